//! Take away the rows of an earlier panel's file that have to be put right.

use std::collections::BTreeMap;

use access::{Permit, permission::DownloadHistoryRows};
use fieldwork::{HistoryFault, HistoryFile, Id, error_file};
use tokio::task::spawn_blocking;

use crate::download_edition::file;
use crate::historic::sheet;
use crate::{Error, File, Platform, Problem};

/// The rows at fault as they were sent, with their numbers and the reasons, and the names of those two columns. Whoever
/// takes them is written down before they are handed out.
pub async fn download_history_rows(
    platform: &Platform,
    permit: &Permit<DownloadHistoryRows>,
    id: Id<HistoryFile>,
    [number, reason]: [&str; 2],
    say: impl Fn(HistoryFault) -> String,
) -> Result<File, Error> {
    let reader = platform.store.reader();
    let sent = reader.history_bytes(permit, id).await?.ok_or(Problem::NoSuchHistory)?;
    let check = reader.history_check(permit, id).await?.unwrap_or_default();
    let reasons: BTreeMap<u32, String> =
        check.findings.iter().map(|finding| (finding.row, say(finding.fault))).collect();
    let names = [number.to_owned(), reason.to_owned()];
    let text = spawn_blocking(move || {
        let sheet = sheet(&sent).map_err(Problem::BadFile)?;
        Ok::<_, Problem>(error_file(&sheet, &reasons, names.each_ref().map(String::as_str)))
    })
    .await??;
    let file = file("rows.csv".to_owned(), "text/csv; charset=utf-8", text.into_bytes());
    platform
        .write(permit, async |tx| {
            tx.about(format!("{id} {}", file.digest));
            Ok(file)
        })
        .await
}
