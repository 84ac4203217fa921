//! What a coordinator records: contact that came in, and a case closed by hand.

use fieldwork::*;

use crate::panel::*;

fn incoming(code: &str) -> Disposition {
    named(code)
}

fn by_hand(code: &str) -> Disposition {
    Disposition { by_hand: true, offered: false, needs_note: true, ..outcome(code, Ends::Case) }
}

#[test]
fn a_person_who_rings_uses_up_no_attempt() {
    let panel = Panel::new();
    let after = panel.case().record_outcome(&incoming("no_answer"), &panel.rules()).unwrap();
    assert_eq!((after.case.attempts, after.case.state.clone()), (0, CaseState::Open));
    assert_eq!(after.case.not_before, Some(day("2026-09-15")));
    assert!(after.wall.is_none() && !after.plan_lapses);
}

#[test]
fn a_wait_is_never_shortened() {
    let panel = Panel::new();
    let waiting = Case { not_before: Some(day("2026-10-01")), ..panel.case() };
    let after = waiting.record_outcome(&incoming("no_answer"), &panel.rules()).unwrap();
    assert_eq!(after.case.not_before, Some(day("2026-10-01")));
}

#[test]
fn a_booking_stands_unless_the_outcome_ends_the_case() {
    let panel = Panel::new();
    let (case, _) = panel.book(panel.case(), booking("2026-09-21 10:00")).unwrap();
    let kept = case.clone().record_outcome(&incoming("no_answer"), &panel.rules()).unwrap();
    assert!(kept.case.appointment().is_some());
    let ended = case.record_outcome(&incoming("declined"), &panel.rules()).unwrap();
    assert!(ended.case.is_closed());
    assert_eq!(ended.wall, Some(Wall::Refused));
}

#[test]
fn word_that_it_is_not_safe_lets_the_plan_lapse() {
    let panel = Panel::new();
    let after = panel.case().record_outcome(&incoming("not_safe_to_talk"), &panel.rules()).unwrap();
    assert!(after.plan_lapses);
}

#[test]
fn nobody_records_over_an_interview_or_over_a_closed_case() {
    let panel = Panel::new();
    let (case, ..) = panel.interviewing();
    let talking = case.record_outcome(&incoming("declined"), &panel.rules()).unwrap_err();
    assert_eq!(talking.code(), "wrong-state");
    let closed = panel.case().close_by_hand(&by_hand("duplicate"), &panel.rules()).unwrap().case;
    let again = closed.clone().record_outcome(&incoming("declined"), &panel.rules()).unwrap_err();
    assert_eq!(again, CaseRefusal::CaseClosed);
    assert_eq!(closed.close_by_hand(&by_hand("duplicate"), &panel.rules()), Err(CaseRefusal::CaseClosed));
}

#[test]
fn a_case_is_closed_by_hand_only_with_what_may_be_chosen() {
    let panel = Panel::new();
    let closed = panel.case().close_by_hand(&by_hand("duplicate"), &panel.rules()).unwrap();
    assert!(
        matches!(&closed.case.state, CaseState::Closed { disposition, .. } if disposition.as_str() == "duplicate")
    );
    for code in ["complete", "no_answer"] {
        let refused = panel.case().close_by_hand(&named(code), &panel.rules());
        assert_eq!(refused, Err(CaseRefusal::DoesNotEnd), "{code}");
    }
    let set_by_event = panel.case().record_outcome(&named("complete"), &panel.rules());
    assert_eq!(set_by_event, Err(CaseRefusal::DoesNotEnd));
}

fn codes<T>(checked: Result<T, Vec<FieldError>>) -> Vec<&'static str> {
    checked.err().unwrap_or_default().into_iter().map(|error| error.code).collect()
}

#[test]
fn the_form_wants_a_way_an_outcome_and_a_note_where_one_is_needed() {
    let choices = [by_hand("duplicate"), incoming("no_answer")];
    let raw = |way: &str, outcome: &str, note: &str| RawOutcome {
        way: way.to_owned(),
        outcome: outcome.to_owned(),
        note: note.to_owned(),
    };
    let checked = raw("letter", "no_answer", "").check(&choices).unwrap();
    assert_eq!((checked.way, checked.note), (ContactWay::Letter, None));
    assert_eq!(
        codes(raw("", "", "").check(&choices)),
        ["recorded-way-required", "recorded-outcome-required"]
    );
    assert_eq!(codes(raw("decision", "no_answer", "").check(&choices)), ["recorded-way-required"]);
    assert_eq!(codes(raw("", "duplicate", " ").check_closing(&choices)), ["recorded-note-required"]);
    assert_eq!(codes(raw("", "duplicate", &"a".repeat(501)).check_closing(&choices)), ["recorded-note-long"]);
    assert_eq!(codes(raw("", "complete", "x").check_closing(&choices)), ["recorded-outcome-required"]);
    let closing = raw("", "duplicate", " the same person as another ").check_closing(&choices).unwrap();
    assert_eq!(closing.note.as_deref(), Some("the same person as another"));
    assert_eq!(closing.way, ContactWay::Decision);
}

#[test]
fn a_note_never_prints_itself() {
    let raw = RawOutcome { note: "Canary".to_owned(), ..RawOutcome::default() };
    let new = NewOutcome {
        way: ContactWay::Letter,
        outcome: by_hand("duplicate"),
        note: Some("Canary".to_owned()),
    };
    let recorded = RecordedOutcome {
        id: id(1),
        case: id(2),
        way: ContactWay::Decision,
        outcome: by_hand("duplicate").code,
        note: Some("Canary".to_owned()),
        recorded_by: id(3),
        recorded_at: at("2026-09-14 09:00"),
    };
    assert!(!format!("{raw:?} {new:?} {recorded:?}").contains("Canary"));
}

#[test]
fn every_way_is_found_by_its_slug() {
    for way in ContactWay::ALL {
        assert_eq!(ContactWay::parse(way.slug()).unwrap(), way);
    }
    assert!(ContactWay::parse("pigeon").is_err());
}
