//! When the number may be shown, and what it costs.

use fieldwork::*;

use crate::panel::*;

fn booked() -> (Panel, Case, Appointment) {
    let panel = Panel::new();
    let (case, appointment) = panel.book(panel.case(), booking("2026-09-21 10:00")).unwrap();
    (panel, case, appointment)
}

/// Dials at this time and says how it was refused.
fn refused(local: &str) -> &'static str {
    let (panel, case, appointment) = booked();
    panel.on(local).dial(case, &appointment).unwrap_err().code()
}

#[test]
fn the_number_is_shown_from_half_an_hour_before_until_the_end() {
    for on_time in ["2026-09-21 09:30", "2026-09-21 10:00", "2026-09-21 10:59"] {
        let (panel, case, appointment) = booked();
        assert_eq!(panel.on(on_time).dial(case, &appointment).unwrap().attempts, 1);
    }
    for not in ["2026-09-21 09:29", "2026-09-21 11:00", "2026-09-20 10:00", "2026-09-22 10:00"] {
        assert_eq!(refused(not), "not-on-time");
    }
}

#[test]
fn everything_is_checked_again_at_the_moment_of_ringing() {
    let (panel, case, appointment) = booked();
    let then = panel.on("2026-09-21 10:00");
    let with = |changed: Panel| changed.dial(case.clone(), &appointment).unwrap_err().code();
    for wall in Wall::ALL {
        assert_eq!(with(then.behind(wall)), "behind-wall");
    }
    assert_eq!(with(Panel { consent: None, ..then.clone() }), "no-consent");
    assert_eq!(with(Panel { plan: None, ..then.clone() }), "no-safe-contact");
    let lapsed = plan().lapsed(day("2026-09-21"));
    assert_eq!(with(Panel { plan: Some(lapsed), ..then.clone() }), "plan-expired");
    let later = SafeContactPlan { safe_from: time("10:30"), ..plan() };
    assert_eq!(with(Panel { plan: Some(later), ..then.clone() }), "outside-safe-hours");
    let other_days = SafeContactPlan { safe_days: vec![chrono::Weekday::Tue], ..plan() };
    assert_eq!(with(Panel { plan: Some(other_days), ..then }), "outside-safe-days");
}

#[test]
fn only_the_interviewer_of_the_standing_appointment_sees_the_number() {
    let (panel, case, appointment) = booked();
    let then = panel.on("2026-09-21 10:00");
    let other = case.clone().dial(&appointment, id(71), &then.standing(), &then.rules());
    assert_eq!(other.unwrap_err(), CaseRefusal::NotThisAppointment);
    let of_another_case = Appointment { case: id(2), ..appointment.clone() };
    assert_eq!(then.dial(case.clone(), &of_another_case).unwrap_err(), CaseRefusal::NotThisAppointment);
    let cancelled = Appointment { state: AppointmentState::Cancelled, ..appointment };
    assert_eq!(then.dial(case, &cancelled).unwrap_err(), CaseRefusal::NotThisAppointment);
}

#[test]
fn a_call_the_person_asked_for_costs_no_attempt_and_waits_for_nothing() {
    let panel = Panel::new();
    let spent = Case { attempts: 3, not_before: Some(day("2026-10-01")), ..panel.case() };
    let ours = panel.book(spent.clone(), booking("2026-09-21 10:00")).unwrap_err();
    assert_eq!(ours, CaseRefusal::BudgetSpent { attempts: 3 });
    let (case, appointment) = panel.book(spent, asked_for("2026-09-21 10:00")).unwrap();
    let case = panel.on("2026-09-21 10:00").dial(case, &appointment).unwrap();
    assert_eq!(case.attempts, 3);
}

#[test]
fn the_budget_is_counted_again_when_the_number_is_shown() {
    let (panel, case, appointment) = booked();
    let spent = Case { attempts: 3, ..case };
    let then = panel.on("2026-09-21 10:00");
    assert_eq!(then.dial(spent, &appointment).unwrap_err(), CaseRefusal::BudgetSpent { attempts: 3 });
}

#[test]
fn nothing_is_shown_for_a_case_that_is_open_or_closed() {
    let (panel, case, appointment) = booked();
    let then = panel.on("2026-09-21 10:00");
    let open = Case { state: CaseState::Open, ..case.clone() };
    assert_eq!(then.dial(open, &appointment).unwrap_err().code(), "wrong-state");
    let closed = case.close_behind(Wall::Refused, &named("declined"), &then.rules()).unwrap();
    assert_eq!(then.dial(closed, &appointment).unwrap_err(), CaseRefusal::CaseClosed);
}

#[test]
fn a_dropped_call_is_rung_back_only_if_the_plan_says_so() {
    let panel = Panel::new();
    let (case, appointment, _) = panel.interviewing();
    let then = panel.on("2026-09-21 10:20");
    let again = then.dial(case.clone(), &appointment).unwrap();
    assert_eq!((again.attempts, &again.state), (1, &case.state));
    let waits = SafeContactPlan { if_call_drops: IfDropped::Wait, ..plan() };
    let then = Panel { plan: Some(waits), ..then };
    assert_eq!(then.dial(case, &appointment).unwrap_err(), CaseRefusal::WaitForThem);
}
