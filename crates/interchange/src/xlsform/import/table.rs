//! A sheet as a table: its first row says what each column holds.

use std::collections::BTreeMap;

use super::Report;
use crate::workbook::{Row, Sheet};
use crate::xlsform::cells::Cells;
use crate::xlsform::columns::{Column, is_ours};
use crate::xlsform::finding::Finding;

/// The columns of a sheet.
pub(super) struct Table<'s> {
    sheet: &'s Sheet,
    columns: BTreeMap<usize, (String, Column)>,
}

/// Columns that hold conditions and calculations.
const EXPRESSIONS: [&str; 6] =
    ["relevant", "constraint", "calculation", "choice_filter", "repeat_count", "required"];

impl<'s> Table<'s> {
    pub(super) fn of(sheet: &'s Sheet, spoken: &str) -> Self {
        let header = sheet.rows.first().map(|row| &row.cells);
        let columns = header.into_iter().flatten();
        let columns = columns.map(|(at, text)| (*at, (text.trim().to_owned(), Column::of(text, spoken))));
        Self { sheet, columns: columns.collect() }
    }

    pub(super) fn name(&self) -> &'s str {
        &self.sheet.name
    }

    pub(super) fn columns(&self) -> impl Iterator<Item = &Column> {
        self.columns.values().map(|(_, column)| column)
    }

    /// The header of the column that holds this, as the sheet writes it.
    pub(super) fn header_of(&self, column: &Column) -> String {
        let found = self.columns.values().find(|(_, known)| known == column);
        found.map_or_else(|| column.header(), |(header, _)| header.clone())
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = &'s Row> + use<'s> {
        self.sheet.rows.iter().skip(1)
    }

    /// The numbers of the rows with something in this column.
    pub(super) fn used(&self, column: &Column) -> Vec<usize> {
        let at = self.columns.iter().filter(|(_, (_, known))| known == column).map(|(at, _)| *at);
        let at: Vec<usize> = at.collect();
        self.rows()
            .filter(|row| at.iter().any(|at| !row.cell(*at).trim().is_empty()))
            .map(|row| row.number)
            .collect()
    }

    /// The cells of a row by what they hold.
    pub(super) fn cells(&self, row: &Row, report: &mut Report<'_>) -> Cells {
        let mut cells = Cells::new();
        for (at, text) in &row.cells {
            let Some((header, column)) = self.columns.get(at) else {
                let what = format!("`{text}` stands under no header.");
                report.find(Finding::left_out(self.name(), what, "").at(row.number, ""));
                continue;
            };
            let text = if report.is_ours() { text.clone() } else { cleaned(column, text) };
            if cells.get(column).is_some_and(|known| *known != text) {
                let what = format!("`{text}` stands in a second column of the same meaning.");
                report.find(
                    Finding::refused(self.name(), what, "Take one of the two out.").at(row.number, header),
                );
                continue;
            }
            cells.insert(column.clone(), text);
        }
        cells
    }

    /// Columns that are known and of no use here, or not known: each named once, with its rows.
    pub(super) fn left_out(&self, taken: &[&str], report: &mut Report<'_>) {
        for (header, column) in self.columns.values() {
            let rows = self.used(column);
            let what = match column {
                _ if rows.is_empty() => continue,
                Column::Plain(name) if taken.contains(&name.as_str()) => continue,
                Column::Words { language, .. } if is_ours(language) => continue,
                Column::Words { language, .. } => format!("Words in {language}, {}.", in_rows(&rows)),
                Column::Own(_) if report.is_ours() => continue,
                _ => format!("Nothing in a question set corresponds to this column, {}.", in_rows(&rows)),
            };
            let remedy =
                if matches!(column, Column::Words { .. }) { "A set is in English and Welsh." } else { "" };
            report.find(Finding::left_out(self.name(), what, remedy).at(0, header));
        }
    }
}

/// Spreadsheets leave spaces at the ends and bend quotes; readers of XLSForm put both right.
fn cleaned(column: &Column, text: &str) -> String {
    let text = text.trim();
    match column {
        Column::Plain(name) if EXPRESSIONS.contains(&name.as_str()) => {
            text.replace(['\u{2018}', '\u{2019}'], "'").replace(['\u{201c}', '\u{201d}'], "\"")
        }
        _ => text.to_owned(),
    }
}

/// `in row 3` or `in rows 3, 5 and 9`
pub(super) fn in_rows(rows: &[usize]) -> String {
    let numbers: Vec<String> = rows.iter().map(ToString::to_string).collect();
    match numbers.as_slice() {
        [] => "in no row".to_owned(),
        [one] => format!("in row {one}"),
        [first @ .., last] => format!("in rows {} and {last}", first.join(", ")),
    }
}
