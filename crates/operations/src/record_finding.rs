//! Record what published figures say that asks for an answer.

use access::{Permit, permission::RecordFinding};
use fieldwork::{ForceCode, Id};
use improvement::{Finding, FindingForm};

use crate::{Error, Platform, Problem};

/// Records the finding. Every figure it stands on is one that the force's newest published edition shows; one that is
/// withheld is refused, whatever the form says.
///
/// # Errors
/// When the force is not one this account sees, nothing is published, or with everything that is wrong with the form.
pub async fn record_finding(
    platform: &Platform,
    permit: &Permit<RecordFinding>,
    force: &ForceCode,
    form: &FindingForm,
) -> Result<Id<Finding>, Error> {
    if !permit.scope().reaches(force) {
        return Err(Problem::NoSuchForce { code: force.to_string() }.into());
    }
    let reader = platform.store.reader();
    let heads = reader.published(permit, force).await?;
    let newest = heads.first().ok_or(Problem::NothingPublished)?;
    let stored = reader.edition(permit, force, newest.month).await?.ok_or(Problem::NothingPublished)?;
    let new = form.read(&stored.edition)?;
    let finding = Finding {
        id: platform.id(),
        force: force.clone(),
        what: new.what,
        cites: new.cites,
        recorded_by: permit.account(),
        recorded_at: platform.now(),
    };
    platform
        .write(permit, async |tx| {
            tx.about(finding.id);
            tx.add_finding(&finding).await?;
            Ok(finding.id)
        })
        .await
}
