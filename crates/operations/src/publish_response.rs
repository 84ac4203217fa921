//! Publish a response that somebody else wrote.

use access::{Permit, permission::PublishResponse};
use fieldwork::{ForceCode, Id};
use improvement::Response;

use crate::{Error, Platform, Problem};

/// Publishes the response on the force's public page.
///
/// # Errors
/// When there is no such response, it is no draft, or whoever wrote it would publish it.
pub async fn publish_response(
    platform: &Platform,
    permit: &Permit<PublishResponse>,
    (force, response): (&ForceCode, Id<Response>),
) -> Result<(), Error> {
    if !permit.scope().reaches(force) {
        return Err(Problem::NoSuchResponse.into());
    }
    platform
        .write(permit, async |tx| {
            let draft = tx.response(force, response).await?.ok_or(Problem::NoSuchResponse)?;
            let published = draft.publish(permit.account(), platform.now())?;
            tx.about(response);
            tx.save_response_state(&published).await?;
            Ok(())
        })
        .await
}
