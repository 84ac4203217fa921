//! From the files of a set to its form.

use super::content::{self, Content, Keys};
use super::{Choice, Entry, Form, List};

impl Form {
    /// The form of a set's file and of a file of choice lists, with the lists the set uses. None where one is not TOML.
    pub(crate) fn read(set: &str, lists: &str) -> Option<Self> {
        let mut header = content::file(set)?;
        let entries = header.remove("question").map(entries).unwrap_or_default();
        let known = content::file(lists)?.remove("list").map(lists_of).unwrap_or_default();
        let mut form = Self { header, entries, lists: Vec::new() };
        form.lists = form.lists_used(&known);
        Some(form)
    }

    /// Those of some lists that it uses, in the order it uses them.
    pub(crate) fn lists_used(&self, known: &[List]) -> Vec<List> {
        let mut used: Vec<List> = Vec::new();
        for name in self.walk().filter_map(Entry::list) {
            if !used.iter().any(|list| list.name == name) {
                used.extend(known.iter().find(|list| list.name == name).cloned());
            }
        }
        used
    }
}

fn entries(value: Content) -> Vec<Entry> {
    tables(value).into_iter().map(entry).collect()
}

fn entry(mut keys: Keys) -> Entry {
    let entries = keys.remove("question").map(entries).unwrap_or_default();
    Entry { keys, entries, row: 0 }
}

/// The lists of a list of tables.
pub(crate) fn lists_of(value: Content) -> Vec<List> {
    tables(value).into_iter().map(list).collect()
}

fn list(mut keys: Keys) -> List {
    let name = keys.remove("name").and_then(|name| name.as_text().map(str::to_owned));
    let choices = keys.remove("choices").map(tables).unwrap_or_default();
    let choices = choices.into_iter().map(|keys| Choice { keys, row: 0 }).collect();
    List { name: name.unwrap_or_default(), keys, choices }
}

fn tables(value: Content) -> Vec<Keys> {
    let Content::List(items) = value else { return Vec::new() };
    items
        .into_iter()
        .filter_map(|item| match item {
            Content::Table(keys) => Some(keys),
            _ => None,
        })
        .collect()
}
