//! The fields in which one answer is put right, and the answer as the questionnaire reads it.

use questionnaire::{Answer, Kind, NonAnswer, Precision, Question};

use crate::pages::interview::asked::takes_words;
use crate::{Form, Frame, Item};

/// Where the answer goes.
pub(super) enum Field {
    /// One of these.
    One(Vec<Item>),
    /// Any of these.
    Several(Vec<Item>),
    /// A line to type in, with what to enter.
    Line(&'static str),
    /// A box for words.
    Words,
}

impl Field {
    /// The field that suits the question.
    pub(super) fn of(frame: &Frame, question: &Question, language: questionnaire::Language) -> Self {
        let codes = codes(frame, question);
        let listed = question.choices().into_iter().flat_map(|list| &list.choices);
        let listed = listed.map(|choice| Item::new(&choice.name, choice.label.say(language)));
        match &question.kind {
            Kind::SelectOne(_) => Self::One(listed.chain(codes).chain([nothing(frame)]).collect()),
            Kind::SelectMultiple(_) => Self::Several(listed.chain(codes).collect()),
            Kind::Acknowledge => {
                let done = Item::new("ok", frame.t("interview-acknowledge"));
                Self::Several([done].into_iter().chain(codes).collect())
            }
            Kind::Integer | Kind::Range { .. } | Kind::Decimal => Self::Line("interview-code-number"),
            Kind::Date(Precision::Day) => Self::Line("interview-code-date"),
            Kind::Date(Precision::Month) => Self::Line("interview-code-month"),
            Kind::Date(Precision::Year) => Self::Line("interview-code-year"),
            Kind::Time => Self::Line("interview-code-time"),
            Kind::Text | Kind::Note | Kind::Calculate(_) | Kind::Hidden => Self::Words,
        }
    }
}

/// The codes that stand in the place of a typed answer; none where they stand among the choices.
pub(super) fn codes_beside(frame: &Frame, question: &Question) -> Vec<Item> {
    let among = matches!(question.kind, Kind::SelectOne(_) | Kind::SelectMultiple(_) | Kind::Acknowledge);
    let codes = codes(frame, question);
    if among || codes.is_empty() {
        Vec::new()
    } else {
        codes.into_iter().chain([none_of_these(frame)]).collect()
    }
}

/// The form as it begins: the answer and the words as they stand.
pub(super) fn filled(question: &Question, answer: Option<&Answer>, words: Option<&str>) -> Form {
    let raw = answer.map(Answer::raw).unwrap_or_default();
    let coded = codes_name(answer);
    let mut values: Vec<(&str, &str)> = match (&question.kind, coded) {
        (Kind::SelectMultiple(_), _) => raw.split(' ').map(|code| ("value", code)).collect(),
        (Kind::SelectOne(_) | Kind::Acknowledge, _) | (_, None) => vec![("value", raw.as_str())],
        (_, Some(code)) => vec![("code", code)],
    };
    if coded.is_none() {
        values.push(("code", ""));
    }
    values.push(("words", words.unwrap_or_default()));
    Form::filled(values)
}

/// The answer as the questionnaire reads it.
pub(super) fn value(question: &Question, form: &Form) -> String {
    match question.kind {
        Kind::SelectMultiple(_) | Kind::Acknowledge => form.all("value").collect::<Vec<_>>().join(" "),
        Kind::SelectOne(_) => form.value("value").to_owned(),
        _ if form.value("value").trim().is_empty() => form.value("code").to_owned(),
        _ => form.value("value").replace("\r\n", "\n"),
    }
}

/// The words beside the answer, where the question takes them; what stands is kept where it does not.
pub(super) fn words(question: &Question, form: &Form, standing: Option<&str>) -> String {
    match takes_words(question) {
        true => form.value("words").replace("\r\n", "\n"),
        false => standing.unwrap_or_default().to_owned(),
    }
}

fn codes_name(answer: Option<&Answer>) -> Option<&'static str> {
    match answer {
        Some(Answer::Missing(code)) => Some(code.name()),
        _ => None,
    }
}

fn codes(frame: &Frame, question: &Question) -> Vec<Item> {
    let offered = [NonAnswer::DontKnow, NonAnswer::PreferNotToSay, NonAnswer::NotApplicable];
    let item = |code: NonAnswer| {
        Item::new(code.name(), frame.t(format!("interview-{}", code.name().replace('_', "-"))))
    };
    offered.into_iter().filter(|code| question.non_answers.contains(code)).map(item).collect()
}

fn nothing(frame: &Frame) -> Item {
    Item::new("", frame.t("review-not-asked"))
}

fn none_of_these(frame: &Frame) -> Item {
    Item::new("", frame.t("correct-no-code"))
}
