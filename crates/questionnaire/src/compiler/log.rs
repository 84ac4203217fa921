//! Everything found, file by file.

use std::collections::BTreeSet;
use std::ops::Range;

use super::document::Document;
use crate::diagnostic::Lines;
use crate::{Code, Diagnostic, Position, Severity};

/// Which of the files, by its place in the list given to the compiler.
pub(super) type FileNumber = usize;

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) file: FileNumber,
    pub(super) span: Range<usize>,
}

/// One thing found.
struct Found {
    code: Code,
    place: Place,
    message: String,
    remedy: String,
}

/// Collects what is found, in any order.
#[derive(Default)]
pub(super) struct Log {
    found: Vec<Found>,
}

impl Log {
    pub(super) fn report(
        &mut self,
        code: Code,
        place: &Place,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        let (message, remedy) = (message.into(), remedy.into());
        self.found.push(Found { code, place: place.clone(), message, remedy });
    }

    /// The files with something in them that must be put right.
    pub(super) fn faulty(&self) -> BTreeSet<FileNumber> {
        let errors = self.found.iter().filter(|found| found.code.severity() == Severity::Error);
        errors.map(|found| found.place.file).collect()
    }

    /// Is there something within this place that must be put right?
    pub(super) fn errs_within(&self, place: &Place) -> bool {
        let errors = self.found.iter().filter(|found| found.code.severity() == Severity::Error);
        let Place { file, span } = place;
        errors
            .map(|found| &found.place)
            .any(|at| at.file == *file && at.span.start >= span.start && at.span.end <= span.end)
    }

    /// Everything found, by file and place; the same finding at the same place once, though two interviews met it.
    pub(super) fn diagnostics(mut self, documents: &[Document<'_>]) -> Vec<Diagnostic> {
        self.found.sort_by_key(|found| (found.place.file, found.place.span.start, found.code));
        self.found.dedup_by(|next, first| next.place == first.place && next.code == first.code);
        let mut diagnostics = Vec::new();
        for (file, document) in documents.iter().enumerate() {
            let lines = Lines::of(document.text);
            let here = self.found.iter().filter(|found| found.place.file == file);
            let here = here.filter(|found| !document.blurs(found.code, &found.place.span, &lines));
            diagnostics.extend(here.map(|found| located(found, document, &lines)));
        }
        diagnostics.sort_by(|one, other| one.path.cmp(&other.path));
        diagnostics
    }
}

fn located(found: &Found, document: &Document<'_>, lines: &Lines<'_>) -> Diagnostic {
    let (line, column) = lines.position(found.place.span.start);
    let (last_line, after) = lines.position(found.place.span.end);
    Diagnostic {
        code: found.code,
        severity: found.code.severity(),
        path: document.path.to_owned(),
        line,
        column,
        end: Position { line: last_line, column: after },
        span: found.place.span.clone(),
        excerpt: lines.line(line).to_owned(),
        message: found.message.clone(),
        remedy: found.remedy.clone(),
    }
}
