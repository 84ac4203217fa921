//! What happened in people's investigations, and the cases it re-times.

use std::collections::BTreeMap;

use fieldwork::{Case, ForceCode, History, Id, InvestigationEvent, Participant};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::Tx;
use crate::rows::{cases, investigation_events, participants};
use crate::{Fault, within};

impl Tx {
    /// The person of this investigation, by the force's own reference.
    pub async fn participant_by_matter(
        &self,
        force: &ForceCode,
        force_reference: &str,
    ) -> Result<Option<Participant>, Fault> {
        let row = participants::Entity::find()
            .filter(within::people(self.scope()))
            .filter(participants::Column::ForceCode.eq(force.as_str()))
            .filter(participants::Column::ForceReferenceHash.eq(self.matter(force_reference)))
            .one(&self.transaction)
            .await?;
        self.found(row)
    }

    /// What is known of a person's investigation.
    pub async fn history(&self, participant: Id<Participant>) -> Result<History, Fault> {
        self.reaches(participant, "investigation_events").await?;
        let rows = investigation_events::Entity::find()
            .filter(investigation_events::Column::ParticipantId.eq(participant.uuid()))
            .all(&self.transaction)
            .await?;
        let events: Result<Vec<InvestigationEvent>, Fault> =
            rows.into_iter().map(InvestigationEvent::try_from).collect();
        Ok(History::of(events?))
    }

    /// Records an event. What it says about the person's own dates is kept with [`Tx::save_participant`], in the same
    /// transaction.
    pub async fn add_event(&self, person: &Participant, event: &InvestigationEvent) -> Result<(), Fault> {
        self.reaches(person.id, "investigation_events").await?;
        self.insert(investigation_events::row(person, event)).await
    }

    /// Every case that is not over, with what is known of its investigation: two queries, however many there are.
    pub async fn cases_with_history(&self) -> Result<Vec<(Case, History)>, Fault> {
        let rows = cases::Entity::find()
            .filter(within::cases(self.scope()))
            .filter(cases::Column::State.ne("closed"))
            .order_by_asc(cases::Column::Opens)
            .all(&self.transaction)
            .await?;
        let mut histories = self.histories(with_open_case()).await?;
        let mut found = Vec::with_capacity(rows.len());
        for row in rows {
            let history = histories.remove(&row.participant_id).unwrap_or_default();
            let case = Case::try_from(row)?;
            self.touched().add_case(&case);
            found.push((case, history));
        }
        Ok(found)
    }

    async fn histories(&self, people: SelectStatement) -> Result<BTreeMap<Uuid, History>, Fault> {
        let rows = investigation_events::Entity::find()
            .filter(investigation_events::Column::ParticipantId.in_subquery(people))
            .all(&self.transaction)
            .await?;
        investigation_events::histories(rows)
    }
}

fn with_open_case() -> SelectStatement {
    Query::select()
        .column(cases::Column::ParticipantId)
        .from(cases::Entity)
        .cond_where(cases::Column::State.ne("closed"))
        .take()
}
