//! A line of figures for as long as each of its options stayed one option.

use std::collections::{BTreeMap, BTreeSet};

use questionnaire::{ChoiceName, JoinedSeries, Question, QuestionnaireId};
use statistics::Month;
use statistics::disclosure::{self, Regrouping};

use crate::catalogue;

/// A question as one interview asks it.
pub(crate) type Version<'a> = (QuestionnaireId, &'a Question);

/// The questions of a line up to the next merging of options.
pub(crate) struct Stage<'a> {
    /// What it is called, and its options.
    pub(crate) question: disclosure::Question,
    /// Every question it may count, those of earlier stages included, newest first.
    pub(crate) asked: Vec<Asked<'a>>,
    /// The interviews that earlier stages do not have.
    pub(crate) own: BTreeSet<QuestionnaireId>,
    joined: &'a JoinedSeries,
    newest: QuestionnaireId,
}

/// A question, its codes read as those of a stage.
pub(crate) struct Asked<'a> {
    pub(crate) questionnaire: QuestionnaireId,
    pub(crate) question: &'a Question,
    /// What its codes have become; those that are not here are themselves.
    codes: Option<&'a BTreeMap<ChoiceName, ChoiceName>>,
}

impl Asked<'_> {
    /// What a stored code is called in the stage.
    pub(crate) fn code<'c>(&'c self, stored: &'c str) -> &'c str {
        self.codes.and_then(|codes| codes.get(stored)).map_or(stored, ChoiceName::as_str)
    }
}

/// The questions by the version of their item, oldest first; a new group begins where options were merged.
pub(crate) fn groups<'a>(joined: &JoinedSeries, versions: &[Version<'a>]) -> Vec<Vec<Version<'a>>> {
    let item = |id| joined.member(id).map(|member| member.item.set.version);
    let mut sorted = versions.to_vec();
    sorted.sort_by_key(|(id, _)| (item(*id), *id));
    let mut groups: Vec<Vec<Version<'a>>> = Vec::new();
    for version in sorted {
        match groups.last_mut() {
            Some(group) if !group.last().is_some_and(|before| merges(joined, *before, version.0)) => {
                group.push(version);
            }
            _ => groups.push(vec![version]),
        }
    }
    groups
}

/// Do two options of a question become one in a later interview?
fn merges(joined: &JoinedSeries, (id, question): Version<'_>, later: QuestionnaireId) -> bool {
    let Some(codes) = joined.codes(id, later) else { return false };
    let choices = question.choices().into_iter().flat_map(|list| &list.choices);
    let mut seen = BTreeSet::new();
    let mut become_codes = choices.map(|choice| codes.get(&choice.name).unwrap_or(&choice.name));
    become_codes.any(|code| !seen.insert(code))
}

impl<'a> Stage<'a> {
    /// The last of these groups, able to count the answers of all of them.
    pub(crate) fn of((key, joined): (&str, &'a JoinedSeries), groups: &[Vec<Version<'a>>]) -> Option<Self> {
        let own = groups.last()?;
        let (newest, question) = *own.last()?;
        let asked: Vec<Asked<'a>> = groups
            .iter()
            .flatten()
            .rev()
            .map(|(id, question)| Asked { questionnaire: *id, question, codes: joined.codes(*id, newest) })
            .collect();
        let question = catalogue::described(key, question, &asked);
        let own = own.iter().map(|(id, _)| *id).collect();
        Some(Self { question, asked, own, joined, newest })
    }

    /// The question of one interview, where its figures are counted in this stage.
    pub(crate) fn counted(&self, id: QuestionnaireId) -> Option<&Asked<'a>> {
        self.asked.iter().find(|asked| asked.questionnaire == id && catalogue::is_published(asked.question))
    }

    /// What an option is called now that was called by a code when the newest interview was another.
    pub(crate) fn renamed<'c>(&'c self, since: QuestionnaireId, code: &'c str) -> &'c str {
        let then = self.asked.iter().find(|asked| asked.questionnaire <= since);
        then.map_or(code, |asked| asked.code(code))
    }

    /// Whether somebody interviewed may not have been asked the question: by its route, or because their interview did not
    /// have it.
    pub(crate) fn is_routed(&self, used: &BTreeSet<QuestionnaireId>) -> bool {
        let everywhere = used.iter().all(|id| self.counted(*id).is_some());
        let conditional =
            |asked: &Asked<'_>| asked.question.relevant.is_some() || !asked.question.within.is_empty();
        !everywhere || self.asked.iter().any(conditional)
    }

    /// For each option of this stage the place of the one it has become in the next.
    pub(crate) fn places_in(&self, next: &Self) -> Vec<Option<usize>> {
        let codes = self.joined.codes(self.newest, next.newest);
        let place = |code: &str| {
            let code = codes.and_then(|codes| codes.get(code)).map_or(code, ChoiceName::as_str);
            next.question.options.iter().position(|option| option.code == code)
        };
        self.question.options.iter().map(|option| place(&option.code)).collect()
    }

    /// How the options of this stage become those of the next, which begins with a month.
    pub(crate) fn becomes(&self, next: &Self, from: Month) -> Regrouping {
        let becomes = self.places_in(next);
        let score = |place: Option<usize>| next.question.scores.get(place?).copied().flatten();
        let same_scores = self.question.scores.iter().zip(&becomes).all(|(old, place)| *old == score(*place));
        Regrouping { from, becomes, same_scores }
    }
}
