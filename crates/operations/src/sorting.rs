//! What of a save can be kept: each answer by itself, so that one that cannot does not hold up the rest.

use std::collections::{BTreeMap, BTreeSet};

use fieldwork::{AnswerSheet, JournalEntry};
use questionnaire::{Answer, Kind, QuestionName, Questionnaire};
use store::{Rev, Standing};

use crate::{Conflict, Error, RawEntry, Refused, RefusedAnswer, Save};

/// Longest words kept beside one answer: about fifteen minutes of speech.
pub(crate) const LONGEST_WORDS: usize = 10_000;

/// A save, sorted.
#[derive(Default)]
pub(crate) struct Sorted {
    /// The answers as they stood before it. Words are on it only where the save may touch them.
    pub(crate) before: AnswerSheet,
    /// What is kept.
    pub(crate) entries: Vec<JournalEntry>,
    /// What is not an answer.
    pub(crate) refused: Vec<RefusedAnswer>,
    /// What another page answered meanwhile.
    pub(crate) conflicts: Vec<Conflict>,
    /// What another page answered meanwhile of the questions this one did not send.
    pub(crate) elsewhere: Vec<Conflict>,
}

impl Sorted {
    /// Sorts every answer of the save.
    pub(crate) fn sort(
        save: &Save,
        questionnaire: &Questionnaire,
        standing: &Standing,
    ) -> Result<Self, Error> {
        let latest = latest(save);
        let elsewhere = elsewhere(save, &latest, standing);
        let sheet = opened(&latest, &elsewhere, questionnaire, standing)?;
        let elsewhere = elsewhere.into_iter().map(|name| conflict(name, &sheet)).collect();
        let mut sorted = Self { elsewhere, ..Self::default() };
        for raw in latest {
            let name = QuestionName::parse(&raw.question).ok();
            match name.filter(|name| questionnaire.question(name).is_some()) {
                None => sorted.refuse(raw, Refused::UnknownQuestion),
                Some(name) => match place(save, raw, sheet.seq(&name), standing.last_saved(&name)) {
                    Place::Stale => {}
                    Place::Conflict => sorted.conflicts.push(conflict(name, &sheet)),
                    Place::Next(seq) => sorted.keep(raw, (name, seq), questionnaire, &sheet),
                },
            }
        }
        Ok(Self { before: sheet, ..sorted })
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

/// A save names a question once: of two entries for one question the one with the higher number.
fn latest(save: &Save) -> Vec<&RawEntry> {
    let mut highest: BTreeMap<&str, u64> = BTreeMap::new();
    for raw in &save.answers {
        let seq = highest.entry(&raw.question).or_insert(raw.seq);
        *seq = raw.seq.max(*seq);
    }
    let first = |raw: &&RawEntry| {
        let is_highest = highest.get(raw.question.as_str()) == Some(&raw.seq);
        is_highest && highest.remove(raw.question.as_str()).is_some()
    };
    save.answers.iter().filter(first).collect()
}

/// What another page answered since this one last heard, of the questions that are not in the save.
fn elsewhere(save: &Save, latest: &[&RawEntry], standing: &Standing) -> Vec<QuestionName> {
    let sent: BTreeSet<&str> = latest.iter().map(|raw| raw.question.as_str()).collect();
    let since = standing.saved_since(&save.page, save.rev);
    since.filter(|question| !sent.contains(question.as_str())).cloned().collect()
}

/// The answers as they stand. Only what this save touches or is told of is unsealed, and the answers that are words: the
/// route counts them.
fn opened(
    latest: &[&RawEntry],
    elsewhere: &[QuestionName],
    questionnaire: &Questionnaire,
    standing: &Standing,
) -> Result<AnswerSheet, Error> {
    let sent = latest.iter().map(|raw| raw.question.as_str());
    let touched: BTreeSet<&str> = sent.chain(elsewhere.iter().map(QuestionName::as_str)).collect();
    let is_text = |name: &QuestionName| {
        questionnaire.question(name).is_some_and(|question| matches!(question.kind, Kind::Text))
    };
    Ok(standing.sheet(|name| touched.contains(name.as_str()) || is_text(name))?)
}

fn place(save: &Save, raw: &RawEntry, known: Option<u64>, last: Option<(&str, Rev)>) -> Place {
    match (known, last) {
        (Some(known), Some((page, _))) if *page == save.page && raw.seq <= known => Place::Stale,
        (_, Some((page, rev))) if *page != save.page && rev > save.rev => Place::Conflict,
        // A page that did not go on counting from what it was loaded with would be overruled by what it replaces.
        (Some(known), _) => Place::Next(raw.seq.max(known.saturating_add(1))),
        (None, _) => Place::Next(raw.seq),
    }
}

fn conflict(question: QuestionName, sheet: &AnswerSheet) -> Conflict {
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
