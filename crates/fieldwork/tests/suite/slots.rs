//! Slots by London's clocks, and which of them are offered.

use chrono::{NaiveDate, TimeDelta};
use fieldwork::*;
use proptest::prelude::*;

use crate::panel::*;

#[test]
fn summer_time_moves_the_instant_and_not_the_appointment() {
    // The clocks went back on 25 October 2026.
    let summer = Slot { start: at("2026-10-23 10:00"), minutes: 60 };
    let winter = Slot { start: at("2026-10-26 10:00"), minutes: 60 };
    assert_eq!(summer.start.to_string(), "2026-10-23 09:00:00 UTC");
    assert_eq!(winter.start.to_string(), "2026-10-26 10:00:00 UTC");
    for slot in [summer, winter] {
        assert_eq!(slot.starts_at().time(), time("10:00"));
        assert_eq!(slot.ends_at().time(), time("11:00"));
    }
}

#[test]
fn the_hour_that_a_spring_night_skips_has_no_slot() {
    let skipped = day("2026-03-29").and_time(time("01:30"));
    assert_eq!(Slot::at_london(skipped, 60), None);
    let twice = day("2026-10-25").and_time(time("01:30"));
    let first = Slot::at_london(twice, 60).unwrap();
    assert_eq!(first.start.to_string(), "2026-10-25 00:30:00 UTC");
}

#[test]
fn safe_hours_are_london_hours_all_year() {
    let panel = Panel::new();
    for last in ["2026-10-23 16:30", "2026-10-26 16:30"] {
        assert!(plan().allows(&Slot { start: at(last), minutes: 60 }), "{last}");
    }
    let past = Slot { start: at("2026-10-26 16:31"), minutes: 60 };
    assert!(!panel.plan.unwrap().allows(&past));
}

#[test]
fn a_slot_over_midnight_is_never_in_safe_hours() {
    let late = SafeContactPlan { safe_from: time("00:00"), safe_until: time("23:59"), ..plan() };
    assert!(!late.allows(&Slot { start: at("2026-09-21 23:30"), minutes: 60 }));
}

/// What the default interviewer, with these appointments, can be offered for on a day.
pub(crate) fn offered_beside(
    panel: &Panel,
    case: &Case,
    on: NaiveDate,
    appointments: &[Appointment],
) -> Vec<Slot> {
    let (profile, standing) = (interviewer(), panel.standing());
    let diary = Diary { profile: &profile, appointments, heavy: 0 };
    let wanted = OffersFor { case, standing: &standing, moving: None };
    let found = offers(on, &wanted, &[diary], &panel.rules());
    assert_eq!(found.offers.is_empty(), !found.nobody.is_empty() || found.closed.is_some());
    found.offers.into_iter().map(|offer| offer.slot).collect()
}

fn offered(panel: &Panel, on: &str) -> Vec<String> {
    let slots = offered_beside(panel, &Panel::new().case(), day(on), &[]);
    slots.iter().map(|slot| slot.starts_at().format("%H:%M").to_string()).collect()
}

#[test]
fn offers_lie_in_the_hours_of_both() {
    let mut panel = Panel::new();
    panel.plan.as_mut().unwrap().safe_from = time("13:00");
    assert_eq!(offered(&panel, "2026-09-21"), ["13:00", "14:00", "15:00", "16:00"]);
}

#[test]
fn the_persons_hours_stand_where_the_two_have_none_in_common() {
    let mut panel = Panel::new();
    let plan = panel.plan.as_mut().unwrap();
    (plan.safe_from, plan.safe_until) = (time("19:00"), time("21:00"));
    assert_eq!(offered(&panel, "2026-09-21"), ["19:00", "20:00"]);
}

#[test]
fn nothing_is_offered_in_the_past_on_unsafe_days_or_on_bank_holidays() {
    let panel = Panel::new();
    assert_eq!(offered(&panel.on("2026-09-21 15:30"), "2026-09-21"), ["16:00"]);
    assert!(offered(&panel, "2026-09-20").is_empty());
    assert!(offered(&panel, "2026-12-25").is_empty());
    assert!(offered(&panel, "2027-03-01").is_empty(), "the plan has expired by then");
}

#[test]
fn what_is_offered_is_free_and_can_be_booked() {
    let panel = Panel::new();
    let (_, taken) = panel.book(panel.case(), booking("2026-09-21 10:00")).unwrap();
    let slots = offered_beside(&panel, &panel.case(), day("2026-09-21"), &[taken]);
    assert_eq!(slots.len(), 7);
    for slot in slots {
        panel.book(panel.case(), Booking { slot, ..booking("2026-09-21 10:00") }).unwrap();
    }
}

#[test]
fn working_days_leave_out_weekends_and_bank_holidays() {
    let calendar = Calendar::new([day("2026-12-25")]);
    let working = |date: &str| calendar.working_day(day(date));
    assert!(working("2026-12-24"));
    assert!(!working("2026-12-25"));
    assert!(!working("2026-12-26"));
    assert_eq!(
        ["2026-12-01", "2026-12-24", "2026-12-27", "2026-12-28"].map(|it| calendar.worked_by(day(it))),
        [1, 18, 18, 19]
    );
    assert_eq!(calendar.known_until(), Some(day("2026-12-25")));
}

fn instants() -> impl Strategy<Value = chrono::DateTime<chrono::Utc>> {
    (0_i64..5_000_000).prop_map(|minutes| at("2019-01-01 00:00") + TimeDelta::minutes(minutes))
}

proptest! {
    #[test]
    fn overlap_is_symmetric_and_means_a_shared_minute(start in instants(), apart in -300_i64..300, a in 1_u32..200, b in 1_u32..200) {
        let one = Slot { start, minutes: a };
        let other = Slot { start: start + TimeDelta::minutes(apart), minutes: b };
        prop_assert_eq!(one.overlaps(&other), other.overlaps(&one));
        let minutes = (0..i64::from(a)).map(|minute| start + TimeDelta::minutes(minute));
        let shared = minutes.clone().any(|minute| other.start <= minute && minute < other.end());
        prop_assert_eq!(one.overlaps(&other), shared);
        prop_assert!(one.overlaps(&one));
    }

    #[test]
    fn london_time_leads_back_to_its_instant(instant in instants()) {
        let back = from_london(london(instant)).unwrap();
        // In the hour an autumn night has twice, the first of the two is meant.
        prop_assert!(back == instant || back == instant - TimeDelta::hours(1));
        prop_assert_eq!(london(back), london(instant));
        prop_assert_eq!(london_date(instant), london(instant).date());
    }

    #[test]
    fn every_offer_is_in_safe_hours_on_any_day(days in 0_u64..3_600) {
        let date: NaiveDate = day("2019-01-01") + chrono::Days::new(days);
        let panel = Panel::new().on("2019-01-01 00:00");
        let plan = SafeContactPlan {
            confirmed_on: day("2019-01-01"),
            expires_on: day("2030-01-01"),
            safe_from: time("00:15"),
            safe_until: time("08:00"),
            ..plan()
        };
        let always = Window { due: date, opens: date, closes: date };
        let panel = Panel { plan: Some(plan), risk: Some(always_go()), ..panel };
        let case = Case { window: always, ..Panel::new().case() };
        let slots = offered_beside(&panel, &case, date, &[]);
        let open = panel.calendar.working_day(date);
        prop_assert_eq!(slots.len(), if open { 7 } else { 0 }, "{}", date);
        for pair in slots.windows(2) {
            prop_assert!(!pair[0].overlaps(&pair[1]));
        }
        for slot in slots {
            prop_assert!(slot.starts_at().time() >= time("00:15") && slot.ends_at().time() <= time("08:00"));
            prop_assert_eq!((slot.starts_at().date(), slot.ends_at().date()), (date, date));
        }
    }
}
