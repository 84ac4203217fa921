//! One table on one sheet.

use rust_xlsxwriter::{Format, FormatAlign, Table, TableColumn, TableStyle, Workbook, Worksheet, XlsxError};

use crate::safe_text::safe;

/// A value of a table.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// Words, or a marker.
    Words(String),
    /// A whole number of people.
    Count(u32),
    /// A number with one decimal.
    Decimal(f64),
}

/// A table with what stands above it.
pub(super) struct Sheet {
    /// The sheet's name, unique and the same in every release.
    pub(super) name: String,
    /// What, where and when.
    pub(super) title: String,
    /// Notes above the table, one a row.
    pub(super) notes: Vec<String>,
    /// The header row.
    pub(super) header: Vec<&'static str>,
    /// The rows.
    pub(super) rows: Vec<Vec<Value>>,
}

const FONT: &str = "Arial";
const SIZE: f64 = 12.0;

/// Adds the sheet to the book.
pub(super) fn add(book: &mut Workbook, sheet: &Sheet) -> Result<(), XlsxError> {
    let page = page(book, &sheet.name, &sheet.title)?;
    page.write_string_with_format(1, 0, "This worksheet contains one table.", &text())?;
    let mut row = 2;
    for note in &sheet.notes {
        page.write_string_with_format(row, 0, note, &text())?;
        row += 1;
    }
    for (column, name) in (0u16..).zip(&sheet.header) {
        page.set_column_width(column, if name.len() > 12 || column < 3 { 34 } else { 16 })?;
        page.write_string_with_format(row, column, *name, &text().set_bold().set_text_wrap())?;
    }
    for (at, values) in (row + 1..).zip(&sheet.rows) {
        for (column, value) in (0u16..).zip(values) {
            write(page, at, column, value)?;
        }
    }
    mark_up(page, sheet, row)
}

/// Marks the cells up as a table: one header row, no filter buttons, no stripes.
fn mark_up(page: &mut Worksheet, sheet: &Sheet, header: u32) -> Result<(), XlsxError> {
    let last_row = header + u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX - header);
    let last_column = u16::try_from(sheet.header.len().saturating_sub(1)).unwrap_or_default();
    let bold = text().set_bold().set_text_wrap();
    let columns: Vec<TableColumn> = sheet
        .header
        .iter()
        .map(|name| TableColumn::new().set_header(*name).set_header_format(&bold))
        .collect();
    let table = Table::new()
        .set_name(sheet.name.to_lowercase())
        .set_columns(&columns)
        .set_autofilter(false)
        .set_banded_rows(false)
        .set_style(TableStyle::None);
    page.add_table(header, 0, last_row, last_column, &table)?;
    Ok(())
}

/// A new sheet with its title in A1.
pub(super) fn page<'a>(
    book: &'a mut Workbook,
    name: &str,
    title: &str,
) -> Result<&'a mut Worksheet, XlsxError> {
    let page = book.add_worksheet();
    page.set_name(name)?;
    page.set_column_width(0, 34)?;
    page.write_string_with_format(0, 0, safe(title), &text().set_bold().set_font_size(SIZE + 3.0))?;
    Ok(page)
}

/// Sans serif, 12 point.
pub(super) fn text() -> Format {
    Format::new().set_font_name(FONT).set_font_size(SIZE)
}

fn write(page: &mut Worksheet, row: u32, column: u16, value: &Value) -> Result<(), XlsxError> {
    let right = text().set_align(FormatAlign::Right);
    match value {
        Value::Words(words) if words.starts_with('[') => {
            page.write_string_with_format(row, column, words, &right)?
        }
        Value::Words(words) => {
            page.write_string_with_format(row, column, safe(words), &text().set_text_wrap())?
        }
        Value::Count(count) => {
            page.write_number_with_format(row, column, *count, &right.set_num_format("#,##0"))?
        }
        Value::Decimal(number) => {
            page.write_number_with_format(row, column, *number, &right.set_num_format("0.0"))?
        }
    };
    Ok(())
}
