//! Note something for oneself while on a call.

use access::{Permit, permission::KeepNote};
use fieldwork::{Id, Interview, InterviewNote};

use crate::running::Running;
use crate::{Error, Platform, Problem};

/// Keeps the interviewer's own note about the interview in the place of their earlier one; an empty note takes it away. It
/// is no answer: nobody else reads it, a colleague who goes on with the interview included, and nothing counts it.
pub async fn keep_note(
    platform: &Platform,
    permit: &Permit<KeepNote>,
    interview: Id<Interview>,
    words: &str,
) -> Result<(), Error> {
    let words = InterviewNote::check(words)?;
    let author = permit.account();
    platform
        .write(permit, async |tx| {
            let Running { participant, interview, .. } = Running::read(tx, interview).await?;
            if interview.interviewer != author {
                return Err(Problem::NoSuchInterview.into());
            }
            // After a day a note would no longer be about the call; and nothing is noted about answers that are gone.
            if !interview.takes_answers() && platform.now() > interview.correctable_until()? {
                return Err(Problem::InterviewOver.into());
            }
            if tx.erased(participant.id).await? {
                return Err(Problem::Erased.into());
            }
            match words {
                Some(words) => {
                    let note =
                        InterviewNote { interview: interview.id, author, words, changed_at: platform.now() };
                    Ok(tx.save_interview_note(&note).await?)
                }
                None => Ok(tx.delete_interview_note(interview.id, author).await?),
            }
        })
        .await
}
