//! Record what happened in an investigation.

use access::permission::RecordEvent;
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use fieldwork::{FieldError, ForceCode, MatterKey, RawDate, RawEvent};
use operations::{Error, Problem};
use serde::Deserialize;
use utoipa::ToSchema;

use super::answers::{Guarded, Sending};
use super::caller::Caller;
use super::problem;
use super::received::{read, reply};

/// An event as a program sends it, by the force's own reference.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(example = json!({"force_reference": "CR/4711/26", "kind": "closure", "on": "2026-10-01"}))]
pub(super) struct Event {
    force: String,
    force_reference: String,
    kind: String,
    on: String,
    outcome: String,
    corrects: String,
    never_happened: bool,
}

/// That it is on record, now or since before.
#[derive(ToSchema)]
#[schema(example = json!({"recorded": true}))]
#[expect(dead_code, reason = "the reply is made with the act, and kept as text; this says what it is")]
pub(super) struct Recorded {
    recorded: bool,
}

#[utoipa::path(
    post,
    path = "/api/v1/events",
    operation_id = "record_event",
    params(("Idempotency-Key" = String, Header, min_length = 1, max_length = 200, pattern = "^[!-~]([ -~]*[!-~])?$")),
    request_body = Event,
    responses((status = 201, body = Recorded), Guarded, Sending)
)]
pub(super) async fn submit(
    caller: Caller,
    request: HttpRequest,
    body: Result<Bytes, actix_web::Error>,
) -> Result<HttpResponse, actix_web::Error> {
    let permit = caller.permit::<RecordEvent>()?;
    let received = read::<Event>(&request, body)?;
    let Event { force, force_reference, kind, on, outcome, corrects, never_happened } = received.said;
    let Ok(force) = ForceCode::parse(&caller.force(force)) else {
        return Ok(problem::fields(&[FieldError { field: "force", code: "referral-force-unknown" }]));
    };
    let never_happened = if never_happened { "yes".to_owned() } else { String::new() };
    let raw = RawEvent { kind, on: RawDate::iso(&on), outcome, corrects, never_happened };
    let about = (MatterKey { force, force_reference }, raw);
    match operations::record_event_once(&caller.platform, &permit, &received.request, about).await {
        Err(Error::Problem(Problem::NoSuchPerson)) => {
            Ok(problem::fields(&[FieldError { field: "force_reference", code: "import-row-unknown" }]))
        }
        done => Ok(reply(done)?),
    }
}
