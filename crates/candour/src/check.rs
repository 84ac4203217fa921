//! `candour check`: compiles the question sets and says everything that is wrong with them, each with its place and
//! remedy.

use std::path::Path;
use std::process::ExitCode;

use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Report};
use questionnaire::{Compilation, Diagnostic, Severity, Source};

use crate::files;

/// Compiles a directory and prints the diagnostics and, where they compile, the interviews. Exit code 1 for an error.
pub(crate) fn run(directory: &Path) -> anyhow::Result<ExitCode> {
    let sources = files::sources(directory)?;
    let compilation = questionnaire::compile(&sources);
    for diagnostic in &compilation.diagnostics {
        println!("{}", render(diagnostic, &sources));
    }
    if compilation.has_errors() {
        println!("{}", counted(&compilation));
        return Ok(ExitCode::FAILURE);
    }
    for line in interviews(&compilation) {
        println!("{line}");
    }
    println!("{}", counted(&compilation));
    Ok(ExitCode::SUCCESS)
}

/// The interviews with their counts, one line each.
fn interviews(compilation: &Compilation) -> impl Iterator<Item = String> {
    compilation.library.interviews().map(|questionnaire| {
        format!(
            "{}: {} questions, about {} minutes",
            questionnaire.id,
            questionnaire.question_count(),
            questionnaire.estimated_minutes()
        )
    })
}

fn counted(compilation: &Compilation) -> String {
    let errors = compilation.diagnostics.iter().filter(|found| found.severity == Severity::Error).count();
    let warnings = compilation.diagnostics.len() - errors;
    format!("{errors} errors, {warnings} warnings")
}

/// One diagnostic as a person reads it: the line, a caret under the fault, and what to do.
fn render(diagnostic: &Diagnostic, sources: &[Source]) -> String {
    let severity = match diagnostic.severity {
        Severity::Error => miette::Severity::Error,
        Severity::Warning => miette::Severity::Warning,
    };
    let shown = MietteDiagnostic::new(&diagnostic.message)
        .with_code(diagnostic.code.as_str())
        .with_severity(severity)
        .with_help(&diagnostic.remedy)
        .with_label(LabeledSpan::underline(diagnostic.span.clone()));
    let text = sources.iter().find(|source| source.path == diagnostic.path).map_or("", |source| &source.text);
    let report = Report::new(shown).with_source_code(NamedSource::new(&diagnostic.path, text.to_owned()));
    let mut page = String::new();
    let painter = GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor()).with_width(110);
    match painter.render_report(&mut page, report.as_ref()) {
        Ok(()) => page,
        Err(_) => {
            format!("{}:{}:{}: {}", diagnostic.path, diagnostic.line, diagnostic.column, diagnostic.message)
        }
    }
}
