//! Segments: each marked change begins one with limits of its own.

use proptest::prelude::*;
use statistics::Period;
use statistics::charts::{Chart, Note, Observation, Rule, Screening, Timeline};

use crate::charted::{change, close, holds, month, monthly, p, plotted, shares, xmr};

fn points(chart: &Chart) -> Vec<usize> {
    chart.segments.iter().map(|segment| segment.points).collect()
}

#[test]
fn a_run_does_not_cross_a_change() {
    let low = [(4, 20), (6, 20)].repeat(6);
    let high = vec![(15, 20); 5];
    let counts: Vec<_> = low.into_iter().chain(high).collect();
    let one = p(&shares(&counts), &[]);
    let two = p(&shares(&counts), &[change(12)]);
    assert_eq!(points(&one), [17]);
    assert_eq!(points(&two), [12, 5]);
    assert!(!holds(&one, Rule::Outside).is_empty());
    assert_eq!(holds(&two, Rule::Outside), []);
    close(two.segments[0].centre.unwrap(), 0.25, 1e-12);
    close(two.segments[1].centre.unwrap(), 0.75, 1e-12);
    assert_eq!(two.notes, [Note::TrialLimits { segment: 1, points: 5, settled: 12 }]);
}

#[test]
fn changes_of_one_month_begin_one_segment() {
    let chart = p(&shares(&[(10, 20); 6]), &[change(3), change(3)]);
    assert_eq!(points(&chart), [3, 3]);
    assert_eq!(chart.segments[1].changes.len(), 2);
}

#[test]
fn changes_outside_the_chart_cut_nothing() {
    let chart = p(&shares(&[(10, 20); 6]), &[change(0), change(20)]);
    assert_eq!(points(&chart), [6]);
    assert_eq!(chart.segments[0].period, Period { from: month(0), to: month(5) });
}

#[test]
fn a_change_in_the_middle_of_months_leaves_their_point_out() {
    let low = (0..6).map(|place| (place, place, [1.0, 2.0][place % 2]));
    let high = (9..15).map(|place| (place, place, [11.0, 13.0][place % 2]));
    let line = low.chain([(6, 8, 90.0)]).chain(high).map(|(from, to, value)| Observation {
        period: Period { from: month(from), to: month(to) },
        seen: Ok(value),
    });
    let chart = xmr(&Timeline::new(line.collect()).unwrap(), Screening::Off, &[change(7)]);
    assert_eq!(points(&chart), [6, 6]);
    close(chart.segments[0].centre.unwrap(), 1.5, 1e-12);
    close(chart.segments[1].centre.unwrap(), 12.0, 1e-12);
    let across = Period { from: month(6), to: month(8) };
    assert!(chart.notes.contains(&Note::Across { period: across }));
    assert_eq!(plotted(&chart)[6].segment, None);
    assert_eq!(plotted(&chart)[6].limits, None);
}

#[test]
fn a_change_at_the_first_of_several_months_does_not_divide_them() {
    let observed =
        |from, to| Observation { period: Period { from: month(from), to: month(to) }, seen: Ok(1.0) };
    let chart =
        xmr(&Timeline::new(vec![observed(0, 2), observed(3, 5)]).unwrap(), Screening::Off, &[change(3)]);
    assert_eq!(points(&chart), [1, 1]);
}

proptest! {
    #[test]
    fn a_segment_is_the_chart_of_its_points_alone(
        counts in prop::collection::vec((0_u32..20, 20_u32..40), 2..40),
        cut in 1_usize..39,
    ) {
        let cut = cut.min(counts.len());
        let whole = p(&shares(&counts), &[change(cut)]);
        let alone = p(&shares(&counts[..cut]), &[]);
        for (one, other) in plotted(&whole).into_iter().zip(plotted(&alone)) {
            prop_assert_eq!(one, other);
        }
    }

    #[test]
    fn the_centre_is_between_the_limits(
        counts in prop::collection::vec((0_u32..20, 20_u32..40), 2..40),
        cuts in prop::collection::vec(0_usize..40, 0..4),
    ) {
        let changes: Vec<_> = cuts.into_iter().map(change).collect();
        for point in plotted(&p(&shares(&counts), &changes)) {
            if let Some(limits) = point.limits {
                prop_assert!(limits.lower <= limits.centre && limits.centre <= limits.upper);
            }
        }
    }

    #[test]
    fn shuffling_a_segment_keeps_its_mean(
        (values, shuffled) in prop::collection::vec(-500_i32..500, 5..30)
            .prop_flat_map(|values| (Just(values.clone()), Just(values).prop_shuffle())),
    ) {
        let centre = |values: &[i32]| {
            let line = monthly(values.iter().map(|value| Some(f64::from(*value))));
            xmr(&line, Screening::Off, &[]).segments[0].centre.unwrap()
        };
        prop_assert!((centre(&values) - centre(&shuffled)).abs() < 1e-9);
    }

    #[test]
    fn the_order_of_changes_is_of_no_account(
        (cuts, shuffled) in prop::collection::vec(0_usize..30, 0..5)
            .prop_flat_map(|cuts| (Just(cuts.clone()), Just(cuts).prop_shuffle())),
    ) {
        let counts: Vec<_> = (0..30).map(|point| (point % 11, 20)).collect();
        let chart = |cuts: Vec<usize>| p(&shares(&counts), &cuts.into_iter().map(change).collect::<Vec<_>>());
        prop_assert_eq!(chart(cuts), chart(shuffled));
    }
}
