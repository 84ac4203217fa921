//! One file, parsed as TOML as far as it is TOML.

use std::collections::BTreeSet;
use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;

use super::Source;
use super::log::{FileNumber, Log, Place};
use crate::diagnostic::Lines;
use crate::{Code, SetId, Wave};

/// A parsed file.
pub(super) struct Document<'s> {
    pub(super) number: FileNumber,
    pub(super) path: &'s str,
    pub(super) text: &'s str,
    pub(super) table: Spanned<DeTable<'s>>,
    pub(super) role: FileRole,
    /// Lines that are not TOML, from 1.
    broken_lines: BTreeSet<usize>,
}

/// What a file is for, by its path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum FileRole {
    /// `choices.toml`
    Choices,
    /// `question-sets/<name>/<version>.toml`
    Set(SetId),
    /// `interviews/<wave>/<version>.toml`
    Interview(Wave, u32),
    /// Anywhere else.
    Unknown,
}

impl<'s> Document<'s> {
    /// Parses a file and reports every line that is not TOML.
    pub(super) fn parse(number: FileNumber, source: &'s Source, log: &mut Log) -> Self {
        let (table, faults) = DeTable::parse_recoverable(&source.text);
        let lines = Lines::of(&source.text);
        let mut broken_lines = BTreeSet::new();
        for fault in faults {
            let span = fault.span().unwrap_or(0..0);
            if broken_lines.insert(lines.position(span.start).0) {
                let message = format!("This line is not TOML: {}.", fault.message());
                log.report(Code::TomlSyntax, &Place { file: number, span }, message, remedy(fault.message()));
            }
        }
        let role = FileRole::of(&source.path);
        Self { number, path: &source.path, text: &source.text, table, role, broken_lines }
    }

    /// In a file with broken lines, what seems missing may stand on one of them.
    pub(super) fn blurs(&self, code: Code, span: &Range<usize>, lines: &Lines<'_>) -> bool {
        !self.broken_lines.is_empty()
            && code != Code::TomlSyntax
            && (code == Code::MissingKey
                || span.is_empty()
                || self.broken_lines.contains(&lines.position(span.start).0))
    }

    /// The first line, for what is wrong with the file as a whole.
    pub(super) fn beginning(&self) -> Place {
        let end = self.text.find('\n').unwrap_or(self.text.len());
        Place { file: self.number, span: 0..end }
    }
}

fn remedy(message: &str) -> &'static str {
    if message.contains("duplicate key") {
        "Remove one of the two."
    } else if message.contains("string") {
        "Put the text between straight quotes on one line: \"..\"."
    } else if message.contains("array") || message.contains("table") {
        "Check that each bracket is closed and that a comma stands between two values."
    } else {
        "Write one `key = value` on a line."
    }
}

impl FileRole {
    fn of(path: &str) -> Self {
        let mut parts = path.rsplit(['/', '\\']);
        let file = parts.next().unwrap_or_default();
        if file == "choices.toml" {
            return Self::Choices;
        }
        let version = file.strip_suffix(".toml").and_then(|stem| stem.parse().ok());
        let folder = parts.next().unwrap_or_default();
        match (parts.next(), version) {
            (Some("question-sets"), Some(version)) => {
                SetId::parse(&format!("{folder}@{version}")).map_or(Self::Unknown, Self::Set)
            }
            (Some("interviews"), Some(version)) if version > 0 => {
                Wave::parse(folder).map_or(Self::Unknown, |wave| Self::Interview(wave, version))
            }
            _ => Self::Unknown,
        }
    }
}
