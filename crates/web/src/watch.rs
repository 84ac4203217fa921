//! What is noted of every request: which pattern of address, what came of it and how long it took, in the log and as numbers.
//!
//! It must never note an address as it was asked for, nor anything of the query: both may name somebody. The numbers carry
//! patterns, classes of status and nothing else.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{Error, HttpMessage, HttpRequest};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;
use tracing::Instrument;

use crate::{Site, traced};

/// Where a save goes to.
pub(crate) const SAVES: &str = "/interviews/{interview}/answers";

/// Seconds up to which requests are counted together. A save takes a few thousandths.
const SECONDS: [f64; 10] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

type Labels<const N: usize> = [(&'static str, String); N];

/// Numbers of the requests since the program began. Cloning is cheap: the numbers are shared.
#[derive(Clone)]
pub struct Watch {
    requests: Family<Labels<3>, Counter>,
    seconds: Family<Labels<1>, Histogram, fn() -> Histogram>,
    saves: Counter,
    refused_sign_ins: Counter,
    begun: Arc<AtomicU64>,
}

/// What a request is called in the log, and what a person quotes from a page that could not be made.
pub(crate) struct Reference(pub(crate) String);

impl Default for Watch {
    fn default() -> Self {
        Self {
            requests: Family::default(),
            seconds: Family::new_with_constructor(|| Histogram::new(SECONDS)),
            saves: Counter::default(),
            refused_sign_ins: Counter::default(),
            begun: Arc::default(),
        }
    }
}

impl Watch {
    /// Puts the numbers where they are read.
    pub fn register(&self, registry: &mut Registry) {
        let requests = "Requests by method, pattern of address and class of status";
        registry.register("candour_requests", requests, self.requests.clone());
        let seconds = "Seconds until an answer began, by pattern of address";
        registry.register("candour_request_seconds", seconds, self.seconds.clone());
        registry.register("candour_saves", "Saves of answers that were acknowledged", self.saves.clone());
        let refused = "Sign-ins, second steps and proofs that were refused";
        registry.register("candour_refused_sign_ins", refused, self.refused_sign_ins.clone());
    }

    /// Counts a sign-in that was refused.
    pub(crate) fn refused_sign_in(&self) {
        self.refused_sign_ins.inc();
    }

    fn count(&self, method: &Method, route: &str, (status, took): (StatusCode, Duration)) {
        let class = format!("{}xx", status.as_u16() / 100);
        let labels = [("method", verb(method).to_owned()), ("route", route.to_owned()), ("status", class)];
        self.requests.get_or_create(&labels).inc();
        self.seconds.get_or_create(&[("route", route.to_owned())]).observe(took.as_secs_f64());
        if route == SAVES && method == Method::POST && status.is_success() {
            self.saves.inc();
        }
    }
}

impl Site {
    /// A name for a request. It takes nothing from the chance that keys and identifiers are drawn from.
    fn request_reference(&self) -> String {
        let (now, number) = (self.platform.now(), self.watch.begun.fetch_add(1, Ordering::Relaxed));
        let mark = self.platform.store.reader().mark("request", &format!("{now} {number}"));
        mark.chars().take(8).collect()
    }
}

/// Notes every request when it is answered.
pub(crate) async fn watched(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let Some(site) = request.app_data::<Data<Site>>().cloned() else { return next.call(request).await };
    let (began, reference) = (Instant::now(), site.request_reference());
    request.extensions_mut().insert(Reference(reference.clone()));
    let method = request.method().clone();
    let span = traced::begun(verb(&method), request.request(), &reference);
    let answered = next.call(request).instrument(span.clone()).await;
    let (status, route) = match &answered {
        Ok(response) => (response.status(), pattern(response.request())),
        Err(error) => (error.as_response_error().status_code(), NO_ROUTE.to_owned()),
    };
    let took = began.elapsed();
    site.watch.count(&method, &route, (status, took));
    traced::ended(&span, status);
    note(&reference, (&method, &route), (status, took));
    answered
}

fn note(reference: &str, (method, route): (&Method, &str), (status, took): (StatusCode, Duration)) {
    let (method, status, milliseconds) = (verb(method), status.as_u16(), took.as_secs_f64() * 1000.0);
    // What machines ask for all the time would hide the rest.
    if route.starts_with("/assets/") || route.starts_with("/health/") {
        tracing::debug!(reference, method, route, status, milliseconds, "answered");
    } else {
        tracing::info!(reference, method, route, status, milliseconds, "answered");
    }
}

/// What stands for an address that is none of ours.
const NO_ROUTE: &str = "none";

/// The pattern of the address that was asked for.
pub(crate) fn pattern(request: &HttpRequest) -> String {
    request.match_pattern().unwrap_or_else(|| NO_ROUTE.to_owned())
}

/// The method, where it is one of those that mean something here: whoever asks may make up any word.
fn verb(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "other",
    }
}
