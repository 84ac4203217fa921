//! Whether a text is an answer to a question: the one place where raw answers enter.

use chrono::NaiveTime;
use rust_decimal::Decimal;

use crate::decimal_text::plain;
use crate::{Answer, ChoiceList, ChoiceName, Kind, NonAnswer, PartialDate, Precision, Question, Refusal};

/// Longest answer in a person's own words: about fifteen minutes of speech.
const LONGEST_TEXT: usize = 10_000;

impl Question {
    /// Reads what was entered: a choice's code, codes separated by spaces, a number, an ISO date, a time, words, `ok`
    /// for a tick, or the name of a non-answer code. An empty text takes the answer back.
    ///
    /// # Errors
    /// When the text is not an answer to this question.
    pub fn accept(&self, raw: &str) -> Result<Option<Answer>, Refusal> {
        let raw = raw.trim();
        if !self.is_asked() {
            return Err(Refusal::NotAsked);
        }
        if raw.is_empty() {
            return Ok(None);
        }
        if let Some(code) = NonAnswer::parse(raw).filter(|code| NonAnswer::OFFERED.contains(code)) {
            return self.accept_non_answer(code);
        }
        self.accept_substantive(raw).map(Some)
    }

    fn accept_non_answer(&self, code: NonAnswer) -> Result<Option<Answer>, Refusal> {
        if self.non_answers.contains(&code) {
            Ok(Some(Answer::Missing(code)))
        } else {
            Err(Refusal::NotOffered(code))
        }
    }

    fn accept_substantive(&self, raw: &str) -> Result<Answer, Refusal> {
        match &self.kind {
            Kind::SelectOne(list) => one_of(list, raw),
            Kind::SelectMultiple(list) => any_of(list, raw),
            Kind::Integer => whole(raw),
            Kind::Decimal => number(raw).map(Answer::Number),
            Kind::Range { start, end, step } => in_range(raw, *start, *end, *step),
            Kind::Date(precision) => date(raw, *precision),
            Kind::Time => time(raw),
            Kind::Text => words(raw),
            Kind::Acknowledge => tick(raw),
            Kind::Note | Kind::Calculate(_) | Kind::Hidden => Err(Refusal::NotAsked),
        }
    }
}

fn one_of(list: &ChoiceList, raw: &str) -> Result<Answer, Refusal> {
    list.choice(raw)
        .map(|choice| Answer::Choice(choice.name.clone()))
        .ok_or_else(|| Refusal::UnknownChoice(raw.to_owned()))
}

fn any_of(list: &ChoiceList, raw: &str) -> Result<Answer, Refusal> {
    let chosen: Vec<&str> = raw.split_whitespace().collect();
    if let Some(unknown) = chosen.iter().find(|code| list.choice(code).is_none()) {
        return Err(Refusal::UnknownChoice((*unknown).to_owned()));
    }
    let in_order = list.choices.iter().filter(|choice| chosen.contains(&choice.name.as_str()));
    let names: Vec<ChoiceName> = in_order.clone().map(|choice| choice.name.clone()).collect();
    match in_order.clone().find(|choice| choice.exclusive) {
        Some(alone) if names.len() > 1 => Err(Refusal::NotAlone(alone.name.to_string())),
        _ => Ok(Answer::Choices(names)),
    }
}

fn number(raw: &str) -> Result<Decimal, Refusal> {
    plain(raw).map(|number| number.normalize()).ok_or_else(|| Refusal::NotANumber(raw.to_owned()))
}

fn whole(raw: &str) -> Result<Answer, Refusal> {
    let number = number(raw)?;
    if number.is_integer() { Ok(Answer::Number(number)) } else { Err(Refusal::NotWhole(raw.to_owned())) }
}

fn in_range(raw: &str, start: Decimal, end: Decimal, step: Decimal) -> Result<Answer, Refusal> {
    let number = number(raw)?;
    let on_step = number
        .checked_sub(start)
        .and_then(|distance| distance.checked_rem(step))
        .is_some_and(|rest| rest.is_zero());
    if on_step && number >= start && number <= end {
        Ok(Answer::Number(number))
    } else {
        Err(Refusal::OutOfRange { start: start.to_string(), end: end.to_string(), step: step.to_string() })
    }
}

fn date(raw: &str, precision: Precision) -> Result<Answer, Refusal> {
    PartialDate::parse(raw)
        .filter(|date| date.precision() == precision)
        .map(Answer::Date)
        .ok_or_else(|| Refusal::NotADate { text: raw.to_owned(), precision })
}

fn time(raw: &str) -> Result<Answer, Refusal> {
    NaiveTime::parse_from_str(raw, "%H:%M").map(Answer::Time).map_err(|_| Refusal::NotATime(raw.to_owned()))
}

fn words(raw: &str) -> Result<Answer, Refusal> {
    if raw.chars().count() > LONGEST_TEXT {
        Err(Refusal::TooLong(LONGEST_TEXT))
    } else {
        Ok(Answer::Text(raw.to_owned()))
    }
}

fn tick(raw: &str) -> Result<Answer, Refusal> {
    if raw.eq_ignore_ascii_case("ok") {
        Ok(Answer::Acknowledged)
    } else {
        Err(Refusal::NotATick(raw.to_owned()))
    }
}
