//! How alike two versions of a question are: in what is read out, and in what can be answered.

use std::collections::BTreeMap;

use crate::{Choice, ChoiceList, ChoiceName, Kind, Question};

/// The key of the first thing that is not the same for the person who is asked; none where all of it is.
///
/// Names on dashboards and notes for the interviewer may change: the person meets neither.
pub(crate) fn first_difference(old: &Question, new: &Question) -> Option<&'static str> {
    let differences = [
        ("label", old.label != new.label),
        ("hint", old.hint != new.hint),
        ("probe", old.probe != new.probe),
        ("type", !same_kind(&old.kind, &new.kind)),
        ("non_answer", old.non_answers != new.non_answers),
    ];
    differences.into_iter().find(|(_, differs)| *differs).map(|(key, _)| key)
}

/// The same type, the same choices in the same words and order, the same bounds, the same calculation.
fn same_kind(old: &Kind, new: &Kind) -> bool {
    match (old, new) {
        (Kind::SelectOne(old), Kind::SelectOne(new))
        | (Kind::SelectMultiple(old), Kind::SelectMultiple(new)) => old.choices == new.choices,
        (Kind::Calculate(old), Kind::Calculate(new)) => old.source() == new.source(),
        _ => old == new,
    }
}

/// Is every answer of one an answer of the other, and meant alike? Labels and calculations may be worded anew.
pub(crate) fn same_answers(old: &Kind, new: &Kind) -> bool {
    match (old, new) {
        (Kind::SelectOne(old), Kind::SelectOne(new))
        | (Kind::SelectMultiple(old), Kind::SelectMultiple(new)) => {
            let meanings = |list: &ChoiceList| list.choices.iter().map(meaning).collect::<BTreeMap<_, _>>();
            meanings(old) == meanings(new)
        }
        (Kind::Calculate(_), Kind::Calculate(_)) => true,
        _ => old == new,
    }
}

fn meaning(choice: &Choice) -> (ChoiceName, (Option<u8>, crate::Polarity)) {
    (choice.name.clone(), (choice.score, choice.polarity))
}

/// The two lists of a question whose codes can be mapped: both of one choice, or both of several.
pub(crate) const fn lists<'a>(old: &'a Kind, new: &'a Kind) -> Option<(&'a ChoiceList, &'a ChoiceList)> {
    match (old, new) {
        (Kind::SelectOne(old), Kind::SelectOne(new))
        | (Kind::SelectMultiple(old), Kind::SelectMultiple(new)) => Some((old, new)),
        _ => None,
    }
}

/// Each old choice beside the new one it has become. Codes that are not mapped are themselves.
pub(crate) fn pairs<'a>(
    (old, new): (&'a ChoiceList, &'a ChoiceList),
    codes: &BTreeMap<ChoiceName, ChoiceName>,
) -> Vec<(&'a Choice, &'a Choice)> {
    let becomes = |choice: &'a Choice| {
        let code = codes.get(&choice.name).unwrap_or(&choice.name);
        Some((choice, new.choice(code.as_str())?))
    };
    old.choices.iter().filter_map(becomes).collect()
}
