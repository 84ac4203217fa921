//! What the compiler tells an author, and where.

mod code;
mod explanation;
mod lines;
mod rendering;

use std::ops::Range;

use serde::{Deserialize, Serialize};

pub use code::Code;
pub(crate) use lines::Lines;

/// One thing the compiler found. Its JSON is what `candour check --format json` prints, for editors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// What kind of thing; stable.
    pub code: Code,
    /// Whether the file can be used as it is.
    pub severity: Severity,
    /// The file.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, in characters, from 1.
    pub column: usize,
    /// Just after the last character it is about.
    pub end: Position,
    /// The bytes of the file it is about.
    pub span: Range<usize>,
    /// The line of the file it begins on.
    pub excerpt: String,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
}

/// A place in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, in characters, from 1.
    pub column: usize,
}

/// How much something matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Must be put right.
    Error,
    /// Ought to be looked at.
    Warning,
}

impl Severity {
    pub(crate) const WORDS: [(&'static str, Self); 2] = [("error", Self::Error), ("warning", Self::Warning)];
}

impl std::fmt::Display for Severity {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

impl std::fmt::Display for Diagnostic {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { code, severity, path, line, column, message, remedy, .. } = self;
        write!(formatter, "{severity}[{}] {path}:{line}:{column}: {message} {remedy}", code.as_str())
    }
}
