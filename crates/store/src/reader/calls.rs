//! Calls, as the interviewer who makes them sees them.

use std::ops::RangeInclusive;

use access::{Permit, Scope, permission::ViewCalls};
use chrono::{DateTime, Days, NaiveDate, Utc};
use fieldwork::{Account, Appointment, Call, CallCheck, Case, Id, Interview, InterviewState, Participant};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Reader;
use crate::diaries::midnight;
use crate::rows::{accounts, appointments, call_checks, calls, cases, identities, interviews, participants};
use crate::{CallRow, CallView, Fault, within};

impl Reader {
    /// The interviewer's calls of these days in London, in the order of their times. Those called off are left out.
    pub async fn calls(
        &self,
        permit: &Permit<ViewCalls>,
        days: RangeInclusive<NaiveDate>,
    ) -> Result<Vec<CallRow>, Fault> {
        let mut rows = self.call_rows(permit.scope(), &days).await?;
        for row in &mut rows {
            row.preferred_name = self.preferred_name(row.participant.id).await?;
        }
        Ok(rows)
    }

    /// One call of the interviewer's caseload. Once it is over nothing is opened that says who the person is, or how they can
    /// be reached.
    pub async fn call(
        &self,
        permit: &Permit<ViewCalls>,
        case: Id<Case>,
        now: DateTime<Utc>,
    ) -> Result<Option<CallView>, Fault> {
        let Some((case, participant)) = self.case_and_person(permit.scope(), case).await? else {
            return Ok(None);
        };
        let appointments = appointments::Entity::find()
            .filter(within::appointments(permit.scope()))
            .filter(appointments::Column::CaseId.eq(case.id.uuid()))
            .filter(appointments::Column::State.ne("cancelled"))
            .order_by_desc(appointments::Column::StartsAt);
        let calls = self.calls_for(case.id).await?;
        let interview = self.interview_of(case.id).await?;
        let appointment = appointments.one(&self.connection).await?.map(Appointment::try_from).transpose()?;
        let bare = CallView {
            colleague: self.colleague(permit.account(), &calls, interview.as_ref()).await?,
            preferred_name: String::new(),
            plan: None,
            risk: None,
            check: None,
            appointment,
            calls,
            interview,
            participant,
            case,
        };
        if bare.is_over(now) {
            return Ok(Some(bare));
        }
        let person = bare.participant.id;
        Ok(Some(CallView {
            preferred_name: self.preferred_name(person).await?,
            plan: self.plan(person).await?,
            risk: self.risk(person).await?,
            check: self.check_for(bare.appointment.as_ref(), person).await?,
            ..bare
        }))
    }

    /// A case within the caseload, and whose it is.
    pub(super) async fn case_and_person(
        &self,
        scope: &Scope,
        case: Id<Case>,
    ) -> Result<Option<(Case, Participant)>, Fault> {
        let found = cases::Entity::find_by_id(case.uuid()).filter(within::cases(scope));
        let row = found.one(&self.connection).await?;
        let Some(case) = row.map(Case::try_from).transpose()? else { return Ok(None) };
        Ok(self.participant(case.participant).await?.map(|participant| (case, participant)))
    }

    /// Who else has a call open or an interview going on, by name.
    async fn colleague(
        &self,
        own: Id<Account>,
        calls: &[Call],
        interview: Option<&Interview>,
    ) -> Result<Option<String>, Fault> {
        let calling = calls.iter().find(|call| call.is_open()).map(|call| call.interviewer);
        let going_on = |interview: &&Interview| interview.state == InterviewState::InProgress;
        let talking = interview.filter(going_on).map(|interview| interview.interviewer);
        match calling.or(talking).filter(|who| *who != own) {
            Some(colleague) => self.name_of(colleague).await.map(Some),
            None => Ok(None),
        }
    }

    pub(super) async fn call_rows(
        &self,
        scope: &Scope,
        days: &RangeInclusive<NaiveDate>,
    ) -> Result<Vec<CallRow>, Fault> {
        let (from, until) = bounds(days);
        let found = appointments::Entity::find()
            .filter(within::appointments(scope))
            .filter(appointments::Column::State.ne("cancelled"))
            .filter(appointments::Column::StartsAt.gte(from))
            .filter(appointments::Column::StartsAt.lt(until))
            .order_by_asc(appointments::Column::StartsAt)
            .all(&self.connection)
            .await?;
        let mut rows = Vec::with_capacity(found.len());
        for row in found {
            rows.extend(self.call_row(row.try_into()?).await?);
        }
        Ok(rows)
    }

    pub(super) async fn call_row(&self, appointment: Appointment) -> Result<Option<CallRow>, Fault> {
        let row = cases::Entity::find_by_id(appointment.case.uuid()).one(&self.connection).await?;
        let Some(case) = row.map(Case::try_from).transpose()? else { return Ok(None) };
        let Some(participant) = self.participant(case.participant).await? else { return Ok(None) };
        let calls = self.calls_for(case.id).await?;
        Ok(Some(CallRow {
            plan: self.plan(participant.id).await?,
            preferred_name: String::new(),
            call: calls.into_iter().rfind(|call| call.appointment == appointment.id),
            interview: self.interview_of(case.id).await?,
            interviewer_name: self.name_of(appointment.interviewer).await?,
            appointment,
            case,
            participant,
        }))
    }

    /// A person by a row that was found inside a scope.
    pub(super) async fn participant(&self, id: Id<Participant>) -> Result<Option<Participant>, Fault> {
        let row = participants::Entity::find_by_id(id.uuid()).one(&self.connection).await?;
        row.map(Participant::try_from).transpose()
    }

    /// What a person likes to be called; nothing once they have been erased.
    pub(super) async fn preferred_name(&self, person: Id<Participant>) -> Result<String, Fault> {
        let row = identities::Entity::find_by_id(person.uuid()).one(&self.connection).await?;
        let key = self.key_of(person).await?;
        let (Some(row), Some(key)) = (row, key) else { return Ok(String::new()) };
        Ok(row.preferred_name(&key)?)
    }

    /// The newest check before a call in this appointment.
    async fn check_for(
        &self,
        appointment: Option<&Appointment>,
        person: Id<Participant>,
    ) -> Result<Option<CallCheck>, Fault> {
        let Some(appointment) = appointment else { return Ok(None) };
        let newest = call_checks::Entity::find()
            .filter(call_checks::Column::AppointmentId.eq(appointment.id.uuid()))
            // Checks are found by person: without it every check there ever was is read.
            .filter(call_checks::Column::ParticipantId.eq(person.uuid()))
            .order_by_desc(call_checks::Column::CheckedAt);
        let key = self.key_of(person).await?;
        newest.one(&self.connection).await?.map(|row| row.open(key.as_ref())).transpose()
    }

    pub(super) async fn calls_for(&self, case: Id<Case>) -> Result<Vec<Call>, Fault> {
        let made = calls::Entity::find().filter(calls::Column::CaseId.eq(case.uuid()));
        let rows = made.order_by_asc(calls::Column::DialledAt).all(&self.connection).await?;
        rows.into_iter().map(Call::try_from).collect()
    }

    async fn interview_of(&self, case: Id<Case>) -> Result<Option<Interview>, Fault> {
        let begun = interviews::Entity::find().filter(interviews::Column::CaseId.eq(case.uuid()));
        let row = begun.order_by_desc(interviews::Column::StartedAt).one(&self.connection).await?;
        row.map(Interview::try_from).transpose()
    }

    pub(super) async fn name_of(&self, account: Id<Account>) -> Result<String, Fault> {
        let row = accounts::Entity::find_by_id(account.uuid()).one(&self.connection).await?;
        Ok(row.map(|row| row.name).unwrap_or_default())
    }
}

/// The instants at which the first of these days begins in London, and the day after the last.
pub(super) fn bounds(days: &RangeInclusive<NaiveDate>) -> (DateTime<Utc>, DateTime<Utc>) {
    let after = days.end().checked_add_days(Days::new(1)).unwrap_or(*days.end());
    (midnight(*days.start()), midnight(after))
}
