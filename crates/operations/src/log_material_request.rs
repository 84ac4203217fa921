//! Log a request for what is held about a person.

use access::{Permit, permission::LogMaterialRequest};
use fieldwork::{Id, MaterialRequest, NewMaterialRequest, RawMaterialRequest, Reference};

use crate::place_legal_hold::hold;
use crate::{Error, Platform, Problem};

/// Keeps the request and places a legal hold with it: what somebody has asked for is not erased before it is answered, and
/// not after either until the hold is lifted.
pub async fn log_material_request(
    platform: &Platform,
    permit: &Permit<LogMaterialRequest>,
    reference: &Reference,
    form: &RawMaterialRequest,
) -> Result<Id<MaterialRequest>, Error> {
    let new = NewMaterialRequest::check(form, platform.today())?;
    platform
        .write(permit, async |tx| {
            let person = tx.participant_by_reference(reference).await?.ok_or(Problem::NoSuchPerson)?;
            tx.about(reference);
            let request = MaterialRequest {
                id: platform.id(),
                participant: person.id,
                reference: person.reference.clone(),
                requester: new.requester,
                basis: new.basis,
                received_on: new.received_on,
                logged_by: permit.account(),
                logged_at: platform.now(),
                asked: Some(new.asked),
                answer: None,
            };
            tx.add_material_request(&request).await?;
            tx.add_legal_hold(&hold(platform, &person, permit.account(), Some(request.id))).await?;
            Ok(request.id)
        })
        .await
}
