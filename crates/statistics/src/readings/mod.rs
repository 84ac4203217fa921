//! Readings: what figures say when they are held against each other, as data. Sentences are the reader's page's work.
//!
//! Everything here follows from published figures alone. A difference is never stated without its interval, and where the
//! interval contains zero the reading is "no evidence of change". Nothing is ranked: units stand in the order they came.
//!
//! Start reading at [`Difference`], on which the others stand.

mod before_after;
mod changes_of;
mod comparison;
mod difference;
mod finding;
mod funnel;
mod reported;
mod units;

pub use before_after::{BeforeAfter, NoReading, Spell, before_after};
pub use changes_of::{changes_of, changes_of_wave};
pub use comparison::{Compared, Comparison, Part, compare_with_rest};
pub use difference::Difference;
pub use finding::{Finding, News, Subject};
pub use funnel::{FunnelPlot, Placed, Standing};
pub use reported::Reported;
pub use units::{Window, forces_beside_rest, units_beside_rest};
