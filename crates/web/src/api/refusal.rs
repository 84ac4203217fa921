//! Why a request is not looked at further.

use access::NotDelegated;
use actix_web::http::StatusCode;
use actix_web::http::header::{ALLOW, HeaderValue, WWW_AUTHENTICATE};
use actix_web::{HttpResponse, ResponseError};

use super::problem;

/// Why a request is not looked at further: said as a problem with this code.
#[derive(Debug, thiserror::Error)]
#[error("{code}")]
pub(super) struct Refusal {
    pub(super) status: StatusCode,
    pub(super) code: &'static str,
}

impl Refusal {
    pub(super) const fn new(status: StatusCode, code: &'static str) -> Self {
        Self { status, code }
    }

    /// There is nothing there, or nothing that this account may know of.
    pub(super) const fn nothing() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not-found")
    }
}

impl From<NotDelegated> for Refusal {
    fn from(why: NotDelegated) -> Self {
        match why {
            NotDelegated::Role => Self::nothing(),
            NotDelegated::Scope => Self::new(StatusCode::FORBIDDEN, "scope-missing"),
        }
    }
}

impl ResponseError for Refusal {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = problem::failed(self.status, self.code, None);
        // A token goes into either; Excel and Power BI know the second only.
        let ways: &[&'static str] = match self.status {
            StatusCode::UNAUTHORIZED => {
                &["Bearer realm=\"candour\"", "Basic realm=\"candour\", charset=\"UTF-8\""]
            }
            StatusCode::FORBIDDEN => &["Bearer realm=\"candour\", error=\"insufficient_scope\""],
            _ => &[],
        };
        for way in ways {
            response.headers_mut().append(WWW_AUTHENTICATE, HeaderValue::from_static(way));
        }
        response
    }
}

/// The answer where there is no such method at an address, with those that there are.
pub(super) fn method(allowed: &str) -> HttpResponse {
    let mut response = problem::failed(StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed", None);
    if let Ok(allowed) = HeaderValue::from_str(allowed) {
        response.headers_mut().insert(ALLOW, allowed);
    }
    response
}
