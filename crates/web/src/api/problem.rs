//! A problem as a program reads it (RFC 9457): a code that never changes, words, and the fields to put right. It never
//! repeats what was sent.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use fieldwork::FieldError;
use questionnaire::Language;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{Frame, t};

/// The media type of a problem.
pub(crate) const PROBLEM: &str = "application/problem+json";

/// Every code there is, with its status. Programs rely on them: one may be added, none is ever changed.
pub(crate) const CODES: [(u16, &str); 17] = [
    (400, "key-required"),
    (400, "json-unreadable"),
    (400, "query-unclear"),
    (400, "address"),
    (401, "token-required"),
    (403, "scope-missing"),
    (404, "not-found"),
    (405, "method-not-allowed"),
    (409, "key-used"),
    (409, "already-referred"),
    (409, "erased"),
    (413, "too-large"),
    (415, "json-required"),
    (422, "form"),
    (429, "too-often"),
    (500, "fault"),
    (503, "unavailable"),
];

/// A problem.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"type": "about:blank", "title": "Conflict", "status": 409, "code": "key-used",
    "detail": "This idempotency key was used for another request. Send a new key with a new request."}))]
pub(super) struct Problem {
    r#type: &'static str,
    title: &'static str,
    #[schema(minimum = 400, maximum = 599)]
    status: u16,
    #[schema(pattern = "^[a-z]+(-[a-z]+)*$")]
    code: String,
    detail: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    reference: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    errors: Vec<FieldProblem>,
}

/// What is wrong with a field.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"field": "number", "code": "referral-number-invalid",
    "detail": "Enter a phone number in the United Kingdom, like 01632 960123"}))]
pub(super) struct FieldProblem {
    field: &'static str,
    code: &'static str,
    detail: String,
}

/// A problem with this code, said by the message `api-<code>`, `problem-<code>` or `error-page-<code>-text`.
pub(crate) fn failed(status: StatusCode, code: &str, reference: Option<String>) -> HttpResponse {
    respond(status, &Problem { reference, ..problem(status, code) })
}

/// The fields of a request that have to be put right.
pub(crate) fn fields(errors: &[FieldError]) -> HttpResponse {
    let frame = Frame::bare(Language::English);
    let error = |error: &FieldError| FieldProblem {
        field: error.field,
        code: error.code,
        detail: frame.refusal(error.field, error.code).to_string(),
    };
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    respond(status, &Problem { errors: errors.iter().map(error).collect(), ..problem(status, "form") })
}

/// What is said of a code in this language.
pub(crate) fn words(language: Language, code: &str) -> Option<String> {
    let keys = [format!("api-{code}"), format!("problem-{code}"), format!("error-page-{code}-text")];
    let known = keys.into_iter().find(|key| crate::locale::is_defined(Language::English, key));
    known.map(|key| t(language, key).to_string())
}

fn problem(status: StatusCode, code: &str) -> Problem {
    let title = status.canonical_reason().unwrap_or_default();
    Problem {
        r#type: "about:blank",
        title,
        status: status.as_u16(),
        code: code.to_owned(),
        detail: words(Language::English, code).unwrap_or_else(|| title.to_owned()),
        reference: None,
        errors: Vec::new(),
    }
}

fn respond(status: StatusCode, problem: &Problem) -> HttpResponse {
    let body = serde_json::to_vec(problem).unwrap_or_default();
    HttpResponse::build(status).content_type(PROBLEM).body(body)
}
