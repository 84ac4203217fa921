//! Events and holds as forms send them, beside what is known.

use fieldwork::*;

use crate::panel::{event, *};

const TODAY: &str = "2026-11-10";

fn raw(kind: &str, on: &str) -> RawEvent {
    RawEvent { kind: kind.to_owned(), on: RawDate::iso(on), ..RawEvent::default() }
}

fn correction(corrects: &str, on: &str) -> RawEvent {
    RawEvent { corrects: corrects.to_owned(), ..raw("correction", on) }
}

/// Reported on 10 August, agreed on 11 August, closed on 1 November.
fn beside(raw: &RawEvent) -> Result<Option<EventKind>, Vec<FieldError>> {
    let history = reported(day("2026-08-10"), Some(day("2026-11-01")));
    NewEvent::check(raw, day(TODAY))?.beside(&history, day("2026-08-11"))
}

fn faults(raw: &RawEvent) -> Vec<(&'static str, &'static str)> {
    beside(raw).unwrap_err().iter().map(|fault| (fault.field, fault.code)).collect()
}

#[test]
fn each_kind_is_understood() {
    for kind in EventKind::REPORTED {
        let form = RawEvent { outcome: "16".to_owned(), ..raw(kind, "2026-08-11") };
        let understood = beside(&form).unwrap().expect("something new");
        assert_eq!(understood.slug(), kind);
        assert_eq!(understood.happened_on(), Some(day("2026-08-11")));
    }
}

#[test]
fn everything_wrong_is_said_at_once() {
    assert_eq!(faults(&raw("", "")), [("kind", "event-kind-required"), ("on", "event-on-required")]);
    assert_eq!(faults(&raw("hold", "2026-10-01")), [("kind", "event-kind-unknown")]);
    assert_eq!(faults(&raw("closure", "2026-11-31")), [("on", "event-on-invalid")]);
    assert_eq!(faults(&raw("closure", "2026-11-11")), [("on", "date-in-future")]);
    assert_eq!(faults(&raw("outcome", "2026-11-01")), [("outcome", "event-outcome-required")]);
    let wrong = RawEvent { outcome: "23".to_owned(), ..raw("outcome", "2026-11-01") };
    assert_eq!(faults(&wrong), [("outcome", "event-outcome-unknown")]);
    let nothing = correction("", "");
    assert_eq!(faults(&nothing), [("corrects", "event-corrects-required"), ("on", "event-on-required")]);
}

#[test]
fn a_day_has_to_make_sense_beside_the_others() {
    assert_eq!(faults(&raw("closure", "2026-08-09")), [("on", "closed-before-report")]);
    assert_eq!(faults(&raw("arrest", "2026-08-09")), [("on", "event-before-report")]);
    assert_eq!(faults(&raw("report", "2026-08-12")), [("on", "event-report-after-agreed")]);
    assert_eq!(faults(&correction("report", "2026-08-12")), [("on", "event-report-after-agreed")]);
    assert_eq!(faults(&correction("closure", "2026-08-01")), [("on", "closed-before-report")]);
    let never = RawEvent { never_happened: "yes".to_owned(), ..correction("report", "") };
    assert_eq!(faults(&never), [("on", "event-report-needed")]);
    assert_eq!(faults(&correction("charge", "2026-09-01")), [("corrects", "event-corrects-unknown")]);
}

#[test]
fn everything_may_happen_on_one_day_and_the_report_not_after_the_closure() {
    for kind in ["closure", "arrest"] {
        assert_eq!(beside(&raw(kind, "2026-08-10")).unwrap().unwrap().slug(), kind);
    }
    let closed_before_they_agreed = reported(day("2026-08-10"), Some(day("2026-08-12")));
    let moved = |on: &str| {
        let correction = NewEvent::check(&correction("report", on), day(TODAY)).unwrap();
        correction.beside(&closed_before_they_agreed, day("2026-08-20"))
    };
    assert!(moved("2026-08-12").unwrap().is_some());
    let after: Vec<_> = moved("2026-08-13").unwrap_err().iter().map(|fault| fault.code).collect();
    assert_eq!(after, ["event-report-after-closure"]);
}

#[test]
fn what_was_said_before_is_known_already() {
    assert_eq!(beside(&raw("closure", "2026-11-01")), Ok(None));
    assert_eq!(beside(&raw("report", "2026-08-10")), Ok(None));
    assert_eq!(beside(&correction("closure", "2026-11-01")), Ok(None));
    // A force sends its file again after a coordinator has put a day right.
    let history = reported(day("2026-08-10"), Some(day("2026-11-01")));
    let moved = event(3, EventKind::Correction { of: id(2), to: Some(day("2026-11-05")) });
    let history = History::of(history.entries().iter().map(|entry| entry.event).chain([moved]));
    for date in ["2026-11-01", "2026-11-05"] {
        let said = NewEvent::check(&raw("closure", date), day(TODAY)).unwrap();
        assert_eq!(said.beside(&history, day("2026-08-11")), Ok(None), "{date}");
    }
}

#[test]
fn a_correction_names_its_event_by_kind_or_by_identifier() {
    let moved = EventKind::Correction { of: id(2), to: Some(day("2026-11-05")) };
    assert_eq!(beside(&correction("closure", "2026-11-05")), Ok(Some(moved)));
    let by_id = id::<InvestigationEvent>(2).to_string();
    assert_eq!(beside(&correction(&by_id, "2026-11-05")), Ok(Some(moved)));
    let never = RawEvent { never_happened: "yes".to_owned(), ..correction("closure", "") };
    assert_eq!(beside(&never), Ok(Some(EventKind::Correction { of: id(2), to: None })));
    // An empty day by itself takes nothing back.
    assert_eq!(faults(&correction("closure", "")), [("on", "event-on-required")]);
}

fn hold(reason: &str, from: &str, until: &str, review: &str) -> Result<EventKind, Vec<&'static str>> {
    let date = |text: &str| if text.is_empty() { RawDate::default() } else { RawDate::iso(text) };
    let raw =
        RawHold { reason: reason.to_owned(), from: date(from), until: date(until), review_on: date(review) };
    raw.check(day(TODAY)).map_err(|faults| faults.iter().map(|fault| fault.code).collect())
}

#[test]
fn a_hold_needs_a_reason_and_an_end() {
    let until = day("2026-11-30");
    let placed = EventKind::Hold { reason: HoldReason::CourtDate, from: day(TODAY), until, review_on: until };
    assert_eq!(hold("court-date", "", "2026-11-30", ""), Ok(placed));
    assert_eq!(hold("", "", "", ""), Err(vec!["hold-reason-required", "hold-until-required"]));
    assert_eq!(hold("outcome-13", "", "2026-11-30", ""), Err(vec!["hold-reason-required"]));
    assert_eq!(hold("risk", "2026-12-01", "2026-11-30", ""), Err(vec!["hold-until-before-from"]));
    assert_eq!(hold("risk", "2026-10-01", "2026-11-01", ""), Err(vec!["hold-until-past"]));
    assert_eq!(hold("risk", "", "2028-11-30", ""), Err(vec!["hold-too-long"]));
    assert_eq!(hold("risk", "", "2026-11-30", "2026-12-01"), Err(vec!["hold-review-outside"]));
    assert_eq!(
        hold("risk", "2026-02-30", "2026-11-31", "x"),
        Err(vec!["hold-from-invalid", "hold-until-invalid"])
    );
}

#[test]
fn a_release_names_a_hold_that_stands() {
    let thirteen = EventKind::Outcome { code: HomeOfficeOutcome::try_from(13).unwrap(), on: day(TODAY) };
    let panel = Panel::new().held("2026-11-01", "2026-11-20");
    let known = panel.history.entries().iter().map(|entry| entry.event);
    let history = History::of(known.chain([event(91, thirteen)]));
    let release = |hold: u128, checked: &str, today: &str| {
        let raw =
            RawRelease { hold: id::<InvestigationEvent>(hold).to_string(), checked: checked.to_owned() };
        raw.check(&history, day(today)).map_err(|faults| faults[0].code)
    };
    assert_eq!(release(90, "", TODAY), Ok(EventKind::Release { hold: id(90), on: day(TODAY) }));
    assert_eq!(release(90, "", "2026-11-21"), Err("release-hold-unknown"), "it is over");
    assert_eq!(release(1, "yes", TODAY), Err("release-hold-unknown"), "no hold");
    assert_eq!(release(91, "", TODAY), Err("release-check-required"));
    assert_eq!(release(91, "yes", TODAY), Ok(EventKind::Release { hold: id(91), on: day(TODAY) }));
}

#[test]
fn the_force_s_own_reference_is_never_printed() {
    let key = MatterKey { force: participant().force, force_reference: "zanzibar/1".to_owned() };
    assert_eq!(format!("{key:?}"), "MatterKey(E23999901, hidden)");
}
