//! The appointments a person can be offered.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use crate::{Appointment, Rules, SafeContactPlan, Slot};

/// The slots of one day that can be offered: in the person's safe hours and the panel's, one after the other, where
/// the interviewer is free. Where the two have no room in common the person's own hours stand, for they asked for them.
pub fn offers(day: NaiveDate, plan: &SafeContactPlan, diary: &[Appointment], rules: &Rules<'_>) -> Vec<Slot> {
    if !plan.safe_day(day) || !plan.current(day) || rules.calendar.bank_holiday(day) {
        return Vec::new();
    }
    let (from, until) = hours(plan, rules);
    let step = TimeDelta::minutes(i64::from(rules.policy.slot_minutes.max(1)));
    let starts = std::iter::successors(Some(day.and_time(from)), |start| start.checked_add_signed(step));
    starts
        .take_while(|start| ends_by(*start, step, day.and_time(until)))
        .filter_map(|start| Slot::at_london(start, rules.policy.slot_minutes))
        .filter(|slot| slot.start > rules.now && plan.allows(slot))
        .filter(|slot| !diary.iter().any(|other| other.stands() && other.slot.overlaps(slot)))
        .collect()
}

fn hours(plan: &SafeContactPlan, rules: &Rules<'_>) -> (NaiveTime, NaiveTime) {
    let policy = rules.policy;
    let common = (plan.safe_from.max(policy.working_from), plan.safe_until.min(policy.working_until));
    let room = (common.1 - common.0).num_minutes() >= i64::from(policy.slot_minutes);
    if room { common } else { (plan.safe_from, plan.safe_until) }
}

fn ends_by(start: NaiveDateTime, length: TimeDelta, until: NaiveDateTime) -> bool {
    start.checked_add_signed(length).is_some_and(|end| end <= until)
}
