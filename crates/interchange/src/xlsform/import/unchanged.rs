//! In a workbook exported from here some cells are worked out from others. It is exported again: where such a cell now
//! says something else, somebody changed it in the wrong place, and that is said instead of lost.

use std::collections::{BTreeMap, BTreeSet};

use super::{Report, sheet};
use crate::form::Form;
use crate::workbook::Sheet;
use crate::xlsform::cells::Cells;
use crate::xlsform::columns::Column;
use crate::xlsform::export::sheets;
use crate::xlsform::finding::Finding;

const COMPARED: [&str; 3] = ["survey", "choices", "settings"];

/// Compares a workbook with what its own form gives when it is exported.
pub(super) fn check(given: &[Sheet], form: &Form, report: &mut Report<'_>) {
    let again = sheets(form);
    for name in COMPARED {
        if let (Some(given), Some(again)) = (sheet(given, name), sheet(&again, name)) {
            compare(given, again, report);
        }
    }
}

/// A row by what names it, with its number: one that was moved is still the same row.
fn rows(sheet: &Sheet) -> BTreeMap<(String, String, usize), (usize, Cells)> {
    let columns = headers(sheet);
    let mut rows = BTreeMap::new();
    for row in sheet.rows.iter().skip(1) {
        let cells: Cells = row
            .cells
            .iter()
            .filter_map(|(at, text)| Some((columns.get(at)?.clone(), text.clone())))
            .collect();
        let cell = |name: &str| cells.get(&Column::plain(name)).cloned().unwrap_or_default();
        let key = |time: usize| (cell("list_name"), cell("name"), time);
        let time = (0..).find(|time| !rows.contains_key(&key(*time))).unwrap_or_default();
        rows.insert(key(time), (row.number, cells));
    }
    rows
}

fn headers(sheet: &Sheet) -> BTreeMap<usize, Column> {
    let header = sheet.rows.first().map(|row| &row.cells);
    header.into_iter().flatten().map(|(at, text)| (*at, Column::of(text, "en"))).collect()
}

fn compare(given: &Sheet, again: &Sheet, report: &mut Report<'_>) {
    let columns: BTreeSet<Column> = headers(again).into_values().collect();
    let again = rows(again);
    for (key, (number, cells)) in rows(given) {
        let Some((_, same)) = again.get(&key) else {
            let what = "This row is worked out from another, or is not read.";
            let remedy = "Take it out, or change the row it is worked out from.";
            report.find(Finding::refused(&given.name, what, remedy).at(number, "name"));
            continue;
        };
        for (column, cell) in &cells {
            // A column that is not exported at all has been named as left out.
            if same.get(column) != Some(cell) && columns.contains(column) {
                let what = format!("`{cell}` is worked out from other cells, and they say something else.");
                report.find(Finding::refused(&given.name, what, remedy(column)).at(number, &column.header()));
            }
        }
        emptied(given, (number, &cells), same, report);
    }
}

/// A cell that was emptied although the key beside it is still there.
fn emptied(sheet: &Sheet, (number, cells): (usize, &Cells), same: &Cells, report: &mut Report<'_>) {
    let is_own = |column: &&Column| matches!(column, Column::Plain(name) if cells.contains_key(&Column::Own(name.clone())));
    for column in same.keys().filter(|column| !cells.contains_key(*column)).filter(is_own) {
        let what = "The cell is empty, and the key it is worked out from is not.";
        report.find(Finding::refused(&sheet.name, what, remedy(column)).at(number, &column.header()));
    }
}

fn remedy(column: &Column) -> String {
    let key = match column {
        Column::Plain(name) | Column::Words { key: name, .. } => name.clone(),
        Column::Own(path) => path.clone(),
    };
    format!(
        "Change `{}` in the same row, the sheet `candour`, or the file of the set.",
        Column::Own(key).header()
    )
}
