//! Versions of a questionnaire on their way into use: what was rehearsed, and who approved.

use access::{Permission, Permit, permission};
use questionnaire::QuestionnaireId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Reader;
use crate::approved::{self, Approvers};
use crate::rows::questionnaire_approvals as approvals;
use crate::rows::{accounts, rehearsals};
use crate::{Approval, Fault, StoredRehearsal};

/// Permissions of whoever has to know which questionnaire is in use.
pub trait AsksQuestionnaires: Permission {}

impl AsksQuestionnaires for permission::ViewCalls {}
impl AsksQuestionnaires for permission::ViewQuestionnaires {}
impl AsksQuestionnaires for permission::InstallQuestionnaires {}

impl Reader {
    /// How many people approved each content of each questionnaire.
    pub async fn approvers<P: AsksQuestionnaires>(&self, _permit: &Permit<P>) -> Result<Approvers, Fault> {
        approved::approvers(&self.connection).await
    }

    /// Who approved a version, the earliest first. An approval is of the content it names, and of no other.
    pub async fn approvals(
        &self,
        _permit: &Permit<permission::ViewQuestionnaires>,
        id: QuestionnaireId,
    ) -> Result<Vec<Approval>, Fault> {
        let rows = approvals::Entity::find()
            .filter(approvals::Column::Questionnaire.eq(id.to_string()))
            .order_by_asc(approvals::Column::ApprovedAt)
            .order_by_asc(approvals::Column::AccountId)
            .all(&self.connection)
            .await?;
        let mut found = Vec::with_capacity(rows.len());
        for row in rows {
            let account = accounts::Entity::find_by_id(row.account_id).one(&self.connection).await?;
            let report = self.report_digest(&row).await?;
            found.push(row.by(account.map(|account| account.name).unwrap_or_default(), report)?);
        }
        Ok(found)
    }

    async fn report_digest(&self, approval: &approvals::Model) -> Result<Option<String>, Fault> {
        let Some(number) = approval.report_number else { return Ok(None) };
        let key = (approval.questionnaire.clone(), number);
        let row = rehearsals::Entity::find_by_id(key).one(&self.connection).await?;
        Ok(row.map(|row| row.report_digest))
    }

    /// The latest rehearsal of a version. It says which content it was of; that may no longer be the version's.
    pub async fn rehearsal(
        &self,
        _permit: &Permit<permission::ViewQuestionnaires>,
        id: QuestionnaireId,
    ) -> Result<Option<StoredRehearsal>, Fault> {
        let row = rehearsals::Entity::find()
            .filter(rehearsals::Column::Questionnaire.eq(id.to_string()))
            .order_by_desc(rehearsals::Column::Number)
            .one(&self.connection)
            .await?;
        row.map(StoredRehearsal::try_from).transpose()
    }
}
