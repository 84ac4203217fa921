//! The log: references, never people. Beside it, where somebody collects them, traces.

use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer, fmt};

use crate::settings::{Log, LogFormat};
use crate::traces::{self, Traces};

/// Starts logging to standard error, and handing traces to the collector, if there is one, until what is returned is dropped.
/// A second start in one process changes nothing. Fails where the collector's address cannot be used.
pub(crate) fn start(log: &Log, collector: Option<&str>) -> anyhow::Result<Option<Traces>> {
    // The schema's own steps are no news to the person who starts the program; parts of traces go to their collector alone.
    let wanted = format!("{},sea_orm_migration=warn,{}=off", log.level, traces::TARGET);
    let filter = EnvFilter::try_new(wanted).unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = fmt::layer().with_writer(std::io::stderr);
    let lines = match log.format {
        LogFormat::Text => lines.boxed(),
        LogFormat::Json => lines.json().boxed(),
    };
    let traces = collector.map(Traces::begin).transpose()?;
    let parts = traces.as_ref().map(Traces::layer);
    // A subscriber that is already there stays: tests start the program more than once.
    let _already = tracing_subscriber::registry().with(lines.with_filter(filter)).with(parts).try_init();
    Ok(traces)
}
