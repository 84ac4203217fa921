//! What is held about a person beside what their cases say: for the person, when they ask for everything.

use fieldwork::{CallCheck, Id, InvestigationEvent, Participant, RecordedOutcome, RiskAssessment};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Tx;
use crate::rows::{call_checks, investigation_events, recorded_outcomes, risk_assessments};
use crate::{Fault, keys};

impl Tx {
    /// Every assessment of risk, the earliest first; without words once the person's key has gone.
    pub async fn risks_of(&self, participant: Id<Participant>) -> Result<Vec<RiskAssessment>, Fault> {
        self.reaches(participant, "risk_assessments").await?;
        let key = keys::of(&self.transaction, &self.vault, participant).await?;
        let rows = risk_assessments::Entity::find()
            .filter(risk_assessments::Column::ParticipantId.eq(participant.uuid()))
            .order_by_asc(risk_assessments::Column::DecidedAt)
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(|row| row.open(key.as_ref())).collect()
    }

    /// Every check before a call, the earliest first; without words once the person's key has gone.
    pub async fn call_checks_of(&self, participant: Id<Participant>) -> Result<Vec<CallCheck>, Fault> {
        self.reaches(participant, "call_checks").await?;
        let key = keys::of(&self.transaction, &self.vault, participant).await?;
        let rows = call_checks::Entity::find()
            .filter(call_checks::Column::ParticipantId.eq(participant.uuid()))
            .order_by_asc(call_checks::Column::CheckedAt)
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(|row| row.open(key.as_ref())).collect()
    }

    /// Every event of the investigation, in the order they were recorded.
    pub async fn events_of(&self, participant: Id<Participant>) -> Result<Vec<InvestigationEvent>, Fault> {
        self.reaches(participant, "investigation_events").await?;
        let rows = investigation_events::Entity::find()
            .filter(investigation_events::Column::ParticipantId.eq(participant.uuid()))
            .order_by_asc(investigation_events::Column::RecordedAt)
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(InvestigationEvent::try_from).collect()
    }

    /// Everything a coordinator recorded by hand, the earliest first; without notes once the person's key has gone.
    pub async fn recorded_of(&self, participant: Id<Participant>) -> Result<Vec<RecordedOutcome>, Fault> {
        self.reaches(participant, "recorded_outcomes").await?;
        let key = keys::of(&self.transaction, &self.vault, participant).await?;
        let rows = recorded_outcomes::Entity::find()
            .filter(recorded_outcomes::Column::ParticipantId.eq(participant.uuid()))
            .order_by_asc(recorded_outcomes::Column::RecordedAt)
            .all(&self.transaction)
            .await?;
        let open = |row: recorded_outcomes::Model| match &key {
            Some(key) => row.open(key),
            None => row.closed(),
        };
        rows.into_iter().map(open).collect()
    }
}
