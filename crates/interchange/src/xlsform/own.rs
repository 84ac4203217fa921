//! Keys and values of the question format in cells: a cell says what a line of a file says after `=`, and a text needs
//! no quotes where it cannot be taken for anything else.

use crate::form::content::{literal, written};
use crate::form::{Content, Keys};

/// Says that a key is absent although other cells of the row give it.
pub(super) const ABSENT: &str = "{}";

/// The cells of one key: one, or one for each text of a table of texts.
pub(super) fn cells(key: &str, value: &Content) -> Vec<(String, String)> {
    match value.as_table().filter(|keys| is_texts(keys)) {
        Some(keys) => keys.iter().map(|(inner, text)| (format!("{key}.{inner}"), cell(text))).collect(),
        None => vec![(key.to_owned(), cell(value))],
    }
}

pub(super) fn is_texts(keys: &Keys) -> bool {
    !keys.is_empty() && keys.values().all(|value| value.as_text().is_some())
}

/// What a cell says for a value.
pub(super) fn cell(value: &Content) -> String {
    if let Some(text) = value.as_text().filter(|text| stands_alone(text)) {
        return text.to_owned();
    }
    // Readers of XLSForm look for `${..}` in every cell and want it to name a question.
    written(value).replace("${", "\\u0024{")
}

fn stands_alone(text: &str) -> bool {
    !text.is_empty()
        && text.trim() == text
        && !text.contains("${")
        && !text.contains(char::is_control)
        && literal(text).is_none()
}

/// The value a cell says.
pub(super) fn value(cell: &str) -> Content {
    literal(cell).unwrap_or_else(|| Content::text(cell))
}

/// Puts a cell's value where its path says: `release`, or `short_label.cy`.
pub(super) fn put(keys: &mut Keys, path: &str, cell: &str) {
    let Some((key, inner)) = path.split_once('.') else {
        set(keys, path, cell);
        return;
    };
    let table = keys.entry(key.to_owned()).or_insert_with(|| Content::Table(Keys::new()));
    if table.as_table().is_none() {
        *table = Content::Table(Keys::new());
    }
    if let Content::Table(table) = table {
        set(table, inner, cell);
    }
}

fn set(keys: &mut Keys, key: &str, cell: &str) {
    if cell == ABSENT {
        keys.remove(key);
    } else {
        keys.insert(key.to_owned(), value(cell));
    }
}
