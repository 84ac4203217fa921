//! A reply in JSON that a program need not take twice.

use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use data_encoding::HEXLOWER;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::conditional::Stamp;

/// May be kept by whoever asked, and has to be asked about each time before it is used again: who may read it, and what it is,
/// can both have changed.
const PRIVATE: (&str, &str) = ("cache-control", "private, no-cache");

/// The reply, or that the program has it already.
pub(super) fn reply(request: &HttpRequest, said: &impl Serialize) -> HttpResponse {
    listed(request, said, None)
}

/// The same with the address of what comes next, where there is more.
pub(super) fn listed(request: &HttpRequest, said: &impl Serialize, next: Option<&str>) -> HttpResponse {
    let Ok(body) = serde_json::to_vec(said) else { return HttpResponse::InternalServerError().finish() };
    let digest = HEXLOWER.encode(&Sha256::digest(&body));
    let stamp = Stamp { digest, since: None };
    if stamp.is_known(request.headers()) {
        return kept_privately(stamp.unchanged());
    }
    let mut answer = HttpResponse::Ok();
    if let Some(next) = next {
        answer.insert_header(("link", format!("<{next}>; rel=\"next\"")));
    }
    stamp.put_on(private(&mut answer)).content_type("application/json").body(body)
}

/// Says how the answer may be kept.
pub(super) fn private(answer: &mut HttpResponseBuilder) -> &mut HttpResponseBuilder {
    answer.insert_header(PRIVATE)
}

/// Says how an answer that is finished may be kept.
pub(super) fn kept_privately(mut answer: HttpResponse) -> HttpResponse {
    let value = actix_web::http::header::HeaderValue::from_static(PRIVATE.1);
    answer.headers_mut().insert(CACHE_CONTROL, value);
    answer
}
