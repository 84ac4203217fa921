//! Take a published response back.

use access::{Permit, permission::RetractResponse};
use fieldwork::{ForceCode, Id};
use improvement::Response;

use crate::publish_response::change;
use crate::{Error, Platform};

/// Takes the response off the force's public page. That it stood there, and who took it back, stays on record.
///
/// # Errors
/// When there is no such response, or it is not published.
pub async fn retract_response(
    platform: &Platform,
    permit: &Permit<RetractResponse>,
    (force, response): (&ForceCode, Id<Response>),
) -> Result<(), Error> {
    let retract = |published: Response| published.retract(permit.account(), platform.now());
    change(platform, permit, (force, response), retract).await
}
