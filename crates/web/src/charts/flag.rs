//! The small sign beside a reading: an arrow up, an arrow down, a dash. The words beside it say the same.

use statistics::charts::Meaning;

use super::palette::{BETTER, INK, NEUTRAL, WORSE};
use super::svg::{Stroke, Svg};

/// The sign of a reading.
pub fn flag(meaning: Meaning) -> String {
    let mut svg = Svg::new(20.0, 20.0);
    match meaning {
        Meaning::Better => {
            svg.rect((1.0, 1.0), (18.0, 18.0), BETTER);
            arrow(&mut svg, 15.0, 5.0, Stroke::solid("#ffffff", 2.0));
        }
        Meaning::Worse => {
            svg.diamond((10.0, 10.0), 9.5, WORSE);
            arrow(&mut svg, 5.0, 15.0, Stroke::solid(INK, 2.0));
        }
        Meaning::Unusual => {
            svg.circle((10.0, 10.0), 9.0, NEUTRAL);
            svg.line((10.0, 5.0), (10.0, 15.0), Stroke::solid("#ffffff", 2.5));
        }
        Meaning::Usual | Meaning::Unread => {
            svg.ring((10.0, 10.0), 8.0, Stroke::solid(NEUTRAL, 2.0));
            svg.line((6.0, 10.0), (14.0, 10.0), Stroke::solid(NEUTRAL, 2.0));
        }
    }
    svg.decoration("app-flag")
}

fn arrow(svg: &mut Svg, from: f64, to: f64, stroke: Stroke) {
    let back = if to < from { 4.0 } else { -4.0 };
    svg.line((10.0, from), (10.0, to), stroke);
    svg.path(&[(6.0, to + back), (10.0, to), (14.0, to + back)], stroke);
}
