//! What was said, as it is put into words again.

use chrono::{NaiveDate, NaiveTime};

use crate::{Answer, Answers, Kind, PartialDate, QuestionName, Questionnaire, Route, Text, Value};

/// An answer ready to be read out. How a day or a time is said, whoever says it knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Words: the labels of choices, a number, what a calculation came to.
    Words(Text),
    /// A date, as precisely as it was asked.
    Date(PartialDate),
    /// A day that was worked out.
    Day(NaiveDate),
    /// A time of day.
    Time(NaiveTime),
}

impl Questionnaire {
    /// What was said to a question on the route, or what a calculation on it came to. None where there is nothing to read
    /// out: no answer, a non-answer code, or words of the person's own, which are never read out again.
    #[must_use]
    pub fn said(&self, name: &QuestionName, answers: &Answers, route: &Route) -> Option<Said> {
        let question = self.question(name)?;
        if matches!(question.kind, Kind::Calculate(_)) {
            return worked_out(route.calculated(name)?);
        }
        if !route.asks(name) {
            return None;
        }
        match answers.get(name)? {
            answer @ (Answer::Choice(_) | Answer::Choices(_)) => Some(Said::Words(question.in_words(answer))),
            Answer::Number(number) => Some(Said::Words(Text::english(number.normalize().to_string()))),
            Answer::Date(date) => Some(Said::Date(*date)),
            Answer::Time(time) => Some(Said::Time(*time)),
            Answer::Text(_) | Answer::Acknowledged | Answer::Missing(_) => None,
        }
    }
}

fn worked_out(value: &Value) -> Option<Said> {
    match value {
        Value::Number(_) | Value::Text(_) if !value.is_empty() => {
            Some(Said::Words(Text::english(value.text())))
        }
        Value::Date(day) => Some(Said::Day(*day)),
        Value::Time(time) => Some(Said::Time(*time)),
        _ => None,
    }
}
