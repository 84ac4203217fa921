//! The configuration, read once: config/default.toml, then a file of yours, then the environment.

use std::collections::BTreeMap;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};
use std::time::Duration;

use access::{Role, SignInPolicy};
use anyhow::Context;
use chrono::{NaiveTime, TimeDelta};
use config::{Config, Environment, File};
use secrecy::SecretString;
use serde::Deserialize;
use web::Allowance;

use crate::misconfigured;
use crate::organisations::OrganisationSettings;

/// Everything that can be set.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Settings {
    /// Where the pages are served.
    pub(crate) server: Server,
    /// What is asked of those who sign in.
    pub(crate) sign_in: SignIn,
    /// What is allowed at the doors.
    pub(crate) limits: Limits,
    /// Where everything is kept.
    pub(crate) database: Database,
    /// The key to the identities.
    pub(crate) vault: Vault,
    /// How editions are published.
    pub(crate) publication: Publication,
    /// How letters leave. Without it none is written.
    pub(crate) mail: Option<Mail>,
    /// The data files of the panel.
    pub(crate) files: Files,
    /// Where numbers of the program are read.
    #[serde(default)]
    pub(crate) metrics: Metrics,
    /// Who is told how long things take.
    #[serde(default)]
    pub(crate) traces: Traces,
    /// How the record of who did what is kept.
    pub(crate) audit: Audit,
    /// How copies of the database are made.
    pub(crate) backup: Backup,
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
    /// So many seconds a form, a save or a file may take to come.
    pub(crate) body_seconds: NonZeroU32,
    /// With less room on the disk than this the node says that it is not ready.
    pub(crate) least_free_mebibytes: u64,
    /// Whom to tell of a weakness.
    pub(crate) security_contact: Option<String>,
}

/// What is asked of those who sign in.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignIn {
    /// The roles that have to have a second factor.
    pub(crate) second_factor: Vec<Role>,
    /// For how many minutes a proof holds for what cannot be taken back.
    pub(crate) proof_holds_minutes: u32,
    /// Where the pages are, as browsers reach them: organisations send people back there.
    pub(crate) site: Option<String>,
    /// The organisations whose accounts may be signed in with, by their names in addresses.
    #[serde(default)]
    pub(crate) organisation: BTreeMap<String, OrganisationSettings>,
}

impl SignIn {
    /// As the verbs take it.
    pub(crate) fn policy(&self) -> SignInPolicy {
        SignInPolicy {
            second_factor: self.second_factor.clone(),
            proof_holds: TimeDelta::minutes(i64::from(self.proof_holds_minutes)),
        }
    }
}

/// What is allowed at the doors: so much in a minute.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Limits {
    /// Requests of one token.
    pub(crate) token_requests: NonZeroU32,
    /// Tokens from one address that are not in use.
    pub(crate) failed_tokens: NonZeroU32,
    /// Refused sign-ins from one address.
    pub(crate) failed_sign_ins: NonZeroU32,
    /// Refused sign-ins with one address of email, from browsers that never signed in with it.
    pub(crate) failed_account_sign_ins: NonZeroU32,
    /// How many proxies stand before the pages.
    pub(crate) proxies: u8,
}

impl Limits {
    /// As the pages take it. Browsers that come by https come through a proxy: this program speaks no TLS.
    pub(crate) fn allowance(&self, https: bool) -> Allowance {
        Allowance {
            token_requests: self.token_requests,
            failed_tokens: self.failed_tokens,
            failed_sign_ins: self.failed_sign_ins,
            failed_account_sign_ins: self.failed_account_sign_ins,
            proxies: self.proxies.max(u8::from(https)),
        }
    }
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
    /// A file of 64 hexadecimal digits, or of several lines of them.
    pub(crate) key_file: PathBuf,
    /// The keys themselves, from the environment: CANDOUR__VAULT__KEY. They go before the file.
    pub(crate) key: Option<SecretString>,
    /// The name of a credential that systemd hands over. It goes before the file.
    pub(crate) credential: Option<String>,
}

/// How the record of who did what is kept.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Audit {
    /// A file of signed ends of the record, outside the database.
    pub(crate) checkpoint_file: PathBuf,
    /// So many minutes lie between them.
    pub(crate) checkpoint_minutes: NonZeroU32,
}

/// Where numbers of the program are read, by machines inside.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Metrics {
    /// Host and port, which nobody outside reaches. Without it there are none.
    pub(crate) address: Option<String>,
}

/// Who is told how long requests, writes and jobs take.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Traces {
    /// The address at which a collector takes traces. Without it there are none.
    pub(crate) collector: Option<String>,
}

/// How copies of the database are made.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Backup {
    /// Where they are put. Without it none is made by itself.
    pub(crate) directory: Option<PathBuf>,
    /// The time of day, in London.
    pub(crate) at: NaiveTime,
    /// So many are kept.
    pub(crate) keep: NonZeroU32,
    /// A file of 64 hexadecimal digits, or of several lines of them.
    pub(crate) key_file: PathBuf,
    /// The keys themselves, from the environment: CANDOUR__BACKUP__KEY. They go before the file.
    pub(crate) key: Option<SecretString>,
    /// The name of a credential that systemd hands over. It goes before the file.
    pub(crate) credential: Option<String>,
    /// The directory of pg_dump and pg_restore, where they are not found by themselves.
    pub(crate) postgresql_programs: Option<PathBuf>,
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

/// How letters leave: through a server, or into a directory where they can be looked at.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Mail {
    /// Who they come from: an address, or a name with an address in angle brackets.
    pub(crate) sender: String,
    /// Where the pages are, as people on other machines reach them.
    pub(crate) site: String,
    /// The mail server's name.
    pub(crate) server: Option<String>,
    /// Its port; without it the usual one of the kind of security.
    pub(crate) port: Option<u16>,
    /// How the line is protected.
    #[serde(default)]
    pub(crate) security: MailSecurity,
    /// A certificate to trust beside the machine's, as a PEM file.
    pub(crate) certificate_file: Option<PathBuf>,
    /// Who sends, where the server asks.
    pub(crate) user: Option<String>,
    /// The password, from the environment: CANDOUR__MAIL__PASSWORD.
    pub(crate) password: Option<SecretString>,
    /// A file with the password, in place of the environment.
    pub(crate) password_file: Option<PathBuf>,
    /// A directory in place of a server.
    pub(crate) directory: Option<PathBuf>,
}

/// How the line to the mail server is protected.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum MailSecurity {
    /// Encrypted before anything is said of a letter; port 587.
    #[default]
    StartTls,
    /// Encrypted from the first byte; port 465.
    Tls,
    /// Not at all, which is for a server on this machine only; port 25.
    None,
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
    /// The plans that actions belong to, and the bodies that answer for them.
    pub(crate) action_plans: PathBuf,
    /// Who reads concerns, and how soon.
    pub(crate) concerns: PathBuf,
    /// The scales and bands of the risk register.
    pub(crate) risk_register: PathBuf,
    /// A directory of code frames.
    pub(crate) code_frames: PathBuf,
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
    /// So many seconds lie between two looks at what is due.
    pub(crate) look_seconds: NonZeroU32,
    /// A node that says nothing for so many seconds is thought to be lost, and another takes over what it was at.
    pub(crate) silent_seconds: NonZeroU32,
    /// So many days the history of jobs is kept.
    pub(crate) keep_history_days: u32,
}

impl Schedule {
    /// How long a node that says nothing is thought to be at work.
    pub(crate) fn patience(&self) -> TimeDelta {
        TimeDelta::seconds(self.silent_seconds.get().into())
    }

    /// How often the clock is looked at.
    pub(crate) fn look_every(&self) -> Duration {
        Duration::from_secs(self.look_seconds.get().into())
    }
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
    let settings = layers
        .build()
        .and_then(Config::try_deserialize)
        .context("the configuration cannot be used; run this in the directory that holds config/")?;
    misconfigured::refuse(&settings)?;
    Ok(settings)
}
