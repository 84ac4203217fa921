//! Close a case by hand, because no event will: it is not safe, not eligible, a duplicate, or nobody can be reached.

use access::{Permit, permission::CloseCase};
use fieldwork::{Case, Id, RawOutcome};

use crate::record_outcome::{follow, noted, untouched};
use crate::{Error, Platform};

/// Closes the case, calls off what stands, and puts up the wall where the outcome has one.
pub async fn close_case(
    platform: &Platform,
    permit: &Permit<CloseCase>,
    case: Id<Case>,
    raw: &RawOutcome,
) -> Result<(), Error> {
    let new = raw.check_closing(platform.dispositions.closing())?;
    platform
        .write(permit, async |tx| {
            let case = untouched(tx, case).await?;
            let rules = platform.rules_for(&case.force);
            let note = noted(platform, permit.account(), &case, &new);
            let after = case.close_by_hand(&new.outcome, &rules)?;
            follow(platform, tx, &new, after).await?;
            Ok(tx.add_recorded_outcome(&note).await?)
        })
        .await
}
