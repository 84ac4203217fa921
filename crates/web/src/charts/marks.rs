//! The marks of values by what they mean: a circle for the ordinary, a square for better, a diamond for worse.

use statistics::charts::Meaning;

use super::palette::{BETTER, INK, NEUTRAL, WORSE};
use super::svg::Svg;
use super::{Line, Spot};

/// How large the marks are.
pub(super) trait Look {
    /// The radius of an ordinary mark.
    const DOT: f64;
    /// Half the width of a sign.
    const SIGN: f64;
    /// Whether every ordinary value has a mark, or only those that no line leads through and the last.
    const EVERY: bool;
}

/// Draws the marks, each kind as one shape, the signs over the ordinary.
pub(super) fn marks<L: Look>(svg: &mut Svg, line: &Line, place: impl Fn(&Spot) -> Option<(f64, f64)>, _: L) {
    let of = |wanted: &[Meaning]| -> Vec<(f64, f64)> {
        let dots = line.dots().filter(|(_, dot)| wanted.contains(&dot.meaning));
        dots.filter_map(|(spot, _)| place(spot)).collect()
    };
    let usual = [Meaning::Usual, Meaning::Unread, Meaning::Unusual];
    let ordinary = if L::EVERY { of(&usual) } else { alone(line, &usual, &place) };
    svg.dots(&ordinary, 2.0 * L::DOT, NEUTRAL);
    svg.squares(&of(&[Meaning::Better]), L::SIGN, BETTER);
    svg.diamonds(&of(&[Meaning::Worse]), L::SIGN * 1.3, (WORSE, INK));
}

fn alone(line: &Line, wanted: &[Meaning], place: impl Fn(&Spot) -> Option<(f64, f64)>) -> Vec<(f64, f64)> {
    let single = line.runs().filter(|run| run.len() == 1).flatten();
    let last = line.dots().last().map(|(spot, _)| spot);
    let last = last.filter(|last| line.runs().last().is_some_and(|run| run.len() > 1 && run.contains(last)));
    let meant = |spot: &&Spot| spot.mark.is_ok_and(|dot| wanted.contains(&dot.meaning));
    single.chain(last).filter(meant).filter_map(place).collect()
}
