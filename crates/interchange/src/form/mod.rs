//! A question set as a tree of keys and values, between its file and any other format.
//!
//! It holds whatever keys a file has, also those this crate knows nothing of, so that a new key of the format travels
//! without a change here.

pub(crate) mod content;
mod order;
mod reading;
mod writing;

pub(crate) use content::{Content, Keys};
pub(crate) use order::sorted;
pub(crate) use reading::lists_of;
pub(crate) use writing::{Mark, Written};

/// A set with the choice lists it uses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Form {
    /// The keys of the file but for its questions.
    pub(crate) header: Keys,
    /// Questions and groups, in order.
    pub(crate) entries: Vec<Entry>,
    /// The choice lists, in the order they are first used.
    pub(crate) lists: Vec<List>,
}

/// A question, or a group with what it holds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entry {
    /// Its keys but for `question`.
    pub(crate) keys: Keys,
    /// What a group holds.
    pub(crate) entries: Vec<Self>,
    /// The row of the survey sheet it came from; 0 where it came from a file.
    pub(crate) row: usize,
}

/// A choice list.
#[derive(Clone, Debug, Default)]
pub(crate) struct List {
    pub(crate) name: String,
    /// Its keys but for `name` and `choices`.
    pub(crate) keys: Keys,
    pub(crate) choices: Vec<Choice>,
}

/// A choice.
#[derive(Clone, Debug, Default)]
pub(crate) struct Choice {
    pub(crate) keys: Keys,
    /// The row of the choices sheet it came from; 0 where it came from a file.
    pub(crate) row: usize,
}

/// Where something came from is no part of what it is.
impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.keys == other.keys && self.entries == other.entries
    }
}

impl Eq for Entry {}

impl PartialEq for List {
    fn eq(&self, other: &Self) -> bool {
        let keys = |list: &Self| list.choices.iter().map(|choice| choice.keys.clone()).collect::<Vec<_>>();
        self.name == other.name && self.keys == other.keys && keys(self) == keys(other)
    }
}

impl Eq for List {}

impl Entry {
    pub(crate) fn text(&self, key: &str) -> Option<&str> {
        self.keys.get(key).and_then(Content::as_text)
    }

    pub(crate) fn name(&self) -> &str {
        self.text("name").unwrap_or_default()
    }

    /// The first word of its type.
    pub(crate) fn kind(&self) -> &str {
        self.text("type").and_then(|kind| kind.split_whitespace().next()).unwrap_or_default()
    }

    /// The choice list its type names.
    pub(crate) fn list(&self) -> Option<&str> {
        if !self.is_select() {
            return None;
        }
        self.text("type").and_then(|kind| kind.split_whitespace().nth(1))
    }

    pub(crate) fn is_select(&self) -> bool {
        matches!(self.kind(), "select_one" | "select_multiple")
    }

    pub(crate) fn is_group(&self) -> bool {
        matches!(self.kind(), "group" | "repeat")
    }

    pub(crate) fn is_true(&self, key: &str) -> bool {
        self.keys.get(key) == Some(&Content::bare("true"))
    }

    /// The non-answer codes it offers.
    pub(crate) fn non_answers(&self) -> Vec<&str> {
        let Some(Content::List(codes)) = self.keys.get("non_answer") else { return Vec::new() };
        codes.iter().filter_map(Content::as_text).collect()
    }

    /// This entry and everything in it.
    pub(crate) fn walk(&self) -> Vec<&Self> {
        std::iter::once(self).chain(self.entries.iter().flat_map(Self::walk)).collect()
    }
}

impl Form {
    /// Every entry, groups and what they hold, in order.
    pub(crate) fn walk(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().flat_map(Entry::walk)
    }

    /// A text of the header.
    pub(crate) fn text(&self, key: &str) -> Option<&str> {
        self.header.get(key).and_then(Content::as_text)
    }
}

impl Choice {
    pub(crate) fn name(&self) -> &str {
        self.keys.get("name").and_then(Content::as_text).unwrap_or_default()
    }
}
