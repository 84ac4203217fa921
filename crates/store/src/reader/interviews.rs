//! An interview, as its page shows it.

use access::{Permit, Scope, permission::ViewInterview};
use chrono::{DateTime, NaiveDate, Utc};
use fieldwork::{Appointment, Call, Case, Id, Interview, InterviewNote, Participant, Slot};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};

use super::{Reader, ReadsFieldwork};
use crate::rows::{Spot, appointments, cases, interview_notes, interviews};
use crate::{Fault, InterviewTimes, InterviewView, SealFault, pages, prior, times, within};

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

    /// What this interviewer noted for themselves about an interview of their caseload.
    pub async fn interview_note(
        &self,
        permit: &Permit<ViewInterview>,
        interview: &Interview,
    ) -> Result<Option<InterviewNote>, Fault> {
        let Some((_, participant)) = self.reached(permit.scope(), interview).await? else { return Ok(None) };
        let key = self.key_of(participant).await?;
        let row = interview_notes::Entity::find_by_id((interview.id.uuid(), permit.account().uuid()))
            .one(&self.connection)
            .await?;
        match row.zip(key) {
            Some((row, key)) => row.open(&key).map(Some),
            None => Ok(None),
        }
    }

    /// When an interview of the caseload was talked and its answers were kept.
    pub async fn interview_times(
        &self,
        permit: &Permit<ViewInterview>,
        (interview, now): (&Interview, DateTime<Utc>),
    ) -> Result<Option<InterviewTimes>, Fault> {
        match self.reached(permit.scope(), interview).await? {
            Some((interview, _)) => times::of(&self.connection, &interview, now).await.map(Some),
            None => Ok(None),
        }
    }

    /// When the panel's interviews that were finished since a day were talked. Neither force nor interviewer is told.
    pub async fn panel_times<P: ReadsFieldwork>(
        &self,
        permit: &Permit<P>,
        (since, now): (NaiveDate, DateTime<Utc>),
    ) -> Result<Vec<InterviewTimes>, Fault> {
        if *permit.scope() != Scope::Panel {
            return Ok(Vec::new());
        }
        let finished = Condition::all()
            .add(interviews::Column::State.eq("finished"))
            .add(interviews::Column::FinishedOn.gte(since));
        Ok(times::among(&self.connection, finished, now).await?.into_values().collect())
    }

    /// The interview and whose it is, if it lies within the scope.
    async fn reached(
        &self,
        scope: &Scope,
        interview: &Interview,
    ) -> Result<Option<(Interview, Id<Participant>)>, Fault> {
        let row = interviews::Entity::find_by_id(interview.id.uuid())
            .filter(within::interviews(scope))
            .one(&self.connection)
            .await?;
        let Some(interview) = row.map(Interview::try_from).transpose()? else { return Ok(None) };
        let participant = self.person_of(&interview).await?.id;
        Ok(Some((interview, participant)))
    }

    async fn view(&self, interview: Interview) -> Result<InterviewView, Fault> {
        let spot = Spot::new("interviews", interview.id);
        let row = cases::Entity::find_by_id(interview.case.uuid()).one(&self.connection).await?;
        let case: Case = spot.some("case_id", row)?.try_into()?;
        let participant = spot.some("case_id", self.participant(case.participant).await?)?;
        let key = self.key_of(participant.id).await?.ok_or(SealFault::KeyDestroyed)?;
        let latest = self.calls_for(case.id).await?.pop();
        Ok(InterviewView {
            preferred_name: self.preferred_name(participant.id).await?,
            plan: spot.some("safe_contact_plan", self.plan(participant.id).await?)?,
            slot: self.slot(latest.as_ref()).await?,
            call_since: latest.map_or(interview.started_at, |call| call.dialled_at),
            sheet: pages::sheet(&self.connection, interview.id, &key).await?,
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
