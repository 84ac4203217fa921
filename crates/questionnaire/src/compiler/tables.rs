//! Reads nested tables, and names.

use std::ops::Range;

use toml::de::DeTable;

use super::reader::{Reader, Value};
use crate::Code;
use crate::name::is_name;

impl<'d> Reader<'_, 'd> {
    /// The tables of a list of tables, `[[key]]`.
    pub(super) fn tables(&mut self, key: &'static str) -> Vec<(&'d DeTable<'d>, Range<usize>)> {
        let items = self.list(key);
        items.filter_map(|item| self.as_table(key, item).map(|table| (table, item.span()))).collect()
    }

    /// The table a value is.
    pub(super) fn as_table(&mut self, key: &str, value: &'d Value<'d>) -> Option<&'d DeTable<'d>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong_type(key, value, "a table", &format!("{key} = {{ .. }}"));
        }
        table
    }

    /// A reader of a table inside this one.
    pub(super) const fn inside(&mut self, table: &'d DeTable<'d>, span: Range<usize>) -> Reader<'_, 'd> {
        Reader::new(self.log, self.file, table, span)
    }

    /// A name that must be there and be well formed.
    pub(super) fn name(&mut self, key: &'static str) -> Option<(&'d str, Range<usize>)> {
        let (text, span) = self.string(key)?;
        if is_name(text) {
            return Some((text, span));
        }
        let message = format!("`{text}` is not a name.");
        self.report(Code::BadName, &span, message, NAME_RULE);
        None
    }

    /// The format version: 1 is the only one.
    pub(super) fn schema(&mut self) {
        let Some(value) = self.required("schema") else { return };
        if value.get_ref().as_integer().is_none_or(|version| version.as_str() != "1") {
            let message = "This compiler reads format 1 only.";
            self.report(Code::UnknownSchema, &value.span(), message, "Write `schema = 1`.");
        }
    }

    /// Says that a name was used before.
    pub(super) fn used_before(&mut self, what: &str, name: &str, span: &Range<usize>) {
        let message = format!("The {what} `{name}` is defined twice.");
        self.report(Code::DuplicateName, span, message, "Give one of the two another name, or take it out.");
    }
}

pub(super) const NAME_RULE: &str =
    "Use 1 to 32 small letters, digits or underscores, beginning with a letter.";
