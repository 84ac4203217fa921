//! Publish a response that somebody else wrote.

use access::{Permission, Permit, permission::PublishResponse};
use fieldwork::{ForceCode, Id};
use improvement::{Response, ResponseRefusal};

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
    let publish = |draft: Response| draft.publish(permit.account(), platform.now());
    change(platform, permit, (force, response), publish).await
}

/// Keeps what becomes of a response of a force that this account sees.
pub(crate) async fn change<P: Permission>(
    platform: &Platform,
    permit: &Permit<P>,
    (force, response): (&ForceCode, Id<Response>),
    change: impl FnOnce(Response) -> Result<Response, ResponseRefusal>,
) -> Result<(), Error> {
    if !permit.scope().reaches(force) {
        return Err(Problem::NoSuchResponse.into());
    }
    platform
        .write(permit, async |tx| {
            let before = tx.response(force, response).await?.ok_or(Problem::NoSuchResponse)?;
            tx.about(response);
            Ok(tx.save_response_state(&change(before)?).await?)
        })
        .await
}
