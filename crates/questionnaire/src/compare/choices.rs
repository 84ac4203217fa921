//! What changed among the choices of a question.

use std::collections::{BTreeMap, BTreeSet};

use crate::likeness::{lists, pairs};
use crate::{Choice, ChoiceChange, ChoiceList, ChoiceName, Question};

/// Every change, in the order of the new list; what is no longer offered comes last. None where a question has no list.
pub(super) fn changes(
    old: &Question,
    new: &Question,
    codes: &BTreeMap<ChoiceName, ChoiceName>,
) -> Vec<ChoiceChange> {
    let Some((old, new)) = lists(&old.kind, &new.kind) else { return Vec::new() };
    let pairs = pairs((old, new), codes);
    let mut changes = Vec::new();
    for choice in &new.choices {
        let before: Vec<&Choice> =
            pairs.iter().filter(|(_, to)| to.name == choice.name).map(|(from, _)| *from).collect();
        if before.is_empty() {
            changes.push(ChoiceChange::Added { code: choice.name.clone(), label: choice.label.clone() });
        }
        before.into_iter().for_each(|from| changes.extend(of_choice(from, choice)));
    }
    changes.extend(removed(old, &pairs));
    if reordered(&pairs, new) {
        changes.push(ChoiceChange::Reordered);
    }
    changes
}

fn of_choice(from: &Choice, to: &Choice) -> impl Iterator<Item = ChoiceChange> {
    let code = || to.name.clone();
    let recoded =
        (from.name != to.name).then(|| ChoiceChange::Recoded { from: from.name.clone(), to: code() });
    let reworded = (from.label != to.label).then(|| ChoiceChange::Reworded {
        code: code(),
        from: from.label.clone(),
        to: to.label.clone(),
    });
    let (was, is) = ((from.score, from.polarity), (to.score, to.polarity));
    let rescored = (was != is).then(|| ChoiceChange::Rescored { code: code(), from: was, to: is });
    [recoded, reworded, rescored].into_iter().flatten()
}

fn removed(old: &ChoiceList, pairs: &[(&Choice, &Choice)]) -> impl Iterator<Item = ChoiceChange> {
    let kept: BTreeSet<&ChoiceName> = pairs.iter().map(|(from, _)| &from.name).collect();
    let gone = old.choices.iter().filter(move |choice| !kept.contains(&choice.name));
    gone.map(|choice| ChoiceChange::Removed { code: choice.name.clone(), label: choice.label.clone() })
}

/// Do the choices that stay come in another order? Old codes that became one code stand together.
fn reordered(pairs: &[(&Choice, &Choice)], new: &ChoiceList) -> bool {
    let place = |to: &Choice| new.choices.iter().position(|choice| choice.name == to.name);
    !pairs.is_sorted_by_key(|(_, to)| place(to))
}
