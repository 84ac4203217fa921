//! Publish a month's draft.

use access::{Permit, permission::PublishEdition};
use fieldwork::ForceCode;
use statistics::Month;
use store::Tx;

use crate::{Error, Platform, Problem};

/// Publishes the draft in the publisher's name. Months are published in order, and a published edition never changes.
pub async fn publish_edition(
    platform: &Platform,
    permit: &Permit<PublishEdition>,
    force: &ForceCode,
    month: Month,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            tx.about(format!("{force} {month}"));
            if tx.draft(force, month).await?.is_none() {
                let published = tx.edition(force, month).await?.is_some();
                return Err(if published {
                    Problem::AlreadyPublished(month)
                } else {
                    Problem::NoDraft(month)
                }
                .into());
            }
            if let Some(earlier) = earlier_draft(tx, force, month).await? {
                return Err(Problem::EarlierDraft(earlier).into());
            }
            Ok(tx.publish(force, month).await?)
        })
        .await
}

/// An earlier month that waits to be published.
async fn earlier_draft(tx: &Tx, force: &ForceCode, month: Month) -> Result<Option<Month>, Error> {
    for closed in tx.month_cells(force, month.previous()).await? {
        if tx.draft(force, closed.month).await?.is_some() {
            return Ok(Some(closed.month));
        }
    }
    Ok(None)
}
