//! Take away the rows of a file that have to be put right.

use std::collections::BTreeMap;

use access::{Permit, permission::DownloadFaultyRows};
use fieldwork::{Id, Import, ImportFinding, Sheet, error_file};
use tokio::task::spawn_blocking;

use crate::download_edition::file;
use crate::{Error, File, Platform, Problem};

/// The rows at fault as they were sent, with their numbers and the reasons, and the names of those two columns. Whoever
/// takes them is written down before they are handed out.
pub async fn download_faulty_rows(
    platform: &Platform,
    permit: &Permit<DownloadFaultyRows>,
    import: Id<Import>,
    [number, reason]: [&str; 2],
    say: impl Fn(&ImportFinding) -> String,
) -> Result<File, Error> {
    let reader = platform.store.reader();
    let sent = reader.import_file(permit, import).await?.ok_or(Problem::NoSuchImport)?;
    let mut reasons: BTreeMap<u32, String> = BTreeMap::new();
    for finding in reader.import_findings(permit, import).await? {
        let said = reasons.entry(finding.row).or_default();
        let between = if said.is_empty() { "" } else { "; " };
        *said = format!("{said}{between}{}", say(&finding));
    }
    let names = [number.to_owned(), reason.to_owned()];
    let text = spawn_blocking(move || {
        let sheet = Sheet::read(&sent).map_err(Problem::BadFile)?;
        Ok::<_, Problem>(error_file(&sheet, &reasons, names.each_ref().map(String::as_str)))
    })
    .await??;
    let file = file("rows.csv".to_owned(), "text/csv; charset=utf-8", text.into_bytes());
    platform
        .write(permit, async |tx| {
            tx.about(format!("{import} {}", file.digest));
            Ok(file)
        })
        .await
}
