//! Invented timelines for charts: one point a month from January 2020, unless a test says otherwise.

use statistics::charts::{
    Chart, CountOf, Direction, Frame, MarkedChange, Observation, Plotted, Point, Rule, Runs, Screening, Side,
    Signal, Timeline, p_chart, xmr_chart,
};
use statistics::{Marker, Month, Period, Wording};

/// The months from January 2020.
pub(crate) fn months() -> impl Iterator<Item = Month> {
    std::iter::successors(Month::new(2020, 1), |month| Some(month.next()))
}

/// The month so many after January 2020.
pub(crate) fn month(after: usize) -> Month {
    months().nth(after).unwrap()
}

/// One observation a month; nothing is a withheld month.
pub(crate) fn monthly<T>(seen: impl IntoIterator<Item = Option<T>>) -> Timeline<T> {
    let observed = |(month, seen): (Month, Option<T>)| Observation {
        period: Period::single(month),
        seen: seen.ok_or(Marker::Confidential),
    };
    Timeline::new(months().zip(seen).map(observed).collect()).unwrap()
}

/// Shares as counts out of bases.
pub(crate) fn shares(counts: &[(u32, u32)]) -> Timeline<CountOf> {
    monthly(counts.iter().map(|(count, base)| CountOf::new(*count, *base)))
}

/// A change in the month so many after January 2020.
pub(crate) fn change(after: usize) -> MarkedChange {
    MarkedChange { month: month(after), what: Wording::same("An invented change"), concerns: Vec::new() }
}

/// A p-chart with the default rules.
pub(crate) fn p(timeline: &Timeline<CountOf>, changes: &[MarkedChange]) -> Chart {
    p_chart(timeline, &Frame { direction: Direction::HigherIsBetter, changes, runs: &Runs::default() })
}

/// An XmR chart with the default rules.
pub(crate) fn xmr(timeline: &Timeline<f64>, screening: Screening, changes: &[MarkedChange]) -> Chart {
    let frame = Frame { direction: Direction::HigherIsBetter, changes, runs: &Runs::default() };
    xmr_chart(timeline, screening, &frame)
}

/// An XmR chart of whole numbers, one a month.
pub(crate) fn whole(values: &[i32]) -> Chart {
    let values = values.iter().map(|value| Some(f64::from(*value)));
    xmr(&monthly(values), Screening::Off, &[])
}

/// The values on a chart, gaps left out.
pub(crate) fn plotted(chart: &Chart) -> Vec<&Plotted> {
    chart.points.iter().filter_map(Point::plotted).collect()
}

/// The places at which a rule holds, with the side.
pub(crate) fn holds(chart: &Chart, rule: Rule) -> Vec<(usize, Side)> {
    let signals = |(place, point): (usize, &Point)| -> Vec<(usize, Side)> {
        let signals = point.plotted().map_or(&[][..], |plotted| &plotted.signals);
        let of_rule = |signal: &&Signal| signal.rule == rule;
        signals.iter().filter(of_rule).map(|signal| (place, signal.side)).collect()
    };
    chart.points.iter().enumerate().flat_map(signals).collect()
}

/// Places next to each other, all on one side.
pub(crate) fn all(places: impl IntoIterator<Item = usize>, side: Side) -> Vec<(usize, Side)> {
    places.into_iter().map(|place| (place, side)).collect()
}

#[track_caller]
pub(crate) fn close(value: f64, published: f64, within: f64) {
    assert!((value - published).abs() <= within, "{value} is not {published}");
}
