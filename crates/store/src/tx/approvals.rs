//! What a new version of a questionnaire would change, and who approves it.

use fieldwork::{Account, Id};
use questionnaire::{Digest, QuestionnaireId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use statistics::Rehearsal;

use super::Tx;
use crate::approved::{self, Approvers};
use crate::rows::Spot;
use crate::rows::questionnaire_approvals as approvals;
use crate::rows::rehearsals::{self, TABLE};
use crate::{Fault, StoredRehearsal};

impl Tx {
    /// How many people approved each content of each questionnaire.
    pub async fn approvers(&self) -> Result<Approvers, Fault> {
        approved::approvers(&self.transaction).await
    }

    /// Whether this account approved this content.
    pub async fn has_approved(
        &self,
        account: Id<Account>,
        id: QuestionnaireId,
        digest: &Digest,
    ) -> Result<bool, Fault> {
        let key = (id.to_string(), digest.to_string(), account.uuid());
        Ok(approvals::Entity::find_by_id(key).one(&self.transaction).await?.is_some())
    }

    /// Approves a content in the actor's name; where it takes the place of another, on the strength of the report with this
    /// number.
    pub async fn add_approval(
        &self,
        id: QuestionnaireId,
        digest: &Digest,
        report: Option<u64>,
    ) -> Result<(), Fault> {
        let spot = Spot::new("questionnaire_approvals", id);
        let number = report.map(|number| spot.read("report_number", i64::try_from(number))).transpose()?;
        self.insert(approvals::ActiveModel {
            questionnaire: Set(id.to_string()),
            digest: Set(digest.to_string()),
            account_id: Set(self.actor.account.uuid()),
            report_number: Set(number),
            approved_at: Set(self.now),
        })
        .await
    }

    /// The latest rehearsal of this content.
    pub async fn rehearsal(
        &self,
        id: QuestionnaireId,
        digest: &Digest,
    ) -> Result<Option<StoredRehearsal>, Fault> {
        let row = rehearsals::Entity::find()
            .filter(rehearsals::Column::Questionnaire.eq(id.to_string()))
            .filter(rehearsals::Column::Digest.eq(digest.as_str()))
            .order_by_desc(rehearsals::Column::Number)
            .one(&self.transaction)
            .await?;
        row.map(StoredRehearsal::try_from).transpose()
    }

    /// Keeps a report for good.
    pub async fn add_rehearsal(&self, rehearsal: &Rehearsal) -> Result<(), Fault> {
        let number = self.last_rehearsal(&rehearsal.questionnaire).await?.saturating_add(1);
        let spot = Spot::new(TABLE, format!("{} {number}", rehearsal.questionnaire));
        self.insert(rehearsals::ActiveModel {
            questionnaire: Set(rehearsal.questionnaire.clone()),
            number: Set(number),
            digest: Set(rehearsal.digest.clone()),
            report: Set(spot.read("report", rehearsal.to_json())?),
            report_digest: Set(spot.read("report", rehearsal.report_digest())?),
            rehearsed_at: Set(self.now),
        })
        .await
    }

    async fn last_rehearsal(&self, questionnaire: &str) -> Result<i64, Fault> {
        let last: Option<i64> = rehearsals::Entity::find()
            .select_only()
            .column(rehearsals::Column::Number)
            .filter(rehearsals::Column::Questionnaire.eq(questionnaire))
            .order_by_desc(rehearsals::Column::Number)
            .into_tuple()
            .one(&self.transaction)
            .await?;
        Ok(last.unwrap_or(0))
    }
}
