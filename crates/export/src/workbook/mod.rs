//! The workbook: a cover, a table of contents, notes, and one table a sheet, by the Government Statistical Service's
//! rules for accessible spreadsheets.
//!
//! Every table is marked up and has one header row; nothing is merged, frozen, filtered, hidden or coloured; a cell is
//! never empty; text is left and numbers are right.

mod front;
mod sheet;
mod tables;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use statistics::Edition;

use crate::{ExportFault, words};

/// Who publishes: an organisation, never a person.
const PUBLISHER: &str = "Victim feedback panel";

/// The edition as an Excel workbook.
pub fn workbook(edition: &Edition) -> Result<Vec<u8>, ExportFault> {
    let mut book = Workbook::new();
    book.set_properties(&properties(edition)?);
    let tables = tables::tables(edition);
    front::cover(&mut book, edition)?;
    front::contents(&mut book, &tables)?;
    front::notes(&mut book, edition)?;
    for table in &tables {
        sheet::add(&mut book, table)?;
    }
    Ok(book.save_to_buffer()?)
}

/// The time of creation is the end of the month that is reported, so that the same edition gives the same bytes.
fn properties(edition: &Edition) -> Result<DocProperties, XlsxError> {
    let last = edition.month.last_day();
    let made = ExcelDateTime::from_timestamp(last.and_time(chrono::NaiveTime::MIN).and_utc().timestamp())?;
    Ok(DocProperties::new().set_title(title(edition)).set_author(PUBLISHER).set_creation_datetime(&made))
}

fn title(edition: &Edition) -> String {
    format!("Victim feedback: {}, to {}", edition.area.en, words::month(edition.month))
}
