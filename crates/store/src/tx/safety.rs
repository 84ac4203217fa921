//! What a person agreed to, and how they can be contacted safely.

use fieldwork::{Consent, Id, Participant, SafeContactPlan};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Tx;
use crate::Fault;
use crate::rows::{consents, safe_contact_plans};

impl Tx {
    /// What the person agreed to when they were last asked.
    pub async fn consent(&self, participant: Id<Participant>) -> Result<Option<Consent>, Fault> {
        self.reaches(participant, "consents").await?;
        self.last_consent(participant).await?.map(Consent::try_from).transpose()
    }

    /// Everything the person ever said, the oldest first.
    pub async fn consents(&self, participant: Id<Participant>) -> Result<Vec<Consent>, Fault> {
        self.reaches(participant, "consents").await?;
        let rows = consents::Entity::find()
            .filter(consents::Column::ParticipantId.eq(participant.uuid()))
            .order_by_asc(consents::Column::Number)
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(Consent::try_from).collect()
    }

    /// Keeps what the person agreed to now. What they said before stays on record.
    pub async fn save_consent(&self, participant: Id<Participant>, consent: &Consent) -> Result<(), Fault> {
        self.reaches(participant, "consents").await?;
        let number = self.last_consent(participant).await?.map_or(1, |last| last.number.saturating_add(1));
        self.insert(consents::row(participant, number, consent)).await
    }

    async fn last_consent(&self, participant: Id<Participant>) -> Result<Option<consents::Model>, Fault> {
        let newest = consents::Entity::find()
            .filter(consents::Column::ParticipantId.eq(participant.uuid()))
            .order_by_desc(consents::Column::Number);
        Ok(newest.one(&self.transaction).await?)
    }

    /// How the person can be contacted safely.
    pub async fn safe_contact(&self, participant: Id<Participant>) -> Result<Option<SafeContactPlan>, Fault> {
        self.reaches(participant, "safe_contact_plans").await?;
        let row = safe_contact_plans::Entity::find_by_id(participant.uuid()).one(&self.transaction).await?;
        match row {
            Some(row) => Ok(Some(row.open(&self.key(participant).await?)?)),
            None => Ok(None),
        }
    }

    /// Keeps the plan in place of any earlier one, under seal.
    pub async fn save_safe_contact(
        &self,
        participant: Id<Participant>,
        plan: &SafeContactPlan,
    ) -> Result<(), Fault> {
        self.reaches(participant, "safe_contact_plans").await?;
        let row = safe_contact_plans::row(participant, plan, &self.key(participant).await?)?;
        let replace = OnConflict::column(safe_contact_plans::Column::ParticipantId)
            .update_columns([
                safe_contact_plans::Column::Plan,
                safe_contact_plans::Column::ConfirmedOn,
                safe_contact_plans::Column::ExpiresOn,
            ])
            .to_owned();
        safe_contact_plans::Entity::insert(row)
            .on_conflict(replace)
            .exec_without_returning(&self.transaction)
            .await?;
        Ok(())
    }
}
