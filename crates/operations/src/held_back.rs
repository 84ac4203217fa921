//! Deleting what somebody said, and holding it back: under a legal hold it stays where it is and counts in nothing.
//!
//! That an interview was broken off and not kept is the record that its answers wait: they go when the last hold is lifted.

use fieldwork::{Id, Interview, InterviewState, Participant};
use store::Tx;

use crate::Error;

/// Deletes the answers and notes of an interview, unless a legal hold stands.
pub(crate) async fn delete_said(
    tx: &Tx,
    person: Id<Participant>,
    interview: Id<Interview>,
) -> Result<(), Error> {
    if tx.under_legal_hold(person).await? {
        return Ok(());
    }
    Ok(tx.delete_journal(interview).await?)
}

/// Deletes what was held back of the interviews that are not kept. There is nothing left to hold it.
pub(crate) async fn delete_not_kept(tx: &Tx, person: Id<Participant>) -> Result<(), Error> {
    for interview in tx.interviews_with(person).await? {
        if matches!(interview.state, InterviewState::BrokenOff { keep: false, .. }) {
            tx.delete_journal(interview.id).await?;
        }
    }
    Ok(())
}
