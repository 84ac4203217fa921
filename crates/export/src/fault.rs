//! Why a file could not be made.

/// A file could not be made. None of it is a person's doing.
#[derive(Debug, thiserror::Error)]
pub enum ExportFault {
    /// The rows could not be written.
    #[error("the CSV could not be written: {0}")]
    Csv(#[from] csv::Error),
    /// The sheets could not be written.
    #[error("the workbook could not be written: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// A buffer could not be closed.
    #[error("the file could not be finished: {0}")]
    Unfinished(String),
}
