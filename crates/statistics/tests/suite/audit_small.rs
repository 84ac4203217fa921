//! The auditor against trying every table: on the smallest panels both find the same.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use statistics::audit::{How, Leak, audit};
use statistics::{DisclosurePolicy, Month, Polarity};

use crate::audit_paper::{Panel, Told, month, name};

/// Nobody is never told, so that every number is tried for its width alone.
fn policy() -> DisclosurePolicy {
    DisclosurePolicy { full_base: 1000, ..DisclosurePolicy::default() }
}

/// Unknowns: by month, team and option.
type Cells = Vec<usize>;

const MONTHS: usize = 2;
const TEAMS: usize = 2;
const OPTIONS: usize = 2;

fn cells(told: &Told, options: &[usize]) -> Cells {
    let months = told.months.0..told.months.1;
    let teams = told.teams.clone().unwrap_or_else(|| (0..TEAMS).collect());
    let each = months.flat_map(|month| teams.iter().map(move |team| (month, *team)).collect::<Vec<_>>());
    each.flat_map(|(month, team)| options.iter().map(move |option| (month * TEAMS + team) * OPTIONS + option))
        .collect()
}

/// What is published: sums of unknowns.
fn known(panel: &Panel, told: &[Told]) -> Vec<(Cells, u32)> {
    let mut known = Vec::new();
    for told in told {
        let counts = panel.of(told);
        let mut learn = |options: &[usize]| {
            let count = options.iter().map(|option| counts[*option]).sum();
            known.push((cells(told, options), count));
        };
        if told.base {
            learn(&[0, 1]);
        }
        if told.favourable {
            learn(&[0]);
        }
        for option in (0..OPTIONS).filter(|option| told.options[*option]) {
            learn(&[option]);
        }
    }
    known
}

/// Whether some table agrees, within ranges.
fn possible(known: &[(Cells, u32)], mut ranges: Vec<(u32, u32)>) -> bool {
    loop {
        let before = ranges.clone();
        for (cells, count) in known {
            let least: u32 = cells.iter().map(|cell| ranges[*cell].0).sum();
            let most: u32 = cells.iter().map(|cell| ranges[*cell].1).sum();
            if *count < least || *count > most {
                return false;
            }
            for cell in cells {
                let (low, high) = ranges[*cell];
                ranges[*cell] = (low.max(count.saturating_sub(most - high)), high.min(count - (least - low)));
            }
        }
        if ranges == before {
            break;
        }
    }
    let open = (0..ranges.len()).filter(|cell| ranges[*cell].0 < ranges[*cell].1);
    let Some(cell) = open.min_by_key(|cell| ranges[*cell].1 - ranges[*cell].0) else { return true };
    let (low, high) = ranges[cell];
    (low..=high).any(|value| {
        let mut ranges = ranges.clone();
        ranges[cell] = (value, value);
        possible(known, ranges)
    })
}

/// No count is larger: of more, nothing is known.
const CEILING: u32 = 30;

/// Whether every table that agrees gives the sum nearly the same value.
fn is_narrow(known: &[(Cells, u32)], sum: &Cells) -> bool {
    let possible_with = |value: &u32| {
        let known: Vec<_> = known.iter().cloned().chain([(sum.clone(), *value)]).collect();
        possible(&known, vec![(0, CEILING); MONTHS * TEAMS * OPTIONS])
    };
    let least = (0..=CEILING).find(possible_with).unwrap();
    !(least + 5..=CEILING).rev().any(|value| possible_with(&value))
}

/// By month and unit, the parts that leak, found by trying; true for those that a number larger than they tells by itself,
/// because it says that there is nobody.
fn leaks_by_trying(panel: &Panel, told: &[Told]) -> BTreeMap<String, bool> {
    let known = known(panel, told);
    let parts: [(&str, &[usize]); 3] = [("favourable", &[0]), ("rest", &[1]), ("base", &[0, 1])];
    let mut found = BTreeMap::new();
    for period in 0..MONTHS {
        for teams in [None, Some(vec![0]), Some(vec![1])] {
            let place = Told { teams: teams.clone(), ..Told::nothing((period, period + 1), OPTIONS) };
            let counts = panel.of(&place);
            let base: u32 = counts.iter().sum();
            for (part, options) in parts {
                let count: u32 = options.iter().map(|option| counts[*option]).sum();
                let sensitive = (1..5).contains(&count) || (count == 0 && base > 0);
                let sum = cells(&place, options);
                if !sensitive {
                    continue;
                }
                if is_narrow(&known, &sum) {
                    let unit = teams
                        .as_ref()
                        .map_or_else(|| "all".to_owned(), |teams| format!("team {}", name(teams[0])));
                    let larger =
                        |(of, count): &(Cells, u32)| *count == 0 && sum.iter().all(|it| of.contains(it));
                    found.insert(format!("{} {unit}: {part}", month(period)), known.iter().any(larger));
                }
            }
        }
    }
    found
}

/// The same, of the auditor. A number that is shown and too small leaks by itself, and is not compared.
fn leaks_found(panel: &Panel, told: &[Told]) -> BTreeSet<String> {
    let audit = audit(&[panel.edition(told)], &panel.truth(None), &policy());
    assert_eq!(audit.fault, None);
    let hidden =
        audit.leaks.iter().filter(|leak| leak.how != How::Shown && leak.period.from == leak.period.to);
    hidden
        .map(|leak| format!("{} {}: {}", leak.period.from, leak.unit.as_deref().unwrap_or("all"), leak.part))
        .collect()
}

fn told() -> impl Strategy<Value = Told> {
    let months = prop_oneof![Just((0, 1)), Just((1, 2)), Just((0, 2))];
    let teams = prop_oneof![Just(None), Just(Some(vec![0])), Just(Some(vec![1]))];
    (months, teams, any::<[bool; 2]>(), any::<[bool; OPTIONS]>()).prop_map(
        |(months, teams, [base, favourable], options)| Told {
            question: 0,
            months,
            teams,
            base,
            favourable,
            options: options.to_vec(),
        },
    )
}

fn panel() -> impl Strategy<Value = Panel> {
    let options = prop::collection::vec(prop_oneof![3 => 0_u32..5, 1 => 5_u32..10], OPTIONS);
    let months = prop::collection::vec(prop::collection::vec(options, TEAMS), MONTHS);
    months.prop_map(|months| Panel::of_rows(months, &[Polarity::Favourable, Polarity::Unfavourable]))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// What the auditor finds of a single month, trying finds; what trying finds, the auditor finds of that month, or of
    /// months that no number tells apart, or of everybody.
    #[test]
    fn trying_every_table_finds_the_same(panel in panel(), told in prop::collection::vec(told(), 1..6)) {
        let found = leaks_found(&panel, &told);
        let tried = leaks_by_trying(&panel, &told);
        for leak in &found {
            prop_assert!(tried.contains_key(leak), "not so: {leak}");
        }
        let audit = audit(&[panel.edition(&told)], &panel.truth(None), &policy());
        // Where nobody is told of a larger sum, that is what is told, and not something that follows.
        for (leak, _) in tried.iter().filter(|(_, told_as_nobody)| !**told_as_nobody) {
            let (at, unit) = leak.split_once(": ").unwrap().0.split_once(' ').unwrap();
            let at = Month::parse(at).unwrap();
            let covers = |leak: &Leak| {
                let unit_of = leak.unit.as_deref();
                leak.how != How::Shown && leak.period.contains(at) && unit_of.is_none_or(|of| of == unit)
            };
            prop_assert!(audit.leaks.iter().any(covers), "not found: {leak}");
        }
    }
}
