//! Rows of named cells, laid out as sheets.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::Cells;
use super::columns::{Column, SPOKEN};
use crate::workbook::{Row, Sheet};

/// The order of columns a person reads the survey sheet in; words stand where their key does, own keys come last.
const ORDER: [&str; 17] = [
    "list_name",
    "type",
    "name",
    "label",
    "hint",
    "guidance_hint",
    "required",
    "required_message",
    "relevant",
    "constraint",
    "constraint_message",
    "calculation",
    "default",
    "choice_filter",
    "parameters",
    "appearance",
    "repeat_count",
];

/// The languages any cell is in.
pub(super) fn languages<'c>(rows: impl Iterator<Item = &'c Cells>) -> BTreeSet<String> {
    let columns = rows.flat_map(BTreeMap::keys);
    columns
        .filter_map(|column| match column {
            Column::Words { language, .. } => Some(language.clone()),
            _ => None,
        })
        .collect()
}

/// A sheet of these rows. Words in one language have a column in every language, as readers of XLSForm ask.
pub(super) fn sheet(name: &str, rows: &[Cells], languages: &BTreeSet<String>) -> Sheet {
    let mut columns: BTreeSet<Column> = rows.iter().flat_map(BTreeMap::keys).cloned().collect();
    for key in SPOKEN {
        if columns.iter().any(|column| matches!(column, Column::Words { key: known, .. } if known == key)) {
            let words = |language: &String| Column::Words { key: key.to_owned(), language: language.clone() };
            columns.extend(languages.iter().map(words));
        }
    }
    let mut columns: Vec<Column> = columns.into_iter().collect();
    columns.sort_by_key(place);
    let header = Row { number: 1, cells: (0..).zip(columns.iter().map(Column::header)).collect() };
    let rows = (2..).zip(rows).map(|(number, cells)| Row { number, cells: laid(cells, &columns) });
    Sheet { name: name.to_owned(), rows: std::iter::once(header).chain(rows).collect() }
}

fn laid(cells: &Cells, columns: &[Column]) -> BTreeMap<usize, String> {
    let cells = columns.iter().enumerate().filter_map(|(at, column)| Some((at, cells.get(column)?.clone())));
    cells.collect()
}

/// English before Welsh.
fn place(column: &Column) -> (usize, bool, Column) {
    let key = match column {
        Column::Plain(key) | Column::Words { key, .. } => key.as_str(),
        Column::Own(_) => "",
    };
    let order = ORDER.iter().position(|known| *known == key).unwrap_or(ORDER.len());
    let welsh = matches!(column, Column::Words { language, .. } if language == "cy");
    (order, welsh, column.clone())
}
