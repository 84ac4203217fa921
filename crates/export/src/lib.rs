//! Things as bytes: an edition as tidy rows for machines, as a workbook and a report for people; appointments as a calendar;
//! interviews as microdata for the agency.
//!
//! It must never compute a figure or decide what is withheld: it writes the cells of an [`statistics::Edition`] as they
//! are, so a file and a page cannot disagree. The same edition always gives the same bytes. Start reading at [`Release`],
//! which every file is cut from, then at [`csv`] for the tidy rows and at [`book::Book`] for the workbook.

mod asking;
mod audit;
mod beside;
pub mod book;
mod calendar;
mod changes;
mod codebook;
mod csvw;
mod fault;
mod fieldwork;
mod file_name;
mod interviews;
mod json;
mod marks;
pub mod microdata;
mod odt;
mod outcomes;
mod parquet;
mod pdf;
mod preview;
mod register;
mod release;
mod report;
mod response_bias;
mod rows;
mod safe_text;
mod tidy;
mod words;

pub use asking::asking;
pub use audit::{AuditRow, audit};
pub use beside::{BesideRow, Told, beside};
pub use book::workbook;
pub use calendar::{CalendarItem, calendar};
pub use codebook::codebook;
pub use csvw::csv_metadata;
pub use fault::ExportFault;
pub use fieldwork::fieldwork;
pub use file_name::file_name;
pub use json::json;
pub use microdata::{Microdata, MicrodataFormat, MicrodataRow, Variables};
pub use odt::odt;
pub use outcomes::{OutcomeRow, outcomes};
pub use parquet::parquet;
pub use pdf::pdf;
pub use preview::{Preview, preview};
pub use register::{RegisterFile, register_book, register_csv, register_workbook, with_register};
pub use release::{LogEntry, Release, Reply};
pub use report::{Anchor, Block, Grid, Picture, Report, ReportKind, Shape, Spot, report};
pub use response_bias::response_bias;
pub use rows::{Column, Kind};
pub use tidy::{Part, csv, csv_part};

use questionnaire::Language;
use words::Words;

/// What a release is called.
pub fn title(release: &Release, language: Language) -> String {
    let words = Words(language);
    let edition = &release.edition;
    words.with("book-title", &[("area", words.of(&edition.area)), ("month", &words.month(edition.month))])
}
