//! The appointments a person can be offered, with whom, and where there are none, why.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use crate::{
    Account, Appointment, Booking, Case, CaseRefusal, Diary, Id, Rules, SafeContactPlan, Slot, Standing,
};

/// What can be offered on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayOffers {
    /// The day.
    pub day: NaiveDate,
    /// The times, the earliest first, each with somebody who can call then.
    pub offers: Vec<Offer>,
    /// Who can call at none of them, and why not.
    pub nobody: Vec<(Id<Account>, CaseRefusal)>,
    /// Why the day has no times at all, whoever were to call.
    pub closed: Option<CaseRefusal>,
}

/// A time, and who can call then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The time.
    pub slot: Slot,
    /// Who can call, in the order they were given in.
    pub interviewers: Vec<Id<Account>>,
}

/// For whom appointments are looked for: their case, where they stand, and the appointment that would be moved.
#[derive(Debug, Clone, Copy)]
pub struct OffersFor<'a> {
    /// The case.
    pub case: &'a Case,
    /// Where the person stands.
    pub standing: &'a Standing<'a>,
    /// The appointment that would be moved, if one is.
    pub moving: Option<&'a Appointment>,
}

/// What can be offered on a day: only times that can be booked as they stand, in the person's safe hours and the
/// panel's. Where the two have no room in common the person's own hours stand, for they asked for them.
pub fn offers(day: NaiveDate, wanted: &OffersFor<'_>, diaries: &[Diary<'_>], rules: &Rules<'_>) -> DayOffers {
    match times(day, wanted, rules) {
        Ok(times) => {
            let offer = |slot: &Slot| {
                let free = diaries.iter().filter(|diary| wanted.can_have(*slot, diary, rules).is_ok());
                let interviewers: Vec<_> = free.map(|diary| diary.profile.account).collect();
                (!interviewers.is_empty()).then_some(Offer { slot: *slot, interviewers })
            };
            let refusal = |diary: &Diary<'_>| {
                let tried = times.iter().map(|slot| wanted.can_have(*slot, diary, rules));
                let refusals: Result<Vec<_>, ()> = tried.map(|tried| tried.err().ok_or(())).collect();
                let first = refusals.ok()?.into_iter().next()?;
                Some((diary.profile.account, first))
            };
            DayOffers {
                day,
                offers: times.iter().filter_map(offer).collect(),
                nobody: diaries.iter().filter_map(refusal).collect(),
                closed: None,
            }
        }
        Err(refusal) => DayOffers { day, offers: Vec::new(), nobody: Vec::new(), closed: Some(refusal) },
    }
}

impl OffersFor<'_> {
    /// The time could be booked with this interviewer, or the appointment moved there.
    fn can_have(&self, slot: Slot, diary: &Diary<'_>, rules: &Rules<'_>) -> Result<(), CaseRefusal> {
        let booking = |appointment| Booking {
            appointment,
            interviewer: diary.profile.account,
            slot,
            asked_by_person: false,
            interviewer_agreed: false,
        };
        match self.moving {
            Some(moving) => self.case.may_move(moving, &booking(moving.id), self.standing, (diary, rules)),
            None => {
                let nobodys = Id::from_uuid(uuid::Uuid::nil());
                self.case.may_book(&booking(nobodys), self.standing, diary, rules)
            }
        }
    }
}

/// The times of a day at which the person could be called, one after the other, or why there are none.
fn times(day: NaiveDate, wanted: &OffersFor<'_>, rules: &Rules<'_>) -> Result<Vec<Slot>, CaseRefusal> {
    let plan = wanted.standing.arrange(rules)?;
    let window = wanted.case.window;
    if !window.contains(day) {
        return Err(CaseRefusal::OutsideWindow { opens: window.opens, closes: window.closes });
    }
    wanted.standing.not_held(day)?;
    wanted.standing.cleared(day)?;
    if !plan.safe_day(day) {
        return Err(CaseRefusal::OutsideSafeDays);
    }
    if !plan.current(day) {
        return Err(CaseRefusal::PlanExpired);
    }
    if rules.calendar.bank_holiday(day) {
        return Err(CaseRefusal::NotWorkingDay);
    }
    let times = steps(day, plan, rules);
    if times.is_empty() { Err(CaseRefusal::InThePast) } else { Ok(times) }
}

fn steps(day: NaiveDate, plan: &SafeContactPlan, rules: &Rules<'_>) -> Vec<Slot> {
    let (from, until) = hours(plan, rules);
    let step = TimeDelta::minutes(i64::from(rules.policy.slot_minutes.max(1)));
    let starts = std::iter::successors(Some(day.and_time(from)), |start| start.checked_add_signed(step));
    starts
        .take_while(|start| ends_by(*start, step, day.and_time(until)))
        .filter_map(|start| Slot::at_london(start, rules.policy.slot_minutes))
        .filter(|slot| slot.start > rules.now && plan.allows(slot))
        .collect()
}

fn hours(plan: &SafeContactPlan, rules: &Rules<'_>) -> (NaiveTime, NaiveTime) {
    let policy = rules.policy;
    let common = (plan.safe_from.max(policy.working_from), plan.safe_until.min(policy.working_until));
    let room = (common.1 - common.0).num_minutes() >= i64::from(policy.slot_minutes);
    let (from, until) = if room { common } else { (plan.safe_from, plan.safe_until) };
    (on_the_grid(from), until)
}

/// The first time from here on at which an appointment may begin.
fn on_the_grid(from: NaiveTime) -> NaiveTime {
    use chrono::Timelike;
    let over = (from.minute() % Slot::GRID_MINUTES, from.second());
    match over {
        (0, 0) => from,
        (minutes, _) => {
            let whole = from.with_second(0).unwrap_or(from);
            let wait = i64::from(Slot::GRID_MINUTES.saturating_sub(minutes));
            let (next, days) = whole.overflowing_add_signed(TimeDelta::minutes(wait));
            if days == 0 { next } else { from }
        }
    }
}

fn ends_by(start: NaiveDateTime, length: TimeDelta, until: NaiveDateTime) -> bool {
    start.checked_add_signed(length).is_some_and(|end| end <= until)
}
