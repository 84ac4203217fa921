//! An interview, as its page shows it.

use access::{Permit, permission::ViewInterview};
use fieldwork::{AnswerSheet, Appointment, Call, Case, Id, Interview, Slot};
use sea_orm::EntityTrait;
use sea_orm::QueryFilter;

use super::Reader;
use crate::rows::{Spot, appointments, cases, interviews};
use crate::{Fault, InterviewView, SealFault, keys, pages, prior, within};

impl Reader {
    /// The interview, if it belongs to the interviewer's caseload.
    pub async fn interview(
        &self,
        permit: &Permit<ViewInterview>,
        id: Id<Interview>,
    ) -> Result<Option<InterviewView>, Fault> {
        let row = interviews::Entity::find_by_id(id.uuid())
            .filter(within::interviews(permit.scope()))
            .one(&self.connection)
            .await?;
        match row.map(Interview::try_from).transpose()? {
            Some(interview) => self.view(interview).await.map(Some),
            None => Ok(None),
        }
    }

    async fn view(&self, interview: Interview) -> Result<InterviewView, Fault> {
        let spot = Spot::new("interviews", interview.id);
        let row = cases::Entity::find_by_id(interview.case.uuid()).one(&self.connection).await?;
        let case: Case = spot.some("case_id", row)?.try_into()?;
        let participant = spot.some("case_id", self.participant(case.participant).await?)?;
        let key =
            keys::of(&self.connection, &self.vault, participant.id).await?.ok_or(SealFault::KeyDestroyed)?;
        let latest = self.calls_for(case.id).await?.pop();
        Ok(InterviewView {
            preferred_name: self.preferred_name(participant.id).await?,
            plan: spot.some("safe_contact_plan", self.plan(participant.id).await?)?,
            slot: self.slot(latest.as_ref()).await?,
            call_since: latest.map_or(interview.started_at, |call| call.dialled_at),
            sheet: AnswerSheet::fold(pages::journal(&self.connection, interview.id, &key).await?),
            rev: pages::last_rev(&self.connection, interview.id).await?,
            prior: prior::prior(&self.connection, &interview, &participant).await?,
            interview,
            case,
            participant,
        })
    }

    async fn slot(&self, call: Option<&Call>) -> Result<Option<Slot>, Fault> {
        let Some(call) = call else { return Ok(None) };
        let row = appointments::Entity::find_by_id(call.appointment.uuid()).one(&self.connection).await?;
        Ok(row.map(Appointment::try_from).transpose()?.map(|appointment| appointment.slot))
    }
}
