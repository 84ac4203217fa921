//! Traces for a collector (OpenTelemetry over HTTP): how long requests, writes, saves and jobs take, and which belong together.
//!
//! Their parts are made where the work is, under the target `traced`: patterns of addresses, names of permissions and jobs,
//! references. They must never have anything of anybody.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::Context;
use async_trait::async_trait;
use opentelemetry::KeyValue;
use opentelemetry::trace::TracerProvider;
use opentelemetry_http::{Bytes, HttpClient, HttpError, Request, Response};
use opentelemetry_otlp::{Protocol, SpanExporter, WithExportConfig, WithHttpConfig};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::trace::SdkTracerProvider;
use tracing::{Level, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::registry::LookupSpan;
use ureq::Agent;
use ureq::http::Uri;

use crate::machine;

/// What the parts of traces are marked with, so that the log leaves them out.
pub(crate) const TARGET: &str = "traced";

/// How long the collector may take for what it is handed. Meanwhile what comes is kept, up to a bound, and then dropped.
const PATIENCE: Duration = Duration::from_secs(5);

/// More than any collector says.
const MOST_SAID: u64 = 64 * 1024;

/// The part of the program that hands traces to a collector, on a thread of its own. It ends with the program.
pub(crate) struct Traces(SdkTracerProvider);

impl Traces {
    /// Begins to hand over. Fails where nothing can be sent to such an address.
    pub(crate) fn begin(collector: &str) -> anyhow::Result<Self> {
        let exporter = SpanExporter::builder()
            .with_http()
            .with_http_client(Courier::new())
            .with_endpoint(collector)
            .with_protocol(Protocol::HttpBinary)
            .with_timeout(PATIENCE)
            .build()
            .context("[traces] collector cannot be used")?;
        let who = Resource::builder().with_service_name("candour").with_attributes([
            KeyValue::new("service.version", env!("CARGO_PKG_VERSION")),
            KeyValue::new("service.instance.id", machine::node()),
        ]);
        let provider = SdkTracerProvider::builder().with_batch_exporter(exporter).with_resource(who.build());
        Ok(Self(provider.build()))
    }

    /// What takes the parts of traces out of what the program notes, and nothing else.
    pub(crate) fn layer<S>(&self) -> impl Layer<S> + use<S>
    where
        S: Subscriber + for<'a> LookupSpan<'a> + Send + Sync,
    {
        tracing_opentelemetry::layer()
            .with_tracer(self.0.tracer("candour"))
            .with_location(false)
            .with_threads(false)
            .with_target(false)
            .with_filter(Targets::new().with_target(TARGET, Level::INFO))
    }
}

impl Drop for Traces {
    fn drop(&mut self) {
        if let Err(fault) = self.0.shutdown_with_timeout(PATIENCE) {
            tracing::debug!(%fault, "the last traces were not handed over");
        }
    }
}

/// Can traces be sent there?
pub(crate) fn is_address(text: &str) -> bool {
    text.parse::<Uri>().is_ok_and(|uri| {
        matches!(uri.scheme_str(), Some("http" | "https")) && uri.host().is_some_and(|host| !host.is_empty())
    })
}

/// Whoever carries traces to the collector.
#[derive(Debug)]
struct Courier {
    agent: Agent,
    well: AtomicBool,
}

impl Courier {
    fn new() -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(PATIENCE))
            .build();
        Self { agent: config.into(), well: AtomicBool::new(true) }
    }

    fn send(&self, request: Request<Bytes>) -> Result<Response<Bytes>, HttpError> {
        let (head, mut body) = self.agent.run(request.map(Vec::from))?.into_parts();
        let said = body.with_config().limit(MOST_SAID).read_to_vec()?;
        Ok(Response::from_parts(head, said.into()))
    }

    /// Says once that nothing is taken any more, and once that it is again.
    fn note(&self, well: bool) {
        match (self.well.swap(well, Ordering::Relaxed), well) {
            (true, false) => {
                tracing::warn!("the collector of traces takes none; they are dropped until it does")
            }
            (false, true) => tracing::info!("the collector takes traces again"),
            _ => {}
        }
    }
}

#[async_trait]
impl HttpClient for Courier {
    // It waits on the thread of its own that the exporter has.
    async fn send_bytes(&self, request: Request<Bytes>) -> Result<Response<Bytes>, HttpError> {
        let sent = self.send(request);
        self.note(sent.as_ref().is_ok_and(|answer| answer.status().is_success()));
        sent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traces_are_sent_to_http_and_https_alone() {
        for good in ["http://127.0.0.1:4318/v1/traces", "https://collector.example/v1/traces"] {
            assert!(is_address(good), "{good}");
        }
        for bad in ["127.0.0.1:4318", "collector.example", "ftp://collector.example", "http://", "", "a b"] {
            assert!(!is_address(bad), "{bad}");
        }
    }
}
