//! Refer a person who agreed to be contacted.

use access::permission::Refer;
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use fieldwork::{RawDate, RawReferral, RawSafeContact};
use serde::Deserialize;
use utoipa::ToSchema;

use super::answers::{Guarded, Sending};
use super::caller::Caller;
use super::received::{read, reply};

/// A referral as a program sends it. Dates are written 2026-11-21.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(example = json!({"force_reference": "CR/4711/26", "report_date": "2026-09-01", "agreed": true,
    "agreed_on": "2026-09-02", "asked_by": "specialist-officer", "asked_stage": "statement",
    "wording": "2026-1", "language": "cy", "name": "Marged Example", "number": "01632 960123",
    "safe_days": ["mon", "tue"], "safe_from": "10:00", "safe_until": "12:00"}))]
pub(super) struct Referral {
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

/// The panel's reference of the person.
#[derive(ToSchema)]
#[schema(example = json!({"reference": "VF-1001"}))]
#[expect(dead_code, reason = "the reply is made with the act, and kept as text; this says what it is")]
pub(super) struct Referred {
    reference: String,
}

#[utoipa::path(
    post,
    path = "/api/v1/referrals",
    operation_id = "refer",
    params(("Idempotency-Key" = String, Header, min_length = 1, max_length = 200, pattern = "^[!-~]([ -~]*[!-~])?$")),
    request_body = Referral,
    responses((status = 201, body = Referred), Guarded, Sending)
)]
pub(super) async fn submit(
    caller: Caller,
    request: HttpRequest,
    body: Result<Bytes, actix_web::Error>,
) -> Result<HttpResponse, actix_web::Error> {
    let permit = caller.permit::<Refer>()?;
    let received = read::<Referral>(&request, body)?;
    let raw = raw(received.said, &caller);
    Ok(reply(operations::refer_once(&caller.platform, &permit, &received.request, raw).await)?)
}

fn raw(sent: Referral, caller: &Caller) -> RawReferral {
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
