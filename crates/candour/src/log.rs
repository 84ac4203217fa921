//! The log: references, never people.

use tracing_subscriber::EnvFilter;

use crate::settings::{Log, LogFormat};

/// Starts logging to standard error. A second start in one process changes nothing.
pub(crate) fn start(log: &Log) {
    // The schema's own steps are no news to the person who starts the program.
    let wanted = format!("{},sea_orm_migration=warn", log.level);
    let filter = EnvFilter::try_new(wanted).unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A subscriber that is already there stays: tests start the program more than once.
    let _already = match log.format {
        LogFormat::Text => lines.try_init(),
        LogFormat::Json => lines.json().try_init(),
    };
}
