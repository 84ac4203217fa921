//! Write what is to be said in public about a finding.

use access::{Permit, permission::WriteResponse};
use fieldwork::{ForceCode, Id};
use improvement::{Finding, Response, ResponseForm, ResponseState};

use crate::{Error, Platform, Problem};

/// Keeps the words as a draft, in both languages. Nobody outside sees it before somebody else publishes it.
///
/// # Errors
/// When there is no such finding, or with everything that is wrong with the form.
pub async fn write_response(
    platform: &Platform,
    permit: &Permit<WriteResponse>,
    (force, finding): (&ForceCode, Id<Finding>),
    form: &ResponseForm,
) -> Result<Id<Response>, Error> {
    if !permit.scope().reaches(force) {
        return Err(Problem::NoSuchFinding.into());
    }
    let words = form.read()?;
    let response = Response {
        id: platform.id(),
        force: force.clone(),
        finding,
        said: words.said,
        done: words.done,
        written_by: permit.account(),
        written_at: platform.now(),
        state: ResponseState::Draft,
    };
    platform
        .write(permit, async |tx| {
            tx.finding(force, finding).await?.ok_or(Problem::NoSuchFinding)?;
            tx.about(response.id);
            tx.add_response(&response).await?;
            Ok(response.id)
        })
        .await
}
