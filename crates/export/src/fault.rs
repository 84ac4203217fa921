//! Why a file could not be made.

use crate::book::Breach;

/// A file could not be made. None of it is a person's doing.
#[derive(Debug, thiserror::Error)]
pub enum ExportFault {
    /// The rows could not be written.
    #[error("the CSV could not be written: {0}")]
    Csv(#[from] csv::Error),
    /// The rows could not be written as JSON.
    #[error("the JSON could not be written: {0}")]
    Json(#[from] serde_json::Error),
    /// The rows could not be written as Parquet.
    #[error("the Parquet file could not be written: {0}")]
    Parquet(#[from] polars_error::PolarsError),
    /// The sheets could not be written.
    #[error("the workbook could not be written: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// The parts of a workbook could not be put together.
    #[error("the workbook could not be put together: {0}")]
    Package(#[from] zip::result::ZipError),
    /// A part of a file could not be written or read.
    #[error("a part of the file could not be written: {0}")]
    Part(#[from] std::io::Error),
    /// The workbook breaks a rule for accessible spreadsheets. It is not handed out.
    #[error("the workbook breaks rules for accessible spreadsheets: {}", listed(.0))]
    Inaccessible(Vec<Breach>),
    /// The report could not be written.
    #[error("the report could not be written: {0}")]
    Report(String),
    /// A buffer could not be closed.
    #[error("the file could not be finished: {0}")]
    Unfinished(String),
}

fn listed(breaches: &[Breach]) -> String {
    let some: Vec<String> = breaches.iter().take(5).map(ToString::to_string).collect();
    some.join("; ")
}
