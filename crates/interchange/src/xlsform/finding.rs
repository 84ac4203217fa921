//! What an import has to say about a workbook, and where.

/// What becomes of something in a workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// It cannot be taken, and without it the set would not be the same: nothing is imported.
    Refused,
    /// It is left out; what is asked stays the same.
    LeftOut,
    /// It was not there, and something was put in its place.
    FilledIn,
}

/// One thing in a workbook that is not taken as it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// What becomes of it.
    pub outcome: Outcome,
    /// The sheet; empty for the workbook as a whole.
    pub sheet: String,
    /// The row, from 1, as a spreadsheet shows it.
    pub row: Option<usize>,
    /// The header of the column.
    pub column: Option<String>,
    /// What is there.
    pub what: String,
    /// What to do about it.
    pub remedy: String,
}

impl Finding {
    pub(super) fn new(
        outcome: Outcome,
        sheet: &str,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        let (what, remedy) = (what.into(), remedy.into());
        Self { outcome, sheet: sheet.to_owned(), row: None, column: None, what, remedy }
    }

    pub(super) fn refused(sheet: &str, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::new(Outcome::Refused, sheet, what, remedy)
    }

    pub(super) fn left_out(sheet: &str, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::new(Outcome::LeftOut, sheet, what, remedy)
    }

    pub(super) fn filled_in(sheet: &str, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::new(Outcome::FilledIn, sheet, what, remedy)
    }

    pub(super) fn at(mut self, row: usize, column: &str) -> Self {
        self.row = (row > 0).then_some(row);
        self.column = (!column.is_empty()).then(|| column.to_owned());
        self
    }
}

impl std::fmt::Display for Outcome {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Refused => "cannot be taken",
            Self::LeftOut => "left out",
            Self::FilledIn => "filled in",
        })
    }
}

impl std::fmt::Display for Finding {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { outcome, sheet, row, column, what, remedy } = self;
        write!(formatter, "{outcome}: ")?;
        if !sheet.is_empty() {
            write!(formatter, "sheet {sheet}")?;
            row.map_or(Ok(()), |row| write!(formatter, ", row {row}"))?;
            column.as_ref().map_or(Ok(()), |column| write!(formatter, ", column `{column}`"))?;
            write!(formatter, ": ")?;
        }
        write!(formatter, "{what}")?;
        if remedy.is_empty() { Ok(()) } else { write!(formatter, " {remedy}") }
    }
}
