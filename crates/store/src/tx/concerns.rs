//! Concerns and their timelines.

use std::collections::BTreeMap;

use fieldwork::{Account, Concern, ConcernEntry, Id, Participant};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::Tx;
use crate::rows::{Spot, accounts, concern_entries, concerns};
use crate::{Fault, keys, within};

impl Tx {
    /// The concern, if it lies within the scope: for an interviewer, one they raised themselves.
    pub async fn concern(&self, id: Id<Concern>) -> Result<Option<Concern>, Fault> {
        let row = concerns::Entity::find_by_id(id.uuid())
            .filter(within::concerns(self.scope()))
            .one(&self.transaction)
            .await?;
        let Some(row) = row else { return Ok(None) };
        let force = row.force()?;
        let concern = Concern::try_from(row)?;
        // Whoever may see a concern may add to it, though the person has left their caseload since.
        self.touched().add_person(concern.participant, &force);
        Ok(Some(concern))
    }

    /// Adds a concern.
    pub async fn add_concern(&self, concern: &Concern) -> Result<(), Fault> {
        let force = self.force_within(concern.participant, "concerns").await?;
        self.insert(concerns::row(concern, &force)).await
    }

    /// Keeps how far a concern has come.
    pub async fn save_concern(&self, concern: &Concern) -> Result<(), Fault> {
        let force = self.force_within(concern.participant, "concerns").await?;
        self.update(concerns::row(concern, &force), "concerns", concern.id).await
    }

    /// How many entries a concern has.
    pub async fn concern_entries_count(&self, concern: &Concern) -> Result<u32, Fault> {
        self.reaches(concern.participant, "concern_entries").await?;
        let entries = concern_entries::Entity::find()
            .filter(concern_entries::Column::ConcernId.eq(concern.id.uuid()))
            .count(&self.transaction)
            .await?;
        Spot::new("concern_entries", concern.id).read("number", u32::try_from(entries))
    }

    /// Adds a line to a concern's timeline, its words under seal.
    pub async fn add_concern_entry(&self, concern: &Concern, entry: &ConcernEntry) -> Result<(), Fault> {
        self.reaches(concern.participant, "concern_entries").await?;
        let key = self.key(concern.participant).await?;
        self.insert(concern_entries::row(concern.id, entry, &key)?).await
    }

    /// The timeline of a concern, the earliest first, words and all while there are any.
    pub async fn concern_entries(&self, concern: &Concern) -> Result<Vec<ConcernEntry>, Fault> {
        self.reaches(concern.participant, "concern_entries").await?;
        let key = keys::of(&self.transaction, &self.vault, concern.participant).await?;
        let rows = concern_entries::Entity::find()
            .filter(concern_entries::Column::ConcernId.eq(concern.id.uuid()))
            .order_by_asc(concern_entries::Column::Number)
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(|row| row.open(key.as_ref())).collect()
    }

    /// What colleagues call each other, by account.
    pub async fn names(&self) -> Result<BTreeMap<Id<Account>, String>, Fault> {
        let accounts = accounts::Entity::find().all(&self.transaction).await?;
        Ok(accounts.into_iter().map(|account| (Id::from_uuid(account.id), account.name)).collect())
    }

    /// The concerns about a person, the earliest first.
    pub async fn concerns_of(&self, participant: Id<Participant>) -> Result<Vec<Concern>, Fault> {
        self.reaches(participant, "concerns").await?;
        let rows = concerns::Entity::find()
            .filter(within::concerns(self.scope()))
            .filter(concerns::Column::ParticipantId.eq(participant.uuid()))
            .order_by_asc(concerns::Column::RaisedAt)
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(Concern::try_from).collect()
    }
}
