//! What can go wrong between records and an edition.

use polars_error::PolarsError;
use questionnaire::QuestionnaireId;
use statistics::Month;
use statistics::disclosure::LedgerFault;
use thiserror::Error;

/// Why there is no table.
#[derive(Debug, Error)]
pub enum TabulationFault {
    /// The month, and every month before it, has no finished interview.
    #[error("no interview had been finished by the end of {0}, so there is nothing to publish")]
    NobodyInterviewed(Month),
    /// A record was asked with a questionnaire that is not in the library.
    #[error("a record was asked with {0}, which is not in the library; install that version again")]
    UnknownQuestionnaire(QuestionnaireId),
    /// A record holds a choice that its question does not offer.
    #[error("a record holds a choice that its question {0} does not offer")]
    UnknownOption(String),
    /// A record was finished in another month.
    #[error("a record finished on another day than in {0} was given to be counted in it")]
    AnotherMonth(Month),
    /// The same month was given twice.
    #[error("the counts of {0} were given twice")]
    CountedTwice(Month),
    /// Stored counts that do not read.
    #[error("stored counts do not read: {0}")]
    Unreadable(String),
    /// A stored ledger that does not read.
    #[error(transparent)]
    Ledger(#[from] LedgerFault),
    /// The table engine refused a step.
    #[error("the table engine refused a step: {0}")]
    Engine(#[from] PolarsError),
}
