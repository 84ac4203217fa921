//! One of the two versions, a set or an interview, laid out so that both are compared alike.

use std::collections::BTreeSet;

use crate::{Entry, Group, ItemId, Question, QuestionSet, Questionnaire, Script, ScriptChange, SetId, Text};

/// One version.
pub(super) struct Side<'l> {
    pub(super) name: String,
    pub(super) version: u32,
    pub(super) items: Vec<Placed<'l>>,
    pub(super) minutes: u32,
    pub(super) asked: usize,
    definition: Option<&'l Text>,
    pins: Vec<SetId>,
    scripts: Vec<&'l Script>,
}

/// A question, and when it is asked.
pub(super) struct Placed<'l> {
    pub(super) item: ItemId,
    pub(super) question: &'l Question,
    pub(super) base: String,
}

impl<'l> Side<'l> {
    pub(super) fn of_set(set: &'l QuestionSet) -> Self {
        let mut items = Vec::new();
        set.entries.iter().for_each(|entry| gather(entry, &[], &mut items));
        Self {
            name: set.id.name.clone(),
            version: set.id.version,
            items,
            minutes: set.estimated_minutes(),
            asked: set.questions().filter(|question| question.is_asked()).count(),
            definition: Some(&set.definition),
            pins: Vec::new(),
            scripts: Vec::new(),
        }
    }

    /// A question that is asked again and again stands here once, as it is asked the first time.
    pub(super) fn of_interview(interview: &'l Questionnaire) -> Self {
        let mut seen = BTreeSet::new();
        let placed = interview.questions().map(|question| {
            let conditions: Vec<String> =
                question.relevant.iter().map(|condition| condition.source().to_owned()).collect();
            Placed { item: ItemId::of(question), question, base: all_of(&conditions) }
        });
        Self {
            name: interview.id.wave.slug().to_owned(),
            version: interview.id.version,
            items: placed.filter(|placed| seen.insert(placed.item.clone())).collect(),
            minutes: interview.estimated_minutes(),
            asked: interview.question_count(),
            definition: None,
            pins: interview.pins.clone(),
            scripts: interview.scripts.iter().collect(),
        }
    }

    pub(super) fn place_of(&self, item: &ItemId) -> Option<usize> {
        self.items.iter().position(|placed| placed.item == *item)
    }
}

/// The questions of an entry, each under the conditions of the groups it stands in.
fn gather<'l>(entry: &'l Entry, outer: &[String], items: &mut Vec<Placed<'l>>) {
    let mut conditions = outer.to_vec();
    match entry {
        Entry::Question(question) => {
            conditions.extend(question.relevant.iter().map(|condition| condition.source().to_owned()));
            items.push(Placed { item: ItemId::of(question), question, base: all_of(&conditions) });
        }
        Entry::Group(group) => {
            conditions.extend(conditions_of(group));
            group.entries.iter().for_each(|entry| gather(entry, &conditions, items));
        }
    }
}

fn conditions_of(group: &Group) -> impl Iterator<Item = String> {
    let relevant = group.relevant.iter().map(|condition| condition.source().to_owned());
    let count = group.repeat.iter().map(|repeat| format!("position(..) <= {}", repeat.count.source()));
    relevant.chain(count)
}

fn all_of(conditions: &[String]) -> String {
    match conditions {
        [] => String::new(),
        [one] => one.clone(),
        several => several.iter().map(|one| format!("({one})")).collect::<Vec<_>>().join(" and "),
    }
}

/// What the theme means, before and after, where that changed.
pub(super) fn definition(old: &Side<'_>, new: &Side<'_>) -> Option<(Text, Text)> {
    let (old, new) = old.definition.zip(new.definition).filter(|(old, new)| old != new)?;
    Some((old.clone(), new.clone()))
}

/// The sets pinned at another version, and those that came or went.
pub(super) fn sets(old: &Side<'_>, new: &Side<'_>) -> Vec<(Option<SetId>, Option<SetId>)> {
    let names: BTreeSet<&str> = old.pins.iter().chain(&new.pins).map(|pin| pin.name.as_str()).collect();
    let pinned = |side: &Side<'_>, name: &str| side.pins.iter().find(|pin| pin.name == name).cloned();
    let both = names.into_iter().map(|name| (pinned(old, name), pinned(new, name)));
    both.filter(|(old, new)| old != new).collect()
}

/// The scripts that came, went or are worded anew.
pub(super) fn scripts(old: &Side<'_>, new: &Side<'_>) -> Vec<ScriptChange> {
    let words = |side: &Side<'_>, name: &str| {
        side.scripts.iter().find(|script| script.name == name).map(|script| script.text.clone())
    };
    let gone = old.scripts.iter().filter(|script| words(new, &script.name).is_none());
    let all = new.scripts.iter().chain(gone).map(|script| ScriptChange {
        name: script.name.clone(),
        from: words(old, &script.name),
        to: words(new, &script.name),
    });
    all.filter(|change| change.from != change.to).collect()
}
