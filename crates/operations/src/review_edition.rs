//! Say that a month's draft has been read and may be published.

use access::{Permit, permission::ReviewEdition};
use fieldwork::ForceCode;
use statistics::Month;
use store::Life;

use crate::{Error, Platform, Problem};

/// Notes in the reviewer's name that the draft with this digest has been read. A draft that was made again meanwhile is another
/// one, and is read again.
pub async fn review_edition(
    platform: &Platform,
    permit: &Permit<ReviewEdition>,
    force: &ForceCode,
    month: Month,
    digest: &str,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            tx.about(format!("{force} {month}"));
            let draft = tx.draft(force, month).await?.ok_or(Problem::NoDraft(month))?;
            if draft.head.digest != digest {
                return Err(Problem::DraftOutdated(month).into());
            }
            if draft.head.life == Life::Reviewed {
                return Err(Problem::AlreadyReviewed(month).into());
            }
            Ok(tx.review(force, month, digest).await?)
        })
        .await
}
