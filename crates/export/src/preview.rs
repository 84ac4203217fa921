//! What a file holds, before anybody takes it: how many rows, and the first of them.

use crate::Release;
use crate::rows::{Column, rows};

/// The beginning of the tidy rows, as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// How many rows the tidy files have, the header not counted.
    pub rows: usize,
    /// The first of them, column by column in the order of [`Column::ALL`].
    pub first: Vec<Vec<String>>,
}

/// The first rows of a release.
pub fn preview(release: &Release, most: usize) -> Preview {
    let line =
        |row: crate::rows::Row<'_>| Column::ALL.map(|column| row.field(column).text().into_owned()).to_vec();
    Preview { rows: rows(release).count(), first: rows(release).take(most).map(line).collect() }
}
