//! The frame of a chart: where the months and the values lie on the paper.

use super::Line;

/// The part of the drawing that holds the data.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plot {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Plot {
    /// Where a moment lies, in months after the first of the line.
    pub(super) fn x(self, line: &Line, months: f64) -> f64 {
        self.left + self.width * months / f64::from(line.months.max(1))
    }

    /// Where a value between 0 and 1 lies. The whole scale is always drawn.
    pub(super) fn y(self, value: f64) -> f64 {
        self.top + self.height * (1.0 - value.clamp(0.0, 1.0))
    }

    pub(super) fn bottom(self) -> f64 {
        self.top + self.height
    }

    pub(super) fn right(self) -> f64 {
        self.left + self.width
    }
}
