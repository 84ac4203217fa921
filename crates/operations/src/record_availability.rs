//! Record when an interviewer works and when they are away.

use access::{Permit, permission::RecordAvailability};
use fieldwork::{Account, Id, RawAvailability};

use crate::time::profile;
use crate::{Error, Platform, Problem};

/// Checks the form and keeps it. An interviewer says it of themself, a coordinator of anybody. What is booked already
/// stays booked: the week's list shows where it lies outside.
pub async fn record_availability(
    platform: &Platform,
    permit: &Permit<RecordAvailability>,
    interviewer: Id<Account>,
    form: &RawAvailability,
) -> Result<(), Error> {
    if permit.scope().caseload().is_some_and(|own| own != interviewer) {
        return Err(Problem::NotAnInterviewer.into());
    }
    platform
        .write(permit, async |tx| {
            tx.about(interviewer);
            let profile = profile(platform, tx, interviewer).await?;
            Ok(tx.save_profile(&profile.at_times(form)?).await?)
        })
        .await
}
