//! What XLSForm's own columns say of a question, read back as keys of the question format.

use std::collections::BTreeMap;

use super::columns::Column;
use super::own;
use crate::form::{Content, Keys};

/// The cells of one row, by column; none of them empty.
pub(super) type Cells = BTreeMap<Column, String>;

/// Keys that are a text in a column of the same name.
pub(super) const TEXTS: [&str; 7] =
    ["name", "relevant", "constraint", "calculation", "default", "choice_filter", "type"];

/// How a date question looks that asks for less than a day.
pub(super) const PRECISIONS: [(&str, &str); 2] = [("month", "month-year"), ("year", "year")];

/// The keys that XLSForm's own columns give.
pub(super) fn keys(cells: &Cells) -> Keys {
    let mut keys = Keys::new();
    for (column, cell) in cells {
        match column {
            Column::Words { key, language } => {
                let table = keys.entry(key.clone()).or_insert_with(|| Content::Table(Keys::new()));
                if let Content::Table(table) = table {
                    table.insert(language.clone(), Content::text(cell));
                }
            }
            Column::Plain(name) if TEXTS.contains(&name.as_str()) => {
                keys.insert(name.clone(), Content::text(cell));
            }
            Column::Plain(name) => keys.extend(other(name, cell)),
            Column::Own(_) => {}
        }
    }
    if let Some(Content::Text(kind)) = keys.get_mut("type") {
        *kind = kind.strip_prefix("begin ").unwrap_or(kind).to_owned();
    }
    of_this_type_only(&mut keys);
    keys
}

/// Keys that a column of another name or form gives.
fn other(column: &str, cell: &str) -> Vec<(String, Content)> {
    match column {
        "required" => yes_or_no(cell).map(|truth| ("required".to_owned(), truth)).into_iter().collect(),
        "repeat_count" => vec![("count".to_owned(), Content::text(cell))],
        "parameters" => parameters(cell),
        "appearance" => precision(cell).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// True or false, as spreadsheets and XPath write them.
pub(super) fn yes_or_no(cell: &str) -> Option<Content> {
    match cell.trim().to_lowercase().as_str() {
        "yes" | "true" | "true()" => Some(Content::bare("true")),
        "no" | "false" | "false()" => Some(Content::bare("false")),
        _ => None,
    }
}

/// `start=0 end=10 step=1`
fn parameters(cell: &str) -> Vec<(String, Content)> {
    let pairs = cell.split([' ', ',', ';']).filter_map(|pair| pair.split_once('='));
    pairs
        .filter(|(key, _)| ["start", "end", "step"].contains(&key.trim()))
        .map(|(key, value)| (key.trim().to_owned(), own::value(value.trim())))
        .collect()
}

fn precision(appearance: &str) -> Option<(String, Content)> {
    let mut words = appearance.split_whitespace();
    let found = words.find_map(|word| PRECISIONS.iter().find(|(_, name)| *name == word));
    found.map(|(precision, _)| ("precision".to_owned(), Content::text(*precision)))
}

/// Parameters and appearance mean other things for other types.
fn of_this_type_only(keys: &mut Keys) {
    let kind = keys.get("type").and_then(Content::as_text).unwrap_or_default().to_owned();
    if kind != "range" {
        keys.retain(|key, _| !["start", "end", "step"].contains(&key.as_str()));
    }
    if kind != "date" {
        keys.remove("precision");
    }
}
