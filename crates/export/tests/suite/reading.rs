//! The files read back by other people's readers.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use export::book::BookFormat;
use questionnaire::Language;
use statistics::Edition;

use crate::editions::release;

/// A row of the tidy file, by column.
pub(crate) type Line = BTreeMap<String, String>;

/// The rows of the tidy file.
pub(crate) fn lines(edition: &Edition) -> Vec<Line> {
    csv::Reader::from_reader(export::csv(&release(edition)).unwrap().as_slice())
        .deserialize()
        .map(Result::unwrap)
        .collect()
}

/// The rows of the tidy file that measure this over the periods.
pub(crate) fn measured(edition: &Edition, measure: &str) -> Vec<Line> {
    let here = |line: &Line| line["measure"] == measure && line["coverage"] == "period";
    lines(edition).into_iter().filter(here).collect()
}

/// The workbook in English.
pub(crate) fn workbook(edition: &Edition, format: BookFormat) -> Vec<u8> {
    export::workbook(&release(edition), Language::English, format).unwrap()
}

/// The workbook, opened.
pub(crate) fn opened(edition: &Edition) -> Xlsx<Cursor<Vec<u8>>> {
    let mut book = Xlsx::new(Cursor::new(workbook(edition, BookFormat::Xlsx))).unwrap();
    book.load_tables().unwrap();
    book
}

/// The cells of a sheet, from A1.
pub(crate) fn cells(edition: &Edition, sheet: &str) -> Range<Data> {
    let range = opened(edition).worksheet_range(sheet).unwrap();
    assert_eq!(range.start(), Some((0, 0)), "{sheet} does not begin at A1");
    range
}

/// The table of a sheet: its header, and each row by column.
pub(crate) fn table(edition: &Edition, sheet: &str) -> Vec<BTreeMap<String, Data>> {
    let mut book = opened(edition);
    let names: Vec<String> = book.table_names_in_sheet(sheet).into_iter().cloned().collect();
    assert_eq!(names.len(), 1, "{sheet} has not one table");
    let table = book.table_by_name(&names[0]).unwrap();
    let header = table.columns();
    let row = |row: &[Data]| header.iter().cloned().zip(row.iter().cloned()).collect();
    table.data().rows().map(row).collect()
}
