//! End the private address of an interviewer's calendar.

use access::{Permit, permission::RevokeCalendarAddress};
use fieldwork::{Account, Id};

use crate::{Error, Platform, Problem};

/// Ends the address at once: whoever still asks there is told that there is nothing. A coordinator can do it for a
/// colleague whose device was lost.
pub async fn revoke_calendar_address(
    platform: &Platform,
    permit: &Permit<RevokeCalendarAddress>,
    interviewer: Id<Account>,
) -> Result<(), Error> {
    if permit.scope().caseload().is_some_and(|own| own != interviewer) {
        return Err(Problem::NotAnInterviewer.into());
    }
    platform
        .write(permit, async |tx| {
            tx.about(interviewer);
            Ok(tx.remove_calendar_address(interviewer).await?)
        })
        .await
}
