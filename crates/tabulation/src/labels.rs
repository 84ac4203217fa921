//! What teams and equality groups are called.

use std::collections::BTreeSet;

use fieldwork::Force;
use questionnaire::{Library, Question, QuestionnaireId};
use statistics::Wording;
use statistics::disclosure::{KindLabel, Labels};

use crate::catalogue::wording;

/// The names of a force's teams, and of the groups that the interviews asked people about; the newest interview decides.
pub(crate) fn labels(area: &Force, library: &Library, used: &BTreeSet<QuestionnaireId>) -> Labels {
    let asked = used.iter().rev().filter_map(|id| library.interview(id.wave, id.version));
    let mut kinds: Vec<KindLabel> = Vec::new();
    for question in asked.flat_map(|interview| interview.questions()).filter(|it| it.divides_people()) {
        if !kinds.iter().any(|kind| kind.kind == question.concept.as_str()) {
            kinds.push(kind(question));
        }
    }
    let teams = area.teams.iter().map(|team| (team.clone(), Wording::same(team)));
    Labels { teams: teams.collect(), kinds }
}

fn kind(question: &Question) -> KindLabel {
    let choices = question.choices().into_iter().flat_map(|list| &list.choices);
    KindLabel {
        kind: question.concept.to_string(),
        title: wording(&question.short_label),
        groups: choices.map(|choice| (choice.name.to_string(), wording(&choice.label))).collect(),
    }
}
