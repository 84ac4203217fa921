//! What single cells of a row say of a question, and which of its keys they leave unsaid.

use std::collections::BTreeSet;

use questionnaire::{Language, Piece, Text};

use super::cells::PRECISIONS;
use super::columns::{Column, PIPED};
use super::own;
use crate::form::{Content, Entry, Keys};

/// Nobody sees it, and readers of XLSForm would show what has a label.
pub(super) fn is_silent(entry: &Entry) -> bool {
    matches!(entry.kind(), "calculate" | "hidden")
}

pub(super) fn spoken<'v>(key: &'v str, value: &'v Content) -> impl Iterator<Item = (Column, String)> + 'v {
    ["en", "cy"].into_iter().filter_map(move |language| {
        let column = Column::Words { key: key.to_owned(), language: language.to_owned() };
        let words = value.said(language)?;
        Some((column, if PIPED.contains(&key) { piped(words) } else { read_out(words) }))
    })
}

/// Words as they are: readers of XLSForm would put an answer in the place of `${..}`.
pub(super) fn read_out(words: &str) -> String {
    words.replace("${", "$ {")
}

/// Words with the answers they read out as XLSForm writes them; other braces stay words.
fn piped(words: &str) -> String {
    let text = Text::english(words);
    let piece = |piece: Piece<'_>| match piece {
        Piece::Words(words) => read_out(words),
        Piece::Answer(name) => format!("${{{name}}}"),
    };
    text.pieces(Language::English).into_iter().map(piece).collect()
}

/// A person who may pass a question over with a code that XLSForm cannot offer must not be held up by it there.
pub(super) fn required(entry: &Entry) -> &'static str {
    let can_be_passed = entry.is_select() || entry.non_answers().is_empty();
    match entry.keys.get("required") {
        Some(Content::Bare(truth)) if truth != "true" => "no",
        Some(Content::Bare(_)) if can_be_passed => "yes",
        _ => "",
    }
}

pub(super) fn parameters(entry: &Entry) -> String {
    if entry.kind() != "range" {
        return String::new();
    }
    let bare = |key: &&str| match entry.keys.get(*key) {
        Some(Content::Bare(number)) => Some(format!("{key}={number}")),
        _ => None,
    };
    ["start", "end", "step"].iter().filter_map(bare).collect::<Vec<_>>().join(" ")
}

pub(super) fn appearance(entry: &Entry) -> &'static str {
    let precision = entry.text("precision").filter(|_| entry.kind() == "date");
    let found = precision.and_then(|precision| PRECISIONS.iter().find(|(known, _)| *known == precision));
    found.map_or("", |(_, name)| name)
}

/// The keys of an entry that its cells do not say, or say otherwise, each as own cells.
pub(super) fn unsaid(keys: &Keys, said: &Keys) -> Vec<(String, String)> {
    let names: BTreeSet<&String> = keys.keys().chain(said.keys()).collect();
    let mut cells = Vec::new();
    for name in names {
        match (keys.get(name), said.get(name)) {
            (one, other) if one == other => {}
            (None, _) => cells.push((name.clone(), own::ABSENT.to_owned())),
            (Some(Content::Table(one)), Some(Content::Table(other)))
                if own::is_texts(one) && own::is_texts(other) =>
            {
                let inner = unsaid(one, other).into_iter();
                cells.extend(inner.map(|(path, cell)| (format!("{name}.{path}"), cell)));
            }
            (Some(value), _) => cells.extend(own::cells(name, value)),
        }
    }
    cells
}
