//! Units beside the rest: how far each is from everybody else, with the interval of the difference, around a line that
//! stands for no difference.

use statistics::Change;
use statistics::readings::Difference;

use super::Size;
use super::palette::{BETTER, GRID, INK, NEUTRAL, QUIET, WORSE};
use super::svg::{Anchor, Lettering, Stroke, Svg};
use crate::spoken;

const ROW: f64 = 34.0;
const TOP: f64 = 26.0;
/// From one line of a name to the next.
const LINE: f64 = 18.0;

/// One unit: its name and its difference, or the marker that stands for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Gap {
    /// The unit's name.
    pub name: String,
    /// The difference.
    pub difference: Result<Difference, String>,
}

/// Draws the differences in the order given. `label` says what they show.
pub fn differences(gaps: &[Gap], size: Size, label: &str) -> String {
    let (left, letters) = if size == Size::Wide { (260.0, 36) } else { (12.0, 46) };
    let names: Vec<Vec<String>> = gaps.iter().map(|gap| wrapped(&gap.name, letters)).collect();
    let heights = || names.iter().map(|lines| height(lines.len(), size));
    let foot = TOP + heights().sum::<f64>();
    let mut svg = Svg::new(size.width(), foot + 10.0);
    let reach = reach(gaps);
    let (half, middle) = ((size.width() - left - 30.0) / 2.0, left + (size.width() - left - 30.0) / 2.0);
    let x = |difference: f64| middle + half * (difference / reach).clamp(-1.0, 1.0);
    svg.strokes([-reach, reach].map(|at| [(x(at), TOP), (x(at), foot)]), Stroke::solid(GRID, 1.0));
    svg.line((middle, TOP), (middle, foot), Stroke::solid(INK, 1.5));
    for at in [-reach, 0.0, reach] {
        svg.text((x(at), TOP - 9.0), &spoken::signed_points(at), lettering(Anchor::Middle));
    }
    let mut top = TOP;
    for ((gap, lines), height) in gaps.iter().zip(&names).zip(heights()) {
        let y = if size == Size::Wide { top + height / 2.0 } else { top + height - ROW / 2.0 };
        let above = LINE * (u32::try_from(lines.len()).map_or(0.0, f64::from) - 1.0);
        let first = if size == Size::Wide { y + 5.0 - above / 2.0 } else { top + LINE - 3.0 };
        name(&mut svg, lines, first);
        match &gap.difference {
            Ok(difference) => draw(&mut svg, *difference, y, x),
            Err(marker) => {
                svg.text((middle, y + 5.0), marker, Lettering { edged: true, ..lettering(Anchor::Middle) })
            }
        }
        top += height;
    }
    svg.picture(size.class(), label)
}

/// How high the row of a name of so many lines is: beside the drawing where there is room, above it otherwise.
fn height(lines: usize, size: Size) -> f64 {
    let name = LINE * u32::try_from(lines).map_or(0.0, f64::from);
    if size == Size::Wide { ROW.max(name + 10.0) } else { ROW + name }
}

/// Writes a name, its first line at `y`.
fn name(svg: &mut Svg, lines: &[String], y: f64) {
    let lettering = Lettering { colour: INK, ..lettering(Anchor::Start) };
    for (number, line) in (0_u32..).zip(lines) {
        svg.text((0.0, y + LINE * f64::from(number)), line, lettering);
    }
}

/// A name in lines of at most so many letters, where its words allow.
fn wrapped(name: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_whitespace() {
        match lines.last_mut().filter(|line| line.chars().count() + 1 + word.chars().count() <= letters) {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

fn draw(svg: &mut Svg, difference: Difference, y: f64, x: impl Fn(f64) -> f64) {
    let (low, high) = (x(difference.interval.low), x(difference.interval.high));
    let ends = [[(low, y - 5.0), (low, y + 5.0)], [(high, y - 5.0), (high, y + 5.0)]];
    svg.strokes([[(low, y), (high, y)]].into_iter().chain(ends), Stroke::solid(NEUTRAL, 2.0));
    let at = [(x(difference.difference), y)];
    match difference.reading {
        Change::Higher => svg.squares(&at, 6.0, BETTER),
        Change::Lower => svg.diamonds(&at, 8.0, (WORSE, INK)),
        Change::NoEvidence => svg.dots(&at, 11.0, NEUTRAL),
    }
}

/// How far the scale goes on either side: half, or everything. Charts that stand below one another seldom differ in it.
fn reach(gaps: &[Gap]) -> f64 {
    const HALF: f64 = 0.5;
    let ends = gaps.iter().filter_map(|gap| gap.difference.as_ref().ok());
    let farthest = ends.map(|it| it.interval.low.abs().max(it.interval.high.abs())).fold(0.0, f64::max);
    if farthest <= HALF { HALF } else { 1.0 }
}

fn lettering(anchor: Anchor) -> Lettering {
    Lettering { size: 14.0, anchor, colour: QUIET, bold: false, edged: false }
}
