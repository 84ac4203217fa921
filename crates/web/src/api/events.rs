//! Record what happened in an investigation.

use access::permission::RecordEvent;
use actix_web::web::{self, Bytes, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use fieldwork::{FieldError, ForceCode, MatterKey, RawDate, RawEvent};
use operations::{Error, Problem};
use serde::Deserialize;

use super::caller::Caller;
use super::problem;
use super::received::{read, reply};

pub(super) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/api/v1/events").route(web::post().to(submit)));
}

/// An event as a program sends it, by the force's own reference.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Sent {
    force: String,
    force_reference: String,
    kind: String,
    on: String,
    outcome: String,
    corrects: String,
    never_happened: bool,
}

async fn submit(
    caller: Caller,
    request: HttpRequest,
    body: Result<Bytes, actix_web::Error>,
) -> Result<HttpResponse, actix_web::Error> {
    let permit = caller.permit::<RecordEvent>()?;
    let received = read::<Sent>(&request, body)?;
    let Sent { force, force_reference, kind, on, outcome, corrects, never_happened } = received.said;
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
