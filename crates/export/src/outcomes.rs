//! A force's published outcomes as comma-separated values: one row a month and outcome, the columns those of the file that
//! is entered, with the source and the share beside them.

use statistics::outcomes::OutcomeMonth;

use crate::ExportFault;
use crate::safe_text::safe;

const COLUMNS: [&str; 7] = ["force", "month", "outcome", "count", "closed", "share", "source"];

/// A month and where it was published.
#[derive(Debug, Clone, Copy)]
pub struct OutcomeRow<'a> {
    /// The month and its counts.
    pub month: &'a OutcomeMonth,
    /// Where it was published.
    pub source: &'a str,
}

/// The months as a file.
///
/// # Errors
/// When it cannot be written.
pub fn outcomes(area_code: &str, months: &[OutcomeRow<'_>]) -> Result<Vec<u8>, ExportFault> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for OutcomeRow { month, source } in months {
        for (outcome, count) in &month.counts {
            let share = f64::from(*count) / f64::from(month.closed.max(1));
            writer.write_record([
                area_code,
                &month.month.to_string(),
                &outcome.to_string(),
                &count.to_string(),
                &month.closed.to_string(),
                &share.to_string(),
                &safe(source),
            ])?;
        }
    }
    writer.into_inner().map_err(|fault| ExportFault::Unfinished(fault.to_string()))
}
