//! Numbers fit to publish: months, intervals, figures, editions and disclosure control.
//!
//! What it must never do: read a clock, a file or the network; know who answered; or let a count out that the
//! release rule withholds. Outside the [`disclosure`] module no code can make a shown [`Cell`].
//!
//! Start reading at [`Edition`], which is what readers get, then at [`disclosure`], which decides what is in
//! it.

pub mod agreement;
pub mod audit;
mod cell;
mod change;
pub mod charts;
mod combined;
mod digest;
pub mod disclosure;
mod edition;
mod edition_diff;
mod figure;
mod imported;
mod interval;
mod manifest;
mod marker;
mod mean;
mod month;
pub mod outcomes;
mod period;
mod policy;
pub mod readings;
mod rehearsal;
mod released;
pub mod response_bias;
mod restatement;
mod series;
pub mod spoken;
mod student;
mod unit;
mod wording;

pub use cell::Cell;
pub use change::Change;
pub use combined::{
    AreasTogether, ThemeFigure, ThemeFigures, WavesTogether, areas_together, both_waves, themes,
};
pub use edition::{Edition, EditionFault};
pub use edition_diff::{EditionDiff, Noticed, SeriesDiff, Span, WaveDiff, edition_diff};
pub use figure::{Figure, Mean, Proportion, Share};
pub use imported::Imported;
pub use interval::{Interval, newcombe, wilson};
pub use manifest::{MANIFEST_FORMAT, Manifest, ManifestFault, ManifestInputs};
pub use marker::Marker;
pub use mean::mean_interval;
pub use month::{Month, MonthFault};
pub use period::Period;
pub use policy::{DisclosurePolicy, PolicyTooLow, Rule};
pub use rehearsal::{
    ExportChange, FigureChange, QuestionReplay, Reading, Rehearsal, RehearsalFault, Renamed, Rough,
};
pub use released::{Released, Scope};
pub use restatement::RestatementReason;
pub use series::{OptionLabel, PeriodInterviews, Polarity, Series, WaveFigures};
pub use student::t_quantile_95;
pub use unit::{GroupFigures, UnitFigures};
pub use wording::Wording;
