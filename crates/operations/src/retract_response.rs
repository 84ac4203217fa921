//! Take a published response back.

use access::{Permit, permission::RetractResponse};
use fieldwork::{ForceCode, Id};
use improvement::Response;

use crate::{Error, Platform, Problem};

/// Takes the response off the force's public page. That it stood there, and who took it back, stays on record.
///
/// # Errors
/// When there is no such response, or it is not published.
pub async fn retract_response(
    platform: &Platform,
    permit: &Permit<RetractResponse>,
    (force, response): (&ForceCode, Id<Response>),
) -> Result<(), Error> {
    if !permit.scope().reaches(force) {
        return Err(Problem::NoSuchResponse.into());
    }
    platform
        .write(permit, async |tx| {
            let published = tx.response(force, response).await?.ok_or(Problem::NoSuchResponse)?;
            let retracted = published.retract(permit.account(), platform.now())?;
            tx.about(response);
            tx.save_response_state(&retracted).await?;
            Ok(())
        })
        .await
}
