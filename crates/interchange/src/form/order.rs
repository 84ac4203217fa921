//! The order keys are written in, so that a file made here reads like one written by hand.

use super::content::{Content, Keys};

const ORDER: [&str; 46] = [
    "schema",
    "name",
    "version",
    "title",
    "definition",
    "theme",
    "languages",
    "status",
    "effective_from",
    "supersedes",
    "purpose",
    "concept",
    "type",
    "relevant",
    "count",
    "most",
    "en",
    "cy",
    "cy_of",
    "label",
    "short_label",
    "hint",
    "guidance_hint",
    "probe",
    "start",
    "end",
    "step",
    "precision",
    "calculation",
    "choice_filter",
    "choice_labels",
    "default",
    "required",
    "required_message",
    "constraint",
    "constraint_message",
    "severity",
    "commentary",
    "non_answer",
    "role",
    "release",
    "from",
    "to",
    "relation",
    "score",
    "polarity",
];

/// The keys of a table in that order; those it does not know come last, by name.
pub(crate) fn sorted(keys: &Keys) -> Vec<(&str, &Content)> {
    let place = |key: &str| ORDER.iter().position(|known| *known == key).unwrap_or(ORDER.len());
    let mut sorted: Vec<(&str, &Content)> = keys.iter().map(|(key, value)| (key.as_str(), value)).collect();
    sorted.sort_by_key(|(key, _)| (place(key), *key));
    sorted
}
