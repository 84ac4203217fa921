//! What of a save can be kept: each answer by itself, so that one that cannot does not hold up the rest.

use std::collections::BTreeMap;

use fieldwork::{AnswerSheet, JournalEntry};
use questionnaire::{Answer, QuestionName, Questionnaire};
use store::Rev;

use crate::{Conflict, RawEntry, Refused, RefusedAnswer, Save};

/// Longest words kept beside one answer: about fifteen minutes of speech.
const LONGEST_WORDS: usize = 10_000;

/// The page that saved each question last, and at which revision.
pub(crate) type LastSaved = BTreeMap<QuestionName, (String, Rev)>;

/// A save, sorted.
#[derive(Default)]
pub(crate) struct Sorted {
    /// What is kept.
    pub(crate) entries: Vec<JournalEntry>,
    /// What is not an answer.
    pub(crate) refused: Vec<RefusedAnswer>,
    /// What another page answered meanwhile.
    pub(crate) conflicts: Vec<Conflict>,
}

impl Sorted {
    /// Sorts every answer of the save.
    pub(crate) fn sort(
        save: &Save,
        questionnaire: &Questionnaire,
        sheet: &AnswerSheet,
        last_saved: &LastSaved,
    ) -> Self {
        let mut sorted = Self::default();
        for raw in &save.answers {
            let name = QuestionName::parse(&raw.question).ok();
            match name.filter(|name| questionnaire.question(name).is_some()) {
                None => sorted.refuse(raw, Refused::UnknownQuestion),
                Some(name) => match place(save, raw, sheet.seq(&name), last_saved.get(&name)) {
                    Place::Stale => {}
                    Place::Conflict => sorted.conflicts.push(standing(name, sheet)),
                    Place::Next(seq) => sorted.keep(raw, (name, seq), questionnaire, sheet),
                },
            }
        }
        sorted
    }

    /// Keeps the answer and the words, each if it can be kept; one that cannot leaves what stood before.
    fn keep(
        &mut self,
        raw: &RawEntry,
        (question, seq): (QuestionName, u64),
        questionnaire: &Questionnaire,
        sheet: &AnswerSheet,
    ) {
        let answer = answer(raw, &question, questionnaire).map(|refusable| self.or_refuse(raw, refusable));
        let words = words(raw).map(|refusable| self.or_refuse(raw, refusable));
        let (answer, words) = (answer.flatten(), words.flatten());
        if answer.is_none() && words.is_none() {
            return;
        }
        let entry = JournalEntry {
            answer: answer.unwrap_or_else(|| sheet.answer(&question).cloned()),
            words: words.unwrap_or_else(|| sheet.words(&question).map(str::to_owned)),
            language: raw.language,
            question,
            seq,
        };
        self.entries.push(entry);
    }

    fn or_refuse<T>(&mut self, raw: &RawEntry, refusable: Result<T, Refused>) -> Option<T> {
        refusable.map_err(|refusal| self.refuse(raw, refusal)).ok()
    }

    fn refuse(&mut self, raw: &RawEntry, refusal: Refused) {
        self.refused.push(RefusedAnswer { question: raw.question.clone(), refusal });
    }
}

/// Where an answer belongs among those already given.
enum Place {
    /// A later one of the same page arrived before it.
    Stale,
    /// Another page answered since this one last heard.
    Conflict,
    /// It is the latest, with this number.
    Next(u64),
}

fn place(save: &Save, raw: &RawEntry, known: Option<u64>, last: Option<&(String, Rev)>) -> Place {
    match (known, last) {
        (Some(known), Some((page, _))) if *page == save.page && raw.seq <= known => Place::Stale,
        (_, Some((page, rev))) if *page != save.page && *rev > save.rev => Place::Conflict,
        // A page that did not go on counting from what it was loaded with would be overruled by what it replaces.
        (Some(known), _) => Place::Next(raw.seq.max(known.saturating_add(1))),
        (None, _) => Place::Next(raw.seq),
    }
}

fn standing(question: QuestionName, sheet: &AnswerSheet) -> Conflict {
    let answer = sheet.answer(&question).cloned();
    let words = sheet.words(&question).map(str::to_owned);
    Conflict { question, answer, words }
}

/// The answer, if one was sent: nothing inside means that it was taken back.
fn answer(
    raw: &RawEntry,
    question: &QuestionName,
    questionnaire: &Questionnaire,
) -> Option<Result<Option<Answer>, Refused>> {
    let question = questionnaire.question(question)?;
    let value = raw.value.as_deref()?;
    Some(question.accept(value).map_err(Refused::Answer))
}

/// The words, if any were sent: nothing inside means that they were taken back.
fn words(raw: &RawEntry) -> Option<Result<Option<String>, Refused>> {
    let words = raw.words.as_deref()?;
    Some(match words.chars().count() {
        ..=LONGEST_WORDS => Ok(Some(words.to_owned()).filter(|words| !words.trim().is_empty())),
        _ => Err(Refused::WordsTooLong(LONGEST_WORDS)),
    })
}
