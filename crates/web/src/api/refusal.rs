//! Why a request is not looked at further.

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderValue, WWW_AUTHENTICATE};
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
}

impl ResponseError for Refusal {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = problem::failed(self.status, self.code, None);
        if self.status == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}
