//! The rows of a workbook that is no question set: a table with column names in its first row.

use thiserror::Error;

use crate::workbook::{self, Unreadable};

/// Why a workbook gives no rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TableFault {
    /// It is no workbook, or a damaged one.
    #[error("the file is not a workbook that can be read")]
    NotAWorkbook,
    /// It is larger than any table that is taken.
    #[error("the workbook is too large: {0}")]
    TooLarge(&'static str),
}

/// The rows of the first sheet of an `.xlsx` workbook that has something in it, each with the number a spreadsheet shows beside
/// it and its cells from the first column on. Days are written as in ISO 8601.
///
/// # Errors
/// When it is no workbook, or larger than 20 MB, 50,000 rows or 1,000 columns.
pub fn table(bytes: &[u8]) -> Result<Vec<(u32, Vec<String>)>, TableFault> {
    workbook::first_table(bytes).map_err(|fault| match fault {
        Unreadable::NotAWorkbook => TableFault::NotAWorkbook,
        Unreadable::TooLarge(why) => TableFault::TooLarge(why),
    })
}
