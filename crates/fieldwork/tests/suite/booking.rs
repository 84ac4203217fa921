//! What can be booked, and what cannot.

use chrono::Weekday;
use fieldwork::*;

use crate::panel::*;

/// Books on the default panel and says how it was refused.
fn refused(panel: &Panel, booking: Booking) -> &'static str {
    panel.book(panel.case(), booking).unwrap_err().code()
}

#[test]
fn an_hour_in_safe_hours_of_a_working_day_is_booked() {
    let panel = Panel::new();
    let (case, appointment) = panel.book(panel.case(), booking("2026-09-21 10:00")).unwrap();
    assert_eq!(case.state, CaseState::Booked { appointment: appointment.id });
    assert_eq!(case.appointment(), Some(appointment.id));
    assert_eq!(appointment.state, AppointmentState::Booked);
    assert_eq!(case.attempts, 0);
}

#[test]
fn the_window_holds_on_its_first_and_last_day() {
    let panel = Panel::new();
    for inside in ["2026-09-14 10:00", "2026-10-19 10:00"] {
        panel.book(panel.case(), booking(inside)).unwrap();
    }
    assert_eq!(refused(&panel, booking("2026-10-20 10:00")), "outside-window");
}

#[test]
fn a_time_that_has_passed_is_refused() {
    assert_eq!(refused(&Panel::new(), booking("2026-09-14 09:00")), "in-the-past");
}

#[test]
fn safe_days_and_hours_hold_even_when_the_person_asked() {
    let panel = Panel::new();
    assert_eq!(refused(&panel, asked_for("2026-09-19 10:00")), "outside-safe-days");
    assert_eq!(refused(&panel, asked_for("2026-09-21 08:30")), "outside-safe-hours");
    assert_eq!(refused(&panel, asked_for("2026-09-21 17:00")), "outside-safe-hours");
}

#[test]
fn a_weekend_is_open_to_those_whose_plan_names_it() {
    let mut panel = Panel::new();
    panel.plan.as_mut().unwrap().safe_days.push(Weekday::Sat);
    panel.book(panel.case(), booking("2026-09-19 10:00")).unwrap();
}

#[test]
fn a_bank_holiday_is_open_only_to_those_who_ask() {
    let mut panel = Panel::new();
    panel.calendar = Calendar::new([day("2026-09-21")]);
    assert_eq!(refused(&panel, booking("2026-09-21 10:00")), "not-working-day");
    panel.book(panel.case(), asked_for("2026-09-21 10:00")).unwrap();
}

#[test]
fn evenings_are_open_to_those_whose_plan_names_them() {
    let mut panel = Panel::new();
    panel.plan.as_mut().unwrap().safe_until = time("21:00");
    panel.book(panel.case(), booking("2026-09-21 20:00")).unwrap();
}

#[test]
fn nothing_is_booked_without_consent_or_a_plan_that_holds() {
    let panel = Panel::new();
    let booking = booking("2026-09-21 10:00");
    let unasked = Panel { consent: None, ..panel.clone() };
    assert_eq!(refused(&unasked, booking), "no-consent");
    let planless = Panel { plan: None, ..panel.clone() };
    assert_eq!(refused(&planless, booking), "no-safe-contact");
    let lapsed = Panel { plan: Some(plan().lapsed(day("2026-09-14"))), ..panel.clone() };
    assert_eq!(refused(&lapsed, booking), "plan-expired");
    let expiring = SafeContactPlan { expires_on: day("2026-09-20"), ..plan() };
    assert_eq!(refused(&Panel { plan: Some(expiring), ..panel }, booking), "plan-expired");
}

#[test]
fn a_no_to_taking_part_is_no_consent() {
    let panel = Panel::new();
    let case = panel.case();
    let no = Panel { consent: Some(Consent { taking_part: false, ..consent() }), ..panel };
    assert_eq!(no.book(case, booking("2026-09-21 10:00")).unwrap_err(), CaseRefusal::NoConsent);
}

#[test]
fn an_interviewer_is_in_one_place_at_a_time() {
    let panel = Panel::new();
    let (_, first) = panel.book(panel.case(), booking("2026-09-21 10:00")).unwrap();
    let second = |local: &str, diary: &[Appointment]| {
        panel.book_beside(panel.case(), Booking { appointment: id(21), ..booking(local) }, diary).map(|_| ())
    };
    let diary = [first.clone()];
    assert_eq!(second("2026-09-21 10:30", &diary), Err(CaseRefusal::SlotTaken));
    assert_eq!(second("2026-09-21 11:00", &diary), Ok(()));
    let cancelled = [Appointment { state: AppointmentState::Cancelled, ..first.clone() }];
    assert_eq!(second("2026-09-21 10:30", &cancelled), Ok(()));
    let of_another = [Appointment { interviewer: id(71), ..first }];
    assert_eq!(second("2026-09-21 10:30", &of_another), Ok(()));
}

#[test]
fn an_appointment_has_a_length() {
    let panel = Panel::new();
    for minutes in [0, 45, 65, 481] {
        let mut booking = booking("2026-09-21 10:00");
        booking.slot.minutes = minutes;
        assert_eq!(refused(&panel, booking), "bad-length");
    }
}

#[test]
fn an_appointment_begins_at_a_fifth_minute() {
    let panel = Panel::new();
    assert_eq!(refused(&panel, booking("2026-09-21 10:02")), "off-the-grid");
    panel.book(panel.case(), booking("2026-09-21 10:05")).unwrap();
}

#[test]
fn a_case_has_one_appointment_at_a_time_and_a_closed_one_has_none() {
    let panel = Panel::new();
    let (case, appointment) = panel.book(panel.case(), booking("2026-09-21 10:00")).unwrap();
    let again = panel.book(case.clone(), booking("2026-09-22 10:00")).unwrap_err();
    assert_eq!(again, CaseRefusal::WrongState { doing: "book an appointment", state: "booked" });
    let (case, cancelled) = case.cancel(appointment.clone()).unwrap();
    assert_eq!((&case.state, cancelled.state), (&CaseState::Open, AppointmentState::Cancelled));
    assert_eq!(case.cancel(cancelled).unwrap_err(), CaseRefusal::NotThisAppointment);
    let closed = panel.case().close_behind(Wall::Refused, &named("declined"), &panel.rules()).unwrap();
    assert_eq!(panel.book(closed, booking("2026-09-21 10:00")).unwrap_err(), CaseRefusal::CaseClosed);
}
