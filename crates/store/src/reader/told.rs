//! What the agency was told of figures that no edition has.

use access::permission::ReadProvisional;
use access::{Permission, Permit, permission};
use fieldwork::ForceCode;
use questionnaire::Wave;
use sea_orm::EntityTrait;
use statistics::response_bias::SpanResponse;

use super::Reader;
use crate::rows::provisional_figures;
use crate::tx::told::response_spans_of;
use crate::{Fault, KeptProvisional};

/// Permissions of whoever reads what was told of a force's response.
pub trait ReadsTold: Permission {}

impl ReadsTold for permission::ReadResponseBias {}
impl ReadsTold for permission::DownloadResponseBias {}

impl Reader {
    /// The spans of settled quarters that were told of a force's response in a wave, the earliest first.
    pub async fn response_spans<P: ReadsTold>(
        &self,
        permit: &Permit<P>,
        wave: Wave,
        force: &ForceCode,
    ) -> Result<Vec<SpanResponse>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(Vec::new());
        }
        response_spans_of(&self.connection, wave, force).await
    }

    /// A force's provisional figures as they were last made.
    pub async fn provisional(
        &self,
        permit: &Permit<ReadProvisional>,
        force: &ForceCode,
    ) -> Result<Option<KeptProvisional>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(None);
        }
        let row = provisional_figures::Entity::find_by_id(force.to_string()).one(&self.connection).await?;
        row.map(KeptProvisional::try_from).transpose()
    }
}
