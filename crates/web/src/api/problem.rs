//! A problem as a program reads it (RFC 9457): a code that never changes, words, and the fields to put right. It never
//! repeats what was sent.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use fieldwork::FieldError;
use questionnaire::Language;
use serde_json::{Value, json};

use crate::{Frame, t};

/// The media type of a problem.
pub(crate) const PROBLEM: &str = "application/problem+json";

/// A problem with this code, said by the message `api-<code>`, `problem-<code>` or `error-page-<code>-text`.
pub(crate) fn failed(status: StatusCode, code: &str, reference: Option<String>) -> HttpResponse {
    let mut body = body(status, code);
    if let (Some(reference), Some(fields)) = (reference, body.as_object_mut()) {
        fields.insert("reference".to_owned(), Value::String(reference));
    }
    respond(status, &body)
}

/// The fields of a request that have to be put right.
pub(crate) fn fields(errors: &[FieldError]) -> HttpResponse {
    let frame = Frame::bare(Language::English);
    let error = |error: &FieldError| {
        json!({
            "field": error.field,
            "code": error.code,
            "detail": frame.refusal(error.field, error.code).to_string(),
        })
    };
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    let mut body = body(status, "form");
    if let Some(fields) = body.as_object_mut() {
        fields.insert("errors".to_owned(), errors.iter().map(error).collect());
    }
    respond(status, &body)
}

fn body(status: StatusCode, code: &str) -> Value {
    let keys = [format!("api-{code}"), format!("problem-{code}"), format!("error-page-{code}-text")];
    let known = keys.into_iter().find(|key| crate::locale::is_defined(Language::English, key));
    let detail = known.map(|key| t(Language::English, key).to_string());
    json!({
        "type": "about:blank",
        "title": status.canonical_reason(),
        "status": status.as_u16(),
        "code": code,
        "detail": detail,
    })
}

fn respond(status: StatusCode, body: &Value) -> HttpResponse {
    HttpResponse::build(status).content_type(PROBLEM).body(body.to_string())
}
