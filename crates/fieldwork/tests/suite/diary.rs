//! Interviewers' time: hours, absences, languages, limits, moves.

use chrono::{Days, TimeDelta, Weekday};
use fieldwork::*;
use proptest::prelude::*;
use questionnaire::Language;

use crate::panel::*;

const TEN: &str = "2026-09-21 10:00";

/// Books at ten on the day that is due, or as asked, with this interviewer.
fn with(profile: &InterviewerProfile, booking: Booking) -> Result<(), &'static str> {
    carrying(profile, booking, &[], 0)
}

fn carrying(
    profile: &InterviewerProfile,
    booking: Booking,
    appointments: &[Appointment],
    heavy: u32,
) -> Result<(), &'static str> {
    let panel = Panel::new();
    let diary = Diary { profile, appointments, heavy };
    let booked = panel.case().book(booking, &panel.standing(), &diary, &panel.rules());
    booked.map(|_| ()).map_err(|refusal| refusal.code())
}

fn away(first: &str, last: &str) -> InterviewerProfile {
    InterviewerProfile { away: vec![Away { first: day(first), last: day(last) }], ..interviewer() }
}

fn other(number: u128, local: &str) -> Appointment {
    let Booking { interviewer, slot, asked_by_person, .. } = booking(local);
    let (case, state) = (id(2), AppointmentState::Booked);
    Appointment { id: id(number), case, interviewer, slot, asked_by_person, state }
}

#[test]
fn without_a_profile_somebody_works_the_panels_week_in_english_and_their_own_language() {
    let policy = PanelPolicy::default();
    let usual = InterviewerProfile::usual(id(INTERVIEWER), Language::Welsh, &policy);
    assert!(usual.speaks(Language::English) && usual.speaks(Language::Welsh));
    let english = InterviewerProfile::usual(id(INTERVIEWER), Language::English, &policy);
    assert_eq!(english.languages, [Language::English]);
    assert_eq!((usual.calls_a_day, usual.calls_a_week, usual.heavy_in_a_row), (3, 12, 2));
    let hour = |local| Slot { start: at(local), minutes: 60 };
    assert!(usual.works(&hour("2026-09-21 09:00")) && usual.works(&hour("2026-09-21 18:00")));
    assert!(!usual.works(&hour("2026-09-21 18:30")) && !usual.works(&hour("2026-09-19 10:00")));
}

#[test]
fn nobody_is_booked_out_of_hours_or_away_unless_they_agreed() {
    let mondays_off = InterviewerProfile {
        hours: interviewer().hours.into_iter().filter(|hours| hours.day != Weekday::Mon).collect(),
        ..interviewer()
    };
    let agreed = Booking { interviewer_agreed: true, ..booking(TEN) };
    for (profile, code) in [
        (mondays_off, "interviewer-out-of-hours"),
        (away("2026-09-21", "2026-09-21"), "interviewer-away"),
        (away("2026-09-14", "2026-09-25"), "interviewer-away"),
    ] {
        assert_eq!(with(&profile, booking(TEN)), Err(code));
        assert_eq!(with(&profile, agreed), Ok(()));
    }
    assert_eq!(with(&away("2026-09-22", "2026-09-22"), booking(TEN)), Ok(()));
}

#[test]
fn a_slot_lies_in_one_stretch_of_the_day() {
    let stretch = |from, until| WorkingHours { day: Weekday::Mon, from: time(from), until: time(until) };
    let hours = vec![stretch("09:00", "10:30"), stretch("10:30", "12:00")];
    let profile = InterviewerProfile { hours, ..interviewer() };
    assert_eq!(with(&profile, booking(TEN)), Err("interviewer-out-of-hours"));
    assert_eq!(with(&profile, booking("2026-09-21 11:00")), Ok(()));
}

#[test]
fn the_language_and_the_gender_asked_for_hold_even_if_the_interviewer_agreed() {
    let welsh = InterviewerProfile { languages: vec![Language::Welsh], ..interviewer() };
    let agreed = Booking { interviewer_agreed: true, asked_by_person: true, ..booking(TEN) };
    assert_eq!(with(&welsh, agreed), Err("interviewer-language"));
    let mut panel = Panel::new();
    panel.plan.as_mut().unwrap().interviewer_gender = Some(InterviewerGender::Woman);
    let book = |gender| {
        let profile = InterviewerProfile { gender, ..interviewer() };
        let diary = Diary { profile: &profile, appointments: &[], heavy: 0 };
        panel.case().book(agreed, &panel.standing(), &diary, &panel.rules()).map(|_| ())
    };
    assert_eq!(book(Some(InterviewerGender::Woman)), Ok(()));
    for not_asked_for in [None, Some(InterviewerGender::Man)] {
        assert_eq!(book(not_asked_for), Err(CaseRefusal::InterviewerGender));
    }
}

#[test]
fn another_language_wants_somebody_who_speaks_it_or_an_interpreter() {
    let mut panel = Panel::new();
    panel.plan.as_mut().unwrap().language = "polski".to_owned();
    let speaks = |others: &[&str]| InterviewerProfile {
        other_languages: others.iter().map(|name| (*name).to_owned()).collect(),
        ..interviewer()
    };
    let suits = |panel: &Panel, profile: &InterviewerProfile| {
        Diary { profile, appointments: &[], heavy: 0 }.suits(&panel.standing())
    };
    assert_eq!(suits(&panel, &speaks(&["Polski"])), Ok(()));
    assert_eq!(suits(&panel, &speaks(&["Punjabi"])), Err(CaseRefusal::InterviewerLanguage));
    panel.plan.as_mut().unwrap().interpreter = true;
    assert_eq!(suits(&panel, &speaks(&[])), Ok(()));
}

#[test]
fn a_day_and_a_week_hold_so_many_calls() {
    let taken = [other(31, "2026-09-21 12:00"), other(32, "2026-09-21 14:00"), other(33, "2026-09-27 12:00")];
    let limits =
        |calls_a_day, calls_a_week| InterviewerProfile { calls_a_day, calls_a_week, ..interviewer() };
    let ask = |profile, local| carrying(&profile, booking(local), &taken, 0);
    assert_eq!(ask(limits(2, 9), TEN), Err("day-full"));
    assert_eq!(ask(limits(3, 9), TEN), Ok(()));
    assert_eq!(ask(limits(3, 3), "2026-09-23 10:00"), Err("week-full"), "Sunday belongs to the week");
    assert_eq!(ask(limits(3, 3), "2026-09-28 10:00"), Ok(()), "Monday begins another");
    let missed = taken.map(|taken| Appointment { state: AppointmentState::Missed, ..taken });
    assert_eq!(carrying(&limits(1, 1), booking(TEN), &missed, 0), Ok(()));
}

#[test]
fn heavy_calls_in_a_row_ask_for_a_debrief() {
    let profile = interviewer();
    assert_eq!(carrying(&profile, booking(TEN), &[], 1), Ok(()));
    assert_eq!(carrying(&profile, booking(TEN), &[], 2), Err("debrief-first"));
}

#[test]
fn an_interview_under_way_takes_its_hour_except_from_its_own_person() {
    let case = Panel::new().case();
    let held = |case| Appointment { case, state: AppointmentState::Kept, ..other(31, TEN) };
    let soon = booking("2026-09-21 10:30");
    assert_eq!(carrying(&interviewer(), soon, &[held(id(2))], 0), Err("slot-taken"));
    assert_eq!(carrying(&interviewer(), soon, &[held(case.id)], 0), Ok(()));
}

#[test]
fn an_appointment_moves_in_one_piece_and_not_in_its_own_way() {
    let panel = Panel::new();
    let (case, appointment) = panel.book(panel.case(), booking(TEN)).unwrap();
    let colleague = InterviewerProfile { account: id(71), calls_a_day: 1, ..interviewer() };
    let diary = [appointment.clone()];
    let to = |profile: &InterviewerProfile, local| {
        let diary = Diary { profile, appointments: &diary, heavy: 0 };
        let to = Booking { interviewer: profile.account, asked_by_person: true, ..booking(local) };
        case.move_appointment(appointment.clone(), &to, &panel.standing(), (&diary, &panel.rules()))
    };
    let own = InterviewerProfile { calls_a_day: 1, ..interviewer() };
    let later = to(&own, "2026-09-21 10:30").unwrap();
    assert_eq!((later.id, later.case), (appointment.id, case.id));
    assert_eq!((later.slot.start, later.asked_by_person), (at("2026-09-21 10:30"), true));
    assert_eq!(to(&colleague, TEN).unwrap().interviewer, id(71));
    assert_eq!(to(&own, "2026-09-20 10:00").unwrap_err(), CaseRefusal::OutsideSafeDays);
    let cancelled = Appointment { state: AppointmentState::Cancelled, ..appointment.clone() };
    let diary = Diary { profile: &own, appointments: &[], heavy: 0 };
    let moved = case.move_appointment(cancelled, &booking(TEN), &panel.standing(), (&diary, &panel.rules()));
    assert_eq!(moved.unwrap_err(), CaseRefusal::NotThisAppointment);
}

#[test]
fn a_day_says_who_is_free_and_why_the_others_are_not() {
    let panel = Panel::new();
    let gone = InterviewerProfile { account: id(71), ..away("2026-09-01", "2026-09-30") };
    let welsh = InterviewerProfile { account: id(72), languages: vec![Language::Welsh], ..interviewer() };
    let here = interviewer();
    let diary = |profile| Diary { profile, appointments: &[], heavy: 0 };
    let (case, standing) = (panel.case(), panel.standing());
    let wanted = OffersFor { case: &case, standing: &standing, moving: None };
    let found =
        offers(day("2026-09-21"), &wanted, &[diary(&gone), diary(&here), diary(&welsh)], &panel.rules());
    assert!(found.offers.iter().all(|offer| offer.interviewers == [id(INTERVIEWER)]));
    assert_eq!(found.offers.len(), 8);
    let nobody = [(id(71), CaseRefusal::InterviewerAway), (id(72), CaseRefusal::InterviewerLanguage)];
    assert_eq!(found.nobody, nobody);
    let weekend = offers(day("2026-09-20"), &wanted, &[diary(&here)], &panel.rules());
    assert_eq!(weekend.closed, Some(CaseRefusal::OutsideSafeDays));
}

#[test]
fn a_profile_form_is_read_or_says_everything_that_is_wrong() {
    let raw = RawProfile {
        languages: vec!["cy".to_owned(), "en".to_owned()],
        other_languages: "Polski, BSL\n".to_owned(),
        gender: "woman".to_owned(),
        calls_a_day: "2".to_owned(),
        calls_a_week: "8".to_owned(),
        heavy_in_a_row: "1".to_owned(),
    };
    let read = interviewer().with(&raw).unwrap();
    assert_eq!(read.languages, [Language::English, Language::Welsh]);
    assert_eq!(read.other_languages, ["Polski", "BSL"]);
    assert_eq!((read.calls_a_day, read.calls_a_week, read.heavy_in_a_row), (2, 8, 1));
    let wrong = RawProfile { calls_a_day: "0".to_owned(), ..RawProfile::default() };
    let codes: Vec<_> =
        interviewer().with(&wrong).unwrap_err().iter().map(|it| (it.field, it.code)).collect();
    let limits = ["calls_a_day", "calls_a_week", "heavy_in_a_row"].map(|it| (it, "profile-limit-invalid"));
    assert_eq!(codes, [[("languages", "profile-language-required")].as_slice(), &limits].concat());
}

#[test]
fn working_time_is_read_or_says_everything_that_is_wrong() {
    let typed = |from: &str, until: &str| (from.to_owned(), until.to_owned());
    let mut raw =
        RawAvailability { keep: vec!["2026-12-24/2027-01-02".to_owned()], ..RawAvailability::default() };
    raw.hours[1] = typed("09:30", "14:00");
    raw.away_from = RawDate::iso("2026-10-05");
    let read = interviewer().at_times(&raw).unwrap();
    assert_eq!(read.hours, [WorkingHours { day: Weekday::Tue, from: time("09:30"), until: time("14:00") }]);
    assert_eq!(
        read.away.iter().map(Away::joined).collect::<Vec<_>>(),
        ["2026-10-05/2026-10-05", "2026-12-24/2027-01-02"]
    );
    raw.hours[1] = typed("14:00", "09:30");
    raw.hours[2] = typed("9", "");
    raw.away_until = RawDate::iso("2026-10-01");
    let codes: Vec<_> =
        interviewer().at_times(&raw).unwrap_err().iter().map(|it| (it.field, it.code)).collect();
    assert_eq!(
        codes,
        [("tue_from", "hours-reversed"), ("wed_from", "hours-invalid"), ("away_from", "away-reversed")]
    );
}

proptest! {
    /// Whatever is booked, one interviewer's appointments never overlap and the limits hold.
    #[test]
    fn no_order_of_bookings_books_anybody_twice(steps in proptest::collection::vec((0_u64..14, 0_i64..100), 1..80)) {
        let panel = Panel::new();
        let profile = InterviewerProfile::usual(id(INTERVIEWER), Language::English, &panel.policy);
        let mut taken: Vec<Appointment> = Vec::new();
        for (number, (days, fives)) in (100..).zip(steps) {
            let start = at("2026-09-21 09:00") + Days::new(days) + TimeDelta::minutes(fives * 5);
            let booking = Booking { appointment: id(number), slot: Slot { start, minutes: 60 }, ..booking(TEN) };
            let diary = Diary { profile: &profile, appointments: &taken, heavy: 0 };
            if let Ok((_, booked)) = panel.case().book(booking, &panel.standing(), &diary, &panel.rules()) {
                taken.push(booked);
            }
        }
        for (at, one) in taken.iter().enumerate() {
            prop_assert!(taken.iter().skip(at + 1).all(|other| !one.slot.overlaps(&other.slot)));
            let diary = Diary { profile: &profile, appointments: &taken, heavy: 0 };
            prop_assert!(diary.calls_on(one.slot.date()) <= 3 && diary.calls_in_week(one.slot.date()) <= 12);
        }
    }

    /// What is offered can be booked, and neither begins nor ends outside anybody's hours, on days when clocks change too.
    #[test]
    fn what_is_offered_can_be_booked(days in 0_u64..3_600, from in 0_u32..23, minute in 0_u32..60) {
        let on = day("2019-01-01") + Days::new(days);
        let safe_from = chrono::NaiveTime::from_hms_opt(from, minute, 0).unwrap();
        let plan = SafeContactPlan {
            confirmed_on: day("2019-01-01"), expires_on: day("2030-01-01"), safe_from, safe_until: time("23:59"),
            safe_days: WEEK.to_vec(), ..plan()
        };
        let panel = Panel { plan: Some(plan), risk: Some(always_go()), now: at("2019-01-01 00:00"), ..Panel::new() };
        let case = Case { window: Window { due: on, opens: on, closes: on }, ..Panel::new().case() };
        let (profile, standing) = (interviewer(), panel.standing());
        let diary = Diary { profile: &profile, appointments: &[], heavy: 0 };
        let wanted = OffersFor { case: &case, standing: &standing, moving: None };
        let found = offers(on, &wanted, &[diary], &panel.rules()).offers;
        prop_assert!(from > 21 || !found.is_empty() || panel.calendar.bank_holiday(on), "{on}");
        for offer in found {
            prop_assert!(offer.slot.on_grid());
            let booking = Booking { slot: offer.slot, ..booking(TEN) };
            prop_assert!(panel.book(case.clone(), booking).is_ok());
        }
    }
}
