//! One interview as it comes, and what stands in the cells of its row.

use questionnaire::{Answers, QuestionnaireId};
use statistics::Month;

/// One interview, ready to be written. It has no reference, no day and no words.
#[derive(Clone, PartialEq)]
pub struct MicrodataRow {
    /// The pseudonym: sixteen letters and digits.
    pub person: String,
    /// The ONS code of the force.
    pub force: String,
    /// The month in which the interview ended.
    pub month: Month,
    /// The team, where it is known.
    pub team: String,
    /// What it was asked with.
    pub questionnaire: QuestionnaireId,
    /// Whether it was finished. One that the person stopped is here only where they let what they had said be kept.
    pub complete: bool,
    /// The coded answers, with every question that the route left out marked as that.
    pub answers: Answers,
}

impl std::fmt::Debug for MicrodataRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "MicrodataRow({} {}, hidden)", self.force, self.month)
    }
}

/// What stands in one cell.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) enum Cell {
    /// This version did not ask.
    #[default]
    Nothing,
    /// The number of an answer, or of the reason for none.
    Code(i16),
    /// A number as it was answered.
    Number(f64),
    /// A date, to the month.
    Month(Month),
}

/// The cells of one row, used again for the next.
pub(super) type Cells = Vec<Cell>;
