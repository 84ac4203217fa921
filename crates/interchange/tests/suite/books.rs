//! Workbooks made for a test, and workbooks changed as a person changes them in a spreadsheet.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::Workbook;

/// A sheet: its name and its rows of cells.
pub(crate) type Page = (String, Vec<Vec<String>>);

/// The bytes of a workbook of these sheets. A cell that begins with `#` is written as the number after it.
pub(crate) fn book(pages: &[Page]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in pages {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
                let (row, column) = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
                match cell.strip_prefix('#').and_then(|number| number.parse::<f64>().ok()) {
                    Some(number) => sheet.write_number(row, column, number).unwrap(),
                    None => sheet.write_string(row, column, cell).unwrap(),
                };
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// A sheet from its cells.
pub(crate) fn page(name: &str, rows: &[&[&str]]) -> Page {
    let rows = rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect());
    (name.to_owned(), rows.collect())
}

/// The sheets of a workbook.
pub(crate) fn pages(bytes: &[u8]) -> Vec<Page> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).unwrap();
    let sheets = workbook.worksheets();
    let text = |cell: &Data| match cell {
        Data::Empty => String::new(),
        cell => cell.to_string(),
    };
    let rows =
        |range: calamine::Range<Data>| range.rows().map(|row| row.iter().map(text).collect()).collect();
    sheets.into_iter().map(|(name, range)| (name, rows(range))).collect()
}

/// A workbook in which one cell was changed: that of the named row, under a header.
pub(crate) fn with_cell(bytes: &[u8], (sheet, row, header): (&str, &str, &str), text: &str) -> Vec<u8> {
    let mut pages = pages(bytes);
    let (_, rows) = pages.iter_mut().find(|(name, _)| name == sheet).unwrap();
    let at = |name: &str| rows.first().unwrap().iter().position(|cell| cell == name).unwrap();
    let (named, changed) = (at("name"), at(header));
    let row = rows.iter_mut().find(|cells| cells.get(named).is_some_and(|cell| cell == row)).unwrap();
    *row.get_mut(changed).unwrap() = text.to_owned();
    book(&pages)
}
