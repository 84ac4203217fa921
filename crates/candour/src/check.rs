//! `candour check`: compiles the question sets and says everything that is wrong with them, each with its place and
//! remedy.

use std::io::{ErrorKind, Write as _};
use std::path::Path;
use std::process::ExitCode;

use clap::ValueEnum;
use questionnaire::{Compilation, Severity};

use crate::files;

/// How the findings are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people: the line, a caret under the fault, and what to do.
    Text,
    /// For editors: one JSON array, an object for each finding.
    Json,
}

/// Compiles a directory and prints the diagnostics and, for people, the interviews. Exit code 1 for an error.
pub(crate) fn run(directory: &Path, format: Format) -> anyhow::Result<ExitCode> {
    let compilation = questionnaire::compile(&files::sources(directory)?);
    match format {
        Format::Text => say(&text(&compilation))?,
        Format::Json => say(&(serde_json::to_string_pretty(&compilation.diagnostics)? + "\n"))?,
    }
    Ok(if compilation.has_errors() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Prints; a reader who has seen enough, as `head` has, is no fault.
fn say(text: &str) -> anyhow::Result<()> {
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(fault) if fault.kind() == ErrorKind::BrokenPipe => Ok(()),
        printed => Ok(printed?),
    }
}

fn text(compilation: &Compilation) -> String {
    let findings = compilation.diagnostics.iter().map(|found| found.render() + "\n");
    let interviews = interviews(compilation).filter(|_| !compilation.has_errors());
    findings.chain(interviews).chain([counted(compilation)]).collect()
}

/// The interviews with their counts, one line each.
fn interviews(compilation: &Compilation) -> impl Iterator<Item = String> {
    compilation.library.interviews().map(|questionnaire| {
        format!(
            "{}: {} questions, about {} minutes\n",
            questionnaire.id,
            questionnaire.question_count(),
            questionnaire.estimated_minutes()
        )
    })
}

fn counted(compilation: &Compilation) -> String {
    let errors = compilation.diagnostics.iter().filter(|found| found.severity == Severity::Error).count();
    let warnings = compilation.diagnostics.len() - errors;
    let of = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
    format!("{}, {}\n", of(errors, "error"), of(warnings, "warning"))
}
