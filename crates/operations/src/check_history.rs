//! Say what the columns and values of an earlier panel's file mean, and have its rows checked.

use access::{Permit, permission::CheckHistory};
use fieldwork::{FieldError, HistoryCheck, HistoryFile, HistoryState, Id, history_fields};
use tokio::task::spawn_blocking;

use crate::historic::{self, sheet};
use crate::{Error, Platform, Problem};

/// What somebody said of a file.
#[derive(Debug, Clone, Copy)]
pub enum HistoryMeaning<'a> {
    /// Which column is which field: pairs of a field and a column's name.
    Columns(&'a [(&'a str, &'a str)]),
    /// What values mean: a field, a value, and an option's code or [`fieldwork::NO_ANSWER`].
    Values(&'a [(&'a str, &'a str, &'a str)]),
}

/// Keeps what was said, remembers it for the force's next file, and goes through the rows. Nothing is taken in.
pub async fn check_history(
    platform: &Platform,
    permit: &Permit<CheckHistory>,
    id: Id<HistoryFile>,
    meaning: HistoryMeaning<'_>,
) -> Result<HistoryCheck, Error> {
    let found = platform.store.reader().history_file(permit, id).await?.ok_or(Problem::NoSuchHistory)?;
    let file = understood(platform, permit, found, meaning).await?;
    let looked = historic::look(platform, permit, &file).await?;
    platform
        .write(permit, async |tx| {
            historic::opened(tx, id).await?;
            let file = file.moved(HistoryState::Checked, platform.now());
            tx.save_history(&file, Some(&looked.check)).await?;
            tx.remember_history(&file).await?;
            Ok(looked.check)
        })
        .await
}

async fn understood(
    platform: &Platform,
    permit: &Permit<CheckHistory>,
    file: HistoryFile,
    meaning: HistoryMeaning<'_>,
) -> Result<HistoryFile, Error> {
    let columns = match meaning {
        HistoryMeaning::Values(values) => {
            let mapping = file.mapping.with_values(values.iter().copied());
            return Ok(HistoryFile { mapping, ..file });
        }
        HistoryMeaning::Columns(columns) => columns,
    };
    let bytes = platform.store.reader().history_bytes(permit, file.id).await?;
    let bytes = bytes.ok_or(Problem::HistoryNotOpen)?;
    let sheet = spawn_blocking(move || sheet(&bytes)).await?.map_err(Problem::BadFile)?;
    let fields = history_fields(file.kind, platform.questionnaire(file.questionnaire)?);
    let mapping = file.mapping.with_columns(&fields, &sheet, columns.iter().copied());
    let needed = [("month", "column-month"), ("outcome", "column-outcome")];
    let missing = mapping.missing(&fields);
    let missing = needed.into_iter().filter(|(field, _)| missing.iter().any(|name| name == field));
    let required = |(_, field)| FieldError { field, code: "history-column-required" };
    let mut faults: Vec<FieldError> = missing.map(required).collect();
    if mapping.named_twice().is_some() {
        faults.push(FieldError { field: "column-month", code: "history-column-twice" });
    }
    if faults.is_empty() { Ok(HistoryFile { mapping, ..file }) } else { Err(faults.into()) }
}
