//! Choice filters of other programs compare a column of the choices sheet; ours know a choice by its code only. The
//! column is said as a value worked out from the code.

use std::collections::BTreeMap;

use super::choices::Listed;
use crate::form::{Content, Entry, Form};
use crate::xlsform::pieces::{Piece, pieces};

/// Rewrites every choice filter that reads a column.
pub(super) fn rewrite(form: &mut Form, listed: &mut Listed) {
    form.entries.iter_mut().for_each(|entry| rewrite_entry(entry, listed));
}

fn rewrite_entry(entry: &mut Entry, listed: &mut Listed) {
    entry.entries.iter_mut().for_each(|inner| rewrite_entry(inner, listed));
    let (Some(filter), Some(list)) = (entry.text("choice_filter"), entry.list()) else { return };
    let rewritten = by_code(filter, list, listed);
    entry.keys.insert("choice_filter".to_owned(), Content::text(rewritten));
}

fn by_code(filter: &str, list: &str, listed: &mut Listed) -> String {
    let pieces = pieces(filter);
    let said = pieces.iter().enumerate().map(|(at, piece)| {
        let is_call = matches!(pieces.get(at + 1), Some(Piece::Sign("(")));
        match piece {
            Piece::Word(column) if !is_call && *column != "name" => {
                listed.says(column, list).map_or_else(|| piece.text(), |says| value(&says))
            }
            piece => piece.text(),
        }
    });
    said.collect()
}

/// `if(name = 'a' or name = 'b', 'north', '')`
fn value(says: &[(String, String)]) -> String {
    let mut codes: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (code, text) in says {
        codes.entry(text).or_default().push(format!("name = '{code}'"));
    }
    codes.into_iter().fold("''".to_owned(), |otherwise, (text, codes)| {
        format!("if({}, {}, {otherwise})", codes.join(" or "), quoted(text))
    })
}

fn quoted(text: &str) -> String {
    if text.contains('\'') { format!("\"{text}\"") } else { format!("'{text}'") }
}
