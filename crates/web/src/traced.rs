//! A request as the first part of a trace: its verb, its pattern and what came of it.
//!
//! Like the log it must never have an address as it was asked for, nor anything of the query.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use tracing::{Span, field};

use crate::watch::pattern;

/// Begins it. What happens meanwhile (a write, a save) stands below it; without a collector it is nothing and costs nothing.
pub(crate) fn begun(method: &'static str, request: &HttpRequest, reference: &str) -> Span {
    tracing::info_span!(
        target: "traced",
        "request",
        otel.kind = "server",
        otel.name = format!("{method} {}", pattern(request)),
        otel.status_code = field::Empty,
        http.request.method = method,
        http.route = pattern(request),
        http.response.status_code = field::Empty,
        reference,
    )
}

/// Says what came of it, in the words that OpenTelemetry has for requests.
pub(crate) fn ended(span: &Span, status: StatusCode) {
    span.record("http.response.status_code", i64::from(status.as_u16()));
    if status.is_server_error() {
        span.record("otel.status_code", "ERROR");
    }
}
