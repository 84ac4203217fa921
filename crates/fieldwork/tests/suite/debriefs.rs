//! Debriefs: the form, and what makes a row of heavy calls.

use fieldwork::*;

use crate::panel::*;

fn weight(outcome: &str, noted_heavy: bool) -> CallWeight {
    CallWeight { outcome: DispositionCode::parse(outcome).unwrap(), noted_heavy }
}

fn row(calls: &[CallWeight]) -> u32 {
    let outcomes = outcomes().into_iter().map(|outcome| match outcome.code.as_str() {
        "not_safe_to_talk" => Disposition { alert: true, ..outcome },
        "complete" => Disposition { contacted: true, ..outcome },
        _ => outcome,
    });
    heavy_in_a_row(calls, &Dispositions::new(outcomes.collect()).unwrap())
}

#[test]
fn heavy_calls_count_until_an_ordinary_conversation() {
    let (ordinary, nobody) = (weight("complete", false), weight("no_answer", false));
    let (not_safe, noted) = (weight("not_safe_to_talk", false), weight("complete", true));
    assert_eq!(row(&[]), 0);
    assert_eq!(row(std::slice::from_ref(&ordinary)), 0);
    assert_eq!(row(&[not_safe.clone(), noted.clone()]), 2);
    assert_eq!(row(&[not_safe.clone(), ordinary, noted.clone()]), 1);
    assert_eq!(row(&[not_safe, nobody.clone(), noted, nobody]), 2, "a call nobody answered is no rest");
}

#[test]
fn a_debrief_is_asked_for_with_how_soon_and_hides_its_words() {
    let raw = RawDebrief { wanted: "today".to_owned(), words: " A hard one. ".to_owned() };
    assert_eq!(raw.check().unwrap(), (DebriefWanted::Today, "A hard one.".to_owned()));
    assert!(!format!("{raw:?}").contains("hard"));
    let wrong = RawDebrief { wanted: String::new(), words: "a".repeat(2_001) };
    let codes: Vec<_> = wrong.check().unwrap_err().iter().map(|error| error.code).collect();
    assert_eq!(codes, ["debrief-wanted-required", "debrief-words-long"]);
}
