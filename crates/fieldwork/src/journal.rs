//! What was answered, as it was saved: a journal of entries, and the sheet they add up to.

use std::collections::BTreeMap;
use std::fmt;

use questionnaire::{Answer, Answers, Language, QuestionName};
use serde::{Deserialize, Serialize};

/// One save of one question. An entry is only ever added, never changed; it never prints what was said.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct JournalEntry {
    /// The question.
    pub question: QuestionName,
    /// The answer; nothing means that it was taken back.
    pub answer: Option<Answer>,
    /// What the person said in their own words; nothing means that it was taken back.
    pub words: Option<String>,
    /// The language it was asked in.
    pub language: Language,
    /// The order of saves within the interview, given by the page. The highest wins, in whatever order they arrive.
    pub seq: u64,
}

/// The answers as they stand: for each question the latest entry.
#[derive(Clone, Default, PartialEq)]
pub struct AnswerSheet {
    latest: BTreeMap<QuestionName, JournalEntry>,
}

impl AnswerSheet {
    /// Adds up a journal. Any order and any repetition of the same entries gives the same sheet.
    pub fn fold(entries: impl IntoIterator<Item = JournalEntry>) -> Self {
        entries.into_iter().fold(Self::default(), Self::with)
    }

    /// The sheet after one more entry. Of two entries with one number the first seen stays, so that a repeated save
    /// changes nothing.
    #[must_use]
    pub fn with(mut self, entry: JournalEntry) -> Self {
        let stale = self.latest.get(&entry.question).is_some_and(|known| known.seq >= entry.seq);
        if !stale {
            self.latest.insert(entry.question.clone(), entry);
        }
        self
    }

    /// The coded answers.
    pub fn answers(&self) -> Answers {
        let coded = |entry: &JournalEntry| Some((entry.question.clone(), entry.answer.clone()?));
        self.latest.values().filter_map(coded).collect()
    }

    /// The answer to one question.
    pub fn answer(&self, question: &QuestionName) -> Option<&Answer> {
        self.latest.get(question)?.answer.as_ref()
    }

    /// What the person said to one question in their own words.
    pub fn words(&self, question: &QuestionName) -> Option<&str> {
        self.latest.get(question)?.words.as_deref()
    }

    /// Where the numbering of saves stands for one question; the next save needs a higher number.
    pub fn seq(&self, question: &QuestionName) -> Option<u64> {
        self.latest.get(question).map(|entry| entry.seq)
    }

    /// The latest entry of each question.
    pub fn entries(&self) -> impl Iterator<Item = &JournalEntry> {
        self.latest.values()
    }
}

impl fmt::Debug for JournalEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JournalEntry({} {}, hidden)", self.question, self.seq)
    }
}

impl fmt::Debug for AnswerSheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AnswerSheet({} questions, hidden)", self.latest.len())
    }
}
