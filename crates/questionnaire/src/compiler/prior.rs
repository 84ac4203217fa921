//! What a case-closure interview may read of the six-week interview before it.

use super::assembly::Assembly;
use crate::expression::Earlier;
use crate::{Kind, Wave};

/// The questions of every six-week interview. Where versions differ, the newest says what kind of answer it is, and a
/// choice of any version is a choice.
pub(super) fn of(assemblies: &[Assembly<'_, '_>]) -> Earlier {
    let mut six_week: Vec<_> =
        assemblies.iter().filter(|assembly| assembly.draft.id.wave == Wave::SixWeek).collect();
    six_week.sort_by_key(|assembly| assembly.draft.id.version);
    let mut earlier = Earlier::default();
    for question in six_week.iter().flat_map(|assembly| assembly.questions()).map(|draft| &draft.question) {
        if !question.is_asked() {
            continue;
        }
        let before =
            earlier.insert(question.name.clone(), (question.kind.clone(), question.non_answers.clone()));
        if let (Some((older, _)), Some((newer, _))) = (before, earlier.get_mut(&question.name)) {
            keep_choices(&older, newer);
        }
    }
    earlier
}

fn keep_choices(older: &Kind, newer: &mut Kind) {
    let (
        Kind::SelectOne(older) | Kind::SelectMultiple(older),
        Kind::SelectOne(newer) | Kind::SelectMultiple(newer),
    ) = (older, newer)
    else {
        return;
    };
    let gone = older.choices.iter().filter(|choice| newer.choice(choice.name.as_str()).is_none());
    let gone: Vec<_> = gone.cloned().collect();
    newer.choices.extend(gone);
}
