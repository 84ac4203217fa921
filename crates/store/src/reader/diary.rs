//! Interviewers' time and debriefs, as the coordinator and the interviewers themselves see them.

use std::ops::RangeInclusive;

use access::{AccountRecord, CalendarHash, Permit, permission};
use chrono::NaiveDate;
use fieldwork::{Appointment, Reference};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::Reader;
use super::calls::bounds;
use super::names::named;
use super::rosters::ArrangesCalls;
use crate::rows::{Spot, accounts, appointments, calendar_addresses, cases, debriefs};
use crate::{CalendarEntry, CallRow, DebriefRow, Fault, Interviewer, InterviewerDiary, diaries, within};

/// Debriefs that were held and are still listed.
const HELD: u64 = 20;

impl Reader {
    /// Everybody who can be given a call, with their time in the weeks of these days and what they carry.
    pub async fn diaries<P: ArrangesCalls>(
        &self,
        permit: &Permit<P>,
        days: RangeInclusive<NaiveDate>,
    ) -> Result<Vec<InterviewerDiary>, Fault> {
        let mut found = Vec::new();
        for interviewer in self.interviewers(permit).await? {
            found.push(self.diary_of(interviewer, &days).await?);
        }
        Ok(found)
    }

    /// One's own time in the weeks of these days, and what one carries.
    pub async fn own_diary(
        &self,
        permit: &Permit<permission::ViewDiary>,
        days: RangeInclusive<NaiveDate>,
    ) -> Result<Option<InterviewerDiary>, Fault> {
        let row = accounts::Entity::find_by_id(permit.account().uuid()).one(&self.connection).await?;
        let Some(account) = row.map(AccountRecord::try_from).transpose()? else { return Ok(None) };
        let interviewer = Interviewer { id: account.id, name: account.name, language: account.language };
        self.diary_of(interviewer, &days).await.map(Some)
    }

    /// The calls booked on these days, in the order of their times. Those called off are left out.
    pub async fn bookings(
        &self,
        permit: &Permit<permission::ViewBookings>,
        days: RangeInclusive<NaiveDate>,
    ) -> Result<Vec<CallRow>, Fault> {
        self.call_rows(permit.scope(), &days).await
    }

    /// The debriefs that wait, the earliest first, then the ones held last.
    pub async fn debriefs(
        &self,
        _permit: &Permit<permission::ViewDebriefs>,
    ) -> Result<Vec<DebriefRow>, Fault> {
        let waiting = debriefs::Entity::find()
            .filter(debriefs::Column::State.eq("asked"))
            .order_by_asc(debriefs::Column::AskedAt)
            .all(&self.connection)
            .await?;
        let held = debriefs::Entity::find()
            .filter(debriefs::Column::State.eq("held"))
            .order_by_desc(debriefs::Column::HeldAt)
            .limit(HELD)
            .all(&self.connection)
            .await?;
        let names = self.names().await?;
        let row = |row: debriefs::Model| {
            let debrief = row.open(&self.vault)?;
            let interviewer_name = named(&names, debrief.interviewer.uuid());
            Ok(DebriefRow { debrief, interviewer_name })
        };
        waiting.into_iter().chain(held).map(row).collect()
    }

    /// Whose calendar has this address. Asked before anybody is known, so it has no permit; an account that is not in
    /// use acts for nobody, as at the sign-in.
    pub async fn calendar_owner(&self, secret: &CalendarHash) -> Result<Option<AccountRecord>, Fault> {
        let address = calendar_addresses::Entity::find()
            .filter(calendar_addresses::Column::SecretHash.eq(secret.as_str()))
            .one(&self.connection)
            .await?;
        let Some(address) = address else { return Ok(None) };
        let row = accounts::Entity::find_by_id(address.account_id).one(&self.connection).await?;
        row.map(AccountRecord::try_from).transpose()
    }

    /// The interviewer's appointments of these days that stand or were kept, with references and nothing else.
    pub async fn calendar(
        &self,
        permit: &Permit<permission::ViewDiary>,
        days: RangeInclusive<NaiveDate>,
    ) -> Result<Vec<CalendarEntry>, Fault> {
        let (from, until) = bounds(&days);
        let found = appointments::Entity::find()
            .filter(within::appointments(permit.scope()))
            .filter(appointments::Column::State.is_in(["booked", "kept"]))
            .filter(appointments::Column::StartsAt.gte(from))
            .filter(appointments::Column::StartsAt.lt(until))
            .order_by_asc(appointments::Column::StartsAt)
            .all(&self.connection)
            .await?;
        let mut entries = Vec::with_capacity(found.len());
        for row in found {
            entries.push(self.calendar_entry(row.try_into()?).await?);
        }
        Ok(entries)
    }

    async fn calendar_entry(&self, appointment: Appointment) -> Result<CalendarEntry, Fault> {
        let spot = Spot::new("appointments", appointment.id);
        let case = cases::Entity::find_by_id(appointment.case.uuid()).one(&self.connection).await?;
        let reference = spot.some("case_id", case)?.reference;
        let reference = spot.read("reference", Reference::parse(&reference))?;
        Ok(CalendarEntry { appointment: appointment.id, slot: appointment.slot, reference })
    }

    async fn diary_of(
        &self,
        interviewer: Interviewer,
        days: &RangeInclusive<NaiveDate>,
    ) -> Result<InterviewerDiary, Fault> {
        let (database, id) = (&self.connection, interviewer.id);
        let address = calendar_addresses::Entity::find_by_id(id.uuid()).one(database).await?;
        Ok(InterviewerDiary {
            profile: diaries::profile(database, id).await?,
            appointments: diaries::appointments(database, id, days).await?,
            weights: diaries::weights(database, id).await?,
            waits_for_debrief: diaries::waits_for_debrief(database, id).await?,
            calendar_since: address.map(|address| address.made_at),
            interviewer,
        })
    }
}
