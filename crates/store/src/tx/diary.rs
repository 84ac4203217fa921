//! Interviewers' time: profiles, what is given away, what was heavy, debriefs, calendar addresses.

use access::CalendarHash;
use chrono::NaiveDate;
use fieldwork::{Account, Appointment, CallWeight, Case, Debrief, Id, InterviewerProfile};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::Tx;
use crate::rows::{
    booked_time, calendar_addresses, debriefs, heavy_calls, interviewer_away, interviewer_hours,
    interviewer_profiles,
};
use crate::{Fault, diaries};

impl Tx {
    /// What was recorded of an interviewer, if anything was.
    pub async fn profile(&self, account: Id<Account>) -> Result<Option<InterviewerProfile>, Fault> {
        diaries::profile(&self.transaction, account).await
    }

    /// Keeps an interviewer's profile in place of any earlier one.
    pub async fn save_profile(&self, profile: &InterviewerProfile) -> Result<(), Fault> {
        let account = profile.account.uuid();
        interviewer_hours::Entity::delete_many()
            .filter(interviewer_hours::Column::AccountId.eq(account))
            .exec(&self.transaction)
            .await?;
        interviewer_away::Entity::delete_many()
            .filter(interviewer_away::Column::AccountId.eq(account))
            .exec(&self.transaction)
            .await?;
        interviewer_profiles::Entity::delete_by_id(account).exec(&self.transaction).await?;
        self.insert(interviewer_profiles::row(profile)).await?;
        for hours in &profile.hours {
            self.insert(interviewer_hours::row(profile.account, hours)).await?;
        }
        for away in &profile.away {
            self.insert(interviewer_away::row(profile.account, away)).await?;
        }
        Ok(())
    }

    /// An interviewer's appointments in the week of a day, and around it. Those called off are left out.
    pub async fn appointments_of(
        &self,
        interviewer: Id<Account>,
        day: NaiveDate,
    ) -> Result<Vec<Appointment>, Fault> {
        diaries::appointments(&self.transaction, interviewer, &(day..=day)).await
    }

    /// What the interviewer's calls since their last debrief weighed, the latest last.
    pub async fn call_weights(&self, interviewer: Id<Account>) -> Result<Vec<CallWeight>, Fault> {
        diaries::weights(&self.transaction, interviewer).await
    }

    /// Notes that the interviewer's latest call of a case weighed on them. Without such a call there is nothing to note.
    pub async fn note_heavy(&self, case: Id<Case>, interviewer: Id<Account>) -> Result<(), Fault> {
        let calls = self.calls_of(case).await?;
        let Some(call) = calls.into_iter().rfind(|call| call.interviewer == interviewer) else {
            return Ok(());
        };
        if heavy_calls::Entity::find_by_id(call.id.uuid()).one(&self.transaction).await?.is_some() {
            return Ok(());
        }
        self.insert(heavy_calls::ActiveModel { call_id: Set(call.id.uuid()), noted_at: Set(self.now()) })
            .await
    }

    /// The debrief.
    pub async fn debrief(&self, id: Id<Debrief>) -> Result<Option<Debrief>, Fault> {
        let row = debriefs::Entity::find_by_id(id.uuid()).one(&self.transaction).await?;
        row.map(|row| row.open(&self.vault)).transpose()
    }

    /// Adds a debrief, its words under seal.
    pub async fn add_debrief(&self, debrief: &Debrief) -> Result<(), Fault> {
        self.insert(debriefs::row(debrief, &self.vault)?).await
    }

    /// Keeps what has become of a debrief.
    pub async fn save_debrief(&self, debrief: &Debrief) -> Result<(), Fault> {
        self.update(debriefs::row(debrief, &self.vault)?, "debriefs", debrief.id).await
    }

    /// Keeps the hash of a calendar's address in place of any earlier one, which then leads nowhere.
    pub async fn set_calendar_address(
        &self,
        account: Id<Account>,
        secret: &CalendarHash,
    ) -> Result<(), Fault> {
        self.remove_calendar_address(account).await?;
        self.insert(calendar_addresses::ActiveModel {
            account_id: Set(account.uuid()),
            secret_hash: Set(secret.as_str().to_owned()),
            made_at: Set(self.now()),
        })
        .await
    }

    /// Ends every calendar address of an account. Says how many there were.
    pub async fn end_calendars(&self, account: Id<Account>) -> Result<u64, Fault> {
        let ended = calendar_addresses::Entity::delete_by_id(account.uuid()).exec(&self.transaction).await?;
        Ok(ended.rows_affected)
    }

    /// Ends a calendar's address.
    pub async fn remove_calendar_address(&self, account: Id<Account>) -> Result<(), Fault> {
        calendar_addresses::Entity::delete_by_id(account.uuid()).exec(&self.transaction).await?;
        Ok(())
    }

    /// Gives the appointment's time away, or back where it no longer stands. A step that is given away already is
    /// refused by the database.
    pub(super) async fn keep_time(&self, appointment: &Appointment) -> Result<(), Fault> {
        booked_time::Entity::delete_many()
            .filter(booked_time::Column::AppointmentId.eq(appointment.id.uuid()))
            .exec(&self.transaction)
            .await?;
        if appointment.stands() {
            booked_time::Entity::insert_many(booked_time::rows(appointment))
                .exec_without_returning(&self.transaction)
                .await?;
        }
        Ok(())
    }
}
