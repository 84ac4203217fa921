//! What people spoke of, as it was told with an edition.

use access::Permit;
use fieldwork::ForceCode;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use statistics::Month;
use statistics::spoken::Spoken;

use super::{Reader, ReadsEditions};
use crate::Fault;
use crate::rows::{Spot, told_codes};

impl Reader {
    /// What an edition of a force tells of what people spoke of; nothing where nothing was told yet.
    pub async fn spoken<P: ReadsEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        (month, version): (Month, u32),
    ) -> Result<Option<Spoken>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(None);
        }
        let row = told_codes::Entity::find()
            .filter(told_codes::Column::ForceCode.eq(force.as_str()))
            .filter(told_codes::Column::Month.eq(month.to_string()))
            .filter(told_codes::Column::Version.eq(i64::from(version)))
            .one(&self.connection)
            .await?;
        let spot = Spot::new("told_codes", format!("{force} {month} {version}"));
        row.map(|row| spot.read("content", Spoken::from_json(&row.content))).transpose()
    }
}
