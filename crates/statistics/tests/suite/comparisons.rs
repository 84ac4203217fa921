//! A team or force beside the rest.

use proptest::prelude::*;
use serde_json::json;
use statistics::charts::CountOf;
use statistics::readings::{
    Compared, Comparison, Part, Window, compare_with_rest, forces_beside_rest, units_beside_rest,
};
use statistics::{Change, DisclosurePolicy, Edition, Marker, Month, Period, Series};

use crate::published::{edition, figure, read, series, unit};

fn of(count: u32, base: u32) -> CountOf {
    CountOf::new(count, base).unwrap()
}

fn part(code: &str, count: u32, base: u32) -> Part {
    Part { units: vec![code.to_owned()], name: None, people: Ok(of(count, base)) }
}

fn compare(whole: CountOf, parts: &[Part]) -> Vec<Comparison> {
    let month = Period::single(Month::new(2026, 1).unwrap());
    compare_with_rest(month, whole, parts, &DisclosurePolicy::default())
}

/// Favourable answers and base of both sides.
fn sides(comparison: &Comparison) -> Result<[(u32, u32); 2], Marker> {
    match &comparison.compared {
        Compared::Shown { unit, rest, .. } => Ok([unit, rest].map(|side| (side.favourable.count, side.base))),
        Compared::Withheld(marker) => Err(*marker),
    }
}

/// Three teams over two spans of a force.
fn force() -> Series {
    let spans = [figure("2026-01", "2026-02", Ok((60, 120))), figure("2026-03", "2026-03", Ok((30, 60)))];
    let mut force = series("respect.listened", &spans);
    let team = |code, count, base| {
        let whole = figure("2026-01", "2026-03", Ok((count, base)));
        unit(code, std::slice::from_ref(&whole), whole.clone())
    };
    let waiting = figure("2026-01", "2026-03", Err("c"));
    force["teams"] = json!([
        team("west", 60, 90),
        team("east", 30, 90),
        unit("north", std::slice::from_ref(&waiting), waiting.clone()),
    ]);
    read(force)
}

fn teams(window: Window) -> Vec<Comparison> {
    let force = force();
    units_beside_rest(&force, &force.teams, window, &DisclosurePolicy::default())
}

#[test]
fn the_rest_leaves_the_team_out() {
    for window in [Window::Newest, Window::TwelveMonths, Window::SinceStart] {
        let teams = teams(window);
        assert_eq!(sides(&teams[0]), Ok([(60, 90), (30, 90)]));
        assert_eq!(sides(&teams[1]), Ok([(30, 90), (60, 90)]));
    }
}

#[test]
fn a_difference_has_its_interval_and_reading() {
    let readings: Vec<Change> = teams(Window::SinceStart)
        .iter()
        .filter_map(|comparison| match &comparison.compared {
            Compared::Shown { difference, .. } => {
                assert!(difference.interval.contains(difference.difference));
                Some(difference.reading)
            }
            Compared::Withheld(_) => None,
        })
        .collect();
    assert_eq!(readings, [Change::Higher, Change::Lower]);
}

#[test]
fn a_withheld_team_keeps_its_place_and_says_why() {
    let teams = teams(Window::SinceStart);
    assert_eq!(teams[2].units, ["north"]);
    assert_eq!(sides(&teams[2]), Err(Marker::Confidential));
    assert_eq!(sides(&self::teams(Window::Newest)[2]), Err(Marker::NotAvailable));
}

#[test]
fn units_are_never_sorted_by_what_they_show() {
    let parts = [part("c", 10, 40), part("a", 30, 40), part("b", 20, 40)];
    let order: Vec<String> = compare(of(60, 120), &parts).into_iter().flat_map(|it| it.units).collect();
    assert_eq!(order, ["c", "a", "b"]);
}

#[test]
fn a_rest_that_is_too_small_withholds_the_comparison() {
    let shown = |whole, unit| sides(&compare(whole, &[unit])[0]).is_ok();
    assert!(shown(of(40, 80), part("a", 20, 60)), "twenty and twenty");
    assert!(!shown(of(24, 69), part("a", 20, 60)), "a rest of nine");
    assert!(!shown(of(24, 80), part("a", 20, 60)), "four favourable in the rest");
    assert!(!shown(of(36, 80), part("a", 20, 60)), "four unfavourable in the rest");
    assert!(shown(of(20, 80), part("a", 20, 60)), "nobody of twenty");
    assert!(!shown(of(20, 79), part("a", 20, 60)), "nobody of nineteen");
    assert!(!shown(of(20, 60), part("a", 20, 60)), "no rest at all");
}

#[test]
fn a_period_cut_otherwise_is_not_compared() {
    let mut force = force();
    force.periods.remove(0);
    let compared = units_beside_rest(&force, &force.teams, Window::SinceStart, &DisclosurePolicy::default());
    assert!(compared.iter().all(|comparison| sides(comparison).is_err()));
}

#[test]
fn months_without_the_question_do_not_stand_in_the_way() {
    let mut with_gap = force();
    let mut unasked = with_gap.periods[1].clone();
    let not_asked = read(series("x", &[figure("2026-02", "2026-02", Err("x"))]));
    unasked.clone_from(&not_asked.periods[0]);
    with_gap.periods[0].period.to = Month::new(2026, 1).unwrap();
    with_gap.periods.insert(1, unasked);
    let compared =
        units_beside_rest(&with_gap, &with_gap.teams, Window::SinceStart, &DisclosurePolicy::default());
    assert_eq!(sides(&compared[0]), Ok([(60, 90), (30, 90)]));
}

#[test]
fn a_force_is_beside_all_the_others_each_with_its_months() {
    let edition = |month: &str, count| {
        let mut question = series("respect.listened", &[]);
        question["cumulative"] = figure("2026-01", month, Ok((count, 60)));
        edition(month, vec![question])
    };
    let editions = [edition("2026-03", 20), edition("2026-05", 30), edition("2026-04", 40)];
    let editions: Vec<&Edition> = editions.iter().collect();
    let policy = DisclosurePolicy::default();
    let compared = forces_beside_rest(&editions, "six-week", "respect.listened", Window::SinceStart, &policy);
    assert_eq!(sides(&compared[0]), Ok([(20, 60), (70, 120)]));
    assert_eq!(sides(&compared[1]), Ok([(30, 60), (60, 120)]));
    let Compared::Shown { unit, rest, .. } = &compared[0].compared else { unreachable!("shown above") };
    assert_eq!(
        (unit.period.to, rest.period.to),
        (Month::new(2026, 3).unwrap(), Month::new(2026, 5).unwrap())
    );
    let elsewhere = forces_beside_rest(&editions, "closure", "respect.listened", Window::SinceStart, &policy);
    assert!(elsewhere.iter().all(|comparison| sides(comparison) == Err(Marker::NotAvailable)));
}

proptest! {
    #[test]
    fn both_sides_sum_to_the_whole(parts in prop::collection::vec((0_u32..40, 10_u32..40), 2..8)) {
        let counts: Vec<CountOf> = parts.iter().map(|(count, base)| of(*count.min(base), *base)).collect();
        let whole = CountOf::sum(counts.iter().copied()).unwrap();
        let parts: Vec<Part> = counts.iter().map(|it| part("a", it.count(), it.base())).collect();
        for shown in compare(whole, &parts).iter().filter_map(|comparison| sides(comparison).ok()) {
            prop_assert_eq!(shown[0].0 + shown[1].0, whole.count());
            prop_assert_eq!(shown[0].1 + shown[1].1, whole.base());
            for (count, base) in shown {
                prop_assert!(base >= 10);
                prop_assert!([count, base - count].iter().all(|part| *part >= 5 || (*part == 0 && base >= 20)));
            }
        }
    }
}
