//! The check before a call: its form, and what it is good for.

use fieldwork::*;

use crate::panel::*;

fn form() -> RawCallCheck {
    let no = || "no".to_owned();
    RawCallCheck {
        plan_read: "yes".to_owned(),
        safeguarding: no(),
        retraumatisation: no(),
        criminal_justice: no(),
        outcome: "go".to_owned(),
        ..RawCallCheck::default()
    }
}

/// The one fault of a form.
fn fault(change: impl FnOnce(&mut RawCallCheck)) -> (&'static str, &'static str) {
    let mut form = form();
    change(&mut form);
    let faults = NewCallCheck::check(&form).unwrap_err();
    let [FieldError { field, code }] = faults[..] else { panic!("one fault was expected: {faults:?}") };
    assert!(FIELD_CODES.contains(&code), "{code} is not in the catalogue");
    (field, code)
}

fn made(form: &RawCallCheck, appointment: &Appointment, local: &str) -> CallCheck {
    NewCallCheck::check(form).unwrap().made(id(41), appointment, at(local))
}

#[test]
fn each_fault_has_its_code() {
    assert_eq!(fault(|form| form.plan_read = String::new()), ("plan_read", "check-plan-required"));
    assert_eq!(fault(|form| form.safeguarding = String::new()), ("safeguarding", "check-news-required"));
    assert_eq!(fault(|form| form.outcome = String::new()), ("outcome", "check-outcome-required"));
    assert_eq!(fault(|form| form.outcome = "hold".to_owned()), ("reason", "check-reason-required"));
    assert_eq!(fault(|form| form.reason = "x".repeat(501)), ("reason", "check-reason-long"));
    let untold = |form: &mut RawCallCheck| form.criminal_justice = "yes".to_owned();
    assert_eq!(fault(untold), ("criminal_justice_note", "check-note-required"));
    let endless = |form: &mut RawCallCheck| form.retraumatisation_note = "x".repeat(501);
    assert_eq!(fault(endless), ("retraumatisation_note", "check-note-long"));
}

#[test]
fn something_new_is_never_a_plain_go() {
    let new = |form: &mut RawCallCheck| {
        form.safeguarding = "yes".to_owned();
        form.safeguarding_note = "A message was read by somebody else.".to_owned();
    };
    assert_eq!(fault(new), ("outcome", "check-news-need-conditions"));
    let mut minded = form();
    new(&mut minded);
    minded.outcome = "go-with-conditions".to_owned();
    minded.reason = "I ask first whether they are alone.".to_owned();
    let (_, appointment) = Panel::new().book(Panel::new().case(), booking("2026-09-21 10:00")).unwrap();
    let check = made(&minded, &appointment, "2026-09-21 09:40");
    assert_eq!(check.news.iter().map(|news| news.family).collect::<Vec<_>>(), [RiskFamily::Safeguarding]);
    assert!(check.clears(&appointment, id(INTERVIEWER), day("2026-09-21")));
}

#[test]
fn a_go_is_good_for_one_appointment_one_interviewer_and_one_day() {
    let (_, appointment) = Panel::new().book(Panel::new().case(), booking("2026-09-21 10:00")).unwrap();
    let check = made(&form(), &appointment, "2026-09-21 00:10");
    assert!(check.clears(&appointment, id(INTERVIEWER), day("2026-09-21")));
    assert!(!check.clears(&appointment, id(INTERVIEWER), day("2026-09-22")));
    assert!(!check.clears(&appointment, id(71), day("2026-09-21")));
    let another = Appointment { id: id(21), ..appointment.clone() };
    assert!(!check.clears(&another, id(INTERVIEWER), day("2026-09-21")));
    let of_another_case = Appointment { case: id(2), ..appointment.clone() };
    assert!(!check.clears(&of_another_case, id(INTERVIEWER), day("2026-09-21")));
    let held = CallCheck { outcome: RiskOutcome::Hold, ..check };
    assert!(!held.clears(&appointment, id(INTERVIEWER), day("2026-09-21")));
}

#[test]
fn a_call_is_checked_on_its_day_by_its_interviewer_and_in_front_of_no_wall() {
    let panel = Panel::new();
    let (case, appointment) = panel.book(panel.case(), booking("2026-09-21 10:00")).unwrap();
    let check = |panel: &Panel, who: u128| {
        case.checkable(&appointment, id(who), &panel.standing(), &panel.rules()).map_err(|it| it.code())
    };
    let then = panel.on("2026-09-21 08:00");
    assert_eq!(check(&then, INTERVIEWER), Ok(()));
    assert_eq!(check(&then, 71), Err("not-this-appointment"));
    assert_eq!(check(&panel.on("2026-09-20 23:00"), INTERVIEWER), Err("not-on-time"));
    assert_eq!(check(&panel.on("2026-09-22 00:30"), INTERVIEWER), Err("not-on-time"));
    assert_eq!(check(&then.behind(Wall::Unsafe), INTERVIEWER), Err("behind-wall"));
    assert_eq!(check(&Panel { risk: None, ..then.clone() }, INTERVIEWER), Err("no-risk-assessment"));
    let closed = case.clone().close_behind(Wall::Refused, &named("declined"), &then.rules()).unwrap();
    let closed = closed.checkable(&appointment, id(INTERVIEWER), &then.standing(), &then.rules());
    assert_eq!(closed, Err(CaseRefusal::CaseClosed));
}
