//! What machines ask that look after this one: whether it is alive, and whether it is to be sent anybody.
//!
//! It says nothing of anybody and asks for no sign-in. An answer of 503 has one word that says why.

use std::sync::Arc;
use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Data, ServiceConfig};
use serde::Serialize;
use store::Health;
use tokio::time::timeout;

use crate::Site;

/// How long the database is waited for: far less than whoever asks waits.
const LONGEST: Duration = Duration::from_secs(3);

/// What the program knows of itself beside the database.
#[derive(Clone)]
pub struct Readiness(Arc<dyn Fn() -> Fit + Send + Sync>);

/// Whether this node is to be sent anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// It is.
    Well,
    /// It is, and somebody should look at something.
    Remark(&'static str),
    /// It is not, for this reason.
    Unfit(&'static str),
}

impl Readiness {
    /// What this function says whenever somebody asks.
    pub fn new(fit: impl Fn() -> Fit + Send + Sync + 'static) -> Self {
        Self(Arc::new(fit))
    }

    /// How it is with the machine that this node runs on.
    pub(crate) fn of_machine(&self) -> Fit {
        (self.0)()
    }
}

impl Default for Readiness {
    fn default() -> Self {
        Self::new(|| Fit::Well)
    }
}

#[derive(Serialize)]
struct Answer {
    ready: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'static str>,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/health/live", web::get().to(live)).route("/health/ready", web::get().to(ready));
}

async fn live() -> HttpResponse {
    HttpResponse::Ok().json(serde_json::json!({ "live": true }))
}

async fn ready(site: Data<Site>) -> HttpResponse {
    match fit(&site).await {
        Fit::Well => said(StatusCode::OK, None),
        Fit::Remark(what) => said(StatusCode::OK, Some(what)),
        Fit::Unfit(why) => said(StatusCode::SERVICE_UNAVAILABLE, Some(why)),
    }
}

async fn fit(site: &Site) -> Fit {
    match timeout(LONGEST, site.platform.store.reader().standing()).await {
        Ok(Ok(Health::Well)) => site.readiness.of_machine(),
        Ok(Ok(Health::OldSchema)) => Fit::Unfit("migrations"),
        Ok(Ok(Health::RetiredKey)) => Fit::Unfit("keys"),
        Ok(Err(_)) | Err(_) => Fit::Unfit("database"),
    }
}

fn said(status: StatusCode, why: Option<&'static str>) -> HttpResponse {
    HttpResponse::build(status).json(Answer { ready: status.is_success(), why })
}
