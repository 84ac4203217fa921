//! The charts, drawn by hand as SVG: no script, no style attribute, no identifier, so that the strictest content policy
//! holds and a chart prints, zooms and translates like text.
//!
//! A chart is drawn from the cells of an edition and can show nothing that the table beside it does not say. Start
//! reading at `line.rs`, which is what the charts over time are drawn from.

mod axis;
mod control;
mod differences;
mod flag;
mod funnel;
mod funnel_plot;
mod likert;
mod line;
mod marks;
mod palette;
mod sparkline;
mod svg;

pub use control::{Names, control};
pub use differences::{Gap, differences};
pub use flag::flag;
pub use funnel::funnel;
pub use funnel_plot::funnel_plot;
pub use likert::{LikertRow, Neither, likert};
pub use line::{Dot, Line, Spot, Unit};
pub use sparkline::sparkline;

/// The two sizes every larger chart is drawn in; the style sheet shows the one that fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// For screens from a tablet upwards, and for print and download.
    Wide,
    /// For telephones and for strong magnification.
    Narrow,
}

impl Size {
    /// The width of the drawing in its own units.
    pub fn width(self) -> f64 {
        match self {
            Self::Wide => 820.0,
            Self::Narrow => 340.0,
        }
    }

    /// The class by which the style sheet shows or hides it.
    pub fn class(self) -> &'static str {
        match self {
            Self::Wide => "app-chart app-chart--wide",
            Self::Narrow => "app-chart app-chart--narrow",
        }
    }
}
