//! The assessment of risk: its form, how long it holds, and what it keeps from happening.

use fieldwork::*;
use proptest::prelude::*;

use crate::panel::*;

fn form() -> RawRisk {
    let concern = |level: &str, note: &str| RawRiskConcern { level: level.to_owned(), note: note.to_owned() };
    RawRisk {
        safeguarding: concern("high", "They still share a house."),
        retraumatisation: concern("some", "Not about the examination."),
        criminal_justice: concern("none", ""),
        outcome: "go-with-conditions".to_owned(),
        conditions: "Mornings only.".to_owned(),
        review_on: RawDate::iso("2026-10-01"),
    }
}

fn checked(form: &RawRisk) -> Result<RiskAssessment, Vec<FieldError>> {
    let new = NewRisk::check(form, day("2026-09-14"), &PanelPolicy::default())?;
    Ok(new.decided(id(51), id(9), id(60), at("2026-09-14 09:00")))
}

/// The one fault of a form.
fn fault(change: impl FnOnce(&mut RawRisk)) -> (&'static str, &'static str) {
    let mut form = form();
    change(&mut form);
    let faults = checked(&form).unwrap_err();
    let [FieldError { field, code }] = faults[..] else { panic!("one fault was expected: {faults:?}") };
    assert!(FIELD_CODES.contains(&code), "{code} is not in the catalogue");
    (field, code)
}

#[test]
fn a_whole_form_becomes_a_decision() {
    let risk = checked(&form()).unwrap();
    let levels = RiskFamily::ALL.map(|family| risk.level(family));
    assert_eq!(levels, [RiskLevel::High, RiskLevel::Some, RiskLevel::None]);
    assert_eq!((risk.outcome, risk.conditions.as_str()), (RiskOutcome::GoWithConditions, "Mornings only."));
    assert_eq!((risk.decided_by, risk.review_on), (id(60), day("2026-10-01")));
    assert_eq!(risk.concerns[0].note, "They still share a house.");
}

#[test]
fn a_review_is_never_later_than_the_policy_allows() {
    let unsaid = checked(&RawRisk { review_on: RawDate::default(), ..form() }).unwrap();
    assert_eq!(unsaid.review_on, day("2026-12-13"));
    assert_eq!(fault(|form| form.review_on = RawDate::iso("2026-12-14")), ("review_on", "risk-review-far"));
    assert_eq!(fault(|form| form.review_on = RawDate::iso("2026-09-13")), ("review_on", "risk-review-past"));
    assert_eq!(fault(|form| form.review_on = RawDate::iso("soon")), ("review_on", "risk-review-invalid"));
}

#[test]
fn each_fault_has_its_code() {
    let some = |note: &str| RawRiskConcern { level: "some".to_owned(), note: note.to_owned() };
    assert_eq!(
        fault(|form| form.criminal_justice = RawRiskConcern::default()),
        ("criminal_justice", "risk-level-required")
    );
    assert_eq!(
        fault(|form| form.retraumatisation = some("")),
        ("retraumatisation_note", "risk-note-required")
    );
    assert_eq!(
        fault(|form| form.safeguarding = some(&"x".repeat(501))),
        ("safeguarding_note", "risk-note-long")
    );
    assert_eq!(fault(|form| form.outcome = "perhaps".to_owned()), ("outcome", "risk-outcome-required"));
    assert_eq!(fault(|form| form.conditions = " ".to_owned()), ("conditions", "risk-conditions-required"));
    assert_eq!(fault(|form| form.conditions = "x".repeat(501)), ("conditions", "risk-conditions-long"));
    let silent_hold = |form: &mut RawRisk| {
        form.outcome = "hold".to_owned();
        form.conditions = String::new();
    };
    assert_eq!(fault(silent_hold), ("conditions", "risk-conditions-required"));
}

#[test]
fn a_high_risk_is_never_a_plain_go() {
    assert_eq!(fault(|form| form.outcome = "go".to_owned()), ("outcome", "risk-high-needs-conditions"));
}

#[test]
fn nobody_is_booked_dialled_or_started_without_a_current_go() {
    let panel = Panel::new();
    let (booked, appointment) = panel.book(panel.case(), booking("2026-09-21 10:00")).unwrap();
    let then = panel.on("2026-09-21 10:00");
    let call = call(&appointment, then.now);
    let overdue = RiskAssessment { review_on: day("2026-09-13"), ..risk() };
    let hold = RiskAssessment { outcome: RiskOutcome::Hold, ..risk() };
    for (risk, code) in
        [(None, "no-risk-assessment"), (Some(overdue), "risk-review-due"), (Some(hold), "risk-hold")]
    {
        let now = Panel { risk: risk.clone(), ..panel.clone() };
        let then = Panel { risk, ..then.clone() };
        assert_eq!(now.book(panel.case(), booking("2026-09-21 10:00")).unwrap_err().code(), code);
        assert_eq!(then.dial(booked.clone(), &appointment).unwrap_err().code(), code);
        assert_eq!(then.start(booked.clone(), &call).unwrap_err().code(), code);
        let paused = Case { state: CaseState::Paused { interview: id(30) }, ..booked.clone() };
        assert_eq!(paused.resume(&then.standing(), &then.rules()).unwrap_err().code(), code);
    }
}

#[test]
fn nothing_is_booked_beyond_the_review() {
    let panel = Panel::new();
    let until_the_day = RiskAssessment { review_on: day("2026-09-21"), ..risk() };
    let panel = Panel { risk: Some(until_the_day), ..panel };
    panel.book(panel.case(), booking("2026-09-21 10:00")).unwrap();
    let beyond = panel.book(panel.case(), booking("2026-09-22 10:00")).unwrap_err();
    assert_eq!(beyond, CaseRefusal::RiskReviewDue { review_on: day("2026-09-21") });
}

#[test]
fn an_assessment_does_not_hold_before_it_was_made() {
    assert!(!risk().current(day("2026-08-13")) && risk().current(day("2026-08-14")));
    assert!(risk().current(day("2026-12-01")) && !risk().current(day("2026-12-02")));
}

#[test]
fn a_held_call_holds_until_somebody_decides_again() {
    let held = |at_time: &str, outcome| CallCheck {
        id: id(41),
        case: id(1),
        appointment: id(20),
        interviewer: id(INTERVIEWER),
        checked_at: at(at_time),
        news: Vec::new(),
        outcome,
        reason: String::new(),
    };
    let decided = || risk();
    assert_eq!(decided().after(&held("2026-09-21 09:55", RiskOutcome::Hold)).outcome, RiskOutcome::Hold);
    assert_eq!(decided().after(&held("2026-09-21 09:55", RiskOutcome::Go)).outcome, RiskOutcome::Go);
    assert_eq!(decided().after(&held("2026-08-14 10:59", RiskOutcome::Hold)).outcome, RiskOutcome::Go);
}

proptest! {
    /// Whatever is typed, a form is refused for named fields or becomes a decision that lets nobody be rung longer than
    /// the policy allows, and never without conditions where a risk is high.
    #[test]
    fn whatever_is_typed_no_decision_goes_beyond_the_policy(
        levels in proptest::array::uniform3(prop_oneof!["none", "some", "high", "[a-z]{0,6}"]),
        notes in proptest::array::uniform3(".{0,40}"),
        outcome in prop_oneof!["go", "go-with-conditions", "hold", "[a-z]{0,6}"],
        conditions in ".{0,40}",
        ahead in -400_i64..400,
    ) {
        let [one, two, three] = [0, 1, 2].map(|at| RawRiskConcern { level: levels[at].clone(), note: notes[at].clone() });
        let review = day("2026-09-14") + chrono::TimeDelta::days(ahead);
        let form = RawRisk {
            safeguarding: one, retraumatisation: two, criminal_justice: three,
            outcome, conditions, review_on: RawDate::iso(&review.to_string()),
        };
        if let Ok(risk) = checked(&form) {
            prop_assert!(risk.review_on >= day("2026-09-14") && risk.review_on <= day("2026-12-13"));
            let high = RiskFamily::ALL.iter().any(|family| risk.level(*family) == RiskLevel::High);
            prop_assert!(!(high && risk.outcome == RiskOutcome::Go));
            prop_assert!(risk.outcome == RiskOutcome::Go || !risk.conditions.is_empty());
            prop_assert!(risk.concerns.iter().all(|it| it.level == RiskLevel::None || !it.note.is_empty()));
        }
    }
}
