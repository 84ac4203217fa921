//! Asks that came to nothing: counted, explained, and about nobody.

use fieldwork::*;
use questionnaire::Text;

use crate::panel::*;

fn declined() -> RawAsk {
    RawAsk {
        force: "E23999901".to_owned(),
        team: "North division".to_owned(),
        asked_by: "specialist-officer".to_owned(),
        wording: "leaflet-2".to_owned(),
        stage: "statement".to_owned(),
        asked_on: RawDate::iso("2026-08-10"),
        outcome: "declined".to_owned(),
        reason: "too-soon".to_owned(),
    }
}

fn not_offered() -> RawAsk {
    let (outcome, reason) = ("not-offered".to_owned(), "not-safe".to_owned());
    RawAsk { outcome, reason, wording: String::new(), ..declined() }
}

fn check(ask: RawAsk) -> Result<Ask, Vec<FieldError>> {
    Ask::check(&ask, day("2026-08-12"), &forces(), &asking())
}

fn fault(ask: RawAsk) -> (&'static str, &'static str) {
    let faults = check(ask).unwrap_err();
    let [FieldError { field, code }] = faults[..] else { panic!("one fault was expected: {faults:?}") };
    assert!(FIELD_CODES.contains(&code), "{code} is not in the catalogue");
    (field, code)
}

#[test]
fn an_ask_says_who_asked_when_and_with_which_words() {
    let ask = check(declined()).unwrap();
    assert_eq!((ask.outcome, ask.reason.as_str()), (AskOutcome::Declined, "too-soon"));
    assert_eq!((ask.wording.as_deref(), ask.stage), (Some("leaflet-2"), Some(AskStage::Statement)));
}

#[test]
fn where_nobody_was_asked_there_need_be_no_wording() {
    assert_eq!(check(not_offered()).unwrap().wording, None);
    let unsaid = RawAsk { wording: String::new(), ..declined() };
    assert_eq!(fault(unsaid), ("wording", "referral-wording-required"));
}

#[test]
fn a_reason_explains_its_own_outcome() {
    let crossed = RawAsk { reason: "not-safe".to_owned(), ..declined() };
    assert_eq!(fault(crossed), ("reason", "ask-reason-required"));
    assert_eq!(fault(RawAsk { reason: String::new(), ..not_offered() }).1, "ask-reason-required");
}

#[test]
fn each_box_says_what_is_wrong_with_it() {
    assert_eq!(fault(RawAsk { force: String::new(), ..declined() }).1, "referral-force-unknown");
    assert_eq!(fault(RawAsk { team: "South".to_owned(), ..declined() }).1, "referral-team-unknown");
    assert_eq!(fault(RawAsk { asked_by: String::new(), ..declined() }).1, "referral-asked-by-required");
    assert_eq!(fault(RawAsk { outcome: "agreed".to_owned(), ..declined() }).1, "ask-outcome-required");
    assert_eq!(fault(RawAsk { stage: "later".to_owned(), ..declined() }).1, "ask-stage-unknown");
    let on = |date: &str| fault(RawAsk { asked_on: RawDate::iso(date), ..declined() }).1;
    assert_eq!(on(""), "ask-date-required");
    assert_eq!(on("2026-02-30"), "ask-date-invalid");
    assert_eq!(on("2026-08-13"), "ask-date-future");
    let early = RawAsk { asked_on: RawDate::iso("2025-12-31"), ..declined() };
    assert_eq!(fault(early).1, "referral-wording-later");
}

#[test]
fn the_wordings_on_offer_are_those_in_use_the_latest_first() {
    let asking = asking();
    let versions = |on: &str| asking.wordings_by(day(on)).map(|it| it.version.as_str()).collect::<Vec<_>>();
    assert_eq!(versions("2026-08-12"), ["leaflet-2", "leaflet-1"]);
    assert_eq!(versions("2025-12-31"), ["leaflet-1"]);
}

#[test]
fn a_list_of_wordings_and_reasons_has_to_make_sense() {
    let wording = || AskWording {
        version: "1".to_owned(),
        from: day("2026-01-01"),
        text: Text::english("Would you take part?"),
    };
    let reason = |outcome| AskReason { code: "why".to_owned(), outcome, label: Text::english("Why") };
    let (no, not) = (reason(AskOutcome::Declined), reason(AskOutcome::NotOffered));
    let fault = |wordings, reasons| Asking::new(wordings, reasons).unwrap_err();
    assert_eq!(fault(vec![wording(), wording()], vec![]), AskingFault::WordingTwice("1".to_owned()));
    assert_eq!(fault(vec![wording()], vec![no.clone(), not]), AskingFault::ReasonTwice("why".to_owned()));
    assert_eq!(fault(vec![], vec![no.clone()]), AskingFault::NoWording);
    assert_eq!(fault(vec![wording()], vec![no]), AskingFault::NoReason("not-offered"));
}

#[test]
fn every_slug_is_read_back() {
    for outcome in AskOutcome::ALL {
        assert_eq!(AskOutcome::parse(outcome.slug()), Ok(outcome));
    }
    for stage in AskStage::ALL {
        assert_eq!(AskStage::parse(stage.slug()), Ok(stage));
    }
}
