//! Refer a person who agreed to be contacted.

use access::permission::Refer;
use actix_web::web::{self, Bytes, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use fieldwork::{RawDate, RawReferral, RawSafeContact};
use serde::Deserialize;

use super::caller::Caller;
use super::received::{read, reply};

pub(super) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/api/v1/referrals").route(web::post().to(submit)));
}

/// A referral as a program sends it. Dates are written 2026-11-21.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Sent {
    force: String,
    team: String,
    force_reference: String,
    report_date: String,
    agreed: bool,
    agreed_on: String,
    asked_by: String,
    asked_team: String,
    asked_stage: String,
    wording: String,
    language: String,
    name: String,
    preferred_name: String,
    number: String,
    safe_days: Vec<String>,
    safe_from: String,
    safe_until: String,
}

async fn submit(
    caller: Caller,
    request: HttpRequest,
    body: Result<Bytes, actix_web::Error>,
) -> Result<HttpResponse, actix_web::Error> {
    let permit = caller.permit::<Refer>()?;
    let received = read::<Sent>(&request, body)?;
    let raw = raw(received.said, &caller);
    Ok(reply(operations::refer_once(&caller.platform, &permit, &received.request, raw).await)?)
}

fn raw(sent: Sent, caller: &Caller) -> RawReferral {
    RawReferral {
        force: caller.force(sent.force),
        team: sent.team,
        force_reference: sent.force_reference,
        report_date: RawDate::iso(&sent.report_date),
        agreed: if sent.agreed { "yes".to_owned() } else { String::new() },
        agreed_on: RawDate::iso(&sent.agreed_on),
        asked_by: sent.asked_by,
        asked_team: sent.asked_team,
        asked_stage: sent.asked_stage,
        wording: sent.wording,
        language: sent.language,
        name: sent.name,
        preferred_name: sent.preferred_name,
        number: sent.number,
        safe_contact: RawSafeContact {
            safe_days: sent.safe_days,
            safe_from: sent.safe_from,
            safe_until: sent.safe_until,
            ..RawSafeContact::default()
        },
    }
}
