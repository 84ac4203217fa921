//! The charts of a published series.

use super::{
    Chart, CountOf, Direction, Frame, MarkedChange, Note, Observation, Runs, Screening, Timeline, p_chart,
    xmr_chart,
};
use crate::{Figure, Marker, Polarity, Series};

/// The share of favourable answers in each published period, as a p-chart. Only changes that were meant to move the
/// series begin a segment. A withheld period is a gap with its marker.
pub fn chart(series: &Series, changes: &[MarkedChange], rules: &Runs) -> Chart {
    let directed = series.options.iter().any(|option| option.polarity == Polarity::Favourable);
    let figures = if directed { series.periods.as_slice() } else { &[] };
    let direction = if directed { Direction::HigherIsBetter } else { Direction::Neither };
    let changes = about(series, changes);
    let frame = Frame { direction, changes: &changes, runs: rules };
    noted(series, marked(p_chart(&timeline(figures, CountOf::favourable_or_marker), &frame), figures))
}

/// The mean score over each span in which every option may be told, as an XmR chart. A score is higher where the answer
/// is better. Neighbouring means rest on different numbers of people, which an XmR chart takes into its limits.
pub fn score_chart(series: &Series, changes: &[MarkedChange], rules: &Runs) -> Chart {
    let changes = about(series, changes);
    let frame = Frame { direction: Direction::HigherIsBetter, changes: &changes, runs: rules };
    let drawn = xmr_chart(&timeline(&series.details, score), Screening::Once, &frame);
    noted(series, marked(drawn, &series.details))
}

fn about(series: &Series, changes: &[MarkedChange]) -> Vec<MarkedChange> {
    changes.iter().filter(|change| change.is_about(series)).cloned().collect()
}

/// Periods of an edition never overlap. Bytes that say otherwise are not drawn.
fn timeline<T>(figures: &[Figure], seen: fn(&Figure) -> Result<T, Marker>) -> Timeline<T> {
    let seen = figures.iter().map(|figure| Observation { period: figure.period, seen: seen(figure) });
    Timeline::new(seen.collect()).unwrap_or_else(|_| Timeline::empty())
}

fn score(figure: &Figure) -> Result<f64, Marker> {
    let reason = figure.score.marker().unwrap_or(Marker::NotAvailable);
    figure.score.shown().map(|score| score.mean).ok_or(reason)
}

/// The chart with `[r]` at every point whose figure has it.
fn marked(mut chart: Chart, figures: &[Figure]) -> Chart {
    for point in &mut chart.points {
        point.revised = figures.iter().any(|figure| figure.revised && figure.period == point.period);
    }
    chart
}

fn noted(series: &Series, mut chart: Chart) -> Chart {
    let broken = series.after.iter().map(|ended| Note::AfterBreak { series: ended.clone() });
    let nothing = chart.points.iter().all(|point| point.plotted().is_none()).then_some(Note::NothingToPlot);
    chart.notes.extend(broken.chain(nothing));
    chart
}
