//! Record an ask that came to nothing.

use access::permission::RecordAsk;
use actix_web::web::{self, Bytes, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use fieldwork::{RawAsk, RawDate};
use serde::Deserialize;

use super::caller::Caller;
use super::received::{read, reply};

pub(super) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/api/v1/asks").route(web::post().to(submit)));
}

/// An ask as a program sends it. There is no field for who it was.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Sent {
    force: String,
    team: String,
    asked_by: String,
    wording: String,
    stage: String,
    asked_on: String,
    outcome: String,
    reason: String,
}

async fn submit(
    caller: Caller,
    request: HttpRequest,
    body: Result<Bytes, actix_web::Error>,
) -> Result<HttpResponse, actix_web::Error> {
    let permit = caller.permit::<RecordAsk>()?;
    let received = read::<Sent>(&request, body)?;
    let Sent { force, team, asked_by, wording, stage, asked_on, outcome, reason } = received.said;
    let (force, asked_on) = (caller.force(force), RawDate::iso(&asked_on));
    let raw = RawAsk { force, team, asked_by, wording, stage, asked_on, outcome, reason };
    Ok(reply(operations::record_ask_once(&caller.platform, &permit, &received.request, &raw).await)?)
}
