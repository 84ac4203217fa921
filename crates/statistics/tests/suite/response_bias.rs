//! Who agreed and who was interviewed, of all who were referred.

use std::collections::BTreeMap;

use proptest::prelude::*;
use statistics::charts::CountOf;
use statistics::response_bias::{
    Measure, QuarterReferrals, Referrals, Response, ResponseBias, UnitResponse, response_bias, unheard,
};
use statistics::{Change, DisclosurePolicy, Month, Period, Rule};

/// So many without agreement, not interviewed, interviewed.
type Parts = (u32, u32, u32);

type Teams<'a> = Vec<(&'a str, Parts)>;

type Quarters = BTreeMap<Month, QuarterReferrals>;

fn referrals((without_agreement, not_interviewed, interviewed): Parts) -> Referrals {
    Referrals { without_agreement, not_interviewed, interviewed }
}

/// Quarters from January 2025, each by team.
fn by_team(quarters: &[&[(&str, Parts)]]) -> Quarters {
    let starts = std::iter::successors(Month::new(2025, 1), |month| Some(month.next().next().next()));
    let quarter = |teams: &&[(&str, Parts)]| QuarterReferrals {
        all: teams.iter().map(|(_, parts)| referrals(*parts)).sum(),
        teams: teams.iter().map(|(team, parts)| ((*team).to_owned(), referrals(*parts))).collect(),
        groups: BTreeMap::new(),
    };
    starts.zip(quarters.iter().map(quarter)).collect()
}

fn told(quarters: &Quarters) -> ResponseBias {
    response_bias("six-week", None, quarters, &DisclosurePolicy::default())
}

fn parts(response: &Response) -> Parts {
    let (agreed, interviewed) = (response.agreed.count, response.interviewed.count);
    (response.referred - agreed, agreed - interviewed, interviewed)
}

fn codes(units: &[UnitResponse]) -> Vec<Vec<&str>> {
    units.iter().map(|unit| unit.units.iter().map(String::as_str).collect()).collect()
}

#[test]
fn shares_are_of_everybody_referred() {
    let bias = told(&by_team(&[&[("east", (30, 20, 10)), ("west", (20, 10, 30))]]));
    let whole = bias.spans[0].whole;
    assert_eq!((whole.referred, whole.agreed.count, whole.interviewed.count), (120, 70, 40));
    assert!((whole.interviewed.share - 40.0 / 120.0).abs() < 1e-12);
    assert_eq!(codes(&bias.spans[0].teams), [["east"], ["west"]]);
}

#[test]
fn a_team_is_held_against_the_rest() {
    let bias = told(&by_team(&[&[("east", (30, 20, 10)), ("west", (20, 10, 30))]]));
    let east = bias.spans[0].teams[0].against.unwrap();
    assert_eq!(parts(&east.rest), (20, 10, 30));
    assert_eq!(east.interviewed.reading, Change::Lower);
    assert_eq!(east.agreed.reading, Change::NoEvidence);
    let found = bias.findings(&DisclosurePolicy::default());
    let said: Vec<_> =
        found.iter().map(|it| (it.units.join(" "), it.measure, it.difference.reading)).collect();
    let expected = [("east", Change::Lower), ("west", Change::Higher)];
    assert_eq!(said, expected.map(|(team, reading)| (team.to_owned(), Measure::Interviewed, reading)));
}

#[test]
fn quarters_join_until_all_three_parts_may_be_told() {
    let quarters =
        by_team(&[&[("a", (9, 7, 3))], &[("a", (9, 0, 4))], &[("a", (6, 6, 6))], &[("a", (9, 9, 2))]]);
    let bias = told(&quarters);
    let month = |month| Month::new(2025, month).unwrap();
    let spans: Vec<_> = bias.spans.iter().map(|span| (span.period, parts(&span.whole))).collect();
    let first = (Period { from: month(1), to: month(6) }, (18, 7, 7));
    let second = (Period { from: month(7), to: month(9) }, (6, 6, 6));
    assert_eq!(spans, [first, second]);
    assert_eq!(bias.waiting, Some(Period { from: month(10), to: month(12) }));
}

#[test]
fn a_quarter_that_is_missing_ends_the_reading() {
    let mut quarters = by_team(&[&[("a", (9, 9, 9))], &[("a", (9, 9, 9))], &[("a", (9, 9, 9))]]);
    quarters.remove(&Month::new(2025, 4).unwrap());
    assert_eq!(told(&quarters).spans.len(), 1);
}

#[test]
fn a_small_team_is_told_with_the_smallest_other() {
    let quarters =
        by_team(&[&[("a", (9, 3, 4)), ("b", (30, 20, 20)), ("c", (10, 10, 10)), ("d", (20, 20, 20))]]);
    let bias = told(&quarters);
    assert_eq!(codes(&bias.spans[0].teams), [vec!["b"], vec!["d"], vec!["a", "c"]]);
    assert_eq!(parts(&bias.spans[0].teams[2].response), (19, 13, 14));
}

#[test]
fn two_teams_of_which_one_is_small_are_not_told_apart() {
    let bias = told(&by_team(&[&[("a", (9, 3, 4)), ("b", (30, 20, 20))]]));
    assert_eq!(bias.spans[0].teams, []);
}

#[test]
fn everybody_of_a_few_is_not_told() {
    // All nineteen who agreed were interviewed: a force that knows them would know it of each.
    assert_eq!(told(&by_team(&[&[("a", (30, 0, 19))]])).spans, []);
    assert_eq!(told(&by_team(&[&[("a", (30, 0, 20))]])).spans.len(), 1);
    assert_eq!(told(&by_team(&[&[("a", (30, 19, 0))]])).spans, []);
}

#[test]
fn a_large_team_is_not_laid_bare_by_a_tiny_one() {
    // Three of a's were not interviewed. With b, of whom two agreed, the sum would be five, and a's between three and five.
    let bias =
        told(&by_team(&[&[("a", (30, 3, 27)), ("b", (9, 2, 0)), ("c", (30, 30, 30)), ("d", (40, 30, 30))]]));
    assert_eq!(codes(&bias.spans[0].teams), [vec!["d"], vec!["a", "b", "c"]]);
}

#[test]
fn teams_that_are_not_everybody_are_not_told() {
    let mut quarters = by_team(&[&[("a", (20, 20, 20)), ("b", (20, 20, 20))]]);
    quarters.values_mut().for_each(|quarter| quarter.all.interviewed += 3);
    assert_eq!(told(&quarters).spans[0].teams, []);
}

#[test]
fn groups_are_told_by_kind() {
    let mut quarters = by_team(&[&[("a", (40, 40, 40))]]);
    let group = |kind: &str, code: &str| (kind.to_owned(), code.to_owned());
    quarters.values_mut().for_each(|quarter| {
        quarter.groups = [
            (group("age", "under-25"), referrals((20, 20, 10))),
            (group("age", "not_known"), referrals((20, 20, 30))),
            (group("sex", "female"), referrals((39, 39, 38))),
            (group("sex", "not_known"), referrals((1, 1, 2))),
        ]
        .into();
    });
    let span = &told(&quarters).spans[0];
    assert_eq!(span.groups.iter().map(|kind| kind.kind.as_str()).collect::<Vec<_>>(), ["age"]);
    assert_eq!(codes(&span.groups[0].groups), [["not_known"], ["under-25"]]);
}

#[test]
fn what_was_told_stays_whatever_is_corrected() {
    let before = told(&by_team(&[&[("a", (9, 9, 9))]]));
    let corrected = by_team(&[&[("a", (9, 9, 8))], &[("a", (9, 9, 9))]]);
    let after = response_bias("six-week", Some(&before), &corrected, &DisclosurePolicy::default());
    assert_eq!(after.spans[0], before.spans[0]);
    assert_eq!(after.spans.len(), 2);
    assert_eq!(parts(&after.whole().unwrap()), (18, 18, 18));
}

#[test]
fn spans_are_held_against_the_other_spans() {
    let bias = told(&by_team(&[&[("a", (10, 10, 40))], &[("a", (10, 40, 10))]]));
    let beside = bias.spans_beside_rest(&DisclosurePolicy::default());
    assert_eq!(parts(&beside[0].1.unwrap().rest), (10, 40, 10));
    assert_eq!(beside[0].1.unwrap().interviewed.reading, Change::Higher);
}

#[test]
fn a_rounding_policy_rounds_every_part() {
    let policy = DisclosurePolicy { rule: Rule::Round, ..DisclosurePolicy::default() };
    let bias = |parts| response_bias("six-week", None, &by_team(&[&[("a", parts)]]), &policy);
    assert_eq!(parts(&bias((11, 8, 13)).spans[0].whole), (10, 10, 15));
    assert_eq!(bias((11, 7, 13)).spans, []);
}

/// Horowitz and Manski 1998: the bounds by hand. Thirty of forty heard, out of a hundred.
#[test]
fn horowitz_and_manski_bounds_by_hand() {
    let interval = unheard(CountOf::new(30, 40).unwrap(), 100).unwrap();
    assert_eq!((interval.low, interval.high), (0.3, 0.9));
    let everybody = unheard(CountOf::new(30, 40).unwrap(), 40).unwrap();
    assert_eq!((everybody.low, everybody.high), (0.75, 0.75));
    assert_eq!(unheard(CountOf::new(30, 40).unwrap(), 39), None);
}

#[test]
fn it_is_read_back_as_it_was_stored() {
    let bias = told(&by_team(&[&[("a", (17, 13, 11)), ("b", (31, 19, 23))]]));
    let stored = serde_json::to_vec(&bias).unwrap();
    assert_eq!(serde_json::from_slice::<ResponseBias>(&stored).unwrap(), bias);
}

fn small() -> impl Strategy<Value = Parts> {
    let part = || prop_oneof![2 => Just(0_u32), 4 => 1_u32..6, 3 => 6_u32..14, 2 => 14_u32..40];
    (part(), part(), part())
}

prop_compose! {
    fn panel()(quarters in prop::collection::vec(prop::collection::vec(small(), 2..6), 1..6)) -> Quarters {
        let named: Vec<Teams<'_>> = quarters
            .into_iter()
            .map(|teams| ["a", "b", "c", "d", "e", "f"].into_iter().zip(teams).collect())
            .collect();
        by_team(&named.iter().map(Vec::as_slice).collect::<Vec<_>>())
    }
}

/// Whether a part out of those who agreed is none, all of many, or no small number.
fn passes(count: u32, base: u32) -> bool {
    count >= 5 || (count == 0 && base >= 20)
}

/// Everything that is told, with those it is told of.
fn everything(bias: &ResponseBias) -> Vec<Response> {
    let units = |units: &[UnitResponse]| -> Vec<Response> {
        units
            .iter()
            .flat_map(|unit| [Some(unit.response), unit.against.map(|it| it.rest)])
            .flatten()
            .collect()
    };
    let spans = bias.spans.iter();
    spans.flat_map(|span| [vec![span.whole], units(&span.teams)].concat()).collect()
}

/// What all the teams of a span sum to, from the quarters.
fn truth(quarters: &Quarters, period: Period) -> BTreeMap<String, Referrals> {
    let mut teams: BTreeMap<String, Referrals> = BTreeMap::new();
    for quarter in quarters.range(period.from..=period.to).map(|(_, quarter)| quarter) {
        for (team, more) in &quarter.teams {
            let total = teams.entry(team.clone()).or_default();
            *total = [*total, *more].into_iter().sum();
        }
    }
    teams
}

proptest! {
    #[test]
    fn every_part_that_is_told_passes(quarters in panel()) {
        for response in everything(&told(&quarters)) {
            let (without_agreement, not_interviewed, interviewed) = parts(&response);
            let agreed = not_interviewed + interviewed;
            prop_assert!(agreed >= 10);
            prop_assert!(passes(without_agreement, response.referred));
            prop_assert!(passes(not_interviewed, agreed) && passes(interviewed, agreed));
        }
    }

    #[test]
    fn teams_sum_to_the_whole(quarters in panel()) {
        for span in told(&quarters).spans.iter().filter(|span| !span.teams.is_empty()) {
            let sum: Referrals = span.teams.iter().map(|unit| referrals(parts(&unit.response))).sum();
            prop_assert_eq!(sum, referrals(parts(&span.whole)));
            let mut units: Vec<String> = span.teams.iter().flat_map(|unit| unit.units.clone()).collect();
            units.sort();
            prop_assert_eq!(units, truth(&quarters, span.period).into_keys().collect::<Vec<_>>());
        }
    }

    /// A force that knows how many of each team agreed reckons back how many were interviewed.
    #[test]
    fn a_force_cannot_reckon_back_a_team(quarters in panel()) {
        for span in told(&quarters).spans {
            let truth = truth(&quarters, span.period);
            for unit in span.teams.iter().filter(|unit| unit.units.len() > 1) {
                let (_, not_interviewed, interviewed) = parts(&unit.response);
                let agreed: u32 = unit.units.iter().map(|team| truth[team].agreed()).sum();
                for of_team in unit.units.iter().map(|team| truth[team].agreed()) {
                    let most = interviewed.min(of_team);
                    let least = interviewed.saturating_sub(agreed - of_team);
                    let margin = interviewed == 0 || not_interviewed == 0;
                    prop_assert!(margin || most - least >= of_team.min(5), "{least} to {most} of {of_team}");
                }
            }
        }
    }

    #[test]
    fn a_later_quarter_changes_no_earlier_span(quarters in panel()) {
        let whole = told(&quarters);
        let mut fewer = quarters;
        fewer.pop_last();
        let before = told(&fewer);
        prop_assert_eq!(&whole.spans[..before.spans.len()], &before.spans[..]);
    }

    #[test]
    fn the_bounds_contain_what_was_heard(count in 0_u32..50, more in 0_u32..50, silent in 0_u32..200) {
        if let Some(heard) = CountOf::new(count, count + more) {
            let interval = unheard(heard, count + more + silent).unwrap();
            prop_assert!(interval.low - 1e-12 <= heard.share() && heard.share() <= interval.high + 1e-12);
        }
    }
}
