//! The sheets with their cells: `content.xml`.

use std::collections::BTreeSet;
use std::fmt::Write;

use quick_xml::escape::escape;

use super::super::{Book, Head, Sheet, Table, Value};
use super::fixed::{NAMESPACES, cell_styles};
use crate::safe_text::safe;

/// Every sheet, then where their tables are.
pub(super) fn content(book: &Book<'_>) -> String {
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content {NAMESPACES} office:version=\"1.3\">\
         <office:automatic-styles>"
    );
    for width in widths(book) {
        // A letter of 12 points is about a fifth of a centimetre and a half.
        push(
            &mut xml,
            format_args!(
                "<style:style style:name=\"w{width}\" style:family=\"table-column\"><style:table-column-properties \
             style:column-width=\"{:.2}cm\"/></style:style>",
                f64::from(width) * 0.23
            ),
        );
    }
    xml.push_str(cell_styles());
    xml.push_str("</office:automatic-styles><office:body><office:spreadsheet>");
    for sheet in &book.sheets {
        add(&mut xml, sheet);
    }
    xml.push_str("<table:database-ranges>");
    for sheet in &book.sheets {
        range(&mut xml, sheet);
    }
    xml.push_str("</table:database-ranges></office:spreadsheet></office:body></office:document-content>");
    xml
}

fn widths(book: &Book<'_>) -> BTreeSet<u16> {
    let of_tables = book.sheets.iter().flat_map(|sheet| &sheet.table).flat_map(|table| &table.columns);
    of_tables.map(|head| head.width).chain([100]).collect()
}

fn add(xml: &mut String, sheet: &Sheet<'_>) {
    push(xml, format_args!("<table:table table:name=\"{}\">", escape(sheet.name.as_str())));
    let columns: Vec<u16> = sheet.table.iter().flat_map(|it| &it.columns).map(|head| head.width).collect();
    for width in if columns.is_empty() { &[100][..] } else { &columns } {
        push(
            xml,
            format_args!(
                "<table:table-column table:style-name=\"w{width}\" table:default-cell-style-name=\"text\"/>"
            ),
        );
    }
    line(xml, "title", &sheet.title);
    let look = if sheet.table.is_some() { "line" } else { "text" };
    for above in &sheet.above {
        line(xml, look, &above.words);
    }
    if let Some(table) = &sheet.table {
        rows(xml, table);
    }
    xml.push_str("</table:table>");
}

fn line(xml: &mut String, look: &str, words: &str) {
    xml.push_str("<table:table-row>");
    said(xml, look, words);
    xml.push_str("</table:table-row>");
}

fn rows(xml: &mut String, table: &Table<'_>) {
    xml.push_str("<table:table-header-rows><table:table-row>");
    for head in &table.columns {
        said(xml, if head.holds.is_number() { "head-right" } else { "head" }, &head.words);
    }
    xml.push_str("</table:table-row></table:table-header-rows>");
    for row in &table.rows {
        xml.push_str("<table:table-row>");
        for (head, value) in table.columns.iter().zip(row) {
            cell(xml, head, value);
        }
        xml.push_str("</table:table-row>");
    }
}

fn cell(xml: &mut String, head: &Head, value: &Value<'_>) {
    match value {
        Value::Words(words) => said(xml, "text", words),
        Value::Marker(marker) if head.holds.is_number() => said(xml, "right", marker),
        Value::Marker(marker) => said(xml, "text", marker),
        Value::Count(count) => number(xml, "count", f64::from(*count), &count.to_string()),
        Value::Decimal(value) => number(xml, "decimal", *value, &format!("{value:.1}")),
        Value::Link(name) => {
            let name = escape(name.as_str());
            push(
                xml,
                format_args!(
                    "<table:table-cell table:style-name=\"text\" office:value-type=\"string\"><text:p><text:a \
                 xlink:href=\"#{name}.A1\" xlink:type=\"simple\">{name}</text:a></text:p></table:table-cell>"
                ),
            );
        }
    }
}

fn number(xml: &mut String, look: &str, value: f64, shown: &str) {
    push(
        xml,
        format_args!(
            "<table:table-cell table:style-name=\"{look}\" office:value-type=\"float\" office:value=\"{value}\">\
         <text:p>{shown}</text:p></table:table-cell>"
        ),
    );
}

/// Words as they are: a line of them is a paragraph, and a run of blanks says how many it has.
fn said(xml: &mut String, look: &str, words: &str) {
    push(xml, format_args!("<table:table-cell table:style-name=\"{look}\" office:value-type=\"string\">"));
    for paragraph in safe(words).split('\n') {
        xml.push_str("<text:p>");
        spaced(xml, paragraph);
        xml.push_str("</text:p>");
    }
    xml.push_str("</table:table-cell>");
}

/// Blanks at the ends and after each other would be read as one, and tabs as blanks.
fn spaced(xml: &mut String, words: &str) {
    let mut after_blank = true;
    let mut rest = words;
    while let Some(at) = rest.find([' ', '\t']) {
        let (before, from) = rest.split_at(at);
        after_blank &= before.is_empty();
        xml.push_str(&escape(before));
        let last = from.len() == 1;
        match from.chars().next() {
            Some('\t') => xml.push_str("<text:tab/>"),
            _ if after_blank || last => xml.push_str("<text:s/>"),
            _ => xml.push(' '),
        }
        after_blank = true;
        rest = from.get(1..).unwrap_or_default();
    }
    xml.push_str(&escape(rest));
}

/// Where a sheet's table is: marked up, with a header, without filter buttons.
fn range(xml: &mut String, sheet: &Sheet<'_>) {
    let Some(table) = &sheet.table else { return };
    let header = sheet.above.len() + 2;
    let (last_row, last_column) = (header + table.rows.len(), letters(table.columns.len()));
    let (name, sheet) = (escape(table.name.as_str()), escape(sheet.name.as_str()));
    push(
        xml,
        format_args!(
            "<table:database-range table:name=\"{name}\" table:target-range-address=\"'{sheet}'.A{header}:'{sheet}'.\
         {last_column}{last_row}\" table:contains-header=\"true\" table:display-filter-buttons=\"false\"/>"
        ),
    );
}

/// The letters of a column, from 1: A, Z, AA.
fn letters(mut column: usize) -> String {
    let mut letters = String::new();
    while column > 0 {
        let place = u32::try_from((column - 1) % 26).unwrap_or_default();
        letters.insert(0, char::from_u32(u32::from('A') + place).unwrap_or('A'));
        column = (column - 1) / 26;
    }
    letters
}

fn push(xml: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a text cannot fail.
    let _ = xml.write_fmt(text);
}
