//! Reads one TOML table key by key. A key nobody asked for is unknown.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::log::{FileNumber, Log, Place};
use crate::Code;
use crate::schema::Table;
use crate::spelling::suggest;

/// A value and the bytes it stands on.
pub(super) type Value<'d> = Spanned<DeValue<'d>>;

/// A table being read.
pub(super) struct Reader<'l, 'd> {
    pub(super) log: &'l mut Log,
    pub(super) file: FileNumber,
    table: &'d DeTable<'d>,
    span: Range<usize>,
    asked: Vec<&'static str>,
}

impl<'l, 'd> Reader<'l, 'd> {
    pub(super) const fn new(
        log: &'l mut Log,
        file: FileNumber,
        table: &'d DeTable<'d>,
        span: Range<usize>,
    ) -> Self {
        Self { log, file, table, span, asked: Vec::new() }
    }

    /// The place of the whole table, which is its header.
    pub(super) fn here(&self) -> Place {
        self.place(&self.span)
    }

    pub(super) fn place(&self, span: &Range<usize>) -> Place {
        Place { file: self.file, span: span.clone() }
    }

    pub(super) fn report(
        &mut self,
        code: Code,
        span: &Range<usize>,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        let place = self.place(span);
        self.log.report(code, &place, message, remedy);
    }

    /// The value of a key that may be absent.
    pub(super) fn optional(&mut self, key: &'static str) -> Option<&'d Value<'d>> {
        self.asked.push(key);
        self.table.get(key)
    }

    /// The value of a key that must be there.
    pub(super) fn required(&mut self, key: &'static str) -> Option<&'d Value<'d>> {
        let value = self.optional(key);
        if value.is_none() {
            let span = self.span.clone();
            self.report(
                Code::MissingKey,
                &span,
                format!("`{key}` is missing."),
                format!("Add `{key} = ..`."),
            );
        }
        value
    }

    /// The bytes of a key's value; of the table where the key is absent.
    pub(super) fn span_of(&self, key: &str) -> Range<usize> {
        self.table.get(key).map_or_else(|| self.span.clone(), Spanned::span)
    }

    /// The place of a key's value; of the table where the key is absent.
    pub(super) fn place_of(&self, key: &str) -> Place {
        self.place(&self.span_of(key))
    }

    /// The text of a key that something else will read; none where it is no text.
    pub(super) fn peek(&self, key: &str) -> Option<&'d str> {
        self.table.get(key).and_then(|value| value.get_ref().as_str())
    }

    /// Is the value of this key a list with nothing in it?
    pub(super) fn is_empty_list(&self, key: &str) -> bool {
        let items = self.table.get(key).and_then(|value| value.get_ref().as_array());
        items.is_some_and(|items| items.is_empty())
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Every key and value, for tables whose keys are names.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&'d str, Range<usize>, &'d Value<'d>)> + use<'d> {
        self.table.iter().map(|(key, value)| (key.get_ref().as_ref(), key.span(), value))
    }

    /// Says that a value is of the wrong type.
    pub(super) fn wrong_type(&mut self, key: &str, value: &Value<'_>, wanted: &str, example: &str) {
        let message = format!("`{key}` is {}, not {wanted}.", article(value.get_ref().type_str()));
        self.report(Code::WrongType, &value.span(), message, format!("Write `{example}`."));
    }

    /// Reports the keys nobody asked for, and those that are not in the table of keys: so that what is read and what the
    /// schema says are the same.
    pub(super) fn finish(self, table: &Table) {
        for (key, span, _) in self.entries() {
            if !self.asked.contains(&key) || !table.has(key) {
                let remedy = suggest(key, table.names(), "Take it out.");
                let place = Place { file: self.file, span };
                self.log.report(Code::UnknownKey, &place, format!("`{key}` is not a key here."), remedy);
            }
        }
    }
}

fn article(kind: &str) -> String {
    match kind.chars().next() {
        Some('a' | 'e' | 'i' | 'o' | 'u') => format!("an {kind}"),
        _ => format!("a {kind}"),
    }
}
