//! Two pages on one interview, over a line that loses, repeats and reorders, to whichever of two nodes: whatever happens, what was acknowledged is there,
//! nothing is there twice, and nobody's answer is replaced by somebody who had not seen it.

use std::collections::BTreeMap;

use access::permission::SaveAnswers;
use fieldwork::Interview;
use operations::{Platform, RawEntry, Save, Saved, save_answers};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use questionnaire::{Answer, Language, QuestionName};
use testing::{Panel, permit};
use uuid::Uuid;

const QUESTIONS: [&str; 3] = ["listened", "considerate", "abe_safe"];
const ANSWERS: [&str; 4] = ["agree", "disagree", "strongly_agree", "dont_know"];

/// One thing that happens.
#[derive(Debug, Clone)]
enum Event {
    /// Somebody answers a question on a page.
    Answer { page: usize, question: usize, answer: usize },
    /// The page sends what waits, or again what was not answered.
    Send { page: usize },
    /// A save arrives at a node: any that was ever sent, so late, twice and out of order.
    Arrive { which: usize, node: usize, reply_lost: bool },
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        (0..2_usize, 0..QUESTIONS.len(), 0..ANSWERS.len())
            .prop_map(|(page, question, answer)| Event::Answer { page, question, answer }),
        (0..2_usize).prop_map(|page| Event::Send { page }),
        (any::<usize>(), 0..2_usize, any::<bool>()).prop_map(|(which, node, reply_lost)| Event::Arrive {
            which,
            node,
            reply_lost
        }),
    ]
}

/// A page as its script keeps it.
struct Page {
    name: String,
    rev: u64,
    seq: u64,
    /// What waits to be sent.
    waiting: BTreeMap<usize, usize>,
    /// The save that has not been answered.
    sent: Option<Save>,
    /// What it shows: its own answers, and others' that it was told of.
    shows: BTreeMap<QuestionName, Option<String>>,
}

impl Page {
    fn open(name: &str) -> Self {
        let (waiting, shows) = (BTreeMap::new(), BTreeMap::new());
        Self { name: name.to_owned(), rev: 0, seq: 0, waiting, sent: None, shows }
    }

    fn answer(&mut self, question: usize, answer: usize) {
        self.waiting.insert(question, answer);
        self.shows.insert(name(question), Some(ANSWERS[answer].to_owned()));
    }

    /// The save that is sent now: the one not yet answered, under its own number, or a new one of what waits.
    fn send(&mut self, save_id: Uuid) -> Option<Save> {
        if self.sent.is_none() && !self.waiting.is_empty() {
            let entry = |(question, answer): (usize, usize)| {
                self.seq += 1;
                RawEntry {
                    question: QUESTIONS[question].to_owned(),
                    value: Some(ANSWERS[answer].to_owned()),
                    words: None,
                    seq: self.seq,
                    language: Language::English,
                }
            };
            let answers = std::mem::take(&mut self.waiting).into_iter().map(entry).collect();
            let (page, rev) = (self.name.clone(), self.rev);
            self.sent = Some(Save { save_id, page, rev, language: None, answers });
        }
        self.sent.clone()
    }

    /// The answer to the save that is under way. A conflict is settled for the other's answer.
    fn hear(&mut self, saved: &Saved) {
        let waits = |question: &QuestionName| self.waiting.keys().any(|waiting| name(*waiting) == *question);
        if !saved.elsewhere.iter().any(|told| waits(&told.question)) {
            self.rev = saved.rev;
        }
        self.seq = self.seq.max(saved.seq);
        for told in saved.conflicts.iter().chain(&saved.elsewhere) {
            if !self.waiting.keys().any(|waiting| name(*waiting) == told.question) {
                self.shows.insert(told.question.clone(), told.answer.as_ref().map(Answer::raw));
            }
        }
        self.sent = None;
    }
}

fn name(question: usize) -> QuestionName {
    QuestionName::parse(QUESTIONS[question]).unwrap()
}

/// What the server holds, and who put it there at which revision.
type Held = BTreeMap<QuestionName, (String, String, u64)>;

/// The two pages, the line between, and what the server holds.
struct Line<'a> {
    panel: &'a Panel,
    nodes: [&'a Platform; 2],
    interview: Interview,
    pages: [Page; 2],
    sent: Vec<Save>,
    held: Held,
    rev: u64,
}

impl Line<'_> {
    async fn happens(&mut self, event: Event) -> Result<(), TestCaseError> {
        match event {
            Event::Answer { page, question, answer } => self.pages[page].answer(question, answer),
            Event::Send { page } => {
                let save_id = self.panel.platform.environment.uuid();
                self.sent.extend(self.pages[page].send(save_id));
            }
            Event::Arrive { .. } if self.sent.is_empty() => {}
            Event::Arrive { which, node, reply_lost } => {
                let save = self.sent[which % self.sent.len()].clone();
                self.arrives(save, node, reply_lost).await?;
            }
        }
        Ok(())
    }

    async fn arrives(&mut self, save: Save, node: usize, reply_lost: bool) -> Result<(), TestCaseError> {
        let permit = permit::<SaveAnswers>(&self.panel.staff.interviewer);
        let saved = save_answers(self.nodes[node], &permit, self.interview.id, save.clone()).await.unwrap();
        prop_assert!(saved.refused.is_empty());
        self.compare(&save, &saved).await?;
        let page = self.pages.iter_mut().find(|page| page.name == save.page).unwrap();
        let under_way = page.sent.as_ref().is_some_and(|sent| sent.save_id == save.save_id);
        if under_way && !reply_lost {
            page.hear(&saved);
            // It was called saved: it is there, or the page was told what is there instead.
            for raw in &save.answers {
                let question = QuestionName::parse(&raw.question).unwrap();
                let told = saved.conflicts.iter().any(|conflict| conflict.question == question);
                let held = self.held.get(&question).map(|(answer, ..)| answer.as_str());
                prop_assert!(
                    told || held == raw.value.as_deref(),
                    "{question}: {held:?}, not {raw:?}",
                    raw = raw.value
                );
            }
        }
        Ok(())
    }

    /// Holds what the server has after a save against what it had before.
    async fn compare(&mut self, save: &Save, saved: &Saved) -> Result<(), TestCaseError> {
        let view = self.panel.interview(&self.interview).await;
        let mut changed = 0;
        for entry in view.sheet.entries() {
            let now = entry.answer.as_ref().map(Answer::raw).unwrap();
            let owner = (now.clone(), save.page.clone(), saved.rev);
            let sent = save.answers.iter().find(|raw| raw.question == entry.question.as_str());
            let before = self.held.get(&entry.question);
            let kept = sent.is_some_and(|raw| raw.value.as_ref() == Some(&now)) && view.rev > self.rev;
            if before.is_none_or(|(answer, ..)| *answer != now) {
                changed += 1;
                prop_assert!(kept, "{} changed to what nobody sent", entry.question);
                if let Some((_, page, rev)) = before {
                    prop_assert!(
                        *page == save.page || *rev <= save.rev,
                        "{} was replaced unseen",
                        entry.question
                    );
                }
            }
            let told = saved.conflicts.iter().any(|conflict| conflict.question == entry.question);
            if kept && !told {
                self.held.insert(entry.question.clone(), owner);
            }
        }
        // Each save counts once, and one that counts for nothing not at all.
        prop_assert!(view.rev <= self.rev + 1 && (changed == 0 || view.rev == self.rev + 1));
        prop_assert!(saved.rev <= view.rev);
        self.rev = view.rev;
        Ok(())
    }

    /// Everything arrives in the end: the pages send until nothing waits.
    async fn settle(&mut self) -> Result<(), TestCaseError> {
        for _ in 0..6 {
            for page in 0..2 {
                let save_id = self.panel.platform.environment.uuid();
                if let Some(save) = self.pages[page].send(save_id) {
                    self.sent.push(save.clone());
                    self.arrives(save, page, false).await?;
                }
            }
        }
        let waits = |page: &Page| page.sent.is_some() || !page.waiting.is_empty();
        prop_assert!(!self.pages.iter().any(waits));
        // Whatever was ever sent comes once more, and changes nothing.
        for save in self.sent.clone() {
            let before = (self.rev, self.held.clone());
            self.arrives(save, 1, true).await?;
            prop_assert_eq!(&before, &(self.rev, self.held.clone()));
        }
        Ok(())
    }
}

#[test]
fn two_pages_on_a_bad_line_lose_nothing_double_nothing_and_replace_nothing_unseen() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let panel = runtime.block_on(Panel::new());
    let second = runtime.block_on(panel.node());
    let config = Config { cases: 40, failure_persistence: None, ..Config::default() };
    let holds = |events: Vec<Event>| {
        runtime.block_on(async {
            let (_, interview) = panel.interviewing().await;
            let pages = [Page::open("one"), Page::open("other")];
            let (sent, held) = (Vec::new(), BTreeMap::new());
            let mut line = Line {
                panel: &panel,
                nodes: [&panel.platform, &second],
                interview,
                pages,
                sent,
                held,
                rev: 0,
            };
            for event in events {
                line.happens(event).await?;
            }
            line.settle().await
        })
    };
    TestRunner::new(config).run(&vec(event(), 1..40), holds).unwrap();
}
