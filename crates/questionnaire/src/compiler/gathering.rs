//! Looks up the items of an interview in its own file and in the sets.

use std::collections::BTreeSet;

use super::assembly::{Selection, Written};
use super::entry_file::EntryDraft;
use super::group_file::GroupDraft;
use super::interview_file::{InterviewDraft, TopicDraft};
use super::items::{self, ItemName};
use super::log::{Log, Place};
use super::set_file::Sets;
use crate::{Code, SetId};

/// Looks items up, and says what cannot be found.
pub(super) struct Gatherer<'a, 'd, 'l> {
    pub(super) draft: &'a InterviewDraft<'d>,
    pub(super) sets: &'a Sets<'d>,
    /// The sets it used.
    pub(super) pins: BTreeSet<SetId>,
    pub(super) log: &'l mut Log,
}

/// An item, and where the interview names it.
type Placed<'a> = (Written<'a>, &'a Place);

impl<'a, 'd> Gatherer<'a, 'd, '_> {
    pub(super) fn topic(&mut self, topic: &'a TopicDraft<'d>) -> Vec<Placed<'a>> {
        topic.items.iter().flat_map(|(item, at)| self.item(item, at)).collect()
    }

    fn item(&mut self, item: &'a str, at: &'a Place) -> Vec<Placed<'a>> {
        match items::parse(item) {
            Some(ItemName::Script(name)) => self.script(name, at).into_iter().collect(),
            Some(ItemName::Set(id, question)) => self.set(&id, question, at),
            None => {
                let message = format!("`{item}` is neither a script, a set nor a question.");
                let remedy = "Write `script:intro`, `respect@1` or `process@1/first_contact`.";
                self.log.report(Code::BadName, at, message, remedy);
                Vec::new()
            }
        }
    }

    fn script(&mut self, name: &str, at: &'a Place) -> Option<Placed<'a>> {
        let found = self.draft.scripts.iter().find(|draft| draft.script.name == name);
        if found.is_none() {
            items::unknown_script(self.log, (name, at), &self.draft.scripts);
        }
        found.map(|draft| (Written::Script(draft), at))
    }

    fn set(&mut self, id: &SetId, part: Option<&str>, at: &'a Place) -> Vec<Placed<'a>> {
        let Some(set) = self.sets.get(id) else {
            items::unknown_set(self.log, (id, at), self.sets);
            return Vec::new();
        };
        let selected: Vec<Selection<'a>> = match part {
            None => set.entries.iter().map(|entry| Selection { within: Vec::new(), entry }).collect(),
            Some(name) => set.entries.iter().find_map(|entry| find(name, entry)).into_iter().collect(),
        };
        if let Some(name) = part.filter(|_| selected.is_empty()) {
            items::unknown_question(self.log, (name, at), set);
        }
        items::spoken(self.log, at, (&set.header, &self.draft.languages));
        self.pins.insert(id.clone());
        selected.into_iter().map(|selection| (Written::Entry(selection), at)).collect()
    }
}

/// A question or group of this name, with the groups around it.
fn find<'a>(name: &str, entry: &'a EntryDraft) -> Option<Selection<'a>> {
    let group: &'a GroupDraft = match entry {
        EntryDraft::Question(draft) => {
            let found = draft.question.name.as_str() == name;
            return found.then(|| Selection { within: Vec::new(), entry });
        }
        EntryDraft::Group(group) if group.group.name.as_str() == name => {
            return Some(Selection { within: Vec::new(), entry });
        }
        EntryDraft::Group(group) => group,
    };
    let mut inside = group.entries.iter().find_map(|entry| find(name, entry))?;
    inside.within.insert(0, group);
    Some(inside)
}
