//! The four rules: what a run of points has to do to be a signal.

use serde::{Deserialize, Serialize};

use super::Runs;
use super::lines::{Lines, exceeds};

/// A side of the centre; for a trend, the way it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Above it, or upwards.
    Above,
    /// Below it, or downwards.
    Below,
}

/// A rule of the chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// The point is outside a limit.
    Outside,
    /// It is in a run on one side of the centre.
    Shift,
    /// It is one of several near the same limit.
    Near,
    /// It is in a run that rises or falls all along.
    Trend,
}

/// A rule that holds at a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Signal {
    /// Which rule.
    pub rule: Rule,
    /// On which side.
    pub side: Side,
}

/// A point among its lines.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spot {
    pub(crate) value: f64,
    pub(crate) lines: Lines,
}

/// The signals at each point of a stretch: points in a row, of one segment, without a gap. Every rule looks at whole runs
/// only, so no signal stands where a run is cut short by the end of the stretch.
pub(crate) fn signals(stretch: &[Spot], runs: &Runs) -> Vec<Vec<Signal>> {
    let runs = runs.bounded();
    let everyone = |_: &Spot, _: Side| true;
    let is_near = |spot: &Spot, side: Side| spot.lines.near(spot.value) == Some(side);
    let near = |run: &[Spot]| {
        let side = same_side(run)?;
        (run.iter().filter(|spot| is_near(spot, side)).count() >= runs.near).then_some(side)
    };
    let mut found = vec![Vec::new(); stretch.len()];
    Pattern { rule: Rule::Outside, length: 1, side: outside, part: everyone }.mark(stretch, &mut found);
    Pattern { rule: Rule::Shift, length: runs.shift, side: same_side, part: everyone }
        .mark(stretch, &mut found);
    Pattern { rule: Rule::Near, length: runs.near_of, side: near, part: is_near }.mark(stretch, &mut found);
    Pattern { rule: Rule::Trend, length: runs.trend, side: one_way, part: everyone }
        .mark(stretch, &mut found);
    found
}

/// A rule as a window that moves along the points.
struct Pattern<S, P> {
    rule: Rule,
    length: usize,
    /// The side on which the rule holds for a window, if it does.
    side: S,
    /// Whether a point of such a window is part of the signal.
    part: P,
}

impl<S: Fn(&[Spot]) -> Option<Side>, P: Fn(&Spot, Side) -> bool> Pattern<S, P> {
    fn mark(&self, stretch: &[Spot], found: &mut [Vec<Signal>]) {
        for (start, window) in stretch.windows(self.length).enumerate() {
            let Some(side) = (self.side)(window) else { continue };
            let signal = Signal { rule: self.rule, side };
            for (spot, signals) in window.iter().zip(found.iter_mut().skip(start)) {
                if (self.part)(spot, side) && !signals.contains(&signal) {
                    signals.push(signal);
                }
            }
        }
    }
}

fn outside(window: &[Spot]) -> Option<Side> {
    window.first().and_then(|spot| spot.lines.beyond(spot.value))
}

/// The side of the centre all of them are on. A point on the centre is on neither, and breaks a run.
fn same_side(window: &[Spot]) -> Option<Side> {
    agreed(window.iter().map(|spot| spot.lines.side(spot.value)))
}

/// The way all of them go. Two equal points in a row go neither way.
fn one_way(window: &[Spot]) -> Option<Side> {
    let steps = window.iter().zip(window.iter().skip(1));
    agreed(steps.map(|(one, next)| {
        let rises = exceeds(next.value, one.value).then_some(Side::Above);
        rises.or(exceeds(one.value, next.value).then_some(Side::Below))
    }))
}

fn agreed(mut sides: impl Iterator<Item = Option<Side>>) -> Option<Side> {
    let first = sides.next()??;
    sides.all(|side| side == Some(first)).then_some(first)
}
