//! What is counted, and that the order of the records never matters.

use fieldwork::ResponseRecord;
use proptest::prelude::*;
use tabulation::{MonthCells, TabulationFault, count};

use crate::panel::{library, many, month, record};

fn counted(records: &[ResponseRecord]) -> MonthCells {
    count(&library(), month("2026-10"), records).unwrap()
}

/// The stored lines that name the words, without the questionnaire.
fn lines(cells: &MonthCells, about: &str) -> Vec<String> {
    let text = String::from_utf8(cells.encode()).unwrap();
    let lines = text
        .lines()
        .filter(|line| line.contains(about))
        .filter_map(|line| line.strip_prefix("all\t\tsix-week@1\t"));
    lines.map(|line| line.replace('\t', " ")).collect()
}

#[test]
fn an_answer_is_counted_by_its_option() {
    let cells = counted(&[
        record(1, "2026-10", 1, &[("arrest", "yes"), ("told", "agree")]),
        record(2, "2026-10", 1, &[("arrest", "yes"), ("told", "disagree")]),
        record(3, "2026-10", 1, &[("arrest", "yes"), ("told", "agree")]),
    ]);
    let expected = ["panel.told answered  3", "panel.told option agree 2", "panel.told option disagree 1"];
    assert_eq!(lines(&cells, "panel.told"), expected);
}

#[test]
fn no_choice_is_counted_by_its_reason() {
    let cells = counted(&[
        record(1, "2026-10", 1, &[("arrest", "dont_know")]),
        record(2, "2026-10", 1, &[("helped_by", "friend")]),
        record(3, "2026-10", 1, &[("arrest", "no")]),
    ]);
    let arrest = ["answered  1", "option no 1", "reason dont_know 1", "reason not_reached 1"];
    assert_eq!(lines(&cells, "panel.arrest"), arrest.map(|line| format!("panel.arrest {line}")));
    assert_eq!(lines(&cells, "panel.told"), ["panel.told reason off_route 3"]);
}

#[test]
fn an_answer_the_route_left_behind_is_off_the_route() {
    let cells = counted(&[record(1, "2026-10", 1, &[("arrest", "no"), ("told", "agree")])]);
    assert_eq!(lines(&cells, "panel.told"), ["panel.told reason off_route 1"]);
}

#[test]
fn a_person_who_chose_two_options_answered_once() {
    let cells = counted(&[record(1, "2026-10", 1, &[("helped_by", "adviser friend")])]);
    let expected = ["answered  1", "option adviser 1", "option friend 1"];
    assert_eq!(lines(&cells, "helped_by"), expected.map(|line| format!("panel.helped_by {line}")));
}

#[test]
fn internal_questions_and_words_are_not_counted() {
    let cells = counted(&[record(1, "2026-10", 1, &[("for_staff", "yes"), ("words", "They were kind.")])]);
    let text = String::from_utf8(cells.encode()).unwrap();
    assert!(!text.contains("for_staff") && !text.contains("words") && !text.contains("kind"));
}

#[test]
fn a_month_without_interviews_is_empty() {
    assert_eq!(counted(&[]).encode(), b"month-cells/2\t2026-10\n");
}

#[test]
fn a_record_of_another_month_is_refused() {
    let refused = count(&library(), month("2026-10"), &[record(1, "2026-11", 1, &[])]);
    assert!(matches!(refused, Err(TabulationFault::AnotherMonth(_))));
}

#[test]
fn a_record_with_an_unknown_questionnaire_is_refused() {
    let mut stray = record(1, "2026-10", 1, &[]);
    stray.questionnaire.version = 9;
    let refused = count(&library(), month("2026-10"), &[stray]);
    assert!(matches!(refused, Err(TabulationFault::UnknownQuestionnaire(_))));
}

#[test]
fn stored_counts_read_back() {
    let cells = counted(&many(3, 1, "2026-10", 2, &[("arrest", "yes"), ("listened", "agree")]));
    assert_eq!(MonthCells::decode(&cells.encode()).unwrap(), cells);
    assert_eq!(cells.month(), month("2026-10"));
}

#[test]
fn what_was_taken_over_adds_to_what_was_held_here_and_keeps_its_mark() {
    let answers = [("arrest", "yes"), ("listened", "agree")];
    let (here, there) =
        (counted(&many(3, 1, "2026-10", 2, &answers)), counted(&many(4, 1, "2026-10", 2, &answers)));
    let (all, marked) = (counted(&many(7, 1, "2026-10", 2, &answers)), there.clone().taken_over());
    assert_eq!(here.clone().plus(&there).unwrap(), all);
    let both = here.plus(&marked).unwrap();
    let (bytes, unmarked) = (both.encode(), all.encode());
    assert!(bytes.starts_with(b"month-cells/3\t2026-10\tsix-week\n"));
    let counts =
        |bytes: &[u8]| bytes.split(|byte| *byte == b'\n').skip(1).map(<[u8]>::to_vec).collect::<Vec<_>>();
    assert_eq!(counts(&bytes), counts(&unmarked));
    assert_eq!(MonthCells::decode(&bytes).unwrap(), both);
    let november = count(&library(), month("2026-11"), &many(1, 1, "2026-11", 2, &answers)).unwrap();
    assert!(matches!(both.plus(&november), Err(TabulationFault::AnotherMonth(_))));
}

#[test]
fn other_bytes_do_not_read() {
    for bytes in [
        "",
        "month-cells/3\t2026-10\n",
        "month-cells/3\t2026-10\tnever\n",
        "month-cells/2\t2026-10\tsix-week\n",
        "month-cells/4\t2026-10\n",
        "month-cells/2\t2026-13\n",
        "month-cells/2\t2026-10\nall\t\tsix-week@1\n",
    ] {
        assert!(
            matches!(MonthCells::decode(bytes.as_bytes()), Err(TabulationFault::Unreadable(_))),
            "{bytes}"
        );
    }
}

/// One interview with any answers, some missing.
fn answers() -> impl Strategy<Value = Vec<(&'static str, &'static str)>> {
    let choice = |name, raw: &'static [&'static str]| {
        prop::option::weighted(0.8, prop::sample::select(raw)).prop_map(move |raw| raw.map(|raw| (name, raw)))
    };
    let all = (
        choice("arrest", &["yes", "no", "dont_know"]),
        choice("told", &["agree", "neither", "disagree"]),
        choice("helped_by", &["adviser", "friend", "adviser friend"]),
    );
    all.prop_map(|(arrest, told, helped_by)| [arrest, told, helped_by].into_iter().flatten().collect())
}

fn records() -> impl Strategy<Value = Vec<ResponseRecord>> {
    prop::collection::vec((1_u32..3, answers()), 1..25).prop_map(|interviews| {
        let numbered = (1..).zip(interviews);
        numbered.map(|(number, (version, answers))| record(number, "2026-10", version, &answers)).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn the_order_of_the_records_does_not_matter(
        (records, shuffled) in records().prop_flat_map(|records| (Just(records.clone()), Just(records).prop_shuffle())),
    ) {
        prop_assert_eq!(counted(&records).encode(), counted(&shuffled).encode());
    }

    #[test]
    fn everybody_is_counted_once_for_every_question(records in records()) {
        let text = String::from_utf8(counted(&records).encode()).unwrap();
        let people = |concept: &str, measures: &[&str]| -> usize {
            let rows = text.lines().filter_map(|line| line.strip_prefix("all\t\t"));
            let rows = rows.map(|line| line.split('\t').collect::<Vec<_>>());
            let rows = rows.filter(|row| row[1] == concept && measures.contains(&row[2]));
            rows.map(|row| row[4].parse::<usize>().unwrap()).sum()
        };
        prop_assert_eq!(people("", &["interviews"]), records.len());
        for concept in ["panel.arrest", "panel.told", "panel.helped_by"] {
            prop_assert_eq!(people(concept, &["answered", "reason"]), records.len());
        }
        for concept in ["panel.arrest", "panel.told"] {
            prop_assert_eq!(people(concept, &["answered"]), people(concept, &["option"]));
        }
    }
}
