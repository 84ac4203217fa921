//! What the compiler found, as the pages show it: the line, a caret under the fault, and what to do.
//!
//! The words are the compiler's own, in English, as `candour check` prints them: whoever puts them right works in files.

use questionnaire::{Diagnostic, Severity};

/// One finding.
pub(super) struct Finding {
    pub(super) code: &'static str,
    /// The colour of its tag, and the message of the tag.
    pub(super) tag: (&'static str, &'static str),
    pub(super) place: String,
    pub(super) message: String,
    pub(super) excerpt: String,
    pub(super) carets: String,
    pub(super) remedy: String,
}

impl Finding {
    pub(super) fn of(found: &Diagnostic) -> Self {
        let (excerpt, carets) = found.pointed();
        Self {
            code: found.code.as_str(),
            tag: match found.severity {
                Severity::Error => ("red", "finding-error"),
                Severity::Warning => ("yellow", "finding-warning"),
            },
            place: format!("{}:{}:{}", found.path, found.line, found.column),
            message: found.message.clone(),
            excerpt,
            carets,
            remedy: found.remedy.clone(),
        }
    }
}
