//! Who approved which content of a questionnaire.

use fieldwork::Id;
use questionnaire::{Digest, QuestionnaireId};
use sea_orm::entity::prelude::*;

use super::Spot;
use super::installed_questionnaires::digest;
use crate::{Approval, Fault};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "questionnaire_approvals")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub questionnaire: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub digest: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    pub report_number: Option<i64>,
    pub approved_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Which content was approved.
    pub(crate) fn content(&self) -> Result<(QuestionnaireId, Digest), Fault> {
        let spot = self.spot();
        let id = spot.read("questionnaire", QuestionnaireId::parse(&self.questionnaire))?;
        Ok((id, digest(&spot, &self.digest)?))
    }

    /// The approval, by somebody whose account has this name, on the strength of the report with this digest.
    pub(crate) fn by(self, name: String, report: Option<String>) -> Result<Approval, Fault> {
        Ok(Approval {
            digest: digest(&self.spot(), &self.digest)?,
            account: Id::from_uuid(self.account_id),
            name,
            report,
            approved_at: self.approved_at,
        })
    }

    fn spot(&self) -> Spot {
        Spot::new("questionnaire_approvals", format!("{} {}", self.questionnaire, self.account_id))
    }
}
