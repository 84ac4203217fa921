//! What the columns of an earlier panel's file are called, and which of them hold words.

use std::collections::BTreeSet;

use access::{Permit, permission::ViewHistory};
use fieldwork::{HistoryFile, Id, Sheet};
use tokio::task::spawn_blocking;

use crate::historic::sheet;
use crate::{Error, Platform, Problem};

/// The columns of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HistoryColumns {
    /// What they are called.
    pub names: Vec<String>,
    /// Those that hold people's own words, by the look of them.
    pub words: Vec<String>,
}

/// The columns of the file, until its import is over.
pub async fn history_columns(
    platform: &Platform,
    permit: &Permit<ViewHistory>,
    id: Id<HistoryFile>,
) -> Result<HistoryColumns, Error> {
    let bytes = platform.store.reader().history_bytes(permit, id).await?.ok_or(Problem::NoSuchHistory)?;
    let sheet = spawn_blocking(move || sheet(&bytes)).await?.map_err(Problem::BadFile)?;
    let words = (0..).zip(sheet.names()).filter(|(place, _)| holds_words(&sheet, *place));
    let words = words.map(|(_, name)| name.clone()).collect();
    Ok(HistoryColumns { names: sheet.names().to_vec(), words })
}

/// Many different cells, and long ones.
fn holds_words(sheet: &Sheet, place: usize) -> bool {
    /// As many rows tell.
    const LOOKED_AT: usize = 500;
    /// Longer than most labels, in characters.
    const LONG: usize = 60;
    let cells = sheet.rows().take(LOOKED_AT).filter_map(|(_, cells)| cells.get(place));
    let long: BTreeSet<&str> = cells.filter(|cell| cell.chars().count() > LONG).collect();
    long.len() > 5
}
