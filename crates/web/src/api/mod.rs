//! The API: what the forms of a liaison officer do, for a program. JSON in, JSON out, problems as `application/problem+json`.
//!
//! A program shows its token with every request (`Authorization: Bearer candour_…`) and a key of its own choosing
//! (`Idempotency-Key`): the same request under the same key is done once and answered the same. No reply says who a person
//! is, and none says what became of them.

mod asks;
mod caller;
mod events;
mod problem;
mod received;
mod referrals;
mod refusal;

use actix_web::web::ServiceConfig;

pub(crate) use problem::{PROBLEM, failed};

/// Whether an address belongs to the API.
pub(crate) fn is_api(path: &str) -> bool {
    path.starts_with("/api/")
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    referrals::routes(config);
    asks::routes(config);
    events::routes(config);
}
