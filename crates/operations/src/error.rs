//! Why a verb did not happen: a problem the person can put right, or a fault that only those who run Candour can.

use export::ExportFault;
use fieldwork::{CaseRefusal, ConcernRefusal, CorrectionRefusal, FieldError};
use improvement::RegisterRefusal;
use statistics::{EditionFault, ManifestFault, RehearsalFault};
use store::SealFault;
use tabulation::TabulationFault;
use tokio::task::JoinError;
use verbatim::CommentRefusal;

use crate::{OrganisationRefusal, Problem};

/// Why a verb did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The person can put it right.
    #[error(transparent)]
    Problem(#[from] Problem),
    /// Nobody at the page can: it is logged, with a reference the person can quote.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// What failed below a verb. It is logged and never shown.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The database or the vault.
    #[error(transparent)]
    Store(#[from] store::Fault),
    /// The monthly figures.
    #[error("the figures could not be made: {0}")]
    Tabulation(TabulationFault),
    /// A file.
    #[error(transparent)]
    Export(ExportFault),
    /// A stored edition.
    #[error(transparent)]
    Edition(#[from] EditionFault),
    /// A manifest.
    #[error(transparent)]
    Manifest(ManifestFault),
    /// A rehearsal that cannot be kept.
    #[error(transparent)]
    Rehearsal(#[from] RehearsalFault),
    /// What a letter is made from.
    #[error("a letter could not be written: {0}")]
    Letter(serde_json::Error),
    /// The secret of a link.
    #[error("a link could not be made: {0}")]
    Link(access::Malformed),
    /// A password hash.
    #[error("a password could not be hashed: {0}")]
    Hashing(#[from] access::HashFault),
    /// A file for the time of the work could not be made or written.
    #[error("a file could not be set aside: {0}")]
    Scratch(#[from] std::io::Error),
    /// Work on another thread did not end.
    #[error("work was interrupted: {0}")]
    Interrupted(#[from] JoinError),
}

impl From<store::Fault> for Error {
    fn from(fault: store::Fault) -> Self {
        match fault {
            // Whoever is about to write about somebody who was erased meanwhile can be told so.
            store::Fault::Sealed(SealFault::KeyDestroyed) => Problem::Erased.into(),
            fault => Fault::Store(fault).into(),
        }
    }
}

impl From<EditionFault> for Error {
    fn from(fault: EditionFault) -> Self {
        Fault::Edition(fault).into()
    }
}

impl From<JoinError> for Error {
    fn from(fault: JoinError) -> Self {
        Fault::Interrupted(fault).into()
    }
}

impl From<CaseRefusal> for Error {
    fn from(refusal: CaseRefusal) -> Self {
        Problem::Case(refusal).into()
    }
}

impl From<RegisterRefusal> for Error {
    fn from(refusal: RegisterRefusal) -> Self {
        Problem::Register(refusal).into()
    }
}

impl From<CorrectionRefusal> for Error {
    fn from(refusal: CorrectionRefusal) -> Self {
        Problem::Correction(refusal).into()
    }
}

impl From<ConcernRefusal> for Error {
    fn from(refusal: ConcernRefusal) -> Self {
        Problem::Concern(refusal).into()
    }
}

impl From<improvement::ActionRefusal> for Error {
    fn from(refusal: improvement::ActionRefusal) -> Self {
        Problem::Action(refusal).into()
    }
}

impl From<improvement::ResponseRefusal> for Error {
    fn from(refusal: improvement::ResponseRefusal) -> Self {
        Problem::Response(refusal).into()
    }
}

impl From<CommentRefusal> for Error {
    fn from(refusal: CommentRefusal) -> Self {
        Problem::Comment(refusal).into()
    }
}

impl From<OrganisationRefusal> for Error {
    fn from(refusal: OrganisationRefusal) -> Self {
        Problem::Organisation(refusal).into()
    }
}

impl From<Vec<FieldError>> for Error {
    fn from(fields: Vec<FieldError>) -> Self {
        Problem::Form(fields).into()
    }
}

/// The refusal of one field of a form.
pub(crate) fn field(field: &'static str, code: &'static str) -> Error {
    vec![FieldError { field, code }].into()
}

/// What the figures of a month failed of: nobody interviewed is for a person to know, the rest is not.
pub(crate) fn of_figures(fault: TabulationFault) -> Error {
    match fault {
        TabulationFault::NobodyInterviewed(month) => Problem::NobodyInterviewed(month).into(),
        fault => Fault::Tabulation(fault).into(),
    }
}
