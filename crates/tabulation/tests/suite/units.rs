//! Teams, and what people say of themselves: each a way of counting everybody once.

use std::collections::BTreeMap;

use fieldwork::ResponseRecord;
use proptest::prelude::*;
use questionnaire::{Library, Wave};
use tabulation::{Counting, MonthCells, count};

use crate::panel::{library, library_of, month, protect, question, record, record_in, set};

fn in_unit(number: u128, (team, age): (Option<&str>, &str), answers: &[(&str, &str)]) -> ResponseRecord {
    ResponseRecord {
        team: team.map(str::to_owned),
        groups: [("equality.age".to_owned(), age.to_owned())].into(),
        ..record(number, "2026-10", 1, answers)
    }
}

fn lines(records: &[ResponseRecord], about: &str) -> Vec<String> {
    let text = String::from_utf8(count(&library(), month("2026-10"), records).unwrap().encode()).unwrap();
    let lines = text.lines().filter(|line| line.contains(about));
    lines.map(|line| line.replace("\tsix-week@1\tpanel.arrest", "").replace('\t', " ")).collect()
}

#[test]
fn a_person_counts_in_the_force_in_their_team_and_in_their_group() {
    let records = [
        in_unit(1, (Some("Invented North"), "25_to_34"), &[("arrest", "yes")]),
        in_unit(2, (None, "25_to_34"), &[("arrest", "yes")]),
    ];
    let expected = [
        "all  option yes 2",
        "team Invented North option yes 1",
        "team not_known option yes 1",
        "group:equality.age 25_to_34 option yes 2",
    ];
    assert_eq!(lines(&records, "panel.arrest\toption"), expected);
}

#[test]
fn a_team_keeps_to_its_field_however_it_is_written() {
    let records = [in_unit(1, (Some("Invented\tNorth\n"), "x"), &[("arrest", "yes")])];
    let cells = count(&library(), month("2026-10"), &records).unwrap();
    assert_eq!(MonthCells::decode(&cells.encode()).unwrap(), cells);
    assert!(lines(&records, "Invented North").len() > 1);
}

#[test]
fn counts_from_before_units_were_counted_are_of_the_whole_force() {
    let old =
        b"month-cells/1\t2026-10\nsix-week@1\t\tinterviews\t\t3\nsix-week@1\tpanel.arrest\toption\tyes\t2\n";
    let cells = MonthCells::decode(old).unwrap();
    let text = String::from_utf8(cells.encode()).unwrap();
    assert_eq!(text.lines().next(), Some("month-cells/2\t2026-10"));
    assert!(text.contains("all\t\tsix-week@1\tpanel.arrest\toption\tyes\t2\n"));
}

/// A library whose only set asks people about themselves.
fn equality() -> Library {
    let questions = [
        question("willing", "select_one yes_no", "never", ""),
        question("age", "select_one finer", "internal", "non_answer = [\"prefer_not_to_say\"]"),
        question("helped", "select_multiple people", "internal", ""),
        question("sex", "select_one people", "internal", "relevant = \"${willing} = 'yes'\""),
    ];
    let mut source = set(1, &questions, &[]);
    source.text = source.text.replace("theme = \"respect\"", "theme = \"equality\"");
    library_of(vec![source])
}

#[test]
fn the_groups_of_a_person_are_what_they_chose_and_not_known_where_they_did_not() {
    let library = equality();
    let questionnaire = library.interview(Wave::SixWeek, 1).unwrap();
    let groups = |answers: &[(&str, &str)]| {
        let given = crate::panel::record_in(&library, 1, ("2026-10", 1), answers).answers;
        ResponseRecord::groups_of(questionnaire, &given)
    };
    let of = |age: &str, sex: &str| {
        BTreeMap::from([("panel.age".to_owned(), age.to_owned()), ("panel.sex".to_owned(), sex.to_owned())])
    };
    assert_eq!(groups(&[("willing", "yes"), ("age", "often"), ("sex", "friend")]), of("often", "friend"));
    assert_eq!(groups(&[("willing", "no"), ("age", "prefer_not_to_say")]), of("not_known", "not_known"));
    assert_eq!(groups(&[]), of("not_known", "not_known"));
}

#[test]
fn figures_are_told_by_what_divides_people_alone() {
    let questions = [
        question("told", "select_one agreement", "published", ""),
        question("willing", "select_one yes_no", "never", ""),
        question("helped", "select_multiple people", "internal", ""),
        question("age", "select_one finer", "internal", ""),
    ];
    let mut source = set(1, &questions, &[]);
    source.text = source.text.replace("theme = \"respect\"", "theme = \"equality\"");
    let library = library_of(vec![source]);
    // What a record says of somebody is told only where the questionnaire lets it.
    let somebody = |number: u128| {
        let group = if number.is_multiple_of(2) { "often" } else { "never" };
        let kinds = ["panel.willing", "panel.helped", "panel.age"];
        ResponseRecord {
            groups: kinds.map(|kind| (kind.to_owned(), group.to_owned())).into(),
            ..record_in(&library, number, ("2026-10", 1), &[("told", "agree")])
        }
    };
    let records: Vec<_> = (1..=80).map(somebody).collect();
    let cells = count(&library, month("2026-10"), &records).unwrap();
    let edition = protect(&library, "2026-10", &[cells]).unwrap();
    let [kind] = edition.waves[0].series[0].groups.as_slice() else { panic!("one kind") };
    assert_eq!((kind.kind.as_str(), kind.title.en.as_str()), ("panel.age", "age"));
    let names: Vec<_> = kind.groups.iter().map(|group| group.name.as_ref().unwrap().en.as_str()).collect();
    assert_eq!(names, ["Never", "Often"]);
}

fn records() -> impl Strategy<Value = Vec<ResponseRecord>> {
    let team = prop::sample::select(vec![None, Some("Invented North"), Some("Invented South")]);
    let age = prop::sample::select(vec!["18_to_24", "25_to_34", "not_known"]);
    let arrest = prop::sample::select(vec!["yes", "no", "dont_know"]);
    prop::collection::vec((team, age, arrest), 1..30).prop_map(|people| {
        let numbered = (1..).zip(people);
        numbered
            .map(|(number, (team, age, arrest))| in_unit(number, (team, age), &[("arrest", arrest)]))
            .collect()
    })
}

/// Every count but its unit, added up over the units of one sort.
fn added_up(cells: &MonthCells, sort: &str) -> BTreeMap<String, u32> {
    let text = String::from_utf8(cells.encode()).unwrap();
    let mut sums = BTreeMap::new();
    for line in text.lines().filter(|line| line.split('\t').next() == Some(sort)) {
        let fields: Vec<&str> = line.split('\t').collect();
        *sums.entry(fields[2..6].join(" ")).or_default() += fields[6].parse::<u32>().unwrap();
    }
    sums
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn the_teams_and_the_groups_of_a_kind_are_everybody_once(records in records()) {
        let cells = count(&library(), month("2026-10"), &records).unwrap();
        let all = added_up(&cells, "all");
        prop_assert_eq!(&added_up(&cells, "team"), &all);
        prop_assert_eq!(&added_up(&cells, "group:equality.age"), &all);
    }

    #[test]
    fn one_after_another_is_as_all_at_once_in_any_order(
        (records, shuffled) in records().prop_flat_map(|records| (Just(records.clone()), Just(records).prop_shuffle())),
    ) {
        let library = library();
        let mut counting = Counting::of(&library, month("2026-10"));
        for record in &shuffled {
            counting.add(record).unwrap();
        }
        let cells = count(&library, month("2026-10"), &records).unwrap();
        prop_assert_eq!(counting.cells().encode(), cells.encode());
    }
}
