//! An interview with its sets looked up: the questionnaire, if nothing in it is wrong.

use std::collections::BTreeSet;

use super::canonical;
use super::catalog::Catalog;
use super::choice_file::Lists;
use super::entry_file::EntryDraft;
use super::gathering::Gatherer;
use super::group_file::GroupDraft;
use super::interview_file::{InterviewDraft, ScriptDraft, TopicDraft};
use super::log::{FileNumber, Log, Place};
use super::question_file::QuestionDraft;
use super::seen::Seen;
use super::set_file::Sets;
use super::unrolling::{MOST_QUESTIONS, Unroller};
use crate::plan::Plan;
use crate::{Code, Digest, Item, Questionnaire, Script, SetId, Topic};

/// One item of an interview as it is written.
pub(super) enum Written<'a> {
    Script(&'a ScriptDraft),
    Entry(Selection<'a>),
}

/// An entry of a set, or of the groups of a set that stand around it, from the outside in.
pub(super) struct Selection<'a> {
    pub(super) within: Vec<&'a GroupDraft>,
    pub(super) entry: &'a EntryDraft,
}

/// One step of an interview as it is asked, still with where it came from.
pub(super) enum Step<'a> {
    Script(&'a ScriptDraft),
    Question(Box<QuestionDraft>),
}

/// What an interview was put together from.
pub(super) struct Assembly<'a, 'd> {
    pub(super) draft: &'a InterviewDraft<'d>,
    /// Everything in it as it is written.
    pub(super) written: Vec<Written<'a>>,
    /// Everything in it as it is asked.
    pub(super) topics: Vec<(&'a TopicDraft<'d>, Vec<Step<'a>>)>,
    /// Its scripts, with what they read written out.
    scripts: Vec<Script>,
    pins: BTreeSet<SetId>,
}

impl<'a, 'd> Assembly<'a, 'd> {
    /// Looks up every item.
    pub(super) fn of(draft: &'a InterviewDraft<'d>, sets: &'a Sets<'d>, log: &mut Log) -> Self {
        let mut gatherer = Gatherer { draft, sets, pins: BTreeSet::new(), log };
        let gathered: Vec<_> = draft.topics.iter().map(|topic| gatherer.topic(topic)).collect();
        let pins = gatherer.pins;
        let catalog = catalog(gathered.iter().flatten().map(|(item, _)| item));
        let mut unroller = Unroller::new(&catalog, log);
        let scripts = draft.scripts.iter().map(|draft| unroller.script(draft)).collect();
        let mut asked = Asked { unroller, seen: Seen::default(), count: 0 };
        let topics: Vec<_> = gathered.iter().map(|items| asked.steps(items)).collect();
        let topics = draft.topics.iter().zip(topics).collect();
        let written = gathered.into_iter().flatten().map(|(item, _)| item).collect();
        Self { draft, written, topics, scripts, pins }
    }

    pub(super) fn steps(&self) -> impl Iterator<Item = &Step<'a>> {
        self.topics.iter().flat_map(|(_, steps)| steps)
    }

    /// Every question as it is asked: with the conditions of its groups, once for each time.
    pub(super) fn questions(&self) -> impl Iterator<Item = &QuestionDraft> {
        self.steps().filter_map(|step| match step {
            Step::Question(draft) => Some(&**draft),
            Step::Script(_) => None,
        })
    }

    fn selections(&self) -> impl Iterator<Item = &Selection<'a>> {
        self.written.iter().filter_map(|item| match item {
            Written::Entry(selection) => Some(selection),
            Written::Script(_) => None,
        })
    }

    /// Every question as it is written.
    pub(super) fn written_questions(&self) -> impl Iterator<Item = &'a QuestionDraft> {
        self.selections().flat_map(|selection| selection.entry.questions()).map(|(_, draft)| draft)
    }

    /// Every group with something in it that is asked.
    pub(super) fn written_groups(&self) -> impl Iterator<Item = &'a GroupDraft> {
        let around = |selection: &Selection<'a>| {
            let inside = selection.entry.questions().into_iter().flat_map(|(within, _)| within);
            selection.within.iter().copied().chain(inside).collect::<Vec<_>>()
        };
        self.selections().flat_map(around)
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
        let topics: Vec<Topic> = self.topics.iter().map(|(topic, steps)| self.made(topic, steps)).collect();
        Questionnaire {
            id: draft.id,
            title: draft.title.clone(),
            plan: Plan::of(&topics, &self.scripts),
            topics,
            scripts: self.scripts.clone(),
            expected_minutes: draft.expected_minutes,
            digest: self.digest(sets, lists),
            pins: self.pins.iter().cloned().collect(),
            effective_from: draft.effective_from,
            status: draft.status,
            languages: draft.languages.clone(),
        }
    }

    fn made(&self, topic: &TopicDraft<'_>, steps: &[Step<'_>]) -> Topic {
        let items = steps.iter().filter_map(|step| match step {
            Step::Script(draft) => self.script(&draft.script.name).map(Item::Script),
            Step::Question(draft) => Some(Item::Question(draft.question.clone())),
        });
        Topic { name: topic.name.clone(), title: topic.title.clone(), items: items.collect() }
    }

    fn script(&self, name: &str) -> Option<Script> {
        self.scripts.iter().find(|script| script.name == name).cloned()
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

fn catalog<'a: 'w, 'w>(items: impl Iterator<Item = &'w Written<'a>>) -> Catalog<'a> {
    let mut catalog = Catalog::default();
    for item in items {
        let Written::Entry(Selection { within, entry }) = item else { continue };
        for (inside, draft) in entry.questions() {
            let groups: Vec<_> = within.iter().copied().chain(inside).collect();
            catalog.add(&draft.question.name, &groups);
        }
    }
    catalog
}

/// What is asked so far, so that each question and each concept comes once.
struct Asked<'a, 'c, 'l> {
    unroller: Unroller<'a, 'c, 'l>,
    seen: Seen<'a>,
    count: usize,
}

impl<'a> Asked<'a, '_, '_> {
    fn steps(&mut self, items: &[(Written<'a>, &'a Place)]) -> Vec<Step<'a>> {
        items.iter().flat_map(|(item, at)| self.item(item, at)).collect()
    }

    fn item(&mut self, item: &Written<'a>, at: &'a Place) -> Vec<Step<'a>> {
        let Selection { within, entry } = match item {
            Written::Script(draft) => return vec![Step::Script(draft)],
            Written::Entry(selection) => selection,
        };
        if self.count > MOST_QUESTIONS {
            return Vec::new();
        }
        let room = (MOST_QUESTIONS + 1).saturating_sub(self.count);
        let drafts = self.unroller.unroll((within, entry), room);
        self.count += drafts.len();
        if self.count > MOST_QUESTIONS {
            let message = format!("The interview could ask more than {MOST_QUESTIONS} questions.");
            let remedy = "Lower `most` of its repeats, or take questions out.";
            self.unroller.log.report(Code::TooManyTimes, at, message, remedy);
        }
        let new = drafts.into_iter().filter(|draft| self.seen.is_new(draft, (at, &mut *self.unroller.log)));
        new.map(|draft| Step::Question(Box::new(draft))).collect()
    }
}
