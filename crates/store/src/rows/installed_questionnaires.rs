//! The questionnaires that have been in use, each with the digest of its content.

use questionnaire::{Digest, QuestionnaireId};
use sea_orm::entity::prelude::*;

use super::Spot;
use crate::{Fault, InstalledQuestionnaire};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "installed_questionnaires")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub questionnaire: String,
    pub digest: String,
    pub installed_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TryFrom<Model> for InstalledQuestionnaire {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("installed_questionnaires", &row.questionnaire);
        Ok(Self {
            id: spot.read("questionnaire", QuestionnaireId::parse(&row.questionnaire))?,
            digest: digest(&spot, &row.digest)?,
            installed_at: row.installed_at,
        })
    }
}

pub(crate) fn digest(spot: &Spot, text: &str) -> Result<Digest, Fault> {
    spot.some("digest", serde_json::from_value(text.into()).ok())
}
