//! Control charts: whether a month is unusual or the ordinary coming and going of small numbers.
//!
//! The conventions are those of NHS England's *Making Data Count*: a p-chart for shares of people, an XmR chart for
//! counts, days and rates, four rules, and points named by what they mean. [`chart`] reads a published series, so a chart
//! knows nothing that readers do not; [`p_chart`] and [`xmr_chart`] take plain observations, for figures that the agency
//! keeps to itself.
//!
//! What is withheld or missing is a gap. Nothing is carried across one: no range, no run, no line.
//!
//! Start reading at [`Chart`], then at the `signals` module, which holds the rules.

mod assembly;
mod chart;
mod count_of;
mod direction;
mod epochs;
mod lines;
mod marked_change;
mod observation;
mod of_series;
mod p_chart;
mod point;
mod runs;
mod segment;
mod signals;
mod xmr;

pub use assembly::Frame;
pub use chart::{Chart, Note};
pub use count_of::CountOf;
pub use direction::{Direction, Meaning};
pub use lines::Limits;
pub use marked_change::MarkedChange;
pub use observation::{Observation, Timeline, TimelineFault};
pub use of_series::{chart, score_chart};
pub use p_chart::p_chart;
pub use point::{Mark, Plotted, Point};
pub use runs::{Runs, RunsFault};
pub use segment::Segment;
pub use signals::{Rule, Side, Signal};
pub use xmr::{Screening, xmr_chart};

pub(crate) use count_of::kept;
