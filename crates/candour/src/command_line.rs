//! The command line, as clap reads it.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use statistics::Month;

/// Victim feedback panels: from a question set to a published month.
#[derive(Debug, Parser)]
#[command(name = "candour", version, about)]
pub(crate) struct CommandLine {
    /// A configuration file that goes over config/default.toml
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    /// What to do.
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// What the program can be asked to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Make an invented panel of eighteen months and serve it
    Demo(DemoOptions),
    /// Serve the panel, and run its nightly and monthly jobs
    Serve,
    /// Compile the question sets and say what is wrong with them
    Check {
        /// The directory that holds them
        #[arg(default_value = "questionnaires")]
        directory: PathBuf,
    },
    /// Make the draft editions of a month that is over
    CloseMonth {
        /// The month, such as 2026-10
        #[arg(value_parser = month)]
        month: Month,
    },
    /// Add an account; the password is read from standard input
    AddAccount(NewAccount),
    /// Make the key that opens every identity
    NewKey {
        /// Where to write it
        #[arg(default_value = "data/vault.key")]
        path: PathBuf,
    },
    /// Write the documents that are made from the code
    Docs {
        /// Where to write them
        #[arg(default_value = "docs/generated")]
        directory: PathBuf,
    },
}

/// How the demonstration is made and served.
#[derive(Debug, Args)]
pub(crate) struct DemoOptions {
    /// Where to serve it
    #[arg(long, default_value = "127.0.0.1:8080")]
    pub(crate) address: String,
    /// Months of invented fieldwork
    #[arg(long, default_value_t = 18, value_parser = clap::value_parser!(u32).range(1..=36))]
    pub(crate) months: u32,
    /// Make it, say how long that took, and stop
    #[arg(long)]
    pub(crate) make_only: bool,
}

/// An account to add.
#[derive(Debug, Args)]
pub(crate) struct NewAccount {
    /// The address they sign in with
    #[arg(long)]
    pub(crate) email: String,
    /// Their name, as colleagues see it
    #[arg(long)]
    pub(crate) name: String,
    /// administrator, coordinator, interviewer, liaison-officer, analyst, publisher or opcc
    #[arg(long)]
    pub(crate) role: String,
    /// The code of their force, for those who work for one
    #[arg(long)]
    pub(crate) force: Option<String>,
}

fn month(text: &str) -> Result<Month, String> {
    Month::parse(text).map_err(|fault| fault.to_string())
}
