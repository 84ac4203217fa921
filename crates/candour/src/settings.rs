//! The configuration, read once: config/default.toml, then a file of yours, then the environment.

use std::path::{Path, PathBuf};

use anyhow::Context;
use chrono::NaiveTime;
use config::{Config, Environment, File};
use serde::Deserialize;

/// Everything that can be set.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Settings {
    /// Where the pages are served.
    pub(crate) server: Server,
    /// Where everything is kept.
    pub(crate) database: Database,
    /// The key to the identities.
    pub(crate) vault: Vault,
    /// How editions are published.
    pub(crate) publication: Publication,
    /// The data files of the panel.
    pub(crate) files: Files,
    /// When the jobs run.
    pub(crate) schedule: Schedule,
    /// What is logged, and how.
    pub(crate) log: Log,
}

/// Where the pages are served.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Server {
    /// Host and port.
    pub(crate) address: String,
    /// Whether a proxy before it speaks TLS.
    pub(crate) https: bool,
}

/// Where everything is kept.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Database {
    /// Its address; may hold a password, so it is never printed.
    pub(crate) url: String,
}

impl std::fmt::Debug for Database {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Database")
    }
}

/// The key to the identities.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Vault {
    /// A file of 64 hexadecimal digits.
    pub(crate) key_file: PathBuf,
}

/// How editions are published.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Publication {
    /// Whoever publishes is somebody else than whoever reviewed.
    pub(crate) two_people: bool,
    /// A file of 64 hexadecimal digits. Without it everything works but publishing.
    pub(crate) signing_key_file: PathBuf,
}

/// The data files of the panel.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Files {
    /// A directory of question sets, interviews and choice lists.
    pub(crate) questionnaires: PathBuf,
    /// The forces that take part.
    pub(crate) forces: PathBuf,
    /// How people are asked whether they would take part.
    pub(crate) ask_wordings: PathBuf,
    /// What can come of a call.
    pub(crate) dispositions: PathBuf,
    /// What is read to people when they are asked.
    pub(crate) consent: PathBuf,
    /// What may be published.
    pub(crate) disclosure: PathBuf,
    /// When people are called and how often.
    pub(crate) panel: PathBuf,
    /// Who reads concerns, and how soon.
    pub(crate) concerns: PathBuf,
    /// The bank holidays of England and Wales.
    pub(crate) bank_holidays: PathBuf,
}

/// When the jobs run, in London time.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Schedule {
    /// Opening and lapsing of cases.
    pub(crate) nightly: NaiveTime,
    /// The working day of the next month on which a month is closed, from 1.
    pub(crate) close_month_on_working_day: u32,
    /// The time of that day.
    pub(crate) close_month_at: NaiveTime,
}

/// What is logged, and how.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Log {
    /// For a person or for a collector.
    pub(crate) format: LogFormat,
    /// error, warn, info, debug or trace.
    pub(crate) level: String,
}

/// For a person or for a collector.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum LogFormat {
    /// Lines to read.
    Text,
    /// One JSON object a line.
    Json,
}

/// Reads the configuration. Fails with a sentence that names what is wrong and where.
pub(crate) fn read(over: Option<&Path>) -> anyhow::Result<Settings> {
    let mut layers = Config::builder().add_source(File::from(Path::new("config/default.toml")));
    if let Some(path) = over {
        layers = layers.add_source(File::from(path));
    }
    let layers =
        layers.add_source(Environment::with_prefix("CANDOUR").prefix_separator("__").separator("__"));
    layers
        .build()
        .and_then(Config::try_deserialize)
        .context("the configuration cannot be used; run this in the directory that holds config/")
}
