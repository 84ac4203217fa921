//! The choices sheet.

use std::collections::{BTreeMap, BTreeSet};

use super::table::{Table, in_rows};
use super::{Report, sheet};
use crate::form::{Choice, List};
use crate::workbook::{Row, Sheet};
use crate::xlsform::cells::{self, Cells};
use crate::xlsform::columns::Column;
use crate::xlsform::export::{MADE_OF, OWN_CHOICE};
use crate::xlsform::finding::Finding;
use crate::xlsform::own;

const TAKEN: [&str; 2] = ["list_name", "name"];

/// The lists of the sheet, and the columns of other programs, which their choice filters may read.
#[derive(Default)]
pub(super) struct Listed {
    lists: Vec<List>,
    sheet: String,
    /// For each such column: its header, the rows it is used in, and what it says of each choice of each list.
    others: BTreeMap<String, Other>,
    read: BTreeSet<String>,
}

#[derive(Default)]
struct Other {
    header: String,
    rows: Vec<usize>,
    says: BTreeMap<String, Vec<(String, String)>>,
}

/// Reads the choices sheet.
pub(super) fn read(sheets: &[Sheet], report: &mut Report<'_>) -> Listed {
    let Some(sheet) = sheet(sheets, "choices") else { return Listed::default() };
    let table = Table::of(sheet, &report.spoken);
    let known = |column: &&Column| matches!(column, Column::Plain(_));
    let names: Vec<String> = table.columns().filter(known).map(Column::header).collect();
    let taken: Vec<&str> = names.iter().map(String::as_str).collect();
    table.left_out(&taken, report);
    let mut listed = Listed { sheet: sheet.name.clone(), ..Listed::default() };
    for row in table.rows() {
        let cells = table.cells(row, report);
        listed.row(&table, row, &cells, report);
    }
    listed
}

impl Listed {
    pub(super) fn lists(&self) -> Vec<List> {
        self.lists.clone()
    }

    fn row(&mut self, table: &Table<'_>, row: &Row, cells: &Cells, report: &mut Report<'_>) {
        if report.is_ours() && cells.contains_key(&Column::plain(MADE_OF)) {
            return;
        }
        let Some(list) = cells.get(&Column::plain("list_name")) else {
            let finding =
                Finding::refused(table.name(), "The choice is in no list.", "Give it a `list_name`.");
            report.find(finding.at(row.number, "list_name"));
            return;
        };
        let mut keys = cells::keys(&of_a_choice(cells));
        for (column, cell) in cells {
            let Column::Plain(name) = column else { continue };
            if let Some(path) = name.strip_prefix(OWN_CHOICE) {
                own::put(&mut keys, path, cell);
            } else if !TAKEN.contains(&name.as_str()) {
                self.other(table, (name, cell), (row.number, list), cells);
            }
        }
        let choice = Choice { keys, row: row.number };
        match self.lists.iter_mut().find(|known| known.name == *list) {
            Some(known) => known.choices.push(choice),
            None => self.lists.push(List { name: list.clone(), choices: vec![choice], ..List::default() }),
        }
    }

    fn other(
        &mut self,
        table: &Table<'_>,
        (name, cell): (&str, &str),
        (row, list): (usize, &str),
        cells: &Cells,
    ) {
        let other = self.others.entry(name.to_owned()).or_default();
        other.header = table.header_of(&Column::plain(name));
        other.rows.push(row);
        let code = cells.get(&Column::plain("name")).cloned().unwrap_or_default();
        other.says.entry(list.to_owned()).or_default().push((code, cell.to_owned()));
    }

    /// What a column of another program says of the choices of a list: code and text. It has then been read.
    pub(super) fn says(&mut self, column: &str, list: &str) -> Option<Vec<(String, String)>> {
        let says = self.others.get(&column.to_lowercase())?.says.get(list)?.clone();
        self.read.insert(column.to_lowercase());
        Some(says)
    }

    /// Columns that no choice filter reads.
    pub(super) fn unused_columns(&self, report: &mut Report<'_>) {
        for (_, other) in self.others.iter().filter(|(name, _)| !self.read.contains(*name)) {
            let what = format!("No choice filter reads this column, {}.", in_rows(&other.rows));
            report.find(Finding::left_out(&self.sheet, what, "").at(0, &other.header));
        }
    }
}

/// The columns that say something of a choice as they do of a question.
fn of_a_choice(cells: &Cells) -> Cells {
    let of_a_choice = |column: &Column| match column {
        Column::Plain(name) => name == "name",
        Column::Words { key, language } => key == "label" && crate::xlsform::columns::is_ours(language),
        Column::Own(_) => false,
    };
    cells
        .iter()
        .filter(|(column, _)| of_a_choice(column))
        .map(|(column, cell)| (column.clone(), cell.clone()))
        .collect()
}
