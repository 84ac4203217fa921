//! The command line, as clap reads it.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use questionnaire::{QuestionnaireId, Theme};
use statistics::{Month, RestatementReason};

use crate::check::Format;
use crate::route;
use crate::situation::Situation;

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
    /// Move everything that is kept into another database, which must be empty; stop every node first
    Move {
        /// Where it is, such as sqlite:data/candour.db
        #[arg(long, value_name = "URL")]
        from: String,
        /// Where it goes, such as postgres://candour@localhost/candour
        #[arg(long, value_name = "URL")]
        to: String,
    },
    /// Compile the question sets and say what is wrong with them
    Check {
        /// The directory that holds them
        #[arg(default_value = "questionnaires")]
        directory: PathBuf,
        /// For people or for editors
        #[arg(long, value_enum, default_value = "text")]
        format: Format,
    },
    /// Print the questions that answers lead to, each with why it is asked or passed over
    Route(route::Options),
    /// Hold an interview in the terminal; nothing is kept
    Try(Situation),
    /// Say what a reader of trends would notice between two versions of a set or an interview
    Compare {
        /// The older version, such as respect@1 or six-week@1
        from: String,
        /// The newer version
        to: String,
        /// The directory that holds the question sets
        #[arg(long, default_value = "questionnaires")]
        directory: PathBuf,
    },
    /// Write a question set or an interview in another trade's format
    ExportSet(ExportOptions),
    /// Make a question set of an XLSForm workbook, or say what of it cannot be taken
    ImportXlsform(ImportOptions),
    /// Make the draft editions of a month that is over
    CloseMonth {
        /// The month, such as 2026-10
        #[arg(value_parser = month)]
        month: Month,
        /// Only this force, by its code or its name in addresses
        #[arg(long)]
        force: Option<String>,
    },
    /// Read what a draft edition changes, and say that it may be published
    Review(NamedEdition),
    /// Publish a reviewed draft; it can never be changed again
    Publish(NamedEdition),
    /// Make the draft of a later version of the newest published month
    Restate {
        /// Which, and who asks
        #[command(flatten)]
        edition: NamedEdition,
        /// counts, wording, rules or program
        #[arg(long, value_parser = reason)]
        reason: RestatementReason,
    },
    /// Make a published edition again from what is stored, and say whether it is the same
    Rebuild {
        /// The force, by its code or its name in addresses
        force: String,
        /// The month, such as 2026-10
        #[arg(value_parser = month)]
        month: Month,
        /// A version; without it the one that stands
        #[arg(long)]
        version: Option<u32>,
    },
    /// Check a downloaded manifest: its signature, and the content beside it
    Verify {
        /// The file that ends in .manifest.json; its .manifest.sig, its .json and, where it names one, its
        /// .spoken.json lie beside it
        manifest: PathBuf,
        /// The public key of the panel, a file that begins BEGIN PUBLIC KEY
        #[arg(long, value_name = "FILE")]
        key: PathBuf,
    },
    /// Replay the interviews of the version in use under the next one, and keep what would change
    Rehearse {
        /// The version, such as six-week@2
        #[arg(value_parser = questionnaire)]
        questionnaire: QuestionnaireId,
    },
    /// Add an account; the password is read from standard input, or chosen by its owner with --invite
    AddAccount(NewAccount),
    /// Close the account of somebody who has left: they cannot sign in any more
    CloseAccount {
        /// The address they sign in with
        #[arg(long)]
        email: String,
    },
    /// Confirm, where there is no second administrator, that somebody is let in
    ConfirmAccount {
        /// The address they sign in with
        #[arg(long)]
        email: String,
    },
    /// Make the key that opens every identity
    NewKey {
        /// Where to write it
        #[arg(default_value = "data/vault.key")]
        path: PathBuf,
    },
    /// Put a new key in the place of the one that opens every identity, while the panel is served
    RotateKey {
        /// Retire the old key, once nothing is under its seal any more
        #[arg(long)]
        finish: bool,
    },
    /// Look at everything the panel needs, and say what is wrong and what to do
    Doctor,
    /// Make a copy of the database under seal, while it is served, and read it back
    Backup {
        /// Where to put it, in place of the configured directory
        #[arg(long, value_name = "DIR")]
        to: Option<PathBuf>,
    },
    /// Put a backup into an empty database
    Restore {
        /// The backup
        file: PathBuf,
        /// The list of those who were erased, in place of the one beside the backup
        #[arg(long, value_name = "FILE")]
        erased: Option<PathBuf>,
    },
    /// Put a backup into a database of its own, and prove that it would give the panel back
    Drill {
        /// A backup; without it the newest
        file: Option<PathBuf>,
        /// An empty database to do it in, such as postgres://candour@host/drill; without it one is made and removed
        #[arg(long, value_name = "URL")]
        into: Option<String>,
    },
    /// Make the key that opens every backup
    NewBackupKey {
        /// Where to write it
        #[arg(default_value = "data/backup.key")]
        path: PathBuf,
    },
    /// The record of who did what
    #[command(subcommand)]
    Audit(AuditVerb),
    /// Make the key that signs what is published
    NewSigningKey {
        /// Where to write it
        #[arg(default_value = "data/signing.key")]
        path: PathBuf,
    },
    /// Print the public key that readers check published months with
    SigningKey,
    /// Write the documents that are made from the code
    Docs {
        /// Where to write them
        #[arg(default_value = "docs/generated")]
        directory: PathBuf,
    },
}

/// What can be done with the record of who did what.
#[derive(Debug, Subcommand)]
pub(crate) enum AuditVerb {
    /// Check that no entry was changed, taken out or put in, and hold the record against its signed ends
    Verify(VerifyOptions),
    /// Sign the end of the record now
    Checkpoint {
        /// Begin the list of signed ends of a panel that is in use; the record notes it
        #[arg(long)]
        begin_list: bool,
    },
}

/// What the record is held against.
#[derive(Debug, Args)]
pub(crate) struct VerifyOptions {
    /// Signed ends that were kept elsewhere, in place of the configured file
    #[arg(long, value_name = "FILE")]
    pub(crate) checkpoints: Option<PathBuf>,
    /// The public key they were signed with, in place of the configured one
    #[arg(long, value_name = "FILE")]
    pub(crate) key: Option<PathBuf>,
    /// Follow the record by itself where there are no signed ends: what was cut off or made anew does not show
    #[arg(long, conflicts_with = "checkpoints")]
    pub(crate) without_signed_ends: bool,
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

/// A month's edition, and the account that acts.
#[derive(Debug, Args)]
pub(crate) struct NamedEdition {
    /// The force, by its code or its name in addresses
    pub(crate) force: String,
    /// The month, such as 2026-10
    #[arg(value_parser = month)]
    pub(crate) month: Month,
    /// The email address of the account that acts; the audit names it
    #[arg(long = "as", value_name = "EMAIL")]
    pub(crate) account: String,
}

/// What to export, and as what.
#[derive(Debug, Args)]
pub(crate) struct ExportOptions {
    /// A set or an interview with its version, such as respect@1 or six-week@1
    pub(crate) wanted: String,
    /// The format
    #[arg(long = "as", value_enum)]
    pub(crate) format: ExportFormat,
    /// The file to write; it must not be there yet
    #[arg(long, value_name = "FILE")]
    pub(crate) to: Option<PathBuf>,
    /// The directory that holds the question sets
    #[arg(long, default_value = "questionnaires", value_name = "DIR")]
    pub(crate) from: PathBuf,
}

/// A format of another trade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    /// A workbook for ODK, KoBoToolbox and others; it can be imported again
    Xlsform,
    /// A DDI-Codebook 2.5 for archives
    Ddi,
    /// A FHIR R4 Questionnaire for health and care systems
    Fhir,
}

/// What to import, and as what.
#[derive(Debug, Args)]
pub(crate) struct ImportOptions {
    /// The workbook, an .xlsx file
    pub(crate) workbook: PathBuf,
    /// The name of the set; a workbook exported from here says its own
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// The directory to write the files into; without it they are printed
    #[arg(long, value_name = "DIR")]
    pub(crate) into: Option<PathBuf>,
    /// What the set is about, where the workbook does not say
    #[arg(long, default_value = "process", value_parser = theme)]
    pub(crate) theme: Theme,
    /// How often a repeat is asked at most, where the workbook leaves that open
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=20))]
    pub(crate) most_repeats: u32,
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
    /// administrator, coordinator, interviewer, safeguarding-lead, liaison-officer, analyst, publisher or opcc
    #[arg(long)]
    pub(crate) role: String,
    /// The code of their force, for those who work for one
    #[arg(long)]
    pub(crate) force: Option<String>,
    /// Let them choose their password by a link: sent by email, or printed where there is no mail server
    #[arg(long)]
    pub(crate) invite: bool,
}

fn theme(text: &str) -> Result<Theme, String> {
    let themes = Theme::ALL.map(Theme::slug).join(", ");
    Theme::parse(text).ok_or_else(|| format!("choose one of: {themes}"))
}

fn questionnaire(text: &str) -> Result<QuestionnaireId, String> {
    QuestionnaireId::parse(text).map_err(|fault| fault.to_string())
}

fn reason(text: &str) -> Result<RestatementReason, String> {
    let reasons = RestatementReason::ALL.map(RestatementReason::slug).join(", ");
    RestatementReason::parse(text).ok_or_else(|| format!("choose one of: {reasons}"))
}

fn month(text: &str) -> Result<Month, String> {
    Month::parse(text).map_err(|fault| fault.to_string())
}
