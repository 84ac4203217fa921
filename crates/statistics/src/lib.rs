//! Numbers fit to publish: months, intervals, figures, editions and disclosure control.
//!
//! What it must never do: read a clock, a file or the network; know who answered; or let a count out that the
//! release rule withholds. Outside the [`disclosure`] module no code can make a shown [`Cell`].
//!
//! Start reading at [`Edition`], which is what readers get, then at [`disclosure`], which decides what is in
//! it.

mod cell;
mod change;
pub mod disclosure;
mod edition;
mod figure;
mod interval;
mod marker;
mod mean;
mod month;
mod period;
mod policy;
mod rehearsal;
mod series;
mod student;
mod wording;

pub use cell::Cell;
pub use change::Change;
pub use edition::{Edition, EditionFault};
pub use figure::{Figure, Mean, Proportion, Share};
pub use interval::{Interval, newcombe, wilson};
pub use marker::Marker;
pub use mean::mean_interval;
pub use month::{Month, MonthFault};
pub use period::Period;
pub use policy::{DisclosurePolicy, PolicyTooLow};
pub use rehearsal::{
    ExportChange, FigureChange, QuestionReplay, Reading, Rehearsal, RehearsalFault, Renamed, Rough,
};
pub use series::{OptionLabel, PeriodInterviews, Polarity, Series, WaveFigures};
pub use student::t_quantile_95;
pub use wording::Wording;
