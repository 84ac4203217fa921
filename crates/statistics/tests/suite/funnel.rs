//! Units of different sizes around the share of all of them, and rates of closed investigations.

use std::collections::BTreeMap;

use statistics::charts::CountOf;
use statistics::outcomes::{OutcomeMonth, Rate, rate_chart};
use statistics::readings::{Compared, FunnelPlot, Part, Standing, compare_with_rest};
use statistics::{DisclosurePolicy, Marker, Month, Period};

fn plot(units: &[(u32, u32)]) -> FunnelPlot {
    let of = |(count, base): &(u32, u32)| CountOf::new(*count, *base).unwrap();
    let whole = CountOf::sum(units.iter().map(of)).unwrap();
    let parts: Vec<Part> =
        units.iter().map(|unit| Part { units: Vec::new(), name: None, people: Ok(of(unit)) }).collect();
    let period = Period::single(Month::new(2026, 10).unwrap());
    let compared = compare_with_rest(period, whole, &parts, &DisclosurePolicy::default());
    assert!(compared.iter().all(|it| matches!(it.compared, Compared::Shown { .. })));
    FunnelPlot::of(whole.share(), &compared).unwrap()
}

/// Spiegelhalter (2005): the limits are the centre plus and minus z times the square root of p(1-p)/n.
#[test]
fn spiegelhalter_2005_limits_narrow_with_the_number_of_people() {
    let plot = plot(&[(50, 100), (50, 100)]);
    let [(low, high), (lowest, highest)] = plot.limits(100);
    assert!((low - 0.402_002).abs() < 1e-5 && (high - 0.597_998).abs() < 1e-5, "{low} {high}");
    assert!((lowest - 0.345_488).abs() < 1e-5 && (highest - 0.654_512).abs() < 1e-5, "{lowest} {highest}");
    let [(wider, _), _] = plot.limits(25);
    assert!(wider < low);
    assert_eq!(plot.limits(1)[1], (0.0, 1.0));
}

#[test]
fn a_small_unit_may_lie_far_out_and_a_large_one_may_not() {
    let plot = plot(&[(500, 1000), (14, 20), (600, 1000), (400, 1000)]);
    let standing: Vec<Standing> = plot.units.iter().map(|unit| unit.unwrap().standing).collect();
    assert_eq!(standing, [Standing::Usual, Standing::Usual, Standing::Above, Standing::Below]);
    assert_eq!(plot.most(), 1000);
}

#[test]
fn one_unit_is_no_funnel() {
    assert_eq!(FunnelPlot::of(0.5, &[]), None);
}

fn month(number: u32, counts: &[(u8, u32)]) -> OutcomeMonth {
    let month = Month::new(2026, number).unwrap();
    OutcomeMonth { month, closed: 100, counts: counts.iter().copied().collect::<BTreeMap<_, _>>() }
}

#[test]
fn a_rate_counts_its_outcomes_of_all_that_were_closed() {
    let told = month(1, &[(1, 9), (14, 12), (15, 40), (16, 21)]);
    let rates = Rate::ALL.map(|rate| rate.of(&told).unwrap());
    assert_eq!(rates.map(|it| (it.count(), it.base())), [(9, 100), (33, 100)]);
    assert_eq!(Rate::WithoutSupport.of(&month(1, &[(14, 12)])), Err(Marker::NotAvailable));
}

#[test]
fn a_month_that_nobody_entered_is_a_gap() {
    let months = [1, 2, 4].map(|number| month(number, &[(1, 9), (14, 12), (16, 21)]));
    let chart = rate_chart(&months, Rate::Charged);
    let plotted: Vec<bool> = chart.points.iter().map(|point| point.plotted().is_some()).collect();
    assert_eq!(plotted, [true, true, false, true]);
    assert!(chart.points.iter().filter_map(|point| point.plotted()).all(|it| it.base == Some(100)));
}
