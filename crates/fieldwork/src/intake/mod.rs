//! Files of many rows: from bytes to a sheet, from a sheet's columns to fields, from a row to a form.
//!
//! Reading a file never stops at the first thing that is wrong with it, and never guesses: what cannot be read is named
//! with its row.

mod cells;
mod decoding;
mod error_file;
mod file_fault;
mod import;
mod kind;
mod mapping;
mod parsing;
mod record;
mod rows;
mod sheet;

pub(crate) use cells::{month_number, tidy};
pub use error_file::error_file;
pub use file_fault::FileFault;
pub use import::{Import, ImportCounts, ImportFinding, ImportState};
pub(crate) use kind::plain;
pub use kind::{ImportColumn, ImportKind};
pub use mapping::Mapping;
pub use record::Record;
pub use rows::{EventRow, ReferralRow, event_rows, matter, referral_rows};
pub use sheet::{MOST_BYTES, MOST_COLUMNS, MOST_ROWS, Sheet};
