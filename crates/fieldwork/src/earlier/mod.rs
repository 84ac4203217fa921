//! The records of a panel that was kept elsewhere before: from a spreadsheet's columns to questions, from its values to options,
//! from its rows to interviews and outcomes that can be counted.
//!
//! Nothing that is not understood is guessed, and no words of anybody are read.

mod answers;
mod bounds;
mod check;
mod contacts;
mod field;
mod file;
mod mapping;
mod month;
mod outcome;
mod said;

pub use answers::read_responses;
pub use bounds::HistoryBounds;
pub use check::{HistoryCheck, HistoryFault, HistoryFinding, UnknownValue};
pub use contacts::read_contacts;
pub use field::{HistoryField, NO_ANSWER, history_fields};
pub use file::{HistoryFile, HistoryKind, HistoryState};
pub use mapping::HistoryMapping;
pub use month::month_of;
pub use outcome::EarlierOutcome;
