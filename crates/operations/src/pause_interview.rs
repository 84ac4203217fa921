//! Take a break in an interview.

use access::{Permit, permission::PauseInterview};
use fieldwork::{Id, Interview};

use crate::running::Running;
use crate::{Error, Platform};

/// Pauses the interview; nothing that was answered is lost. If the call ends here, its outcome is recorded as well.
pub async fn pause_interview(
    platform: &Platform,
    permit: &Permit<PauseInterview>,
    interview: Id<Interview>,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            let Running { case, interview, .. } = Running::read(tx, interview).await?;
            tx.save_interview(&interview.pause()?).await?;
            tx.save_case(&case.pause()?).await?;
            Ok(())
        })
        .await
}
