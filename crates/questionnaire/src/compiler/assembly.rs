//! An interview with its sets looked up: the questionnaire, if nothing in it is wrong.

use std::collections::{BTreeSet, HashMap};

use super::canonical;
use super::choice_file::Lists;
use super::interview_checks;
use super::interview_file::{InterviewDraft, ScriptDraft, TopicDraft};
use super::items::{self, ItemName};
use super::log::{FileNumber, Log, Place};
use super::question_file::QuestionDraft;
use super::set_file::Sets;
use crate::{Code, Concept, Digest, Item, QuestionName, Questionnaire, SetId, Topic};

/// One step of an interview, still with where it came from.
pub(super) enum Step<'a> {
    Script(&'a ScriptDraft),
    Question(&'a QuestionDraft),
}

/// What an interview was put together from.
pub(super) struct Assembly<'a, 'd> {
    pub(super) draft: &'a InterviewDraft<'d>,
    pub(super) topics: Vec<(&'a TopicDraft<'d>, Vec<Step<'a>>)>,
    pins: BTreeSet<SetId>,
}

impl<'a, 'd> Assembly<'a, 'd> {
    /// Looks up every item, and checks the interview as a whole.
    pub(super) fn of(draft: &'a InterviewDraft<'d>, sets: &'a Sets<'d>, log: &mut Log) -> Self {
        let mut gatherer = Gatherer { draft, sets, seen: Seen::default(), pins: BTreeSet::new(), log };
        let topics = draft.topics.iter().map(|topic| (topic, gatherer.topic(topic))).collect();
        let assembly = Self { draft, topics, pins: gatherer.pins };
        interview_checks::check(&assembly, log);
        assembly
    }

    pub(super) fn steps(&self) -> impl Iterator<Item = &Step<'a>> {
        self.topics.iter().flat_map(|(_, steps)| steps)
    }

    pub(super) fn questions(&self) -> impl Iterator<Item = &'a QuestionDraft> {
        self.steps().filter_map(|step| match step {
            Step::Question(draft) => Some(*draft),
            Step::Script(_) => None,
        })
    }

    /// The files it depends on: with an error in one of them it is not made.
    pub(super) fn files(&self, sets: &Sets<'d>, lists: &Lists<'d>) -> BTreeSet<FileNumber> {
        let sets = self.pins.iter().filter_map(|pin| sets.get(pin)).map(|set| set.file);
        let lists = self.lists_used().into_iter().filter_map(|name| lists.get(name)).map(|list| list.file);
        sets.chain(lists).chain([self.draft.document.number]).collect()
    }

    /// The questionnaire.
    pub(super) fn questionnaire(&self, sets: &Sets<'d>, lists: &Lists<'d>) -> Questionnaire {
        let draft = self.draft;
        Questionnaire {
            id: draft.id,
            title: draft.title.clone(),
            topics: self.topics.iter().map(|(topic, steps)| made(topic, steps)).collect(),
            scripts: draft.scripts.iter().map(|draft| draft.script.clone()).collect(),
            expected_minutes: draft.expected_minutes,
            digest: self.digest(sets, lists),
            pins: self.pins.iter().cloned().collect(),
            effective_from: draft.effective_from,
            status: draft.status,
            languages: draft.languages.clone(),
        }
    }

    fn digest(&self, sets: &Sets<'d>, lists: &Lists<'d>) -> Digest {
        let mut bytes = Vec::new();
        canonical::file(self.draft.document.table.get_ref(), &mut bytes);
        self.pins
            .iter()
            .filter_map(|pin| sets.get(pin))
            .for_each(|set| canonical::file(set.table, &mut bytes));
        let used = self.lists_used();
        used.into_iter()
            .filter_map(|name| lists.get(name))
            .for_each(|list| canonical::table(list.table, &mut bytes));
        Digest::of(&bytes)
    }

    fn lists_used(&self) -> BTreeSet<&str> {
        self.questions().filter_map(|draft| draft.question.choices()).map(|list| list.name.as_str()).collect()
    }
}

fn made(topic: &TopicDraft<'_>, steps: &[Step<'_>]) -> Topic {
    let items = steps.iter().map(|step| match step {
        Step::Script(draft) => Item::Script(draft.script.clone()),
        Step::Question(draft) => Item::Question(draft.question.clone()),
    });
    Topic { name: topic.name.clone(), title: topic.title.clone(), items: items.collect() }
}

/// What the interview already has, each with the item that brought it.
#[derive(Default)]
struct Seen<'a> {
    names: BTreeSet<&'a QuestionName>,
    concepts: HashMap<&'a Concept, &'a Place>,
}

struct Gatherer<'a, 'd, 'l> {
    draft: &'a InterviewDraft<'d>,
    sets: &'a Sets<'d>,
    seen: Seen<'a>,
    pins: BTreeSet<SetId>,
    log: &'l mut Log,
}

impl<'a, 'd> Gatherer<'a, 'd, '_> {
    fn topic(&mut self, topic: &'a TopicDraft<'d>) -> Vec<Step<'a>> {
        topic.items.iter().flat_map(|(item, at)| self.item(item, at)).collect()
    }

    fn item(&mut self, item: &'a str, at: &'a Place) -> Vec<Step<'a>> {
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

    fn script(&mut self, name: &str, at: &Place) -> Option<Step<'a>> {
        let found = self.draft.scripts.iter().find(|draft| draft.script.name == name);
        if found.is_none() {
            items::unknown_script(self.log, (name, at), &self.draft.scripts);
        }
        found.map(Step::Script)
    }

    fn set(&mut self, id: &SetId, question: Option<&str>, at: &'a Place) -> Vec<Step<'a>> {
        let Some(set) = self.sets.get(id) else {
            items::unknown_set(self.log, (id, at), self.sets);
            return Vec::new();
        };
        let wanted =
            |draft: &&'a QuestionDraft| question.is_none_or(|name| draft.question.name.as_str() == name);
        let drafts: Vec<_> = set.questions.iter().filter(wanted).collect();
        if let Some(name) = question.filter(|_| drafts.is_empty()) {
            items::unknown_question(self.log, (name, at), set);
        }
        items::spoken(self.log, at, (&set.header, &self.draft.languages));
        self.pins.insert(id.clone());
        drafts.into_iter().filter(|draft| self.is_new(draft, at)).map(Step::Question).collect()
    }

    /// Each question and each concept may come once; within one set that has been checked already.
    fn is_new(&mut self, draft: &'a QuestionDraft, at: &'a Place) -> bool {
        let question = &draft.question;
        if self.seen.names.contains(&question.name) {
            let message = format!("The question `{}` is already in this interview.", question.name);
            self.log.report(Code::DuplicateName, at, message, "Take it out of one of the two places.");
            return false;
        }
        self.seen.names.insert(&question.name);
        let before = self.seen.concepts.insert(&question.concept, at);
        if before.is_some_and(|before| before != at) {
            let message =
                format!("The concept `{}` is already asked about in this interview.", question.concept);
            self.log.report(Code::RepeatedConcept, at, message, "Ask about each concept once.");
        }
        true
    }
}
