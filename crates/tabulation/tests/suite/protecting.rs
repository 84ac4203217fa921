//! From months of counts to an edition.

use statistics::disclosure::Ledger;
use statistics::{Edition, Marker, Period, Series};
use tabulation::{MonthCells, MonthReport, TabulationFault, count};

use crate::panel::{library, many, month, protect, protect_after};

/// A month of interviews about one concept each.
fn cells(text: &str, version: u32, groups: &[(u128, &[(&str, &str)])]) -> MonthCells {
    let mut from = 1;
    let mut records = Vec::new();
    for (people, answers) in groups {
        records.extend(many(*people, from, text, version, answers));
        from += people;
    }
    count(&library(), month(text), &records).unwrap()
}

/// Thirty people: six disagreed, nine neither, fifteen agreed that they were told.
fn thirty(text: &str, version: u32) -> MonthCells {
    cells(
        text,
        version,
        &[
            (6, &[("arrest", "yes"), ("told", "disagree"), ("helped_by", "friend")]),
            (9, &[("arrest", "yes"), ("told", "neither"), ("helped_by", "adviser")]),
            (15, &[("arrest", "yes"), ("told", "agree"), ("helped_by", "adviser friend")]),
        ],
    )
}

fn edition(until: &str, months: &[MonthCells]) -> Edition {
    protect(&library(), until, months).unwrap()
}

fn series<'a>(edition: &'a Edition, concept: &str) -> &'a Series {
    edition.waves[0].series.iter().find(|series| series.concept == concept).unwrap()
}

#[test]
fn nobody_interviewed_is_no_edition() {
    let empty = cells("2026-10", 1, &[]);
    let refused = protect(&library(), "2026-10", &[empty]);
    assert!(matches!(refused, Err(TabulationFault::NobodyInterviewed(_))));
}

#[test]
fn an_edition_says_whose_and_what_it_is() {
    let edition = edition("2026-10", &[thirty("2026-10", 1)]);
    assert_eq!((edition.area_code.as_str(), edition.area.cy.as_str()), ("W15000003", "De Cymru"));
    assert_eq!(edition.questionnaires[0].0, "six-week@1");
    assert_eq!(edition.questionnaires[0].1.len(), 64);
    assert_eq!(edition.waves.len(), 1);
    assert_eq!(edition.waves[0].wave, "six-week");
}

#[test]
fn the_counts_are_those_of_the_records() {
    let edition = edition("2026-10", &[thirty("2026-10", 1)]);
    let told = series(&edition, "panel.told");
    let figure = &told.periods[0];
    let options: Vec<_> = figure.options.iter().map(|cell| cell.shown().unwrap().count).collect();
    assert_eq!((figure.base.shown(), options), (Some(&30), vec![6, 9, 15]));
    assert_eq!(figure.favourable.shown().unwrap().share, 0.5);
    assert_eq!(figure.score.shown().unwrap().mean, 65.0);
    assert_eq!(told.options[2].label.cy, "Cytuno");
    assert_eq!(told.options[0].label.cy, "Disagree");
    let helped = &series(&edition, "panel.helped_by").periods[0];
    let options: Vec<_> = helped.options.iter().map(|cell| cell.shown().unwrap().count).collect();
    assert_eq!((helped.base.shown(), options), (Some(&30), vec![24, 21]));
}

#[test]
fn small_months_wait_for_each_other() {
    let ten = |text| cells(text, 1, &[(10, &[("arrest", "yes"), ("told", "agree")])]);
    let waiting = edition("2026-10", &[ten("2026-10")]);
    assert!(waiting.waves[0].periods.is_empty());
    assert_eq!(waiting.waves[0].carried, Some(Period::single(month("2026-10"))));
    let joined = edition("2026-12", &[ten("2026-10"), ten("2026-12")]);
    let period = Period { from: month("2026-10"), to: month("2026-12") };
    assert_eq!(joined.waves[0].periods[0].period, period);
    assert_eq!(joined.waves[0].periods[0].interviews.shown(), Some(&20));
}

#[test]
fn a_later_month_is_left_alone() {
    let (october, november) = (thirty("2026-10", 1), thirty("2026-11", 1));
    let both = edition("2026-10", &[october.clone(), november]);
    assert_eq!(both, edition("2026-10", &[october]));
}

#[test]
fn a_month_is_not_counted_twice() {
    let october = thirty("2026-10", 1);
    let months = [october.clone(), october];
    let refused = protect(&library(), "2026-10", &months);
    assert!(matches!(refused, Err(TabulationFault::CountedTwice(_))));
}

#[test]
fn a_series_runs_through_versions_in_the_order_of_the_newest() {
    let newer = cells(
        "2026-11",
        2,
        &[
            (10, &[("listened", "agree"), ("arrest", "yes"), ("told", "agree")]),
            (12, &[("listened", "disagree"), ("arrest", "yes"), ("told", "disagree")]),
        ],
    );
    let edition = edition("2026-11", &[thirty("2026-10", 1), newer]);
    let concepts: Vec<_> = edition.waves[0].series.iter().map(|series| series.concept.as_str()).collect();
    assert_eq!(concepts, ["panel.listened", "panel.arrest", "panel.told", "panel.helped_by"]);
    let told = series(&edition, "panel.told");
    assert!(told.periods.iter().all(|figure| figure.base.is_shown()));
    let listened = series(&edition, "panel.listened");
    assert_eq!(listened.periods[0].base.marker(), Some(Marker::NotAvailable));
    assert_eq!(listened.periods[1].base.shown(), Some(&22));
    assert_eq!(listened.cumulative.base.shown(), Some(&22));
}

#[test]
fn a_small_route_shows_nothing() {
    let routed =
        cells("2026-10", 1, &[(6, &[("arrest", "yes"), ("told", "agree")]), (24, &[("arrest", "no")])]);
    let edition = edition("2026-10", &[routed]);
    let told = &series(&edition, "panel.told").periods[0];
    assert_eq!(told.base.marker(), Some(Marker::Confidential));
    assert!(series(&edition, "panel.arrest").periods[0].base.is_shown());
}

#[test]
fn the_report_says_what_the_edition_says() {
    let report = MonthReport::of(&edition("2026-10", &[thirty("2026-10", 1)]));
    let wave = &report.waves[0];
    assert_eq!(wave.latest, Some((Period::single(month("2026-10")), Some(30))));
    assert_eq!((wave.carried, wave.questions), (None, 3));
    assert!(wave.cells_shown > 0);
}

#[test]
fn the_same_months_give_the_same_digest_in_any_order() {
    let (october, november) = (thirty("2026-10", 1), thirty("2026-11", 1));
    let forward = edition("2026-11", &[october.clone(), november.clone()]).digest().unwrap();
    assert_eq!(forward, edition("2026-11", &[november, october]).digest().unwrap());
}

#[test]
fn the_ledger_and_the_months_since_make_the_same_edition() {
    let months = ["2026-10", "2026-11", "2026-12"].map(|text| thirty(text, 1));
    let at_once = protect_after(&library(), "2026-12", &months, Ledger::default()).unwrap();
    let mut ledger = Ledger::default();
    for (number, cells) in months.iter().enumerate() {
        let until = cells.month().to_string();
        let bytes =
            protect_after(&library(), &until, &months[..=number], ledger).unwrap().1.encode().unwrap();
        ledger = Ledger::decode(&bytes).unwrap();
    }
    let again = protect_after(&library(), "2026-12", &months, ledger).unwrap();
    assert_eq!(again.0.digest().unwrap(), at_once.0.digest().unwrap());
    assert_eq!(again.1.encode().unwrap(), at_once.1.encode().unwrap());
}

/// Somebody withdrew after October was published: no later edition says anything else of October, or of the time since.
#[test]
fn answers_that_come_or_go_after_publication_are_in_no_later_figure() {
    let (october, november) = (thirty("2026-10", 1), thirty("2026-11", 1));
    let alone = std::slice::from_ref(&october);
    let (first, ledger) = protect_after(&library(), "2026-10", alone, Ledger::default()).unwrap();
    let fewer = cells(
        "2026-10",
        1,
        &[
            (6, &[("arrest", "yes"), ("told", "disagree"), ("helped_by", "friend")]),
            (23, &[("arrest", "yes"), ("told", "agree"), ("helped_by", "adviser")]),
        ],
    );
    let kept = protect_after(&library(), "2026-11", &[october, november.clone()], ledger.clone()).unwrap();
    let (later, _) = protect_after(&library(), "2026-11", &[fewer, november], ledger).unwrap();
    assert_eq!(later, kept.0);
    let told = |edition: &Edition| series(edition, "panel.told").periods[0].clone();
    assert_eq!(told(&later), told(&first));
}
