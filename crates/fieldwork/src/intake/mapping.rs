//! Which column of a file is which field.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{ImportKind, Sheet};

/// Which column is which field: the field's name, and the column's. It is remembered per force, because a force's files
/// look alike.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Mapping(BTreeMap<String, String>);

impl Mapping {
    /// What somebody chose: pairs of a field and a column's name. What is no field of the kind, or no column of the sheet,
    /// is left out.
    pub fn chosen<'a>(
        kind: ImportKind,
        sheet: &Sheet,
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Self {
        let is_field = |field: &str| kind.columns().iter().any(|column| column.field == field);
        let is_column = |name: &str| !name.is_empty() && sheet.names().iter().any(|known| known == name);
        let pairs = pairs.into_iter().filter(|(field, name)| is_field(field) && is_column(name));
        Self(pairs.map(|(field, name)| (field.to_owned(), name.to_owned())).collect())
    }

    /// The likeliest columns: as it was said for this force's last file, and otherwise by their names.
    pub fn guess(kind: ImportKind, sheet: &Sheet, remembered: Option<&Self>) -> Self {
        let guess = |column: &super::ImportColumn| {
            let before = remembered.and_then(|mapping| mapping.column(column.field));
            let there = before.filter(|name| sheet.names().iter().any(|known| known == name));
            let called = || sheet.names().iter().map(String::as_str).find(|name| column.is_called(name));
            there.or_else(called).map(|name| (column.field.to_owned(), name.to_owned()))
        };
        Self(kind.columns().iter().filter_map(guess).collect())
    }

    /// The name of the column that is this field.
    pub fn column(&self, field: &str) -> Option<&str> {
        self.0.get(field).map(String::as_str)
    }

    /// The fields that are needed and have no column.
    pub fn missing(&self, kind: ImportKind) -> Vec<&'static str> {
        let columns = kind.columns().iter().filter(|column| column.needed);
        columns.map(|column| column.field).filter(|field| self.column(field).is_none()).collect()
    }

    /// The place of each field in a row of the sheet.
    pub(super) fn places(&self, sheet: &Sheet) -> BTreeMap<String, usize> {
        let place = |name: &str| sheet.names().iter().position(|known| known == name);
        self.0.iter().filter_map(|(field, name)| Some((field.clone(), place(name)?))).collect()
    }
}
