//! A file of microdata that was taken. The reason is under seal.

use fieldwork::{ForceCode, Id};
use questionnaire::Wave;
use sea_orm::Set;
use sea_orm::entity::prelude::*;
use statistics::{Month, Period};

use super::{Spot, stored};
use crate::Fault;
use crate::microdata::MicrodataFile;
use crate::vault::{Place, Vault};

const TABLE: &str = "microdata_files";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "microdata_files")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub series_id: Uuid,
    pub taken_by: Uuid,
    pub taken_at: DateTimeUtc,
    pub wave: String,
    pub force_code: Option<String>,
    pub from_month: String,
    pub to_month: String,
    pub format: String,
    pub rows: i64,
    pub digest: String,
    pub reason: Vec<u8>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(file: &MicrodataFile, vault: &Vault) -> Result<ActiveModel, Fault> {
    let id = file.id.to_string();
    let spot = Spot::new(TABLE, &id);
    Ok(ActiveModel {
        id: Set(file.id.uuid()),
        series_id: Set(file.series.uuid()),
        taken_by: Set(file.taken_by.uuid()),
        taken_at: Set(stored(file.taken_at)),
        wave: Set(file.wave.slug().to_owned()),
        force_code: Set(file.force.as_ref().map(ForceCode::to_string)),
        from_month: Set(file.period.from.to_string()),
        to_month: Set(file.period.to.to_string()),
        format: Set(file.format.clone()),
        rows: Set(spot.read("rows", i64::try_from(file.rows))?),
        digest: Set(file.digest.clone()),
        reason: Set(vault.seal(place(&id), file.reason.as_bytes())?),
    })
}

impl Model {
    pub(crate) fn open(self, vault: &Vault) -> Result<MicrodataFile, Fault> {
        let id = self.id.to_string();
        let spot = Spot::new(TABLE, &id);
        let month = |column, text: &str| spot.read(column, Month::parse(text));
        let period =
            Period { from: month("from_month", &self.from_month)?, to: month("to_month", &self.to_month)? };
        let force = self.force_code.as_deref().map(ForceCode::parse).transpose();
        Ok(MicrodataFile {
            id: Id::from_uuid(self.id),
            series: Id::from_uuid(self.series_id),
            taken_by: Id::from_uuid(self.taken_by),
            taken_at: self.taken_at,
            wave: spot.some("wave", Wave::parse(&self.wave))?,
            force: spot.read("force_code", force)?,
            period,
            format: self.format,
            rows: spot.read("rows", u64::try_from(self.rows))?,
            digest: self.digest,
            reason: spot.read("reason", String::from_utf8(vault.open(place(&id), &self.reason)?))?,
        })
    }
}

fn place(row: &str) -> Place<'_> {
    Place { table: TABLE, column: "reason", row }
}
