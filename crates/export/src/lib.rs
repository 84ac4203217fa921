//! An edition as bytes: CSV for machines, a workbook for people with Excel.
//!
//! It must never compute a figure or decide what is withheld: it writes the cells of an [`statistics::Edition`] as they
//! are, so a file and a page cannot disagree. The same edition always gives the same bytes. Start reading at [`csv`]
//! for the tidy rows and at [`workbook`] for the sheets.

mod fault;
mod file_name;
mod interviews;
mod safe_text;
mod tidy;
mod words;
mod workbook;

pub use fault::ExportFault;
pub use file_name::file_name;
pub use tidy::{COLUMNS, csv};
pub use workbook::workbook;
