//! What a request carries, once everything around it is as it has to be.

use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use operations::{Error, Problem};
use serde::de::DeserializeOwned;
use store::ApiRequest;

use super::problem;
use super::refusal::Refusal;
use crate::PageError;

/// The longest key a program may choose.
const LONGEST_KEY: usize = 200;

/// A request with its key, and what it says.
pub(super) struct Received<T> {
    pub(super) request: ApiRequest,
    pub(super) said: T,
}

/// Reads a request, or says what is wrong with it.
pub(super) fn read<T: DeserializeOwned>(
    request: &HttpRequest,
    body: Result<Bytes, actix_web::Error>,
) -> Result<Received<T>, Refusal> {
    let refused = |status, code| Err(Refusal::new(status, code));
    if !is_json(request) {
        return refused(StatusCode::UNSUPPORTED_MEDIA_TYPE, "json-required");
    }
    let Some(key) = key(request) else { return refused(StatusCode::BAD_REQUEST, "key-required") };
    let Ok(body) = body else { return refused(StatusCode::PAYLOAD_TOO_LARGE, "too-large") };
    let text = std::str::from_utf8(&body).unwrap_or_default();
    // What the reader says of a mistake could quote what was sent: it is left out.
    let read = if text.trim_start().starts_with('{') { serde_json::from_str(text).ok() } else { None };
    let Some(said) = read else {
        return refused(StatusCode::BAD_REQUEST, "json-unreadable");
    };
    let text = format!("{}\n{text}", request.path());
    Ok(Received { request: ApiRequest { key, text }, said })
}

fn is_json(request: &HttpRequest) -> bool {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/json")
}

fn key(request: &HttpRequest) -> Option<String> {
    let key = request.headers().get("idempotency-key")?.to_str().ok()?.trim();
    (1..=LONGEST_KEY).contains(&key.len()).then(|| key.to_owned())
}

/// The reply to what was done.
pub(super) fn reply(done: Result<String, Error>) -> Result<HttpResponse, PageError> {
    match done {
        Ok(reply) => Ok(HttpResponse::Created().content_type("application/json").body(reply)),
        Err(Error::Problem(Problem::Form(errors))) => Ok(problem::fields(&errors)),
        Err(error) => Err(error.into()),
    }
}
