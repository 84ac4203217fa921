//! Words of a question or script with what was said in its place: `You met ${who}?` reads "You met An adviser?".
//!
//! What was said stands in a `<span data-pipe="who">`, which the page's script keeps up to date with what is chosen.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use askama::filters::{Html, HtmlSafe, Safe, escape};
use fieldwork::AnswerSheet;
use questionnaire::{
    Answers, Item, Kind, Language, PartialDate, Piece, QuestionName, Questionnaire, Route, Said, Text, UNSAID,
};

use super::both;
use super::topics::Sources;
use crate::spoken;

/// Words ready for a page. They write themselves as HTML, escaped.
#[derive(Debug, Clone, Default)]
pub(crate) struct Words {
    parts: Vec<Part>,
}

/// Words in the language of the call and, as they are written in the question set, in the other: the page's script puts what
/// was said in their places when it changes over.
#[derive(Debug, Clone)]
pub(crate) struct ReadOut {
    /// What is said now.
    pub(crate) said: Words,
    /// What is written in the other language; the same words where there is no translation.
    pub(crate) other: String,
    differs: bool,
}

impl ReadOut {
    /// The words of a text, as the answers stand.
    pub(crate) fn of(sources: &Sources<'_>, text: &Text) -> Self {
        let other = text.say(both::other(sources.language));
        let differs = other != text.say(sources.language);
        Self { said: Words::of(sources, text), other: other.to_owned(), differs }
    }

    /// There is something to change over to.
    pub(crate) fn differs(&self) -> bool {
        self.differs
    }
}

#[derive(Debug, Clone)]
enum Part {
    Plain(String),
    Said { name: QuestionName, words: String },
}

impl Words {
    /// The words of a text in the language of the call, as the answers stand.
    pub(crate) fn of(sources: &Sources<'_>, text: &Text) -> Self {
        Self::spoken(sources, text, sources.language)
    }

    /// The words of a text in this language, as the answers stand.
    pub(crate) fn spoken(sources: &Sources<'_>, text: &Text, language: Language) -> Self {
        let part = |piece: Piece<'_>| match piece {
            Piece::Words(words) => Part::Plain(words.to_owned()),
            Piece::Answer(name) => {
                let words =
                    said(sources.questionnaire, &name, (&sources.sheet.answers(), sources.route), language);
                Part::Said { name, words: words.unwrap_or_else(|| UNSAID.to_owned()) }
            }
        };
        Self { parts: text.pieces(language).into_iter().map(part).collect() }
    }
}

impl HtmlSafe for Words {}

impl fmt::Display for Words {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in &self.parts {
            match part {
                Part::Plain(words) => write!(formatter, "{}", escaped(words))?,
                Part::Said { name, words } => {
                    write!(formatter, "<span data-pipe=\"{name}\">{}</span>", escaped(words))?;
                }
            }
        }
        Ok(())
    }
}

fn escaped(words: &str) -> Safe<impl fmt::Display + '_> {
    let Ok(escaped) = escape(words, Html);
    escaped
}

/// A text as the person hears it: with what was said in its place.
pub(crate) fn heard(
    text: &Text,
    questionnaire: &Questionnaire,
    given: (&Answers, &Route),
    language: Language,
) -> String {
    text.say_with(language, &|name| said(questionnaire, name, given, language))
}

/// What was said to a question, in words of this language; nothing where there is nothing to say again.
pub(crate) fn said(
    questionnaire: &Questionnaire,
    name: &QuestionName,
    (answers, route): (&Answers, &Route),
    language: Language,
) -> Option<String> {
    Some(match questionnaire.said(name, answers, route)? {
        Said::Words(text) => text.say(language).to_owned(),
        Said::Date(date) => partial_date(language, date),
        Said::Day(day) => spoken::date(language, day),
        Said::Time(time) => spoken::time(language, time),
    })
}

/// What the page cannot put into words by itself of what is read out somewhere: calculations, days and times.
pub(crate) fn said_again(
    questionnaire: &Questionnaire,
    sheet: &AnswerSheet,
    (route, language): (&Route, Language),
) -> BTreeMap<String, String> {
    let names: BTreeSet<QuestionName> =
        read_out(questionnaire).filter(|name| needs_words(questionnaire, name)).collect();
    if names.is_empty() {
        return BTreeMap::new();
    }
    let answers = sheet.answers();
    let words = |name: QuestionName| {
        let words = said(questionnaire, &name, (&answers, route), language);
        (name.to_string(), words.unwrap_or_else(|| UNSAID.to_owned()))
    };
    names.into_iter().map(words).collect()
}

fn needs_words(questionnaire: &Questionnaire, name: &QuestionName) -> bool {
    let kind = questionnaire.question(name).map(|question| &question.kind);
    matches!(kind, Some(Kind::Calculate(_) | Kind::Date(_) | Kind::Time))
}

/// Every name that a text of the interview reads out.
fn read_out(questionnaire: &Questionnaire) -> impl Iterator<Item = QuestionName> {
    questionnaire
        .items()
        .flat_map(|item| match item {
            Item::Script(script) => vec![&script.text],
            Item::Question(question) => {
                let more = [&question.hint, &question.guidance_hint, &question.probe];
                more.into_iter().flatten().chain([&question.label]).collect()
            }
        })
        .flat_map(Text::answers_said)
}

/// "5 October 2026", "October 2026" or "2026", as precisely as it was asked.
fn partial_date(language: Language, date: PartialDate) -> String {
    let (day, written) = (date.first_day(), date.to_string());
    match written.split('-').count() {
        1 => written,
        2 => spoken::month(language, statistics::Month::of(day)),
        _ => spoken::date(language, day),
    }
}
