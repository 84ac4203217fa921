//! What a page answers when it cannot do what was asked. Handlers return it; `dress` turns it into a page.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};
use operations::{Fault, Problem};

use crate::limits::Wait;

/// Why there is no page.
#[derive(Debug, thiserror::Error)]
pub enum PageError {
    /// There is nothing here, or nothing this account may know of.
    #[error("not found")]
    NotFound,
    /// This account has no permit for it. Whoever asks is told that there is nothing; the log says what was refused.
    #[error("not permitted: {0}")]
    NotPermitted(&'static str),
    /// Nobody is signed in: the page asks to sign in and comes back.
    #[error("not signed in")]
    SignedOut,
    /// The second factor is still to be given.
    #[error("the second factor is wanted")]
    SecondWanted,
    /// A second factor is to be set up before anything else.
    #[error("a second factor is to be set up")]
    SetUpWanted,
    /// The last proof of who it is is too old for this.
    #[error("a late proof is wanted")]
    ProofWanted,
    /// A form without the page's own token, or from another site.
    #[error("the form did not come from this site's page")]
    Forged,
    /// The thing changed in the meantime, or its state does not allow it.
    #[error("refused: {}", .0.code())]
    Conflict(Problem),
    /// A query or a path that makes no sense.
    #[error("the address makes no sense")]
    BadAddress,
    /// A form with a file that is not put together as browsers do it.
    #[error("the form cannot be read")]
    UnreadForm,
    /// The service is reached at another address than the one configured, given here, and this works there alone.
    #[error("reached at another address than {0}")]
    Elsewhere(String),
    /// Too many wait for their password to be looked at.
    #[error("too many wait")]
    Busy,
    /// More was sent than is accepted.
    #[error("too much was sent")]
    TooLarge,
    /// Too often, from here or by this token.
    #[error("too often")]
    TooOften(Wait),
    /// The database cannot be reached or written to just now.
    #[error("unavailable: {0}")]
    Unavailable(Fault),
    /// The database has no room: nothing was saved.
    #[error("no room: {0}")]
    NoRoom(Fault),
    /// Something failed that nobody outside can put right. It is logged with a reference.
    #[error("{0}")]
    Fault(Fault),
    /// A template failed.
    #[error("a template failed: {0}")]
    Template(#[from] askama::Error),
}

impl From<Wait> for PageError {
    fn from(wait: Wait) -> Self {
        Self::TooOften(wait)
    }
}

impl From<Fault> for PageError {
    fn from(fault: Fault) -> Self {
        let wants_room = matches!(&fault, Fault::Store(cause) if cause.is_for_room());
        match fault {
            _ if wants_room => Self::NoRoom(fault),
            Fault::Store(store::Fault::Database(_)) => Self::Unavailable(fault),
            _ => Self::Fault(fault),
        }
    }
}

impl From<store::Fault> for PageError {
    fn from(fault: store::Fault) -> Self {
        operations::Error::from(fault).into()
    }
}

impl From<Problem> for PageError {
    fn from(problem: Problem) -> Self {
        match problem {
            Problem::TooBusy => Self::Busy,
            absence if absence.is_absence() => Self::NotFound,
            problem => Self::Conflict(problem),
        }
    }
}

impl From<operations::Error> for PageError {
    fn from(error: operations::Error) -> Self {
        match error {
            operations::Error::Problem(problem) => problem.into(),
            operations::Error::Fault(fault) => fault.into(),
        }
    }
}

impl ResponseError for PageError {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound | Self::NotPermitted(_) => StatusCode::NOT_FOUND,
            Self::SignedOut | Self::SecondWanted | Self::SetUpWanted | Self::ProofWanted => {
                StatusCode::UNAUTHORIZED
            }
            Self::Forged => StatusCode::FORBIDDEN,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::BadAddress | Self::UnreadForm => StatusCode::BAD_REQUEST,
            Self::Elsewhere(_) => StatusCode::MISDIRECTED_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooOften(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy | Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::NoRoom(_) => StatusCode::INSUFFICIENT_STORAGE,
            Self::Fault(_) | Self::Template(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}
