//! The funnel as bars: how many came to each step. The table beside it says the same.

use super::Size;
use super::palette::{BETTER, GRID, INK};
use super::svg::{Anchor, Lettering, Svg};

const ROW: f64 = 40.0;

/// Draws a bar for each step, the longest the whole width, with its name and its number.
pub fn funnel(steps: &[(String, u32)], size: Size, label: &str) -> String {
    let (width, names) = match size {
        Size::Wide => (size.width(), 190.0),
        Size::Narrow => (size.width(), 0.0),
    };
    let row = if names > 0.0 { ROW } else { ROW + 18.0 };
    let rows = u32::try_from(steps.len()).unwrap_or_default();
    let mut svg = Svg::new(width, row * f64::from(rows) + 4.0);
    let most = steps.iter().map(|(_, count)| *count).max().unwrap_or_default().max(1);
    let room = width - names - 60.0;
    for (number, (name, count)) in (0_u32..).zip(steps) {
        let top = row * f64::from(number) + 4.0;
        let bar = if names > 0.0 { top } else { top + 18.0 };
        let long = room * f64::from(*count) / f64::from(most);
        svg.rect((names, bar), (room, 28.0), GRID);
        svg.rect((names, bar), (long, 28.0), BETTER);
        svg.text((0.0, if names > 0.0 { bar + 19.0 } else { bar - 5.0 }), name, lettering(false));
        svg.text((names + room + 10.0, bar + 19.0), &count.to_string(), lettering(true));
    }
    svg.picture(size.class(), label)
}

fn lettering(bold: bool) -> Lettering {
    Lettering { size: 15.0, anchor: Anchor::Start, colour: INK, bold, edged: false }
}
