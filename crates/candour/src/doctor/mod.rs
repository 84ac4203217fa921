//! `candour doctor`: looks at everything the panel needs, and says a line about each with what to do. It changes nothing and sends
//! nothing.

mod around;
mod keeping;
mod kept;

use std::fmt;
use std::path::Path;
use std::process::ExitCode;

use store::Store;

use crate::settings::{self, Settings};

/// What is said about one thing.
pub(crate) struct Finding {
    what: &'static str,
    how: How,
    said: String,
}

/// How it is with one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    Ok,
    Warn,
    Fail,
}

impl Finding {
    fn ok(what: &'static str, said: impl Into<String>) -> Self {
        Self { what, how: How::Ok, said: said.into() }
    }

    fn warn(what: &'static str, said: impl Into<String>) -> Self {
        Self { what, how: How::Warn, said: said.into() }
    }

    fn fail(what: &'static str, said: impl Into<String>) -> Self {
        Self { what, how: How::Fail, said: said.into() }
    }

    /// What was found, or why nothing could be.
    fn of(what: &'static str, found: anyhow::Result<Self>) -> Self {
        found.unwrap_or_else(|fault| Self::fail(what, format!("{fault:#}")))
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let how = match self.how {
            How::Ok => "ok",
            How::Warn => "warn",
            How::Fail => "FAIL",
        };
        write!(f, "{how:<5} {:<14} {}", self.what, self.said)
    }
}

/// Prints a line about each thing. Exit code 1 where anything is wrong; a warning is not.
pub(crate) async fn run(over: Option<&Path>) -> anyhow::Result<ExitCode> {
    let settings = match settings::read(over) {
        Ok(settings) => settings,
        Err(fault) => {
            println!("{}", Finding::fail("configuration", format!("{fault:#}")));
            return Ok(ExitCode::FAILURE);
        }
    };
    let findings = look(&settings).await;
    for finding in &findings {
        println!("{finding}");
    }
    let wrong = findings.iter().any(|finding| finding.how == How::Fail);
    Ok(if wrong { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

async fn look(settings: &Settings) -> Vec<Finding> {
    let mut findings = vec![
        Finding::ok("configuration", "it can be used"),
        around::files(settings),
        around::holidays(settings),
    ];
    let (found, store) = keeping::database(settings).await;
    findings.extend(found);
    findings.extend([keeping::signing_key(settings), keeping::backup_key(settings)]);
    if let Some(store) = &store {
        findings.extend(of_store(settings, store).await);
    }
    findings.extend([around::mail(settings).await, around::disk(settings), around::time_zone()]);
    if let Some(store) = store {
        // It is let go of with the program, whatever is said here.
        let _ = store.close().await;
    }
    findings
}

async fn of_store(settings: &Settings, store: &Store) -> Vec<Finding> {
    vec![
        around::clock(store).await,
        kept::backups(settings, store).await,
        kept::signed_ends(settings, store).await,
    ]
}
