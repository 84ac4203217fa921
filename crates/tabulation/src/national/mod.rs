//! The whole country's tables, for the agency: from Parquet files of coded answers, one pair for each month, to every
//! count, share and running sum of every question, wave, team and force.
//!
//! These are raw counts. They must never be published and never leave but as bytes: [`Tables`] is opaque, and what readers
//! see is made by [`crate::protect`]. A month's answers are read once, reduced to [`MonthCounts`] that add, and kept;
//! everything longer is made from those.
//!
//! Start reading at [`MonthCounts::of`], then at [`Tables::of`].

mod answers;
mod catalogue;
mod counts;
mod interviews;
mod layout;
mod month;
mod parquet;
mod row;
mod running;
mod second;
mod series;
mod store;
mod tables;
mod written;

pub use answers::{AnswerColumns, AnswerFile, AnswerPart};
pub use catalogue::{Catalogue, Kind, Question};
pub use counts::MonthCounts;
pub use interviews::{InterviewColumns, InterviewFile};
pub use running::Running;
pub use store::Sums;
pub use tables::{COLUMNS, Tables};
