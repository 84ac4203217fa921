//! Record an ask that came to nothing.

use access::permission::RecordAsk;
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use fieldwork::{RawAsk, RawDate};
use serde::Deserialize;
use utoipa::ToSchema;

use super::answers::{Guarded, Sending};
use super::caller::Caller;
use super::events::Recorded;
use super::received::{read, reply};

/// An ask as a program sends it. There is no field for who it was.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(example = json!({"asked_by": "witness-care", "wording": "2026-1", "asked_on": "2026-10-01",
    "outcome": "declined", "reason": "too-soon"}))]
pub(super) struct Ask {
    force: String,
    team: String,
    asked_by: String,
    wording: String,
    stage: String,
    asked_on: String,
    outcome: String,
    reason: String,
}

#[utoipa::path(
    post,
    path = "/api/v1/asks",
    operation_id = "record_ask",
    params(("Idempotency-Key" = String, Header, min_length = 1, max_length = 200, pattern = "^[!-~]([ -~]*[!-~])?$")),
    request_body = Ask,
    responses((status = 201, body = Recorded), Guarded, Sending)
)]
pub(super) async fn submit(
    caller: Caller,
    request: HttpRequest,
    body: Result<Bytes, actix_web::Error>,
) -> Result<HttpResponse, actix_web::Error> {
    let permit = caller.permit::<RecordAsk>()?;
    let received = read::<Ask>(&request, body)?;
    let Ask { force, team, asked_by, wording, stage, asked_on, outcome, reason } = received.said;
    let (force, asked_on) = (caller.force(force), RawDate::iso(&asked_on));
    let raw = RawAsk { force, team, asked_by, wording, stage, asked_on, outcome, reason };
    Ok(reply(operations::record_ask_once(&caller.platform, &permit, &received.request, &raw).await)?)
}
