//! A workbook as sheets of rows of texts, read within bounds and written the same each time.

mod read;
mod table;
mod write;

use std::collections::BTreeMap;

pub(crate) use read::{Unreadable, read};
pub(crate) use table::first_table;
pub(crate) use write::write;

/// A sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    /// The rows with something in them.
    pub(crate) rows: Vec<Row>,
}

/// A row with something in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Row {
    /// Its number, from 1, as a spreadsheet shows it.
    pub(crate) number: usize,
    /// The texts of its cells, by column from 0.
    pub(crate) cells: BTreeMap<usize, String>,
}

impl Row {
    pub(crate) fn cell(&self, column: usize) -> &str {
        self.cells.get(&column).map_or("", String::as_str)
    }
}
