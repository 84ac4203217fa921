//! Say which codes stand where two coders part.

use access::{Permit, permission::ReconcileCoding};
use fieldwork::Id;
use verbatim::Comment;
use verbatim::coding::{RawCoding, Reconciliation, check_codes};

use crate::read_for_coding::{frame_of, parted, released};
use crate::{Error, Platform};

/// Keeps what was decided, and by whom, beside what both gave. Anybody who codes may decide, one of the two included: they
/// talk about it first. It is decided once.
pub async fn reconcile_coding(
    platform: &Platform,
    permit: &Permit<ReconcileCoding>,
    comment: Id<Comment>,
    form: &RawCoding,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            let (comment, handed_in) = released(tx, comment).await?;
            let frame = frame_of(platform, &handed_in)?;
            parted(handed_in)?;
            let codes = check_codes(frame, form)?;
            tx.about(&comment.reference);
            let decided = Reconciliation { by: permit.account(), codes, at: platform.now() };
            Ok(tx.add_reconciliation(&comment, &decided).await?)
        })
        .await
}
