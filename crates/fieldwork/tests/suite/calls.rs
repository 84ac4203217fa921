//! What comes of a call.

use fieldwork::*;

use crate::panel::*;

/// A call in the appointment of 21 September came to this.
fn after(code: &str) -> AfterCall {
    let panel = Panel::new();
    let (case, appointment) = panel.book(panel.case(), booking("2026-09-21 10:00")).unwrap();
    let then = panel.on("2026-09-21 10:00");
    let case = then.dial(case, &appointment).unwrap();
    let call = call(&appointment, then.now);
    case.record_call(call, appointment, &named(code), &then.rules()).unwrap()
}

#[test]
fn nobody_answers_and_another_attempt_may_follow() {
    let after = after("no_answer");
    assert_eq!(after.case.state, CaseState::Open);
    assert_eq!(after.appointment.state, AppointmentState::Missed);
    assert_eq!(after.call.outcome, Some(named("no_answer").code));
    assert_eq!((after.wall, after.plan_lapses), (None, false));
    assert!(after.case.was_called());
}

#[test]
fn the_next_attempt_waits_as_long_as_the_outcome_says() {
    let panel = Panel::new().on("2026-09-21 12:00");
    let case = after("no_answer").case;
    assert_eq!(case.not_before, Some(day("2026-09-22")));
    let too_soon = panel.book(case.clone(), booking("2026-09-21 15:00")).unwrap_err();
    assert_eq!(too_soon, CaseRefusal::TooSoon { not_before: day("2026-09-22") });
    panel.book(case.clone(), asked_for("2026-09-21 15:00")).unwrap();
    panel.book(case, booking("2026-09-22 10:00")).unwrap();
}

#[test]
fn not_safe_to_talk_stops_all_ringing_until_the_plan_is_confirmed() {
    let after = after("not_safe_to_talk");
    assert!(after.plan_lapses);
    let stopped = Panel::new().on("2026-09-22 09:00");
    let lapsed = plan().lapsed(day("2026-09-21"));
    let stopped = Panel { plan: Some(lapsed.clone()), ..stopped };
    let refused = stopped.book(after.case.clone(), asked_for("2026-09-23 10:00")).unwrap_err();
    assert_eq!(refused, CaseRefusal::PlanExpired);
    let confirmed =
        SafeContactPlan { confirmed_on: day("2026-09-21"), expires_on: day("2027-03-20"), ..lapsed };
    let again = Panel { plan: Some(confirmed), ..stopped };
    again.book(after.case, booking("2026-09-23 10:00")).unwrap();
}

#[test]
fn a_refusal_closes_the_case_and_puts_up_the_wall() {
    let after = after("declined");
    let on = day("2026-09-21");
    assert_eq!(after.case.state, CaseState::Closed { disposition: named("declined").code, on });
    assert_eq!((after.wall, after.plan_lapses), (Some(Wall::Refused), false));
    assert_eq!(after.appointment.state, AppointmentState::Kept);
    let walled = Panel::new().behind(Wall::Refused);
    let opened = Case::open(id(2), &walled.standing(), &[after.case], &walled.rules());
    assert_eq!(opened.unwrap_err(), CaseRefusal::BehindWall(Wall::Refused));
}

#[test]
fn a_wall_closes_the_other_case_too() {
    let panel = Panel::new();
    let closed = panel.case().close_behind(Wall::Refused, &named("declined"), &panel.rules()).unwrap();
    assert!(closed.is_closed());
    let wrong = panel.case().close_behind(Wall::Unsafe, &named("declined"), &panel.rules());
    assert_eq!(wrong.unwrap_err(), CaseRefusal::DoesNotEnd);
}

#[test]
fn an_outcome_is_recorded_once() {
    let after = after("no_answer");
    let rules_of = Panel::new().on("2026-09-21 10:05");
    let again = after.case.record_call(after.call, after.appointment, &named("no_answer"), &rules_of.rules());
    assert_eq!(again.unwrap_err(), CaseRefusal::NotDialled);
}

#[test]
fn an_interview_that_was_not_held_cannot_be_recorded() {
    let panel = Panel::new();
    let (case, appointment) = panel.book(panel.case(), booking("2026-09-21 10:00")).unwrap();
    let call = call(&appointment, at("2026-09-21 10:00"));
    let invented = case.record_call(call, appointment, &named("complete"), &panel.rules());
    assert_eq!(invented.unwrap_err().code(), "wrong-state");
}

#[test]
fn a_call_that_drops_leaves_the_interview_waiting() {
    let panel = Panel::new();
    let (case, appointment, call) = panel.interviewing();
    let then = panel.on("2026-09-21 10:30");
    let after = case.record_call(call, appointment, &named("no_answer"), &then.rules()).unwrap();
    assert_eq!(after.case.state, CaseState::Paused { interview: id(30) });
    assert_eq!(after.appointment.state, AppointmentState::Kept);
    let (paused, next) = then.book(after.case, booking("2026-09-21 14:00")).unwrap();
    assert_eq!(paused.interview(), Some(id(30)));
    let case = then.on("2026-09-21 14:00").dial(paused, &next).unwrap();
    assert_eq!(case.attempts, 1);
}
