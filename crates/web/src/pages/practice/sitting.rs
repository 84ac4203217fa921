//! One moment of a practice interview: the made-up person, what the form says, and where that leads.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use fieldwork::{AnswerSheet, AskedBy, ContactMode, JournalEntry, PanelPolicy};
use questionnaire::{Answer, Facts, Language, Questionnaire, Route, Text};
use uuid::Uuid;

use crate::pages::interview::beside::Beside;
use crate::pages::interview::sayings::{Sayings, support_lines};
use crate::pages::interview::sent::Change;
use crate::pages::interview::topics::{RefusedWords, Sources, topics};
use crate::pages::interview::view::{CallWords, Page, Urls, current, refusals};
use crate::pages::interview::words;
use crate::{Frame, urls};

/// A practice interview as it stands.
pub(super) struct Sitting<'a> {
    pub(super) questionnaire: &'a Questionnaire,
    pub(super) language: Language,
    pub(super) facts: Facts,
    pub(super) sheet: AnswerSheet,
    pub(super) route: Route,
    /// What was typed and is not an answer.
    pub(super) refused: BTreeMap<String, RefusedWords>,
}

/// The person of a practice interview. Nobody has this name or these facts.
pub(super) struct MadeUp;

impl MadeUp {
    /// The facts of the case: an English force for a call in English, a Welsh one for a call in Welsh.
    pub(super) fn facts(language: Language, today: NaiveDate) -> Facts {
        let country = match language {
            Language::English => "england",
            Language::Welsh => "wales",
        };
        let known = [
            ("country", country),
            ("language", language.code()),
            ("asked_by", AskedBy::SpecialistOfficer.slug()),
        ];
        let case = known.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
        Facts { case: case.collect(), ..Facts::on(today) }
    }

    fn call(frame: &Frame, sitting: &Sitting<'_>) -> CallWords {
        let language = sitting.language;
        CallWords {
            preferred_name: frame.t("practice-person").to_string(),
            wave: frame.t(format!("wave-{}", sitting.questionnaire.id.wave.slug())),
            minutes: 0,
            free_until: None,
            if_dropped: frame.t("interview-ring-back"),
            messages: frame.t("interview-no-message"),
            phrase: crate::t(language, "practice-phrase").to_string(),
            say: Sayings::of(frame, sitting.questionnaire, language),
        }
    }
}

impl<'a> Sitting<'a> {
    /// The interview with these answers, each judged as in a real one.
    pub(super) fn of(
        questionnaire: &'a Questionnaire,
        language: Language,
        today: NaiveDate,
        answers: &[Change],
    ) -> Self {
        let (mut entries, mut refused) = (Vec::new(), BTreeMap::new());
        for change in answers {
            match entry(questionnaire, language, change) {
                Ok(entry) => entries.extend(entry),
                Err(words) => drop(refused.insert(change.question.clone(), words)),
            }
        }
        let (sheet, facts) = (AnswerSheet::fold(entries), MadeUp::facts(language, today));
        let route = questionnaire.route(&sheet.answers(), &facts);
        Self { questionnaire, language, facts, sheet, route, refused }
    }

    /// The interview's own page, opened at a topic.
    pub(super) fn page(&self, frame: Frame, policy: &PanelPolicy, topic: &str) -> Page {
        let mut topics = topics(&self.sources(&frame));
        topics.iter_mut().for_each(|shown| shown.begins_here = shown.id == topic);
        let (answered, asked) = self.route.progress(&self.sheet.answers());
        let begins = topics.iter().find(|shown| shown.begins_here).map(|shown| shown.id.clone());
        Page {
            title: frame.t("practice-title").with("title", self.questionnaire.title.say(frame.language)),
            reference: frame.t("practice-reference").to_string(),
            practice: true,
            call: MadeUp::call(&frame, self),
            current: begins.unwrap_or_else(|| current(&topics)),
            refusals: refusals(&topics),
            topics,
            answered,
            asked,
            rev: 0,
            seq: 0,
            page: Uuid::nil(),
            save_id: Uuid::nil(),
            urls: self.urls(),
            spoken: self.language.code(),
            languages: self.questionnaire.languages.clone(),
            keys: true,
            support: support_lines(policy, self.language),
            duty_number: policy.duty.safeguarding_number.clone(),
            changed_elsewhere: false,
            beside: Beside::of(ContactMode::Phone),
            frame,
        }
    }

    /// A text in the language of the call, with what was said in its place.
    pub(super) fn say(&self, text: &Text) -> String {
        words::heard(text, self.questionnaire, (&self.sheet.answers(), &self.route), self.language)
    }

    pub(super) fn url(&self) -> String {
        urls::practice(self.questionnaire.id, self.language)
    }

    fn sources<'s>(&'s self, frame: &'s Frame) -> Sources<'s> {
        Sources {
            frame,
            questionnaire: self.questionnaire,
            route: &self.route,
            sheet: &self.sheet,
            language: self.language,
            refused: &self.refused,
        }
    }

    fn urls(&self) -> Urls {
        let page = self.url();
        Urls {
            answers: format!("{page}/answers"),
            pause: page.clone(),
            not_safe: format!("{page}/not-safe"),
            after_not_safe: super::ended::AFTER,
            review: page.clone(),
            steps: String::new(),
            concern: page.clone(),
            stop_keep: String::new(),
            stop_delete: String::new(),
            page,
        }
    }
}

/// What is entered for a question: nothing, where no question has that name; or what was refused.
fn entry(
    questionnaire: &Questionnaire,
    language: Language,
    change: &Change,
) -> Result<Option<JournalEntry>, RefusedWords> {
    let question = questionnaire.questions().find(|question| question.name.as_str() == change.question);
    let Some(question) = question else { return Ok(None) };
    let words = change.words.clone().filter(|words| !words.is_empty());
    let entered = |answer: Option<Answer>| {
        let question = question.name.clone();
        JournalEntry { question, answer, words, language, seq: 1 }
    };
    question.accept(&change.value).map(entered).map(Some).map_err(|refusal| RefusedWords {
        value: change.value.clone(),
        words: change.words.clone(),
        code: refusal.code(),
    })
}
