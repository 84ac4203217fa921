//! Take the record of who did what away as a file.

use access::{Permit, permission::DownloadAudit};
use export::AuditRow;
use store::{AuditEntry, AuditFilter, Tx};

use crate::download_edition::file;
use crate::{Error, Fault, File, Platform, Problem};

/// The longest file: as many entries as a spreadsheet opens without trouble.
const MOST: u64 = 200_000;

/// Makes the file of the entries that are wanted, and writes down who took it, before it is handed out.
pub async fn download_audit(
    platform: &Platform,
    permit: &Permit<DownloadAudit>,
    filter: &AuditFilter,
) -> Result<File, Error> {
    let entries = platform.store.reader().audit_file(permit, filter, MOST).await?;
    let entries = entries.ok_or(Problem::AuditTooLong(MOST))?;
    let rows: Vec<AuditRow> = entries.into_iter().map(row).collect();
    let bytes = export::audit(&rows).map_err(Fault::Export)?;
    let file = file(format!("audit-{}.csv", platform.today()), "text/csv; charset=utf-8", bytes);
    let subject = format!("{} {}", rows.len(), file.digest);
    let note = async |tx: &Tx| {
        tx.about(&subject);
        Ok(())
    };
    platform.write(permit, note).await?;
    Ok(file)
}

fn row(entry: AuditEntry) -> AuditRow {
    AuditRow {
        number: entry.number,
        at: entry.at,
        action: entry.action,
        account: entry.actor.to_string(),
        name: entry.actor_name,
        role: entry.actor_role.slug(),
        force: entry.force.map(|force| force.to_string()).unwrap_or_default(),
        about: entry.subject.unwrap_or_default(),
    }
}
