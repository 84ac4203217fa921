//! A book as an Excel workbook.

use std::io::{Cursor, Read, Write};

use questionnaire::Language;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Table as Marked, TableColumn, TableStyle, Url,
    Workbook, Worksheet, XlsxError,
};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::{Book, Head, Holds, Sheet, Table, Value};
use crate::ExportFault;
use crate::safe_text::safe;

const FONT: &str = "Arial";
const SIZE: f64 = 12.0;
/// The default height of a row and width of a column, in pixels: those of 12 point letters.
const ROOM: (u32, u32) = (21, 72);
/// The properties of the document, which get their language here.
const CORE: &str = "docProps/core.xml";

/// The book as bytes.
pub(super) fn write(book: &Book<'_>) -> Result<Vec<u8>, ExportFault> {
    let mut workbook = Workbook::new();
    workbook.set_default_format(&text(), ROOM.0, ROOM.1)?;
    workbook.set_properties(&properties(book)?);
    for sheet in &book.sheets {
        add(&mut workbook, sheet)?;
    }
    spoken(workbook.save_to_buffer()?, book.language)
}

fn properties(book: &Book<'_>) -> Result<DocProperties, XlsxError> {
    let made = book.made.and_time(chrono::NaiveTime::MIN).and_utc().timestamp();
    let made = ExcelDateTime::from_timestamp(made)?;
    Ok(DocProperties::new().set_title(&book.title).set_author(&book.author).set_creation_datetime(&made))
}

fn add(workbook: &mut Workbook, sheet: &Sheet<'_>) -> Result<(), XlsxError> {
    let page = workbook.add_worksheet();
    page.set_name(&sheet.name)?;
    page.set_column_width(0, sheet.table.as_ref().map_or(100, |_| 34))?;
    page.write_string_with_format(0, 0, safe(&sheet.title), &text().set_bold().set_font_size(SIZE + 3.0))?;
    // Beside a table, lines run over the columns to the right: wrapped in the first they would be high and narrow.
    let line = match sheet.table {
        Some(_) => text().set_align(FormatAlign::Left),
        None => text().set_text_wrap(),
    };
    let mut row = 1;
    for above in &sheet.above {
        page.write_string_with_format(row, 0, safe(&above.words), &line)?;
        row += 1;
    }
    sheet.table.as_ref().map_or(Ok(()), |table| add_table(page, row, table))
}

fn add_table(page: &mut Worksheet, header: u32, table: &Table<'_>) -> Result<(), XlsxError> {
    for (column, head) in (0u16..).zip(&table.columns) {
        page.set_column_width(column, f64::from(head.width))?;
        page.set_column_format(column, &format(head))?;
    }
    for (row, values) in (header + 1..).zip(&table.rows) {
        for (column, value) in (0u16..).zip(values) {
            write_cell(page, (row, column), value)?;
        }
    }
    mark_up(page, header, table)
}

/// Marks the cells up as a table: one header row, no filter buttons, no stripes.
fn mark_up(page: &mut Worksheet, header: u32, table: &Table<'_>) -> Result<(), XlsxError> {
    let last_row = header + u32::try_from(table.rows.len()).unwrap_or(u32::MAX - header);
    let last_column = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or_default();
    let column = |head: &Head| {
        let side = if head.holds.is_number() { FormatAlign::Right } else { FormatAlign::Left };
        let look = text().set_bold().set_text_wrap().set_align(side);
        TableColumn::new().set_header(safe(&head.words)).set_header_format(&look)
    };
    let columns: Vec<TableColumn> = table.columns.iter().map(column).collect();
    let marked = Marked::new()
        .set_name(&table.name)
        .set_columns(&columns)
        .set_autofilter(false)
        .set_banded_rows(false)
        .set_style(TableStyle::None);
    page.add_table(header, 0, last_row, last_column, &marked)?;
    Ok(())
}

/// A column's cells have the column's look, so that a cell needs none of its own.
fn format(head: &Head) -> Format {
    let look = if head.wraps { text().set_text_wrap() } else { text() };
    match head.holds {
        Holds::Count => look.set_align(FormatAlign::Right).set_num_format("#,##0"),
        Holds::Decimal | Holds::Estimate | Holds::Lower | Holds::Upper => {
            look.set_align(FormatAlign::Right).set_num_format("0.0")
        }
        _ => look.set_align(FormatAlign::Left),
    }
}

fn write_cell(page: &mut Worksheet, (row, column): (u32, u16), value: &Value<'_>) -> Result<(), XlsxError> {
    match value {
        Value::Words(words) => page.write_string(row, column, safe(words))?,
        Value::Marker(marker) => page.write_string(row, column, *marker)?,
        Value::Count(count) => page.write_number(row, column, *count)?,
        Value::Decimal(number) => page.write_number(row, column, *number)?,
        Value::Link(name) => {
            let link = Url::new(format!("internal:'{name}'!A1")).set_text(name);
            page.write_url_with_format(row, column, link, &text().set_text_wrap())?
        }
    };
    Ok(())
}

/// Sans serif, 12 point.
fn text() -> Format {
    Format::new().set_font_name(FONT).set_font_size(SIZE)
}

/// The same package with its language among its properties, which the writer has no word for.
fn spoken(package: Vec<u8>, language: Language) -> Result<Vec<u8>, ExportFault> {
    let mut archive = ZipArchive::new(Cursor::new(package))?;
    let mut told = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..archive.len() {
        if archive.by_index_raw(place)?.name()? != CORE {
            told.raw_copy_file(archive.by_index_raw(place)?)?;
            continue;
        }
        let mut core = String::new();
        archive.by_index(place)?.read_to_string(&mut core)?;
        let end = "</cp:coreProperties>";
        let said = format!("<dc:language>{}-GB</dc:language>{end}", language.code());
        told.start_file(CORE, SimpleFileOptions::default().last_modified_time(zip::DateTime::default()))?;
        told.write_all(core.replace(end, &said).as_bytes())?;
    }
    Ok(told.finish()?.into_inner())
}
