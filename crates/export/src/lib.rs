//! Things as bytes: an edition as CSV for machines and as a workbook for people with Excel, appointments as a calendar.
//!
//! It must never compute a figure or decide what is withheld: it writes the cells of an [`statistics::Edition`] as they
//! are, so a file and a page cannot disagree. The same edition always gives the same bytes. Start reading at [`csv`]
//! for the tidy rows and at [`workbook`] for the sheets.

mod calendar;
mod fault;
mod fieldwork;
mod file_name;
mod interviews;
mod safe_text;
mod tidy;
mod words;
mod workbook;

pub use calendar::{CalendarItem, calendar};
pub use fault::ExportFault;
pub use fieldwork::fieldwork;
pub use file_name::file_name;
pub use tidy::{COLUMNS, csv};
pub use workbook::workbook;
