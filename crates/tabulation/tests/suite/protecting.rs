//! From months of counts to an edition.

use statistics::{DisclosurePolicy, Edition, Marker, Period, Series};
use tabulation::{MonthCells, MonthReport, TabulationFault, count, protect};

use crate::panel::{force, library, many, month};

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
    protect(&force(), month(until), &library(), months, &DisclosurePolicy::default()).unwrap()
}

fn series<'a>(edition: &'a Edition, concept: &str) -> &'a Series {
    edition.waves[0].series.iter().find(|series| series.concept == concept).unwrap()
}

#[test]
fn nobody_interviewed_is_no_edition() {
    let empty = cells("2026-10", 1, &[]);
    let refused = protect(&force(), month("2026-10"), &library(), &[empty], &DisclosurePolicy::default());
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
    let refused = protect(&force(), month("2026-10"), &library(), &months, &DisclosurePolicy::default());
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
    assert_eq!(wave.latest, Some((Period::single(month("2026-10")), 30)));
    assert_eq!((wave.carried, wave.questions), (None, 3));
    assert!(wave.cells_shown > 0);
}

#[test]
fn the_same_months_give_the_same_digest_in_any_order() {
    let (october, november) = (thirty("2026-10", 1), thirty("2026-11", 1));
    let forward = edition("2026-11", &[october.clone(), november.clone()]).digest().unwrap();
    assert_eq!(forward, edition("2026-11", &[november, october]).digest().unwrap());
}
