//! The record of who did what, as comma-separated values: a row for every entry.
//!
//! `entry` is its place in the chain, `at` the moment in UTC, `action` the verb as the permissions spell it.

use crate::ExportFault;
use crate::safe_text::safe;

const COLUMNS: [&str; 8] = ["entry", "at", "action", "account", "name", "role", "force", "about"];

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRow {
    /// Its place in the chain.
    pub number: u64,
    /// When, in UTC.
    pub at: chrono::DateTime<chrono::Utc>,
    /// The verb.
    pub action: String,
    /// Whose account did it.
    pub account: String,
    /// What they were called then.
    pub name: String,
    /// Their role then.
    pub role: &'static str,
    /// The force it concerned, or nothing.
    pub force: String,
    /// What it was about, or nothing.
    pub about: String,
}

/// The entries as a file. The same entries always give the same bytes.
///
/// # Errors
/// When it cannot be written.
pub fn audit(rows: &[AuditRow]) -> Result<Vec<u8>, ExportFault> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for row in rows {
        writer.write_record(cells(row))?;
    }
    writer.into_inner().map_err(|fault| ExportFault::Unfinished(fault.to_string()))
}

fn cells(row: &AuditRow) -> [String; 8] {
    let text = |words: &str| safe(words).into_owned();
    [
        row.number.to_string(),
        row.at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true),
        row.action.clone(),
        row.account.clone(),
        text(&row.name),
        row.role.to_owned(),
        row.force.clone(),
        text(&row.about),
    ]
}
