//! What was typed: an answer, or a word that does something else.

use questionnaire::{Choice, Kind, NonAnswer, Question, Route, ScriptKind};

/// What was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// Nothing, and Enter.
    Nothing,
    /// To the question before.
    Back,
    /// On, without an answer.
    Skip,
    /// To the end.
    Stop,
    /// What can be typed.
    Help,
    /// A script that is one action away on every screen.
    Script(ScriptKind),
    /// An answer as [`Question::accept`] reads it.
    Raw(String),
}

impl Entry {
    /// Reads a line typed at a question. `=` before it says that it is an answer, whatever it says.
    pub(super) fn read(line: &str, question: &Question, route: &Route) -> Self {
        let line = line.trim();
        if let Some(words) = line.strip_prefix('=').filter(|words| !words.trim().is_empty()) {
            return Self::Raw(words.to_owned());
        }
        match line.to_lowercase().as_str() {
            "" | "=" => Self::Nothing,
            "back" => Self::Back,
            "skip" => Self::Skip,
            "stop" => Self::Stop,
            "help" | "?" => Self::Help,
            "safe" => Self::Script(ScriptKind::SafeToTalk),
            "distress" => Self::Script(ScriptKind::Distress),
            "signpost" => Self::Script(ScriptKind::Signpost),
            _ => Self::Raw(by_number(line, question, route)),
        }
    }
}

/// The choices that are offered, in the order of their numbers.
pub(super) fn offered<'q>(question: &'q Question, route: &Route) -> Vec<&'q Choice> {
    let all = question.choices().into_iter().flat_map(|list| &list.choices);
    all.filter(|choice| route.offers(&question.name, &choice.name)).collect()
}

/// Numbers stand for choices and the codes after them; in a question of numbers they stand for themselves.
fn by_number(line: &str, question: &Question, route: &Route) -> String {
    let choices = offered(question, route);
    let codes: Vec<&str> = choices
        .iter()
        .map(|choice| choice.name.as_str())
        .chain(question.non_answers.iter().map(|code| NonAnswer::name(*code)))
        .collect();
    let named = |word: &str| {
        let number: Option<usize> = word.parse().ok();
        let code = number.and_then(|number| codes.get(number.checked_sub(1)?));
        code.map_or_else(|| word.to_owned(), |code| (*code).to_owned())
    };
    match question.kind {
        Kind::SelectOne(_) => named(line),
        Kind::SelectMultiple(_) => {
            let words = line.split([' ', ',']).filter(|word| !word.is_empty());
            words.map(named).collect::<Vec<_>>().join(" ")
        }
        _ => line.to_owned(),
    }
}
