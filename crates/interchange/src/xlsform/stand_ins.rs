//! Rows that stand in for what lies outside the form: facts of the case, answers of the earlier wave, questions of
//! other sets. XLSForm lets an expression name only what has a row.

use std::collections::{BTreeMap, BTreeSet};

use questionnaire::Text;

use super::columns::PIPED;
use super::pieces::{Piece, pieces};
use super::said::is_silent;
use crate::form::{Content, Entry, Form};

/// Keys that are expressions.
pub(super) const EXPRESSIONS: [&str; 5] = ["relevant", "constraint", "calculation", "choice_filter", "count"];

/// What is named and lies outside, with the name of the row that stands in for it.
#[derive(Clone, Debug, Default)]
pub(super) struct StandIns {
    names: BTreeMap<String, String>,
}

impl StandIns {
    pub(super) fn of(form: &Form) -> Self {
        let inside: BTreeSet<&str> = form.walk().map(Entry::name).collect();
        let mut taken: BTreeSet<String> = inside.iter().map(|name| (*name).to_owned()).collect();
        let mut names = BTreeMap::new();
        for name in form.walk().flat_map(named).filter(|name| !inside.contains(name.as_str())) {
            let wanted = name.replace('.', "_");
            names.entry(name).or_insert_with(|| free(&wanted, &mut taken));
        }
        Self { names }
    }

    /// Every name that lies outside, with its row's.
    pub(super) fn rows(&self) -> impl Iterator<Item = (&str, &str)> {
        self.names.iter().map(|(name, row)| (name.as_str(), row.as_str()))
    }

    /// The row an expression names for this name.
    pub(super) fn row<'n>(&'n self, name: &'n str) -> &'n str {
        self.names.get(name).map_or(name, String::as_str)
    }
}

/// Names a free row.
pub(super) fn free(wanted: &str, taken: &mut BTreeSet<String>) -> String {
    let mut name = wanted.to_owned();
    while !taken.insert(name.clone()) {
        name.push('_');
    }
    name
}

fn named(entry: &Entry) -> Vec<String> {
    let expressions = EXPRESSIONS.iter().filter_map(|key| entry.keys.get(*key).and_then(Content::as_text));
    expressions.flat_map(references).chain(read_out(entry)).collect()
}

/// The answers its words read out.
fn read_out(entry: &Entry) -> Vec<String> {
    let spoken = PIPED.iter().filter_map(|key| entry.keys.get(*key)).filter(|_| !is_silent(entry));
    let texts = spoken.flat_map(|value| ["en", "cy"].into_iter().filter_map(|language| value.said(language)));
    let names = texts.flat_map(|words| Text::english(words).answers_said());
    names.map(|name| name.to_string()).collect()
}

/// The names an expression refers to.
pub(super) fn references(expression: &str) -> Vec<String> {
    let named = |piece: &Piece<'_>| match piece {
        Piece::Reference(name) => Some((*name).to_owned()),
        _ => None,
    };
    pieces(expression).iter().filter_map(named).collect()
}
