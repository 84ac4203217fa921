//! What a reader of trends would notice between two versions.

use questionnaire::{ChoiceChange, CompareFault, Comparison, Relation, Text, Trend, compare};

use crate::form::question;
use crate::versions::{Version, equivalence, library, sources};

fn yes_no(name: &str) -> String {
    question(name, "select_one yes_no", "")
}

fn compared(versions: &[Version], (from, to): (&str, &str)) -> Comparison {
    compare(&library(&sources(versions, "")), from, to).unwrap()
}

fn relabelled(question: &str, from: &str, to: &str) -> String {
    question.replace(&format!("label = {{ en = \"{from}\" }}"), &format!("label = {{ en = \"{to}\" }}"))
}

/// Two versions: one item the same, one reworded, one broken, one gone, one new.
fn two() -> [Version; 2] {
    let names = ["same", "worded", "broken", "gone"];
    let first = names.map(yes_no);
    let second = [
        yes_no("same"),
        relabelled(&yes_no("worded"), "worded?", "In other words?"),
        question("broken", "select_one people", ""),
        yes_no("fresh"),
    ];
    let said = [
        equivalence(2, ("same", "same"), "identical", ""),
        equivalence(2, ("worded", "worded"), "equivalent", ""),
        equivalence(2, ("broken", "broken"), "break", ""),
        equivalence(2, ("gone", ""), "withdrawn", ""),
        equivalence(2, ("", "fresh"), "new", ""),
    ];
    [Version::of(&first, &[]), Version::of(&second, &said)]
}

#[test]
fn every_item_of_either_version_is_there_once_with_what_becomes_of_its_trend() {
    for pair in [("form@1", "form@2"), ("six-week@1", "six-week@2")] {
        let comparison = compared(&two(), pair);
        let lines: Vec<_> = comparison
            .items
            .iter()
            .map(|item| (item.label.en.as_str(), item.relation.unwrap(), item.trend))
            .collect();
        let expected = [
            ("same", Relation::Identical, Trend::Continues),
            ("worded", Relation::Equivalent, Trend::Continues),
            ("broken", Relation::Break, Trend::Breaks),
            ("fresh", Relation::New, Trend::Begins),
            ("gone", Relation::Withdrawn, Trend::Ends),
        ];
        assert_eq!(lines, expected, "{pair:?}");
        assert_eq!((comparison.from.as_str(), comparison.to.as_str()), pair);
        assert_eq!(comparison.questions, (4, 4));
    }
}

#[test]
fn an_item_that_stayed_as_it_was_says_nothing_else() {
    let comparison = compared(&two(), ("form@1", "form@2"));
    let unchanged: Vec<bool> = comparison.items.iter().map(|item| item.is_unchanged()).collect();
    assert_eq!(unchanged, [true, false, false, false, false]);
    let same = &comparison.items[0];
    assert_eq!(same.from.as_ref().unwrap().to_string(), "form@1/same");
    assert_eq!(same.to.as_ref().unwrap().to_string(), "form@2/same");
    assert_eq!(same.rationale.as_deref(), Some("Reason 2."));
}

#[test]
fn wording_and_choices_are_shown_before_and_after() {
    let comparison = compared(&two(), ("form@1", "form@2"));
    let words = (Text::english("worded?"), Text::english("In other words?"));
    assert_eq!(comparison.items[1].wording, Some(words));
    let codes = |wanted: fn(&ChoiceChange) -> Option<&str>| {
        comparison.items[2].choices.iter().filter_map(wanted).collect::<Vec<_>>()
    };
    let added = codes(|change| match change {
        ChoiceChange::Added { code, .. } => Some(code.as_str()),
        _ => None,
    });
    let removed = codes(|change| match change {
        ChoiceChange::Removed { code, .. } => Some(code.as_str()),
        _ => None,
    });
    assert_eq!((added, removed), (vec!["isva", "friend", "nobody"], vec!["yes", "no"]));
}

#[test]
fn another_order_is_told_of_the_fewest_items() {
    let names = ["a", "b", "c", "d"];
    let said = names.map(|name| equivalence(2, (name, name), "identical", ""));
    let second = ["d", "a", "b", "c"].map(yes_no);
    let versions = [Version::of(&names.map(yes_no), &[]), Version::of(&second, &said)];
    let comparison = compared(&versions, ("form@1", "form@2"));
    let moved: Vec<_> =
        comparison.items.iter().filter(|item| item.moved).map(|item| item.label.en.as_str()).collect();
    assert_eq!(moved, ["d"]);
}

#[test]
fn who_is_asked_is_shown_before_and_after() {
    let first = [yes_no("a"), yes_no("b")];
    let second = [yes_no("a"), question("b", "select_one yes_no", "relevant = \"${a} = 'yes'\"")];
    let said = ["a", "b"].map(|name| equivalence(2, (name, name), "identical", ""));
    let comparison = compared(&[Version::of(&first, &[]), Version::of(&second, &said)], ("form@1", "form@2"));
    assert_eq!(comparison.items[0].base, None);
    assert_eq!(comparison.items[1].base, Some((String::new(), "${a} = 'yes'".to_owned())));
    assert_eq!(comparison.items[1].trend, Trend::Continues);
}

#[test]
fn a_group_around_a_question_is_part_of_who_is_asked() {
    let inner = yes_no("b").replace("[[question]]", "[[question.question]]");
    let group = "[[question]]\nname = \"more\"\ntype = \"group\"\nrelevant = \"${a} = 'yes'\"\n";
    let versions = [
        Version::of(&[yes_no("a"), yes_no("b")], &[]),
        Version::of(
            &[yes_no("a"), group.to_owned() + &inner],
            &["a", "b"].map(|name| equivalence(2, (name, name), "identical", "")),
        ),
    ];
    for pair in [("form@1", "form@2"), ("six-week@1", "six-week@2")] {
        let comparison = compared(&versions, pair);
        let asked = Some((String::new(), "${a} = 'yes'".to_owned()));
        assert_eq!(comparison.items[1].base, asked, "{pair:?}");
    }
}

#[test]
fn versions_further_apart_are_related_by_the_loosest_step_between_them() {
    let version = |to, relation: &str| {
        let said = if to == 1 { vec![] } else { vec![equivalence(to, ("a", "a"), relation, "")] };
        Version::of(&[yes_no("a")], &said)
    };
    let versions = [version(1, ""), version(2, "identical"), version(3, "break"), version(4, "equivalent")];
    let of = |pair| {
        let item = compared(&versions, pair).items.remove(0);
        (item.relation, item.trend, item.rationale)
    };
    let said = |text: &str| Some(text.to_owned());
    assert_eq!(
        of(("form@1", "form@4")),
        (Some(Relation::Break), Trend::Breaks, said("Reason 4. Reason 3. Reason 2."))
    );
    assert_eq!(of(("form@3", "form@4")), (Some(Relation::Equivalent), Trend::Continues, said("Reason 4.")));
}

#[test]
fn only_two_versions_of_one_thing_are_compared_the_older_first() {
    let library = library(&sources(&two(), ""));
    let unknown = |id: &str| Err(CompareFault::Unknown(id.to_owned()));
    assert_eq!(compare(&library, "form@1", "form@9"), unknown("form@9"));
    assert_eq!(compare(&library, "form", "form@2"), unknown("form"));
    for (from, to) in [("form@2", "form@1"), ("form@1", "form@1"), ("form@1", "six-week@2")] {
        let fault = compare(&library, from, to).unwrap_err();
        assert_eq!(fault, CompareFault::NotVersions(from.to_owned(), to.to_owned()));
        assert!(fault.to_string().contains("the older first"), "{fault}");
    }
}
