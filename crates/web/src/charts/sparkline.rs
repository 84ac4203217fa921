//! The small chart on a card. The words on the card say what it shows, so it is decoration.

use super::axis::Plot;
use super::marks::marks;
use super::palette::{GRID, INK, NEUTRAL, WITHHELD};
use super::svg::{Stroke, Svg};
use super::{Line, Spot};

const PLOT: Plot = Plot { left: 6.0, top: 6.0, width: 288.0, height: 68.0 };

/// Draws a question's values over time on the whole scale, with `average` as a dashed line.
pub fn sparkline(line: &Line, average: Option<f64>) -> String {
    let mut svg = Svg::whole(300.0, 80.0);
    let across = |value: f64| [(PLOT.left, PLOT.y(value)), (PLOT.right(), PLOT.y(value))];
    svg.strokes([0.0, 0.5, 1.0].map(across), Stroke::solid(GRID, 1.0));
    if let Some(average) = average {
        svg.strokes([across(average)], Stroke::dashed(INK, 1.0));
    }
    let gaps = line.spots.iter().filter(|spot| spot.mark.is_err()).flat_map(|gap| ticks(line, gap));
    svg.strokes(gaps, Stroke::solid(WITHHELD, 1.0));
    for run in line.runs().filter(|run| run.len() > 1) {
        svg.path(&points(line, run), Stroke::solid(NEUTRAL, 1.5));
    }
    marks(&mut svg, line, |spot| place(line, spot), Small);
    svg.decoration("app-sparkline")
}

/// The size of the marks: ordinary ones are only drawn where no line leads through them, and at the end.
pub(super) struct Small;

impl super::marks::Look for Small {
    const DOT: f64 = 2.0;
    const SIGN: f64 = 4.0;
    const EVERY: bool = false;
}

fn place(line: &Line, spot: &Spot) -> Option<(f64, f64)> {
    let dot = spot.mark.ok()?;
    Some((PLOT.x(line, spot.stands()).round(), PLOT.y(dot.value).round()))
}

fn points(line: &Line, run: &[Spot]) -> Vec<(f64, f64)> {
    run.iter().filter_map(|spot| place(line, spot)).collect()
}

/// Three short strokes at the foot of a gap.
fn ticks(line: &Line, gap: &Spot) -> [[(f64, f64); 2]; 2] {
    let middle = PLOT.x(line, f64::from(gap.begins) + f64::from(gap.lasts) / 2.0).round();
    [0.0, 5.0].map(|up| [(middle - 2.0, PLOT.bottom() - up), (middle + 2.0, PLOT.bottom() - 4.0 - up)])
}
