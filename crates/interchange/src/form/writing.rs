//! From a form to the files of a set, remembering which row of a workbook each line came from.

use super::content::{Content, Keys, key_written, written};
use super::order::sorted;
use super::{Entry, Form, List};

/// A file that was made, with where its lines came from.
#[derive(Clone, Debug, Default)]
pub(crate) struct Written {
    pub(crate) text: String,
    /// For each line, the row and the key it came from.
    pub(crate) marks: Vec<Mark>,
}

/// Where a line came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Mark {
    /// The row of the sheet; 0 for the header.
    pub(crate) row: usize,
    /// The key the line gives; empty for the line that opens a table.
    pub(crate) key: String,
}

impl Written {
    fn line(&mut self, row: usize, key: &str, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
        self.marks.push(Mark { row, key: key.to_owned() });
    }

    fn keys(&mut self, row: usize, keys: &Keys) {
        for (key, value) in sorted(keys) {
            if value.as_tables().is_some_and(|tables| tables.len() > 1) {
                self.tables(row, key, value);
            } else {
                self.line(row, key, &format!("{} = {}", key_written(key), written(value)));
            }
        }
    }

    /// A list of tables, one on each line.
    fn tables(&mut self, row: usize, key: &str, value: &Content) {
        let Content::List(items) = value else { return };
        self.line(row, key, &format!("{} = [", key_written(key)));
        for item in items {
            self.line(row, key, &format!("  {},", written(item)));
        }
        self.line(row, key, "]");
    }

    fn entry(&mut self, path: &str, entry: &Entry) {
        self.line(0, "", "");
        self.line(entry.row, "", &format!("[[{path}]]"));
        self.keys(entry.row, &entry.keys);
        let beneath = format!("{path}.question");
        entry.entries.iter().for_each(|inner| self.entry(&beneath, inner));
    }

    fn list(&mut self, list: &List) {
        let row = list.choices.first().map_or(0, |choice| choice.row);
        self.line(0, "", "");
        self.line(row, "", "[[list]]");
        self.line(row, "name", &format!("name = {}", written(&Content::text(&list.name))));
        self.keys(row, &list.keys);
        self.line(row, "choices", "choices = [");
        for choice in &list.choices {
            self.line(choice.row, "", &format!("  {},", written(&Content::Table(choice.keys.clone()))));
        }
        self.line(row, "choices", "]");
    }
}

impl Form {
    /// The file of the set.
    pub(crate) fn set_file(&self) -> Written {
        let mut file = Written::default();
        file.keys(0, &self.header);
        self.entries.iter().for_each(|entry| file.entry("question", entry));
        file
    }

    /// The file of its choice lists.
    pub(crate) fn lists_file(&self) -> Written {
        let mut file = Written::default();
        file.line(0, "schema", "schema = 1");
        let choices = self.lists.iter().flat_map(|list| &list.choices);
        if choices.clone().any(|choice| choice.keys.get("label").is_some_and(|it| it.said("cy").is_some())) {
            file.line(0, "welsh", "welsh = \"needs-translator\"");
        }
        self.lists.iter().for_each(|list| file.list(list));
        file
    }

    /// Its choice lists, without the head of their file.
    pub(crate) fn lists_alone(&self) -> Written {
        let mut file = Written::default();
        self.lists.iter().for_each(|list| file.list(list));
        file
    }
}
