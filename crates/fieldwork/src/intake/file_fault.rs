//! Why a file cannot be read.

/// Why a file cannot be read, with the row where it shows. It never repeats what stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It has column names and nothing below them.
    #[error("the file has no rows below its column names")]
    NoRows,
    /// It is larger than what is taken.
    #[error("the file is larger than 20 MB")]
    TooLarge,
    /// It is a workbook.
    #[error("the file is a workbook; save it as CSV")]
    Workbook,
    /// It says that it is a workbook, and is none that can be read.
    #[error("the workbook cannot be read; save it as CSV")]
    Damaged,
    /// There are bytes in it that no text has.
    #[error("row {row}: this is not text")]
    NotText {
        /// The line.
        row: u32,
    },
    /// A cell in quotation marks does not end, or goes on after its end.
    #[error("row {row}: a quotation mark is missing or in the wrong place")]
    Quotes {
        /// The row.
        row: u32,
    },
    /// A row has more or fewer cells than there are column names.
    #[error("row {row}: there are {found} cells where {expected} are expected")]
    Ragged {
        /// The row.
        row: u32,
        /// Cells in the row.
        found: u32,
        /// Column names.
        expected: u32,
    },
    /// There are more rows than are taken at once.
    #[error("the file has more than 50,000 rows")]
    TooManyRows,
    /// There are more columns than are taken.
    #[error("the file has {found} columns; 200 are the most")]
    TooManyColumns {
        /// Columns.
        found: u32,
    },
    /// Two columns have one name.
    #[error("columns {first} and {second} have the same name")]
    NameTwice {
        /// The first of the two, from 1.
        first: u32,
        /// The second.
        second: u32,
    },
}

impl FileFault {
    /// Every code, so that a test can see that each has its message.
    pub const CODES: [&'static str; 11] = [
        "empty",
        "no-rows",
        "too-large",
        "workbook",
        "damaged",
        "not-text",
        "quotes",
        "ragged",
        "too-many-rows",
        "too-many-columns",
        "name-twice",
    ];

    /// The stable name of the fault.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NoRows => "no-rows",
            Self::TooLarge => "too-large",
            Self::Workbook => "workbook",
            Self::Damaged => "damaged",
            Self::NotText { .. } => "not-text",
            Self::Quotes { .. } => "quotes",
            Self::Ragged { .. } => "ragged",
            Self::TooManyRows => "too-many-rows",
            Self::TooManyColumns { .. } => "too-many-columns",
            Self::NameTwice { .. } => "name-twice",
        }
    }

    /// The row where it shows, where it shows in one.
    pub const fn row(&self) -> Option<u32> {
        match self {
            Self::NotText { row } | Self::Quotes { row } | Self::Ragged { row, .. } => Some(*row),
            _ => None,
        }
    }
}
