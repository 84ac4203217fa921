//! Read what was said in an interview that is over.

use access::{Permit, permission::ReadInterviewRecord};
use fieldwork::{Id, Interview};

use crate::interview_record::{over, record};
use crate::{Error, InterviewRecord, Platform};

/// Opens the record of an interview for whoever held it, or for a coordinator. Reading is written down like any other act.
pub async fn read_interview_record(
    platform: &Platform,
    permit: &Permit<ReadInterviewRecord>,
    interview: Id<Interview>,
) -> Result<InterviewRecord, Error> {
    platform
        .write(permit, async |tx| {
            let (running, by) = over(tx, permit.actor(), interview).await?;
            record(tx, platform, (running, by, permit.account())).await
        })
        .await
}
