//! Verdicts of three values: yes, no, and not known yet.

use super::domain::Candidate;
use super::map::Rules;
use crate::Expression;
use crate::expression::{Knowledge, Value, View};

/// Is the question asked?
pub(super) fn holds(condition: Option<&Expression>, knowledge: &Knowledge<'_>) -> Option<bool> {
    condition.map_or(Some(true), |condition| condition.decided(knowledge, View::default()))
}

pub(super) const fn and(one: Option<bool>, other: Option<bool>) -> Option<bool> {
    match (one, other) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

pub(super) fn any(parts: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    any_false(parts.map(|part| part.map(|it| !it)))
}

pub(super) fn all(parts: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    any_false(parts).map(|any| !any)
}

fn any_false(parts: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut found = Some(false);
    for part in parts {
        match part {
            Some(false) => return Some(true),
            Some(true) => {}
            None => found = None,
        }
    }
    found
}

/// May this answer be given? None where not, false where perhaps.
pub(super) fn allowed(knowledge: &Knowledge<'_>, rules: &Rules<'_>, candidate: &Candidate) -> Option<bool> {
    let fulfilled = rules.constraint.map_or(Some(true), |it| fulfils(knowledge, it, candidate));
    let offered = offered(knowledge, rules.choice_filter, &candidate.value);
    (fulfilled != Some(false) && offered != Some(false)).then(|| fulfilled.is_some() && offered.is_some())
}

/// Does an answer fulfil a constraint? No answer fulfils every one.
pub(super) fn fulfils(knowledge: &Knowledge<'_>, test: &Expression, answer: &Candidate) -> Option<bool> {
    if answer.value.is_empty() {
        return Some(true);
    }
    test.decided(knowledge, View { itself: Some((&answer.value, answer.sample)), choice: None })
}

/// Does a choice filter offer every choice of an answer?
pub(super) fn offered(
    knowledge: &Knowledge<'_>,
    filter: Option<&Expression>,
    answer: &Value,
) -> Option<bool> {
    let Some(filter) = filter else { return Some(true) };
    let offers = |code: &str| filter.decided(knowledge, View { itself: None, choice: Some(code) });
    match answer {
        Value::Text(code) => offers(code),
        Value::Choices(names) => all(names.iter().map(|name| offers(name.as_str()))),
        _ => Some(true),
    }
}
