//! Units beside the rest: how far each is from everybody else, with the interval of the difference, around a line that
//! stands for no difference.

use statistics::Change;
use statistics::readings::Difference;

use super::Size;
use super::palette::{BETTER, GRID, INK, NEUTRAL, QUIET, WORSE};
use super::svg::{Anchor, Lettering, Stroke, Svg};

const ROW: f64 = 34.0;
const TOP: f64 = 26.0;

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
    let (left, row) = if size == Size::Wide { (260.0, ROW) } else { (12.0, ROW + 18.0) };
    let rows = u32::try_from(gaps.len()).unwrap_or_default();
    let mut svg = Svg::new(size.width(), TOP + row * f64::from(rows) + 10.0);
    let reach = reach(gaps);
    let (half, middle) = ((size.width() - left - 30.0) / 2.0, left + (size.width() - left - 30.0) / 2.0);
    let x = |difference: f64| middle + half * (difference / reach).clamp(-1.0, 1.0);
    let foot = TOP + row * f64::from(rows);
    svg.strokes([-reach, reach].map(|at| [(x(at), TOP), (x(at), foot)]), Stroke::solid(GRID, 1.0));
    svg.line((middle, TOP), (middle, foot), Stroke::solid(INK, 1.5));
    for at in [-reach, 0.0, reach] {
        svg.text((x(at), TOP - 9.0), &points(at), lettering(Anchor::Middle));
    }
    for (number, gap) in (0_u32..).zip(gaps) {
        let y = TOP + row * (f64::from(number) + 1.0) - ROW / 2.0;
        let name = if size == Size::Wide { (0.0, y + 5.0) } else { (0.0, y - 12.0) };
        svg.text(name, &gap.name, Lettering { colour: INK, ..lettering(Anchor::Start) });
        match &gap.difference {
            Ok(difference) => draw(&mut svg, *difference, y, x),
            Err(marker) => {
                svg.text((middle, y + 5.0), marker, Lettering { edged: true, ..lettering(Anchor::Middle) })
            }
        }
    }
    svg.picture(size.class(), label)
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

/// How far the scale goes on either side: a quarter, half, or everything.
fn reach(gaps: &[Gap]) -> f64 {
    let ends = gaps.iter().filter_map(|gap| gap.difference.as_ref().ok());
    let farthest = ends.map(|it| it.interval.low.abs().max(it.interval.high.abs())).fold(0.0, f64::max);
    [0.25, 0.5].into_iter().find(|reach| farthest <= *reach).unwrap_or(1.0)
}

/// "+25", "0", "−25": points of a percentage.
fn points(difference: f64) -> String {
    let points = (difference * 100.0).round();
    if points > 0.0 {
        format!("+{points:.0}")
    } else if points < 0.0 {
        format!("−{:.0}", points.abs())
    } else {
        "0".to_owned()
    }
}

fn lettering(anchor: Anchor) -> Lettering {
    Lettering { size: 14.0, anchor, colour: QUIET, bold: false, edged: false }
}
