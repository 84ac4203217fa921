//! Which questions make one line of figures.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use questionnaire::{ChoiceName, Relation, Wave};

use crate::form::question;
use crate::versions::{Version, equivalence, key, library, six_week, sources};

fn yes_no(name: &str) -> String {
    question(name, "select_one yes_no", "")
}

fn code(text: &str) -> ChoiceName {
    ChoiceName::parse(text).unwrap()
}

#[test]
fn a_trend_goes_on_over_the_three_joining_relations_only() {
    let joins = ["identical", "equivalent", "recoded"];
    for relation in ["identical", "equivalent", "recoded", "related", "break"] {
        let codes = if relation == "recoded" { "codes = { yes = \"yes\", no = \"no\" }" } else { "" };
        let said = equivalence(2, ("a", "a"), relation, codes);
        let versions = [Version::of(&[yes_no("a")], &[]), Version::of(&[yes_no("a")], &[said])];
        let library = library(&sources(&versions, ""));
        let expected = if joins.contains(&relation) { "form.a" } else { "form.a@2" };
        assert_eq!(key(&library, 1, "a").as_deref(), Some("form.a"), "{relation}");
        assert_eq!(key(&library, 2, "a").as_deref(), Some(expected), "{relation}");
    }
}

#[test]
fn a_series_follows_an_item_under_another_name() {
    let renamed = yes_no("b").replace("form.b", "form.a");
    let said = equivalence(2, ("a", "b"), "equivalent", "");
    let versions = [Version::of(&[yes_no("a")], &[]), Version::of(&[renamed], &[said])];
    let library = library(&sources(&versions, ""));
    assert_eq!(key(&library, 2, "b").as_deref(), Some("form.a"));
}

#[test]
fn a_series_says_what_it_began_in_place_of() {
    let said = equivalence(2, ("a", "a"), "break", "");
    let versions = [Version::of(&[yes_no("a")], &[]), Version::of(&[yes_no("a")], &[said])];
    let set = library(&sources(&versions, "")).series(Wave::SixWeek);
    let names: Vec<String> = set.iter().map(|series| series.key.to_string()).collect();
    assert_eq!(names, ["form.a", "form.a@2"]);
    let second = set.iter().nth(1).unwrap();
    assert_eq!(second.broken_from().unwrap().to_string(), "form@1/a");
    assert_eq!(set.before(second), set.iter().next());
    let said = second.begins.as_ref().unwrap();
    assert_eq!((said.relation, said.rationale.as_str()), (Relation::Break, "Reason 2."));
    assert_eq!(set.before(set.iter().next().unwrap()), None);
}

#[test]
fn an_item_that_comes_back_is_not_joined_over_the_gap() {
    let (a, b) = (yes_no("a"), yes_no("b"));
    let versions = [
        Version::of(&[a.clone(), b.clone()], &[]),
        Version::of(
            std::slice::from_ref(&a),
            &[equivalence(2, ("a", "a"), "identical", ""), equivalence(2, ("b", ""), "withdrawn", "")],
        ),
        Version::of(
            &[a, b],
            &[equivalence(3, ("a", "a"), "identical", ""), equivalence(3, ("", "b"), "new", "")],
        ),
    ];
    let library = library(&sources(&versions, ""));
    assert_eq!(key(&library, 3, "a").as_deref(), Some("form.a"));
    assert_eq!(key(&library, 3, "b").as_deref(), Some("form.b@3"));
}

#[test]
fn each_time_of_a_repeat_is_a_series_of_its_own() {
    let repeated = |name: &str| {
        let inner = yes_no(name).replace("[[question]]", "[[question.question]]");
        let count = question("visits", "integer", "");
        format!(
            "{count}[[question]]\nname = \"visit\"\ntype = \"repeat\"\ncount = \"${{visits}}\"\nmost = 2\n{inner}"
        )
    };
    let said = |relation: &str| {
        [equivalence(2, ("visits", "visits"), "identical", ""), equivalence(2, ("a", "a"), relation, "")]
    };
    for (relation, expected) in
        [("identical", ["form.a_1", "form.a_2"]), ("break", ["form.a_1@2", "form.a_2@2"])]
    {
        let versions = [Version::of(&[repeated("a")], &[]), Version::of(&[repeated("a")], &said(relation))];
        let library = library(&sources(&versions, ""));
        assert_eq!(key(&library, 1, "a_2").as_deref(), Some("form.a_2"));
        let keys = ["a_1", "a_2"].map(|name| key(&library, 2, name).unwrap());
        assert_eq!(keys, expected, "{relation}");
    }
}

const SCALES: &str = r#"list = [
  { name = "four", choices = [
    { name = "f1", label = { en = "One", cy = "Un" }, score = 0, polarity = "unfavourable" },
    { name = "f2", label = { en = "Two", cy = "Dau" }, score = 25, polarity = "unfavourable" },
    { name = "f3", label = { en = "Three", cy = "Tri" }, score = 50, polarity = "neutral" },
    { name = "f4", label = { en = "Four", cy = "Pedwar" }, score = 100, polarity = "favourable" },
  ] },
  { name = "three", choices = [
    { name = "t1", label = { en = "One", cy = "Un" }, score = 0, polarity = "unfavourable" },
    { name = "t2", label = { en = "Two", cy = "Dau" }, score = 50, polarity = "neutral" },
    { name = "t3", label = { en = "Three", cy = "Tri" }, score = 100, polarity = "favourable" },
  ] },
  { name = "letters", choices = [
    { name = "x", label = { en = "X", cy = "X" }, score = 0, polarity = "unfavourable" },
    { name = "y", label = { en = "Y", cy = "Y" }, score = 50, polarity = "neutral" },
    { name = "z", label = { en = "Z", cy = "Z" }, score = 100, polarity = "favourable" },
  ] },
]
"#;

#[test]
fn old_codes_are_read_as_the_newest_through_every_step() {
    let merged = "codes = { f1 = \"t1\", f2 = \"t1\", f3 = \"t2\", f4 = \"t3\" }";
    let renamed = "codes = { t1 = \"x\", t2 = \"y\", t3 = \"z\" }";
    let asked = |list: &str| question("a", &format!("select_one {list}"), "");
    let versions = [
        Version::of(&[asked("four")], &[]),
        Version::of(&[asked("three")], &[equivalence(2, ("a", "a"), "recoded", merged)]),
        Version::of(&[asked("three")], &[equivalence(3, ("a", "a"), "identical", "")]),
        Version::of(&[asked("letters")], &[equivalence(4, ("a", "a"), "recoded", renamed)]),
    ];
    let library = library(&sources(&versions, SCALES));
    let set = library.series(Wave::SixWeek);
    let series = set.iter().next().unwrap();
    let becomes = |from, to, old: &str| {
        series.codes(six_week(from), six_week(to)).map(|codes| codes.get(&code(old)).cloned())
    };
    assert_eq!(becomes(1, 4, "f2"), Some(Some(code("x"))));
    assert_eq!(becomes(1, 3, "f2"), Some(Some(code("t1"))));
    assert_eq!(becomes(2, 4, "t3"), Some(Some(code("z"))));
    assert_eq!(becomes(2, 3, "t3"), Some(None), "codes that stay need no map");
    assert_eq!(becomes(4, 1, "x"), None, "there is no way back");
    assert_eq!(
        series.newest(&BTreeSet::from([six_week(1), six_week(3)])).unwrap().questionnaire,
        six_week(3)
    );
}

/// The fate of each of three questions in each of the versions: left out, or asked and related so to the one before.
type Fates = Vec<[Option<&'static str>; 3]>;

fn fates() -> impl Strategy<Value = Fates> {
    let relation = prop::sample::select(vec!["identical", "equivalent", "recoded", "related", "break"]);
    let fate = prop::option::weighted(0.8, relation);
    prop::collection::vec([fate.clone(), fate.clone(), fate], 1..6)
}

const NAMES: [&str; 3] = ["a", "b", "c"];

fn versions(fates: &Fates) -> Vec<Version> {
    let before = std::iter::once(&[None; 3]).chain(fates);
    let numbered = (1..).zip(before.zip(fates));
    numbered
        .map(|(number, (before, now))| {
            let asked: Vec<String> = NAMES
                .iter()
                .zip(now)
                .filter(|(_, fate)| fate.is_some())
                .map(|(name, _)| yes_no(name))
                .collect();
            let said =
                NAMES.iter().zip(before.iter().zip(now)).filter_map(|(name, (was, is))| match (was, is) {
                    _ if number == 1 => None,
                    (Some(_), Some("recoded")) => {
                        let codes = "codes = { yes = \"yes\", no = \"no\" }";
                        Some(equivalence(number, (name, name), "recoded", codes))
                    }
                    (Some(_), Some(relation)) => Some(equivalence(number, (name, name), relation, "")),
                    (Some(_), None) => Some(equivalence(number, (name, ""), "withdrawn", "")),
                    (None, Some(_)) => Some(equivalence(number, ("", name), "new", "")),
                    (None, None) => None,
                });
            Version::of(&asked, &said.collect::<Vec<_>>())
        })
        .collect()
}

/// Where the segment began that a question stands in: the law in a few words.
fn begun(fates: &Fates, version: usize, at: usize) -> usize {
    let joins = |version: usize| {
        let related = fates[version][at].is_some_and(|relation| !["related", "break"].contains(&relation));
        version > 0 && related && fates[version - 1][at].is_some()
    };
    (0..=version).rev().find(|version| !joins(*version)).unwrap()
}

/// Every name given in the library, by version and question.
fn keys(versions: &[Version]) -> BTreeMap<(u32, &'static str), String> {
    let library = library(&sources(versions, ""));
    let places = (1..).zip(versions).flat_map(|(number, _)| NAMES.map(|name| (number, name)));
    places.filter_map(|(number, name)| Some(((number, name), key(&library, number, name)?))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_order_in_which_versions_are_loaded_changes_no_series(
        (fates, order) in fates().prop_flat_map(|fates| {
            let files = 1 + 2 * fates.len();
            (Just(fates), Just((0..files).collect::<Vec<_>>()).prop_shuffle())
        }),
    ) {
        let forwards = sources(&versions(&fates), "");
        let shuffled: Vec<_> = order.iter().map(|at| forwards[*at].clone()).collect();
        prop_assert_eq!(library(&forwards).series(Wave::SixWeek), library(&shuffled).series(Wave::SixWeek));
    }

    #[test]
    fn two_questions_share_a_series_exactly_where_every_step_between_them_joins(fates in fates()) {
        let keys = keys(&versions(&fates));
        for ((version, name), key) in &keys {
            let at = NAMES.iter().position(|known| known == name).unwrap();
            let start = begun(&fates, usize::try_from(*version).unwrap() - 1, at);
            for ((other, other_name), other_key) in &keys {
                let together = name == other_name && begun(&fates, usize::try_from(*other).unwrap() - 1, at) == start;
                prop_assert_eq!(key == other_key, together, "{} {} and {} {}", version, name, other, other_name);
            }
        }
    }

    #[test]
    fn a_later_version_leaves_every_name_as_it_was(fates in fates()) {
        let all = versions(&fates);
        let before = keys(&all[..all.len() - 1]);
        let after = keys(&all);
        for (place, key) in before {
            prop_assert_eq!(after.get(&place), Some(&key));
        }
    }
}
