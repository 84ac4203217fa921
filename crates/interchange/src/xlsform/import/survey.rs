//! The survey sheet: questions, groups and repeats.

use super::table::Table;
use super::types::{self, RowKind};
use super::{Report, other_programs, sheet};
use crate::form::{Entry, Keys};
use crate::workbook::{Row, Sheet};
use crate::xlsform::cells::{self, Cells};
use crate::xlsform::columns::Column;
use crate::xlsform::finding::Finding;
use crate::xlsform::own;
use crate::xlsform::rows::STANDS_FOR;

/// Columns of the survey sheet that are taken, or looked at row by row.
const TAKEN: [&str; 12] = [
    "type",
    "name",
    "relevant",
    "constraint",
    "calculation",
    "default",
    "choice_filter",
    "required",
    "repeat_count",
    "parameters",
    "appearance",
    "read_only",
];

/// The entries of the survey sheet.
pub(super) fn read(sheets: &[Sheet], report: &mut Report<'_>) -> Vec<Entry> {
    let Some(sheet) = sheet(sheets, "survey") else {
        let remedy = "An XLSForm has its questions on a sheet called `survey`.";
        report.find(Finding::refused("", "There is no sheet `survey`.", remedy));
        return Vec::new();
    };
    let table = Table::of(sheet, &report.spoken);
    table.left_out(&TAKEN, report);
    let mut survey = Survey { table: &table, open: Vec::new(), entries: Vec::new() };
    for row in table.rows() {
        let cells = table.cells(row, report);
        survey.row(row, &cells, report);
    }
    survey.close_all(report)
}

struct Survey<'t, 's> {
    table: &'t Table<'s>,
    /// The groups that are not closed yet, from the outside in.
    open: Vec<Entry>,
    entries: Vec<Entry>,
}

impl Survey<'_, '_> {
    fn row(&mut self, row: &Row, cells: &Cells, report: &mut Report<'_>) {
        if let Some(name) = cells.get(&Column::Own(STANDS_FOR.to_owned())).filter(|_| report.is_ours()) {
            report.outside.insert(name.clone());
            return;
        }
        let Some(kind) = cells.get(&Column::plain("type")) else {
            self.untyped(row, cells, report);
            return;
        };
        match types::of(kind) {
            RowKind::Begin(kind) => self.open.push(self.entry(row, cells, kind, report)),
            RowKind::End(kind) => self.close(row, kind, report),
            RowKind::Question(kind) => {
                let entry = self.entry(row, cells, &kind, report);
                self.put(entry);
            }
            RowKind::Noted => {
                let what = format!("`{kind}` is noted by the program itself.");
                report.find(Finding::left_out(self.table.name(), what, "").at(row.number, "type"));
            }
            RowKind::Unknown(remedy) => {
                let what = format!("A question set has no type `{kind}`.");
                report.find(Finding::refused(self.table.name(), what, remedy).at(row.number, "type"));
            }
        }
    }

    fn untyped(&self, row: &Row, cells: &Cells, report: &mut Report<'_>) {
        let is_question = cells.keys().any(|column| match column {
            Column::Plain(name) => name == "name",
            Column::Words { key, .. } => key == "label",
            Column::Own(_) => false,
        });
        let finding = if is_question {
            Finding::refused(
                self.table.name(),
                "The row has a name or a label and no type.",
                "Give it a type.",
            )
        } else {
            Finding::left_out(self.table.name(), "The row has no type, no name and no label.", "")
        };
        report.find(finding.at(row.number, ""));
    }

    fn put(&mut self, entry: Entry) {
        match self.open.last_mut() {
            Some(group) => group.entries.push(entry),
            None => self.entries.push(entry),
        }
    }

    fn close(&mut self, row: &Row, kind: &str, report: &mut Report<'_>) {
        match self.open.pop() {
            Some(group) if group.kind() == kind => self.put(group),
            found => {
                let what = format!("This ends a {kind}, and no {kind} is open here.");
                let remedy = "Close every group and repeat with its own kind of end, the inner ones first.";
                report.find(Finding::refused(self.table.name(), what, remedy).at(row.number, "type"));
                found.into_iter().for_each(|group| self.put(group));
            }
        }
    }

    fn close_all(mut self, report: &mut Report<'_>) -> Vec<Entry> {
        while let Some(group) = self.open.pop() {
            let what = format!("The {} `{}` is never closed.", group.kind(), group.name());
            let remedy = format!("Add a row of type `end {}`.", group.kind());
            report.find(Finding::refused(self.table.name(), what, remedy).at(group.row, "type"));
            self.put(group);
        }
        self.entries
    }

    fn entry(&self, row: &Row, cells: &Cells, kind: &str, report: &mut Report<'_>) -> Entry {
        let mut cells = cells.clone();
        cells.insert(Column::plain("type"), kind.to_owned());
        cells.retain(|column, _| taken(column));
        let mut keys = cells::keys(&cells);
        if report.is_ours() {
            put_own(&mut keys, &cells);
        } else {
            other_programs::check(self.table, row, &cells, &keys, report);
        }
        Entry { keys, entries: Vec::new(), row: row.number }
    }
}

/// Words in other languages are left out, which has been said of their column.
fn taken(column: &Column) -> bool {
    match column {
        Column::Words { language, .. } => crate::xlsform::columns::is_ours(language),
        _ => true,
    }
}

fn put_own(keys: &mut Keys, cells: &Cells) {
    for (column, cell) in cells {
        if let Column::Own(path) = column {
            own::put(keys, path, cell);
        }
    }
}
