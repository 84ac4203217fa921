//! Which column of an earlier panel's file is which field, and which of its values is which option.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::HistoryField;
use crate::Sheet;

/// Which column is which field, and which value which option. It is remembered per force and kind.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryMapping {
    columns: BTreeMap<String, String>,
    values: BTreeMap<String, BTreeMap<String, String>>,
}

impl HistoryMapping {
    /// The likeliest columns, as they were said for this force's last file or else by their names, and the values that were
    /// said then. No column is two fields.
    pub fn guess(fields: &[HistoryField<'_>], sheet: &Sheet, remembered: Option<&Self>) -> Self {
        let mut free: Vec<&str> = sheet.names().iter().map(String::as_str).collect();
        free.retain(|name| !name.is_empty());
        let mut columns = BTreeMap::new();
        for field in fields {
            let name = field.name();
            let before = remembered.and_then(|mapping| mapping.column(&name));
            let there = free.iter().position(|column| before == Some(*column));
            let found = there.or_else(|| free.iter().position(|column| field.is_called(column)));
            if let Some(place) = found {
                columns.insert(name, free.remove(place).to_owned());
            }
        }
        Self { columns, values: remembered.map(|mapping| mapping.values.clone()).unwrap_or_default() }
    }

    /// The same with the columns that somebody chose: pairs of a field and a column's name. What is no field, or no column of
    /// the sheet, is left out.
    #[must_use]
    pub fn with_columns<'p>(
        self,
        fields: &[HistoryField<'_>],
        sheet: &Sheet,
        pairs: impl IntoIterator<Item = (&'p str, &'p str)>,
    ) -> Self {
        let is_field = |name: &str| fields.iter().any(|field| field.name() == name);
        let is_column = |name: &str| !name.is_empty() && sheet.names().iter().any(|known| known == name);
        let pairs = pairs.into_iter().filter(|(field, column)| is_field(field) && is_column(column));
        let columns = pairs.map(|(field, column)| (field.to_owned(), column.to_owned())).collect();
        Self { columns, ..self }
    }

    /// The same with values that somebody gave a meaning: a field, a value as it stands in the file, and an option's code or
    /// [`super::NO_ANSWER`]. An empty code takes the meaning back.
    #[must_use]
    pub fn with_values<'p>(
        mut self,
        meanings: impl IntoIterator<Item = (&'p str, &'p str, &'p str)>,
    ) -> Self {
        for (field, value, code) in meanings {
            let known = self.values.entry(field.to_owned()).or_default();
            if code.is_empty() {
                known.remove(value);
            } else {
                known.insert(value.to_owned(), code.to_owned());
            }
        }
        self
    }

    /// The name of the column that is this field.
    pub fn column(&self, field: &str) -> Option<&str> {
        self.columns.get(field).map(String::as_str)
    }

    /// What somebody said the value of a field means.
    pub fn meaning(&self, field: &str, value: &str) -> Option<&str> {
        self.values.get(field)?.get(value).map(String::as_str)
    }

    /// The fields that are needed and have no column.
    pub fn missing(&self, fields: &[HistoryField<'_>]) -> Vec<String> {
        let needed = fields.iter().filter(|field| field.is_needed()).map(HistoryField::name);
        needed.filter(|name| self.column(name).is_none()).collect()
    }

    /// A column that was named for two fields.
    pub fn named_twice(&self) -> Option<&str> {
        let mut seen = std::collections::BTreeSet::new();
        self.columns.values().map(String::as_str).find(|column| !seen.insert(*column))
    }

    /// The place in a row of a field's cell.
    pub(super) fn place(&self, sheet: &Sheet, field: &str) -> Option<usize> {
        let column = self.column(field)?;
        sheet.names().iter().position(|known| known == column)
    }
}

/// What is in a file may stand among the values.
impl std::fmt::Debug for HistoryMapping {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "HistoryMapping({} columns)", self.columns.len())
    }
}
