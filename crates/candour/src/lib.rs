//! The program: command line, configuration, wiring, clock, scheduler and demo.
//!
//! It is the outermost shell: the only crate that reads files, the environment, the clock and chance, and the only one
//! that mints the system actor. It must never decide anything about fieldwork or figures. Start reading at [`main`].

mod audit;
mod backup;
mod check;
mod closed_account;
mod command_line;
mod compare;
mod configuration_reference;
mod confirmed_account;
mod demo;
mod differences;
mod disk;
mod doctor;
mod due;
mod editions;
mod export_set;
mod files;
mod generated_docs;
mod given;
mod import_xlsform;
mod jobs;
mod log;
mod machine;
mod metrics;
mod misconfigured;
mod month;
mod monthly;
mod moving;
mod new_account;
mod new_key;
mod organisations;
mod post;
mod postman;
mod rehearse;
mod rotate_key;
mod route;
mod scheduler;
mod serve;
mod settings;
mod signing;
mod single_set;
mod situation;
mod telling;
mod traces;
mod try_interview;
mod vault_keys;
mod waiting;
mod wiring;
mod worker;

use std::path::Path;
use std::process::ExitCode;

use anyhow::bail;
use clap::Parser;

use command_line::{AuditVerb, CommandLine, Verb};

/// Runs the command that was asked for; a refusal is one sentence on standard error and exit code 1.
pub fn main() -> ExitCode {
    let asked = CommandLine::parse();
    match run(&asked) {
        Ok(code) => code,
        Err(refusal) => {
            eprintln!("candour: {refusal:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(asked: &CommandLine) -> anyhow::Result<ExitCode> {
    match &asked.verb {
        Verb::Move { from, to } => actix_web::rt::System::new().block_on(moving::run(from, to))?,
        Verb::Check { directory, format } => return check::run(directory, *format),
        Verb::Route(options) => return route::run(options),
        Verb::Try(situation) => return try_interview::run(situation),
        Verb::Compare { from, to, directory } => return compare::run(directory, (from, to)),
        Verb::ExportSet(options) => export_set::run(options)?,
        Verb::ImportXlsform(options) => return import_xlsform::run(options),
        Verb::NewKey { path } => new_key::run(path)?,
        Verb::Docs { directory } => generated_docs::run(directory)?,
        Verb::Demo(_) if asked.config.as_deref().is_some_and(|path| path != Path::new(demo::CONFIG)) => {
            bail!(
                "candour demo has a configuration of its own, config/demo.toml, and takes no other; leave --config out"
            )
        }
        Verb::Demo(options) => actix_web::rt::System::new().block_on(demo::run(options))?,
        Verb::Serve => within(asked, async |settings| serve::run(&settings).await)?,
        Verb::NewSigningKey { path } => new_key::signing(path)?,
        Verb::SigningKey => signing::print(&settings::read(asked.config.as_deref())?)?,
        Verb::Verify { manifest, key } => signing::verify(manifest, key)?,
        Verb::CloseMonth { month, force } => {
            within(asked, async |settings| month::close(&settings, *month, force.as_deref()).await)?;
        }
        Verb::Review(edition) => within(asked, async |settings| editions::review(&settings, edition).await)?,
        Verb::Publish(edition) => {
            within(asked, async |settings| editions::publish(&settings, edition).await)?;
        }
        Verb::Restate { edition, reason } => {
            within(asked, async |settings| editions::restate(&settings, edition, *reason).await)?;
        }
        Verb::Rebuild { force, month, version } => {
            within(asked, async |settings| editions::rebuild(&settings, force, (*month, *version)).await)?;
        }
        Verb::Rehearse { questionnaire } => {
            within(asked, async |settings| rehearse::run(&settings, *questionnaire).await)?;
        }
        Verb::Doctor => {
            return actix_web::rt::System::new().block_on(doctor::run(asked.config.as_deref()));
        }
        Verb::NewBackupKey { path } => new_key::backup(path)?,
        Verb::Backup { to } => within(asked, async |settings| backup::run(&settings, to.as_deref()).await)?,
        Verb::Restore { file, erased } => {
            within(asked, async |settings| backup::restore(&settings, file, erased.as_deref()).await)?;
        }
        Verb::Drill { file, into } => {
            let drill = async |settings: settings::Settings| {
                backup::drill(&settings, file.as_deref(), into.as_deref()).await
            };
            within(asked, drill)?;
        }
        Verb::Audit(AuditVerb::Verify(options)) => {
            within(asked, async |settings| audit::verify(&settings, options).await)?;
        }
        Verb::Audit(AuditVerb::Checkpoint { begin_list }) => {
            let begin = if *begin_list { audit::Begin::Asked } else { audit::Begin::IfNew };
            within(asked, async |settings| audit::checkpoint_now(&settings, begin).await)?;
        }
        Verb::RotateKey { finish: false } => {
            within(asked, async |settings| rotate_key::run(&settings).await)?;
        }
        Verb::RotateKey { finish: true } => {
            within(asked, async |settings| rotate_key::finish(&settings).await)?;
        }
        Verb::AddAccount(account) => {
            within(asked, async |settings| new_account::run(&settings, account).await)?;
        }
        Verb::CloseAccount { email } => {
            within(asked, async |settings| closed_account::run(&settings, email).await)?;
        }
        Verb::ConfirmAccount { email } => {
            within(asked, async |settings| confirmed_account::run(&settings, email).await)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads the configuration, opens the log, and runs the work on this thread's runtime.
fn within(
    asked: &CommandLine,
    work: impl AsyncFnOnce(settings::Settings) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let settings = settings::read(asked.config.as_deref())?;
    let _traces = log::start(&settings.log, settings.traces.collector.as_deref())?;
    actix_web::rt::System::new().block_on(work(settings))
}
