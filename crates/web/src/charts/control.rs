//! The large chart of one question: its values among their limits, gaps where something is withheld, numbered changes.

use super::axis::Plot;
use super::marks::{Look, marks};
use super::palette::{GRID, INK, NEUTRAL, QUIET, WITHHELD};
use super::svg::{Anchor, Lettering, Stroke, Svg};
use super::{Dot, Line, Size, Spot, Unit};
use crate::spoken;

/// What the lines of the latest segment are called, in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// The upper limit.
    pub upper: String,
    /// The average.
    pub average: String,
    /// The lower limit.
    pub lower: String,
}

/// Draws the chart. `label` is the finding with its numbers.
pub fn control(line: &Line, size: Size, names: &Names, label: &str) -> String {
    let plot = plot(size);
    let mut svg = Svg::new(size.width(), plot.bottom() + 58.0);
    scale(&mut svg, plot, line.unit);
    for gap in line.spots.iter().filter(|spot| spot.mark.is_err()) {
        withheld(&mut svg, plot, line, gap);
    }
    lines(&mut svg, plot, line);
    svg.strokes(
        line.dots().flat_map(|(spot, dot)| interval(plot, line, spot, dot)),
        Stroke::solid(WITHHELD, 1.5),
    );
    for run in line.runs() {
        let points: Vec<_> = run.iter().filter_map(|spot| place(plot, line, spot)).collect();
        svg.path(&points, Stroke::solid(NEUTRAL, 2.0));
    }
    marks(&mut svg, line, |spot| place(plot, line, spot), Large);
    latest(&mut svg, plot, line, size, names);
    revised(&mut svg, plot, line);
    changes(&mut svg, plot, line);
    months(&mut svg, plot, line, size);
    svg.picture(size.class(), label)
}

struct Large;

impl Look for Large {
    const DOT: f64 = 4.5;
    const SIGN: f64 = 6.0;
    const EVERY: bool = true;
}

fn plot(size: Size) -> Plot {
    match size {
        Size::Wide => Plot { left: 52.0, top: 34.0, width: 650.0, height: 280.0 },
        Size::Narrow => Plot { left: 46.0, top: 34.0, width: 284.0, height: 230.0 },
    }
}

fn lettering(anchor: Anchor) -> Lettering {
    Lettering { size: 14.0, anchor, colour: QUIET, bold: false, edged: false }
}

/// A value as the axis and the labels say it.
fn said(unit: Unit, value: f64) -> String {
    match unit {
        Unit::Share => spoken::percent(value),
        Unit::Score => format!("{:.0}", value * 100.0),
    }
}

fn scale(svg: &mut Svg, plot: Plot, unit: Unit) {
    let levels = [0.0, 0.25, 0.5, 0.75, 1.0];
    let across = |level: f64| [(plot.left, plot.y(level)), (plot.right(), plot.y(level))];
    svg.strokes(levels.map(across), Stroke::solid(GRID, 1.0));
    for level in levels {
        svg.text((plot.left - 8.0, plot.y(level) + 5.0), &said(unit, level), lettering(Anchor::End));
    }
    svg.strokes([across(0.0)], Stroke::solid(INK, 1.0));
}

fn withheld(svg: &mut Svg, plot: Plot, line: &Line, gap: &Spot) {
    let from = plot.x(line, f64::from(gap.begins));
    let width = plot.x(line, f64::from(gap.begins + gap.lasts)) - from;
    svg.stripes((from, plot.top), (width, plot.height), Stroke::solid(GRID, 2.0));
    let marker = gap.mark.err().map_or("", statistics::Marker::shorthand);
    let middle = (from + width / 2.0).clamp(plot.left + 10.0, plot.right() - 10.0);
    svg.text((middle, plot.bottom() - 8.0), marker, Lettering { edged: true, ..lettering(Anchor::Middle) });
}

/// The average as a solid line and the limits as dashed ones, within each segment and never across a gap.
fn lines(svg: &mut Svg, plot: Plot, line: &Line) {
    let same = |one: &Spot, next: &Spot| segment(one) == segment(next);
    for run in line.runs().flat_map(|run| run.chunk_by(same)) {
        let at = |value: fn(&statistics::charts::Limits) -> f64| -> Vec<(f64, f64)> {
            run.iter().flat_map(|spot| shelf(plot, line, spot, value)).collect()
        };
        let centre = at(|limits| limits.centre);
        if !centre.is_empty() {
            svg.path(&centre, Stroke::solid(INK, 1.5));
            svg.path(&at(|limits| limits.upper), Stroke::dashed(QUIET, 1.5));
            svg.path(&at(|limits| limits.lower), Stroke::dashed(QUIET, 1.5));
        }
    }
}

fn segment(spot: &Spot) -> Option<usize> {
    spot.mark.ok().and_then(|dot| dot.segment)
}

/// A limit at a spot, as a level piece over all its months.
fn shelf(
    plot: Plot,
    line: &Line,
    spot: &Spot,
    value: fn(&statistics::charts::Limits) -> f64,
) -> Vec<(f64, f64)> {
    let Some(limits) = spot.mark.ok().and_then(|dot| dot.limits) else { return Vec::new() };
    let y = plot.y(value(&limits));
    let ends = [spot.begins, spot.begins + spot.lasts];
    ends.into_iter().map(|end| (plot.x(line, f64::from(end)), y)).collect()
}

fn interval(plot: Plot, line: &Line, spot: &Spot, dot: Dot) -> Vec<[(f64, f64); 2]> {
    let Some((low, high)) = dot.interval else { return Vec::new() };
    let (x, low, high) = (plot.x(line, spot.stands()), plot.y(low), plot.y(high));
    let end = |y: f64| [(x - 4.0, y), (x + 4.0, y)];
    vec![[(x, low), (x, high)], end(low), end(high)]
}

fn place(plot: Plot, line: &Line, spot: &Spot) -> Option<(f64, f64)> {
    Some((plot.x(line, spot.stands()), plot.y(spot.mark.ok()?.value)))
}

/// The latest value in bold and, where there is room, what its lines are called.
fn latest(svg: &mut Svg, plot: Plot, line: &Line, size: Size, names: &Names) {
    let Some((spot, dot)) = line.dots().last() else { return };
    let (x, y) = (plot.x(line, spot.stands()), plot.y(dot.value));
    let bold = Lettering { size: 16.0, colour: INK, bold: true, anchor: Anchor::End, edged: true };
    svg.text((x - 6.0, (y - 12.0).max(plot.top + 12.0)), &said(line.unit, dot.value), bold);
    let Some(limits) = dot.limits.filter(|_| size == Size::Wide) else { return };
    let named = [(limits.upper, &names.upper), (limits.centre, &names.average), (limits.lower, &names.lower)];
    let heights = apart(named.map(|(value, _)| plot.y(value)), (plot.top, plot.bottom()));
    for ((value, name), y) in named.iter().zip(heights) {
        let words = format!("{name} {}", said(line.unit, *value));
        svg.text((plot.right() + 8.0, y + 5.0), &words, lettering(Anchor::Start));
    }
}

/// `[r]` under each value that was revised, or over one too low for it; of a gap it stands over the gap's own marker.
fn revised(svg: &mut Svg, plot: Plot, line: &Line) {
    const MARK: &str = "[r]";
    let small = Lettering { size: 12.0, edged: true, ..lettering(Anchor::Middle) };
    for spot in line.spots.iter().filter(|spot| spot.revised) {
        let (x, y) = match place(plot, line, spot) {
            Some((x, y)) if y + 20.0 < plot.bottom() => (x, y + 20.0),
            Some((x, y)) => (x, y - 12.0),
            None => (plot.x(line, spot.stands()), plot.bottom() - 26.0),
        };
        svg.text((x, y), MARK, small);
    }
}

/// Three heights from the top down, moved so that texts at them do not touch.
fn apart([upper, middle, lower]: [f64; 3], (top, bottom): (f64, f64)) -> [f64; 3] {
    const ROOM: f64 = 17.0;
    let middle = middle.clamp(top + ROOM, bottom - ROOM);
    [upper.min(middle - ROOM), middle, lower.max(middle + ROOM)]
}

/// A dotted line where each change begins, under a disc with its number.
fn changes(svg: &mut Svg, plot: Plot, line: &Line) {
    for (number, after) in (1_u32..).zip(&line.changes) {
        let x = plot.x(line, f64::from(*after));
        svg.strokes([[(x, 24.0), (x, plot.bottom())]], Stroke { dashes: "2 3", ..Stroke::solid(INK, 1.5) });
        let x = x.clamp(12.0, plot.right());
        svg.circle((x, 13.0), 11.0, INK);
        let disc = Lettering { colour: "#ffffff", bold: true, ..lettering(Anchor::Middle) };
        svg.text((x, 18.0), &number.to_string(), disc);
    }
}

/// The last month of each spot and its base, the latest first and as many as fit without touching.
fn months(svg: &mut Svg, plot: Plot, line: &Line, size: Size) {
    let room = if size == Size::Wide { 84.0 } else { 80.0 };
    let mut free_until = f64::INFINITY;
    for spot in line.spots.iter().rev() {
        let x = plot.x(line, spot.stands()).clamp(room / 2.0, size.width() - room / 2.0);
        if x + room / 2.0 > free_until {
            continue;
        }
        free_until = x - room / 2.0;
        svg.text((x, plot.bottom() + 22.0), &spot.short, lettering(Anchor::Middle));
        let base = match spot.mark {
            Ok(dot) => dot.base.map(|base| format!("n {base}")).unwrap_or_default(),
            Err(marker) => marker.shorthand().to_owned(),
        };
        if !base.is_empty() {
            svg.text((x, plot.bottom() + 42.0), &base, lettering(Anchor::Middle));
        }
    }
}
