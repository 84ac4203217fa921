//! Whether contact could harm a person: assessments, and checks before calls.

use fieldwork::{Appointment, CallCheck, Id, Participant, RiskAssessment};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Tx;
use crate::rows::{call_checks, risk_assessments};
use crate::{Fault, keys, risks};

impl Tx {
    /// The assessment of risk that stands for the person: the newest, held where a check before a call came to a hold since.
    /// One from before a wall came down stands no longer.
    pub async fn risk(&self, participant: Id<Participant>) -> Result<Option<RiskAssessment>, Fault> {
        self.reaches(participant, "risk_assessments").await?;
        let key = keys::of(&self.transaction, &self.vault, participant).await?;
        risks::standing(&self.transaction, participant, key.as_ref()).await
    }

    /// Keeps an assessment. Those before stay on record.
    pub async fn add_risk(&self, risk: &RiskAssessment) -> Result<(), Fault> {
        self.reaches(risk.participant, "risk_assessments").await?;
        let (force, key) = (
            self.force_within(risk.participant, "risk_assessments").await?,
            self.key(risk.participant).await?,
        );
        self.insert(risk_assessments::row(risk, &force, &key)?).await
    }

    /// The newest check before a call in this appointment.
    pub async fn call_check(&self, appointment: &Appointment) -> Result<Option<CallCheck>, Fault> {
        let whose = self.whose(appointment.case, "call_checks").await?;
        let newest = call_checks::Entity::find()
            .filter(call_checks::Column::AppointmentId.eq(appointment.id.uuid()))
            .order_by_desc(call_checks::Column::CheckedAt);
        let key = keys::of(&self.transaction, &self.vault, whose.participant).await?;
        newest.one(&self.transaction).await?.map(|row| row.open(key.as_ref())).transpose()
    }

    /// Keeps a check before a call. Those before stay on record.
    pub async fn add_call_check(&self, check: &CallCheck) -> Result<(), Fault> {
        let whose = self.whose(check.case, "call_checks").await?;
        let key = self.key(whose.participant).await?;
        self.insert(call_checks::row(check, (whose.participant, &whose.force), &key)?).await
    }
}
