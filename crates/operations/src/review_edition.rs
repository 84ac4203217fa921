//! Say that a month's draft has been read and may be published.

use access::{Permit, permission::ReviewEdition};
use fieldwork::ForceCode;
use statistics::Month;
use store::Life;

use crate::auditing::audited;
use crate::telling_codes::codes_to_tell;
use crate::{Error, Platform, Problem};

/// Notes in the reviewer's name that the draft with this digest has been read. A draft that was made again meanwhile is another
/// one, and is read again.
///
/// Before that the draft is attacked together with everything that was ever published. It says how many counts were attacked;
/// where one can be worked out, or the attack cannot be finished, there is nothing to review.
pub async fn review_edition(
    platform: &Platform,
    permit: &Permit<ReviewEdition>,
    force: &ForceCode,
    month: Month,
    digest: &str,
) -> Result<u64, Error> {
    let audited = audited(platform, permit, (force, month), Life::Draft).await?;
    if let Some(audited) = &audited {
        // What the auditor finds among the codes is written down while there is time to look into it.
        let coded = platform.store.reader().coded(permit, force, month).await?;
        codes_to_tell(platform, coded, &audited.made.edition).await?;
    }
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
            let audited = audited.as_ref().filter(|audited| audited.made.digest == digest);
            let attacked = audited.ok_or(Problem::DraftOutdated(month))?.attacked;
            tx.note_audit(&draft.head, attacked).await?;
            tx.review(force, month, digest).await?;
            Ok(attacked)
        })
        .await
}
