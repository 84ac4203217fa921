//! Read who asked for what is held about a person, and what was released.

use access::{Permit, permission::ReadMaterialRequest};
use fieldwork::{Id, MaterialRequest};

use crate::{Error, Platform, Problem};

/// Opens a request. Reading is written down like any other act.
pub async fn read_material_request(
    platform: &Platform,
    permit: &Permit<ReadMaterialRequest>,
    request: Id<MaterialRequest>,
) -> Result<MaterialRequest, Error> {
    platform
        .write(permit, async |tx| {
            let request = tx.material_request(request).await?.ok_or(Problem::NoSuchRequest)?;
            tx.about(&request.reference);
            Ok(request)
        })
        .await
}
