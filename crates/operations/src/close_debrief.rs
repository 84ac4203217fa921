//! Record that a debrief was held.

use access::{Permit, permission::CloseDebrief};
use fieldwork::{Debrief, DebriefState, Id};

use crate::{Error, Platform, Problem};

/// Notes that the debrief was held, and by whom. The row of heavy calls it was about ends with it.
pub async fn close_debrief(
    platform: &Platform,
    permit: &Permit<CloseDebrief>,
    debrief: Id<Debrief>,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            let debrief = tx.debrief(debrief).await?.ok_or(Problem::NoSuchDebrief)?;
            tx.about(debrief.interviewer);
            if !debrief.is_open() {
                return Err(Problem::DebriefOver.into());
            }
            let state = DebriefState::Held { by: permit.account(), at: platform.now() };
            Ok(tx.save_debrief(&Debrief { state, ..debrief }).await?)
        })
        .await
}
