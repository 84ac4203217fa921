//! The compiler's judgement of an imported set, said of the rows it came from.

use std::collections::BTreeSet;

use questionnaire::{Diagnostic, SetId, Severity, Source, compile};

use super::{Report, id};
use crate::form::{Form, Mark, Written};
use crate::xlsform::columns::{Column, SPOKEN};
use crate::xlsform::finding::Finding;

/// Where choice lists are kept.
pub(super) const LISTS: &str = "choices.toml";

/// Where a set is kept.
pub(super) fn set_path(id: &SetId) -> String {
    format!("question-sets/{}/{}.toml", id.name, id.version)
}

/// Compiles the set within an interview of its own, and reports every error.
pub(super) fn check(form: &Form, report: &mut Report<'_>) {
    let Some(id) = id(form) else {
        report.find(Finding::refused(
            "",
            "The set has no name and version.",
            "Give it a name, and a version from 1.",
        ));
        return;
    };
    let form = &by_itself(form);
    let (set, lists) = (form.set_file(), form.lists_file());
    let path = set_path(&id);
    let sources = [
        Source { path: path.clone(), text: set.text.clone() },
        Source { path: LISTS.to_owned(), text: lists.text.clone() },
        interview(form, &id),
    ];
    for found in compile(&sources).diagnostics {
        if found.severity != Severity::Error || is_about(&found, &sources, &report.outside) {
            continue;
        }
        let finding = match &found.path {
            at if *at == path => placed(&found, "survey", &set),
            at if at == LISTS => placed(&found, "choices", &lists),
            _ => Finding::refused("", &found.message, &found.remedy),
        };
        report.find(finding);
    }
}

/// What a set says of the version before it is judged where both are.
fn by_itself(form: &Form) -> Form {
    let mut form = form.clone();
    form.header.remove("supersedes");
    form.header.remove("equivalence");
    form
}

/// What lies outside the set is judged where the set is used.
fn is_about(found: &Diagnostic, sources: &[Source], outside: &BTreeSet<String>) -> bool {
    let source = sources.iter().find(|source| source.path == found.path);
    let words = source.and_then(|source| source.text.get(found.span.clone())).unwrap_or_default();
    outside.iter().any(|name| words.contains(&format!("${{{name}}}")))
}

fn placed(found: &Diagnostic, sheet: &str, file: &Written) -> Finding {
    let mark = found.line.checked_sub(1).and_then(|line| file.marks.get(line)).cloned().unwrap_or_default();
    let sheet = if mark.row == 0 { "settings" } else { sheet };
    let what = format!("{} ({})", found.message, found.code);
    Finding::refused(sheet, what, &found.remedy).at(mark.row, &column(&mark))
}

fn column(mark: &Mark) -> String {
    match mark.key.as_str() {
        "count" => "repeat_count".to_owned(),
        key if SPOKEN.contains(&key) => key.to_owned(),
        key if crate::xlsform::cells::TEXTS.contains(&key) || key == "required" || key.is_empty() => {
            key.to_owned()
        }
        key => Column::Own(key.to_owned()).header(),
    }
}

/// The least interview that asks the set: a set by itself does not say what its expressions may refer to.
fn interview(form: &Form, id: &SetId) -> Source {
    let prior = form.set_file().text.contains("${prior.");
    let wave = if prior { "case-closure" } else { "six-week" };
    let scripts = ["safe_to_talk", "consent", "stop", "close"].map(|kind| {
        format!("[[script]]\nname = \"{kind}\"\nkind = \"{kind}\"\ntext = {{ en = \"{kind}\" }}\n")
    });
    let text = format!(
        "schema = 1\nwave = \"{wave}\"\nversion = 1\ntitle = {{ en = \"Imported\" }}\nlanguages = [\"en\"]\n\
         status = \"draft\"\neffective_from = 2025-01-01\nexpected_minutes = 240\n{}[[topic]]\nname = \"all\"\n\
         title = {{ en = \"All\" }}\nitems = [\"script:consent\", \"{id}\", \"script:close\"]\n",
        scripts.concat()
    );
    Source { path: format!("interviews/{wave}/1.toml"), text }
}
