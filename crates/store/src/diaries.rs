//! An interviewer's time and what they carry, as both sides of the store read it.
//!
//! It is asked for by account and not by scope: whoever gives a call to a colleague has to know when that colleague is
//! busy. What it holds of other people's calls is identifiers and times, and pages show of them that the time is taken.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc};
use fieldwork::{
    Account, Appointment, Away, CallWeight, DispositionCode, Id, InterviewerProfile, WorkingHours,
    from_london,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::Fault;
use crate::rows::{
    Spot, appointments, calls, debriefs, heavy_calls, interviewer_away, interviewer_hours,
    interviewer_profiles,
};

/// Calls looked back on: more in a row than any limit asks for.
const LOOK_BACK: u64 = 60;

/// What was recorded of an interviewer, if anything was.
pub(crate) async fn profile(
    database: &impl ConnectionTrait,
    account: Id<Account>,
) -> Result<Option<InterviewerProfile>, Fault> {
    let Some(row) = interviewer_profiles::Entity::find_by_id(account.uuid()).one(database).await? else {
        return Ok(None);
    };
    let hours = interviewer_hours::Entity::find()
        .filter(interviewer_hours::Column::AccountId.eq(account.uuid()))
        .order_by_asc(interviewer_hours::Column::Weekday)
        .order_by_asc(interviewer_hours::Column::FromMinute)
        .all(database)
        .await?;
    let away = interviewer_away::Entity::find()
        .filter(interviewer_away::Column::AccountId.eq(account.uuid()))
        .order_by_asc(interviewer_away::Column::FirstDay)
        .all(database)
        .await?;
    let hours = hours.into_iter().map(WorkingHours::try_from).collect::<Result<_, _>>()?;
    row.with(hours, away.into_iter().map(Away::from).collect()).map(Some)
}

/// An interviewer's appointments in the weeks of these days, and the days around those weeks, so that none that reaches
/// over midnight is missed. Those called off are left out.
pub(crate) async fn appointments(
    database: &impl ConnectionTrait,
    interviewer: Id<Account>,
    days: &RangeInclusive<NaiveDate>,
) -> Result<Vec<Appointment>, Fault> {
    let (from, until) = whole_weeks(days);
    let rows = appointments::Entity::find()
        .filter(appointments::Column::InterviewerId.eq(interviewer.uuid()))
        .filter(appointments::Column::State.ne("cancelled"))
        .filter(appointments::Column::StartsAt.gte(from))
        .filter(appointments::Column::StartsAt.lt(until))
        .order_by_asc(appointments::Column::StartsAt)
        .all(database)
        .await?;
    rows.into_iter().map(Appointment::try_from).collect()
}

/// The calls that are over since the interviewer's last debrief, the latest last, as far as they can matter.
pub(crate) async fn weights(
    database: &impl ConnectionTrait,
    interviewer: Id<Account>,
) -> Result<Vec<CallWeight>, Fault> {
    let since = last_debrief(database, interviewer).await?;
    let made = calls::Entity::find()
        .filter(calls::Column::InterviewerId.eq(interviewer.uuid()))
        .filter(calls::Column::Outcome.is_not_null());
    let made = match since {
        Some(since) => made.filter(calls::Column::DialledAt.gt(since)),
        None => made,
    };
    let mut rows = made.order_by_desc(calls::Column::DialledAt).limit(LOOK_BACK).all(database).await?;
    rows.reverse();
    let noted = noted(database, &rows).await?;
    rows.into_iter().map(|row| weight(row, &noted)).collect()
}

/// The interviewer has asked for a debrief that has not been held.
pub(crate) async fn waits_for_debrief(
    database: &impl ConnectionTrait,
    interviewer: Id<Account>,
) -> Result<bool, Fault> {
    let open = debriefs::Entity::find()
        .filter(debriefs::Column::InterviewerId.eq(interviewer.uuid()))
        .filter(debriefs::Column::State.eq("asked"));
    Ok(open.one(database).await?.is_some())
}

async fn last_debrief(
    database: &impl ConnectionTrait,
    interviewer: Id<Account>,
) -> Result<Option<DateTime<Utc>>, Fault> {
    let held = debriefs::Entity::find()
        .filter(debriefs::Column::InterviewerId.eq(interviewer.uuid()))
        .filter(debriefs::Column::State.eq("held"))
        .order_by_desc(debriefs::Column::HeldAt);
    Ok(held.one(database).await?.and_then(|row| row.held_at))
}

async fn noted(
    database: &impl ConnectionTrait,
    rows: &[calls::Model],
) -> Result<BTreeMap<Uuid, DateTime<Utc>>, Fault> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let found =
        heavy_calls::Entity::find().filter(heavy_calls::Column::CallId.is_in(ids)).all(database).await?;
    Ok(found.into_iter().map(|row| (row.call_id, row.noted_at)).collect())
}

fn weight(row: calls::Model, noted: &BTreeMap<Uuid, DateTime<Utc>>) -> Result<CallWeight, Fault> {
    let spot = Spot::new("calls", row.id);
    let outcome = spot.some("outcome", row.outcome.as_deref())?;
    Ok(CallWeight {
        outcome: spot.read("outcome", DispositionCode::parse(outcome))?,
        noted_heavy: noted.contains_key(&row.id),
    })
}

/// From the day before the first day's Monday to the day after the last day's Sunday.
fn whole_weeks(days: &RangeInclusive<NaiveDate>) -> (DateTime<Utc>, DateTime<Utc>) {
    let since_monday = u64::from(days.start().weekday().num_days_from_monday());
    let to_sunday = 6_u64.saturating_sub(u64::from(days.end().weekday().num_days_from_monday()));
    let first = days.start().checked_sub_days(Days::new(since_monday.saturating_add(1)));
    let after = days.end().checked_add_days(Days::new(to_sunday.saturating_add(2)));
    (midnight(first.unwrap_or(NaiveDate::MIN)), midnight(after.unwrap_or(NaiveDate::MAX)))
}

/// The instant at which a day begins in London.
pub(crate) fn midnight(day: NaiveDate) -> DateTime<Utc> {
    let midnight = day.and_time(NaiveTime::MIN);
    from_london(midnight).unwrap_or_else(|| midnight.and_utc())
}
