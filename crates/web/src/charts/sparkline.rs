//! The small chart on a card. The words on the card say what it shows, so it is decoration.

use statistics::Change;

use super::axis::Plot;
use super::palette::{BETTER, GRID, INK, NEUTRAL, WITHHELD, WORSE};
use super::svg::{Stroke, Svg};
use super::{Stretch, Timeline};

const PLOT: Plot = Plot { left: 6.0, top: 6.0, width: 288.0, height: 88.0 };

/// Draws a question's shares over time on a scale from 0% to 100%, with the last point by what it means.
pub fn sparkline(timeline: &Timeline, change: Option<Change>) -> String {
    let mut svg = Svg::new(300.0, 100.0);
    for share in [0.0, 0.5, 1.0] {
        svg.line((PLOT.left, PLOT.y(share)), (PLOT.right(), PLOT.y(share)), Stroke::solid(GRID, 1.0));
    }
    if let Some(average) = timeline.average {
        let y = PLOT.y(average);
        svg.line((PLOT.left, y), (PLOT.right(), y), Stroke::dashed(INK, 1.0));
    }
    timeline
        .stretches
        .iter()
        .filter(|stretch| stretch.shown.is_none())
        .for_each(|gap| withheld(&mut svg, timeline, gap));
    for run in timeline.runs() {
        svg.path(&points(timeline, run), Stroke::solid(NEUTRAL, 2.0));
    }
    points(timeline, &timeline.stretches).into_iter().for_each(|point| svg.circle(point, 2.5, NEUTRAL));
    if let Some(point) = points(timeline, &timeline.stretches).last() {
        match change {
            Some(Change::Higher) => svg.rect((point.0 - 5.0, point.1 - 5.0), (10.0, 10.0), BETTER),
            Some(Change::Lower) => svg.diamond(*point, 6.5, WORSE),
            Some(Change::NoEvidence) | None => svg.circle(*point, 4.5, NEUTRAL),
        }
    }
    svg.decoration("app-sparkline")
}

fn points(timeline: &Timeline, stretches: &[Stretch]) -> Vec<(f64, f64)> {
    let place = |stretch: &Stretch| {
        let shown = stretch.shown?;
        Some((PLOT.x(timeline, stretch.middle()), PLOT.y(shown.share)))
    };
    stretches.iter().filter_map(place).collect()
}

fn withheld(svg: &mut Svg, timeline: &Timeline, gap: &Stretch) {
    let from = PLOT.x(timeline, f64::from(gap.begins));
    let width = PLOT.x(timeline, f64::from(gap.begins + gap.lasts)) - from;
    svg.stripes((from, PLOT.top), (width.min(12.0), PLOT.height), Stroke::solid(WITHHELD, 1.0));
}
