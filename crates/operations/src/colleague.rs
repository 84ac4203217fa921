//! Two interviewers at one case: the second is told who has it.

use fieldwork::{Account, Call, Id};
use store::Tx;

use crate::{Error, Problem};

/// The open call is this interviewer's own; where it is a colleague's, says whose.
pub(crate) async fn not_with_another(tx: &Tx, open: &Call, interviewer: Id<Account>) -> Result<(), Error> {
    if open.interviewer == interviewer {
        return Ok(());
    }
    let colleague = tx.account(open.interviewer).await?;
    let name = colleague.map(|account| account.name).unwrap_or_default();
    Err(Problem::WithColleague { name }.into())
}
