//! Names for each time a question of a repeat is asked: `officer_role_1`, `officer_role_2`.

use std::collections::BTreeMap;

use super::entry_file::EntryDraft;
use super::group_file::GroupDraft;
use super::log::{Log, Place};
use crate::{Code, Concept, Question, QuestionName};

/// The most often one question may be asked, where repeats stand in repeats.
pub(super) const MOST_TIMES: usize = 100;

/// The name at these times, one for each repeat from the outside in. None where it is too long.
pub(super) fn name_at(name: &QuestionName, times: &[u32]) -> Option<QuestionName> {
    QuestionName::parse(&at(name.as_str(), times)).ok()
}

/// The concept at these times.
pub(super) fn concept_at(concept: &Concept, times: &[u32]) -> Option<Concept> {
    Concept::parse(&at(concept.as_str(), times)).ok()
}

fn at(text: &str, times: &[u32]) -> String {
    times.iter().fold(text.to_owned(), |text, time| format!("{text}_{time}"))
}

/// Every combination of times for repeats that are asked so often at most.
pub(super) fn all_times(most: &[u32]) -> Vec<Vec<u32>> {
    most.iter().fold(vec![Vec::new()], |before, most| {
        let longer = |times: &Vec<u32>| {
            (1..=*most).map(|time| [times.as_slice(), &[time]].concat()).collect::<Vec<_>>()
        };
        before.iter().flat_map(longer).collect()
    })
}

/// How often the questions of these groups are asked: a number for each repeat.
pub(super) fn most_times(within: &[&GroupDraft]) -> Vec<u32> {
    within.iter().filter(|group| group.is_repeat()).map(|group| group.most()).collect()
}

/// Reports names of a set that cannot be made, or would be another's.
pub(super) fn check(entries: &[EntryDraft], log: &mut Log) {
    let questions: Vec<_> = entries.iter().flat_map(EntryDraft::questions).collect();
    let mut names: BTreeMap<QuestionName, &Place> = BTreeMap::new();
    for (within, draft) in &questions {
        names.insert(draft.question.name.clone(), &draft.at);
        names.extend(within.iter().map(|group| (group.group.name.clone(), &group.at)));
    }
    for (within, draft) in &questions {
        let most = most_times(within);
        if !most.is_empty() && allowed(within, &most, log) {
            let Question { name, concept, .. } = &draft.question;
            made((name, Some(concept), &draft.at), &most, (&mut names, log));
        }
        for (depth, repeat) in within.iter().enumerate().filter(|(_, group)| group.is_repeat()) {
            let most: Vec<u32> = most_times(&within.iter().copied().take(depth).collect::<Vec<_>>());
            if !most.is_empty() && allowed(within, &most, log) {
                made((&repeat.group.name, None, &repeat.at), &most, (&mut names, log));
            }
        }
    }
}

/// How many times there are together.
pub(super) fn how_many(most: &[u32]) -> usize {
    let most = most.iter().map(|most| usize::try_from(*most).unwrap_or(usize::MAX));
    most.fold(1, usize::saturating_mul)
}

fn allowed(within: &[&GroupDraft], most: &[u32], log: &mut Log) -> bool {
    let times = how_many(most);
    let innermost = within.iter().rfind(|group| group.is_repeat());
    if let Some(group) = innermost.filter(|_| times > MOST_TIMES) {
        let message = format!("Its questions could be asked {times} times, more than {MOST_TIMES}.");
        log.report(Code::TooManyTimes, &group.at, message, "Lower `most` here, or in the repeat around it.");
    }
    times <= MOST_TIMES
}

fn made<'a>(
    (name, concept, at_place): (&QuestionName, Option<&Concept>, &'a Place),
    most: &[u32],
    (names, log): (&mut BTreeMap<QuestionName, &'a Place>, &mut Log),
) {
    if name_at(name, most).is_none() || concept.is_some_and(|it| concept_at(it, most).is_none()) {
        let message =
            format!("Asked again and again, this becomes `{}`, which is too long.", at(name.as_str(), most));
        log.report(Code::NameOfTime, at_place, message, "Give it a shorter name and concept.");
        return;
    }
    for name in all_times(most).iter().filter_map(|times| name_at(name, times)) {
        if names.get(&name).is_some_and(|other| *other != at_place) {
            let message =
                format!("Asked again and again, this becomes `{name}`, which another question is called.");
            log.report(Code::NameOfTime, at_place, message, "Give one of the two another name.");
        }
        names.insert(name, at_place);
    }
}
