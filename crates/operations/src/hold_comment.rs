//! Keep a comment back.

use access::{Permit, permission::HoldComment};
use fieldwork::Id;
use verbatim::{Comment, HoldReason, Reading};

use crate::comment_file::as_seen;
use crate::{Error, Platform, field};

/// The comment stays with the agency, for a reason from a list.
pub async fn hold_comment(
    platform: &Platform,
    permit: &Permit<HoldComment>,
    comment: Id<Comment>,
    (seen, reason): (&str, &str),
) -> Result<(), Error> {
    let reason = HoldReason::parse(reason).ok_or_else(|| field("reason", "words-reason-required"))?;
    platform
        .write(permit, async |tx| {
            let comment = as_seen(tx, comment, seen).await?;
            let by = Reading { by: permit.account(), at: tx.now() };
            Ok(tx.save_comment(&comment.hold(by, reason)?).await?)
        })
        .await
}
