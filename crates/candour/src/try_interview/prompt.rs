//! How a question looks in a terminal.

use std::fmt::Write as _;

use questionnaire::{Answer, Kind, Language, Precision, Question, Route};

use super::entry::offered;

/// What can be typed at any question.
pub(super) const HELP: &str = "\
Type a number or a code. Enter alone keeps the answer there is, or passes a question over that may be passed over.
back: the question before    skip: go on without an answer    stop: end the interview
safe, distress, signpost: read that script    =words: an answer that is one of these words\n";

/// The question, its choices and codes, and the answer it has.
pub(super) fn question(question: &Question, route: &Route, language: Language) -> String {
    let mut page = String::from("\n");
    for heading in &question.within {
        if let Some(label) = &heading.label {
            let time = heading.instance.map(|time| format!(" ({time})")).unwrap_or_default();
            let _ = writeln!(page, "{}{time}", label.say(language));
        }
    }
    let needed = if question.required { " *" } else { "" };
    let _ = writeln!(page, "{}{needed}", question.label.say(language));
    let aside =
        [("", &question.hint), ("not read out: ", &question.guidance_hint), ("ask: ", &question.probe)];
    for (opening, text) in aside {
        if let Some(text) = text {
            let _ = writeln!(page, "  ({opening}{})", text.say(language));
        }
    }
    choices(&mut page, question, route, language);
    page
}

fn choices(page: &mut String, question: &Question, route: &Route, language: Language) {
    let choices = offered(question, route);
    for (at, choice) in choices.iter().enumerate() {
        let _ = writeln!(page, "  {:>2}. {} [{}]", at + 1, choice.label.say(language), choice.name);
    }
    for (at, code) in question.non_answers.iter().enumerate() {
        let label = code.label();
        // Where numbers are answers, a code has only its name.
        let number = question
            .choices()
            .map_or_else(|| "   ".to_owned(), |_| format!("{:>2}.", choices.len() + at + 1));
        let _ = writeln!(page, "  {number} {} [{code}]", label.say(language));
    }
}

/// What stands before the place to type.
pub(super) fn invitation(question: &Question, answer: Option<&Answer>, language: Language) -> String {
    let form = match &question.kind {
        Kind::Range { start, end, step } => format!("{start} to {end} in steps of {step}"),
        kind => wanted(kind).to_owned(),
    };
    format!("{form}{}> ", known(question, answer, language))
}

const fn wanted(kind: &Kind) -> &'static str {
    match kind {
        Kind::SelectMultiple(_) => "numbers or codes",
        Kind::Integer => "a whole number",
        Kind::Decimal => "a number",
        Kind::Date(Precision::Day) => "a day, such as 2026-10-05",
        Kind::Date(Precision::Month) => "a month, such as 2026-10",
        Kind::Date(Precision::Year) => "a year, such as 2026",
        Kind::Time => "a time, such as 14:30",
        Kind::Acknowledge => "ok",
        Kind::Text => "words",
        _ => "a number or a code",
    }
}

/// The answer that Enter alone keeps.
fn known(question: &Question, answer: Option<&Answer>, language: Language) -> String {
    match (answer, &question.default) {
        (Some(answer), _) => format!(" [{}]", question.in_words(answer).say(language)),
        (None, Some(default)) => format!(" [{default}]"),
        (None, None) => String::new(),
    }
}
