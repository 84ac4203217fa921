//! The large chart of one question: every period's share with its interval, gaps where something is withheld.

use statistics::Change;

use super::axis::Plot;
use super::palette::{BETTER, GRID, INK, NEUTRAL, QUIET, WITHHELD, WORSE};
use super::svg::{Anchor, Lettering, Stroke, Svg};
use super::timeline::Shown;
use super::{Size, Stretch, Timeline};
use crate::spoken;

/// Draws the chart. `label` is the finding with its numbers; `average` names the dashed line.
pub fn trend(timeline: &Timeline, change: Option<Change>, size: Size, label: &str, average: &str) -> String {
    let plot = plot(size);
    let mut svg = Svg::new(size.width(), plot.bottom() + 64.0);
    scale(&mut svg, plot);
    for stretch in &timeline.stretches {
        match stretch.shown {
            Some(shown) => interval(&mut svg, plot, timeline, stretch, shown),
            None => withheld(&mut svg, plot, timeline, stretch),
        }
    }
    for run in timeline.runs() {
        let points: Vec<_> = run.iter().filter_map(|stretch| point(plot, timeline, stretch)).collect();
        svg.path(&points, Stroke::solid(NEUTRAL, 2.5));
    }
    if let Some(share) = timeline.average {
        mean(&mut svg, plot, share, average);
    }
    marks(&mut svg, plot, timeline, change);
    months(&mut svg, plot, timeline, size);
    svg.picture(size.class(), label)
}

fn plot(size: Size) -> Plot {
    match size {
        Size::Wide => Plot { left: 52.0, top: 24.0, width: 756.0, height: 280.0 },
        Size::Narrow => Plot { left: 46.0, top: 24.0, width: 284.0, height: 230.0 },
    }
}

fn lettering(anchor: Anchor) -> Lettering {
    Lettering { size: 14.0, anchor, colour: QUIET, bold: false, edged: false }
}

fn scale(svg: &mut Svg, plot: Plot) {
    for share in [0.0, 0.25, 0.5, 0.75, 1.0] {
        let y = plot.y(share);
        svg.line((plot.left, y), (plot.right(), y), Stroke::solid(GRID, 1.0));
        svg.text((plot.left - 8.0, y + 5.0), &spoken::percent(share), lettering(Anchor::End));
    }
    svg.line((plot.left, plot.bottom()), (plot.right(), plot.bottom()), Stroke::solid(INK, 1.0));
}

/// The 95% interval as an upright bar, and the months joined as a bar lying at the share.
fn interval(svg: &mut Svg, plot: Plot, timeline: &Timeline, stretch: &Stretch, shown: Shown) {
    let x = plot.x(timeline, stretch.middle());
    let (low, high) = (plot.y(shown.low), plot.y(shown.high));
    svg.line((x, low), (x, high), Stroke::solid(WITHHELD, 1.5));
    for y in [low, high] {
        svg.line((x - 4.0, y), (x + 4.0, y), Stroke::solid(WITHHELD, 1.5));
    }
    if stretch.lasts > 1 {
        let y = plot.y(shown.share);
        let from = plot.x(timeline, f64::from(stretch.begins)) + 2.0;
        let until = plot.x(timeline, f64::from(stretch.begins + stretch.lasts)) - 2.0;
        svg.line((from, y), (until, y), Stroke::solid(GRID, 6.0));
    }
}

fn withheld(svg: &mut Svg, plot: Plot, timeline: &Timeline, stretch: &Stretch) {
    let from = plot.x(timeline, f64::from(stretch.begins));
    let width = plot.x(timeline, f64::from(stretch.begins + stretch.lasts)) - from;
    svg.stripes((from, plot.top), (width, plot.height), Stroke::solid(GRID, 2.0));
    svg.text(
        (from + width / 2.0, plot.bottom() - 8.0),
        "[c]",
        Lettering { edged: true, ..lettering(Anchor::Middle) },
    );
}

fn mean(svg: &mut Svg, plot: Plot, share: f64, words: &str) {
    let y = plot.y(share);
    svg.line((plot.left, y), (plot.right(), y), Stroke::dashed(INK, 1.5));
    let lettering = Lettering { colour: INK, edged: true, ..lettering(Anchor::Start) };
    svg.text((plot.left + 4.0, y - 6.0), words, lettering);
}

fn point(plot: Plot, timeline: &Timeline, stretch: &Stretch) -> Option<(f64, f64)> {
    let shown = stretch.shown?;
    Some((plot.x(timeline, stretch.middle()), plot.y(shown.share)))
}

/// A mark for every share; the last one by what it means, with its number.
fn marks(svg: &mut Svg, plot: Plot, timeline: &Timeline, change: Option<Change>) {
    let shown: Vec<_> = timeline.stretches.iter().filter(|stretch| stretch.shown.is_some()).collect();
    for stretch in &shown {
        if let Some(at) = point(plot, timeline, stretch) {
            svg.circle(at, 5.0, NEUTRAL);
        }
    }
    let Some((stretch, at)) = shown.last().and_then(|last| Some((last.shown?, point(plot, timeline, last)?)))
    else {
        return;
    };
    match change {
        Some(Change::Higher) => svg.rect((at.0 - 7.0, at.1 - 7.0), (14.0, 14.0), BETTER),
        Some(Change::Lower) => svg.diamond(at, 9.0, WORSE),
        Some(Change::NoEvidence) | None => svg.circle(at, 7.0, NEUTRAL),
    }
    let lettering = Lettering { size: 16.0, colour: INK, bold: true, anchor: Anchor::End, edged: true };
    svg.text((at.0 - 10.0, (at.1 - 12.0).max(plot.top - 6.0)), &spoken::percent(stretch.share), lettering);
}

/// The last month of each period and its base, the latest first and as many as fit without touching.
fn months(svg: &mut Svg, plot: Plot, timeline: &Timeline, size: Size) {
    let room = match size {
        Size::Wide => 84.0,
        Size::Narrow => 80.0,
    };
    let mut free_until = f64::INFINITY;
    for stretch in timeline.stretches.iter().rev() {
        let x = plot.x(timeline, stretch.middle()).clamp(room / 2.0, plot.right() + 8.0 - room / 2.0);
        if x + room / 2.0 > free_until {
            continue;
        }
        free_until = x - room / 2.0;
        svg.text((x, plot.bottom() + 22.0), &stretch.short, lettering(Anchor::Middle));
        let base = stretch.shown.map_or_else(|| "[c]".to_owned(), |shown| format!("n {}", shown.base));
        svg.text((x, plot.bottom() + 42.0), &base, lettering(Anchor::Middle));
    }
}
