//! Months to be counted again because answers have gone, and drafts that counted them.

use chrono::{DateTime, Utc};
use fieldwork::{ForceCode, Id, Participant};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};
use statistics::Month;

use super::Tx;
use super::editions::newest_published;
use crate::rows::{editions, month_cells, stale_months, stored};
use crate::{Fault, Life, Stale, StoredEdition};

impl Tx {
    /// The latest month a force has published, in its latest version.
    pub async fn newest_edition(&self, force: &ForceCode) -> Result<Option<StoredEdition>, Fault> {
        self.within_force(force, "editions")?;
        self.newest(force).await
    }

    /// The same for the force of a person, for whoever reaches that person only.
    pub async fn newest_edition_about(
        &self,
        person: Id<Participant>,
    ) -> Result<Option<StoredEdition>, Fault> {
        let force = self.force_within(person, "editions").await?;
        self.newest(&force).await
    }

    async fn newest(&self, force: &ForceCode) -> Result<Option<StoredEdition>, Fault> {
        newest_published(&self.transaction, force).await?.map(StoredEdition::try_from).transpose()
    }

    /// Notes that a month's counts no longer fit its answers, and drops every draft that counts them.
    pub async fn make_stale(&self, force: &ForceCode, month: Month) -> Result<(), Fault> {
        self.within_force(force, "stale_months")?;
        self.stale(force, month).await
    }

    /// The same for a month that counts a person, for whoever reaches that person only.
    pub async fn make_stale_about(&self, person: Id<Participant>, month: Month) -> Result<(), Fault> {
        let force = self.force_within(person, "stale_months").await?;
        self.stale(&force, month).await
    }

    async fn stale(&self, force: &ForceCode, month: Month) -> Result<(), Fault> {
        self.note_stale(force, month, Stale::Counts).await?;
        let counting = editions::Entity::find()
            .filter(editions::Column::ForceCode.eq(force.as_str()))
            .filter(editions::Column::State.is_in([Life::Draft, Life::Reviewed].map(Life::slug)))
            .filter(editions::Column::Month.gte(month.to_string()))
            .all(&self.transaction)
            .await?;
        for draft in counting {
            let head = draft.head()?;
            self.note_stale(force, head.month, Stale::Draft).await?;
            editions::Entity::delete_by_id((draft.force_code, draft.month, draft.version))
                .exec(&self.transaction)
                .await?;
        }
        Ok(())
    }

    /// Notes that the draft of a month waits to be made.
    pub async fn note_stale(&self, force: &ForceCode, month: Month, what: Stale) -> Result<(), Fault> {
        let row = stale_months::ActiveModel {
            force_code: Set(force.to_string()),
            month: Set(month.to_string()),
            what: Set(what.slug().to_owned()),
            since: Set(self.now),
        };
        let key = [stale_months::Column::ForceCode, stale_months::Column::Month, stale_months::Column::What];
        let again = OnConflict::columns(key).update_column(stale_months::Column::Since).to_owned();
        stale_months::Entity::insert(row)
            .on_conflict(again)
            .exec_without_returning(&self.transaction)
            .await?;
        Ok(())
    }

    /// Notes that this has been put right, unless it went stale again after the moment given.
    pub async fn freshen(
        &self,
        force: &ForceCode,
        month: Month,
        (what, seen): (Stale, DateTime<Utc>),
    ) -> Result<(), Fault> {
        self.within_force(force, "stale_months")?;
        stale_months::Entity::delete_many()
            .filter(stale_months::Column::ForceCode.eq(force.as_str()))
            .filter(stale_months::Column::Month.eq(month.to_string()))
            .filter(stale_months::Column::What.eq(what.slug()))
            .filter(stale_months::Column::Since.lte(stored(seen)))
            .exec(&self.transaction)
            .await?;
        Ok(())
    }

    /// Forgets a month's counts: nobody of it counts any more.
    pub async fn delete_month_cells(&self, force: &ForceCode, month: Month) -> Result<(), Fault> {
        self.within_force(force, "month_cells")?;
        month_cells::Entity::delete_by_id((force.to_string(), month.to_string()))
            .exec(&self.transaction)
            .await?;
        Ok(())
    }
}
