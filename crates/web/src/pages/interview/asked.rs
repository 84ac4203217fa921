//! One question as the page shows it: its words, its notes, its boxes, the codes that are not read out.

use questionnaire::{Answer, ChoiceList, Heading, Kind, Language, NonAnswer, Precision, Question, Text};

use super::both::Both;
use super::topics::Sources;
use super::words::ReadOut;
use crate::locale::Message;
use crate::pages::headings;

/// One question.
pub(crate) struct Asked {
    /// Its name, the key of its answer.
    pub(crate) name: String,
    /// Its number in the interview.
    pub(crate) number: usize,
    /// The theme it belongs to.
    pub(crate) theme: Message,
    /// The groups it stands in, with the time it is asked.
    pub(crate) group: Option<Both>,
    /// What is read out.
    pub(crate) words: ReadOut,
    /// What only the interviewer reads.
    pub(crate) notes: Vec<ReadOut>,
    /// What to ask when the person says little.
    pub(crate) probe: Option<ReadOut>,
    /// The answers it takes to know whether it is asked.
    pub(crate) needs: String,
    /// Whether the route leads to it.
    pub(crate) shown: bool,
    /// Whether it has an answer.
    pub(crate) answered: bool,
    /// Where the answer goes.
    pub(crate) answers: AnswerBoxes,
    /// The codes that are not read out.
    pub(crate) codes: Vec<Pick>,
    /// The words beside the answer, where the question takes them.
    pub(crate) commentary: Option<String>,
    /// Why what was sent is not an answer.
    pub(crate) refusal: Option<String>,
}

/// Where the answer goes.
pub(crate) enum AnswerBoxes {
    /// Radios or checkboxes.
    Picks(Picks),
    /// One line to type in.
    Line(Line),
    /// A box for words.
    Words(String),
}

/// Radios or checkboxes and how they are laid out.
pub(crate) struct Picks {
    /// `radio` or `checkbox`.
    pub(crate) kind: &'static str,
    /// The class that lays them out.
    pub(crate) layout: &'static str,
    /// Each of them.
    pub(crate) picks: Vec<Pick>,
}

/// One radio or checkbox.
pub(crate) struct Pick {
    /// Where it is on the page.
    pub(crate) id: String,
    /// The name of its field.
    pub(crate) name: String,
    /// What is sent.
    pub(crate) value: String,
    /// What is said.
    pub(crate) label: Both,
    /// The key that chooses it.
    pub(crate) key: Option<char>,
    /// It was chosen.
    pub(crate) chosen: bool,
    /// It stands alone: choosing it clears the others.
    pub(crate) alone: bool,
}

/// One line to type in.
pub(crate) struct Line {
    /// What to enter.
    pub(crate) hint: Message,
    /// The keyboard that suits it.
    pub(crate) mode: &'static str,
    /// What was entered.
    pub(crate) value: String,
}

impl Asked {
    /// The question with its number, as it stands.
    pub(crate) fn new(sources: &Sources<'_>, question: &Question, number: usize) -> Self {
        let refused = sources.refused.get(question.name.as_str());
        let stored = sources.sheet.answer(&question.name);
        let raw =
            refused.map(|sent| sent.value.clone()).or_else(|| stored.map(Answer::raw)).unwrap_or_default();
        let typed = refused.and_then(|sent| sent.words.clone());
        let words =
            typed.or_else(|| sources.sheet.words(&question.name).map(str::to_owned)).unwrap_or_default();
        let say = |text: &Option<Text>| text.as_ref().map(|text| ReadOut::of(sources, text));
        Self {
            name: question.name.to_string(),
            number,
            theme: sources.frame.t(format!("theme-{}", question.theme.slug())),
            group: group(sources.language, &question.within),
            words: ReadOut::of(sources, &question.label),
            notes: [say(&question.hint), say(&question.guidance_hint)].into_iter().flatten().collect(),
            probe: say(&question.probe),
            needs: String::new(),
            shown: sources.route.asks(&question.name),
            answered: stored.is_some(),
            answers: answer_boxes(sources, question, &raw),
            codes: codes(sources, question, &raw),
            commentary: takes_words(question).then_some(words),
            refusal: match refused {
                Some(sent) => Some(sources.frame.t(format!("refusal-{}", sent.code)).to_string()),
                None => breach(sources, question),
            },
        }
    }

    /// The kind of the codes' boxes: checkboxes beside checkboxes, otherwise radios.
    pub(crate) fn code_kind(&self) -> &'static str {
        match &self.answers {
            AnswerBoxes::Picks(picks) => picks.kind,
            AnswerBoxes::Line(_) | AnswerBoxes::Words(_) => "radio",
        }
    }

    pub(crate) fn answer_id(&self) -> String {
        format!("a-{}", self.name)
    }

    pub(crate) fn answer_name(&self) -> String {
        format!("a.{}", self.name)
    }

    pub(crate) fn words_id(&self) -> String {
        format!("w-{}", self.name)
    }

    pub(crate) fn words_name(&self) -> String {
        format!("w.{}", self.name)
    }
}

/// The groups it stands in; none where no group has words.
fn group(language: Language, within: &[Heading]) -> Option<Both> {
    headings::joined(language, within)?;
    Some(Both::each(language, |language| headings::joined(language, within).unwrap_or_default()))
}

/// What the author says of an answer that does not fit.
fn breach(sources: &Sources<'_>, question: &Question) -> Option<String> {
    let breach = sources.route.breaches().iter().find(|breach| breach.question == question.name)?;
    Some(super::answers::remark(sources.frame, breach, sources.language))
}

/// Whether the person's own words may stand beside the answer.
pub(crate) fn takes_words(question: &Question) -> bool {
    question.commentary
        || question.choices().is_some_and(|list| list.choices.iter().any(|choice| choice.opens_text))
}

/// The digit that chooses a code that is not read out.
fn code_key(code: NonAnswer) -> Option<char> {
    match code {
        NonAnswer::DontKnow => Some('8'),
        NonAnswer::PreferNotToSay => Some('9'),
        NonAnswer::NotApplicable => Some('0'),
        NonAnswer::NotReached | NonAnswer::OffRoute => None,
    }
}

fn answer_boxes(sources: &Sources<'_>, question: &Question, raw: &str) -> AnswerBoxes {
    let line = |hint: &'static str, mode: &'static str| {
        let value = if NonAnswer::parse(raw).is_some() { "" } else { raw };
        AnswerBoxes::Line(Line { hint: sources.frame.t(hint), mode, value: value.to_owned() })
    };
    match &question.kind {
        Kind::SelectOne(list) | Kind::SelectMultiple(list) => picks(sources, question, list, raw),
        Kind::Integer | Kind::Range { .. } => line("interview-code-number", "numeric"),
        Kind::Decimal => line("interview-code-number", "decimal"),
        Kind::Date(Precision::Day) => line("interview-code-date", "numeric"),
        Kind::Date(Precision::Month) => line("interview-code-month", "numeric"),
        Kind::Date(Precision::Year) => line("interview-code-year", "numeric"),
        Kind::Time => line("interview-code-time", "numeric"),
        Kind::Acknowledge => tick(sources, question, raw),
        Kind::Text | Kind::Note | Kind::Calculate(_) | Kind::Hidden => {
            let value = if NonAnswer::parse(raw).is_some() { "" } else { raw };
            AnswerBoxes::Words(value.to_owned())
        }
    }
}

fn picks(sources: &Sources<'_>, question: &Question, list: &ChoiceList, raw: &str) -> AnswerBoxes {
    let several = matches!(question.kind, Kind::SelectMultiple(_));
    let scale = list.choices.len() == 5 && list.choices.iter().all(|choice| choice.score.is_some());
    let longest = if question.non_answers.is_empty() { 9 } else { 7 };
    let keys = ('1'..='9').take(longest).map(Some).chain(std::iter::repeat(None));
    let offered = list.choices.iter().filter(|choice| sources.route.offers(&question.name, &choice.name));
    let pick = |(choice, key): (&questionnaire::Choice, Option<char>)| Pick {
        id: format!("a-{}-{}", question.name, choice.name),
        name: format!("a.{}", question.name),
        value: choice.name.to_string(),
        label: Both::of(&choice.label, sources.language),
        key,
        chosen: raw.split(' ').any(|code| code == choice.name.as_str()),
        alone: several && choice.exclusive,
    };
    AnswerBoxes::Picks(Picks {
        kind: if several { "checkbox" } else { "radio" },
        layout: if scale { "choices--scale" } else { "choices--list" },
        picks: offered.zip(keys).map(pick).collect(),
    })
}

fn tick(sources: &Sources<'_>, question: &Question, raw: &str) -> AnswerBoxes {
    let pick = Pick {
        id: format!("a-{}-ok", question.name),
        name: format!("a.{}", question.name),
        value: "ok".to_owned(),
        label: Both::staying(sources.frame.t("interview-acknowledge")),
        key: Some('1'),
        chosen: raw == "ok",
        alone: false,
    };
    AnswerBoxes::Picks(Picks { kind: "checkbox", layout: "choices--list", picks: vec![pick] })
}

fn codes(sources: &Sources<'_>, question: &Question, raw: &str) -> Vec<Pick> {
    let one_group = matches!(question.kind, Kind::SelectOne(_));
    let typed = !matches!(question.kind, Kind::SelectOne(_) | Kind::SelectMultiple(_) | Kind::Acknowledge);
    let offered = [NonAnswer::DontKnow, NonAnswer::PreferNotToSay, NonAnswer::NotApplicable];
    let pick = |code: NonAnswer| Pick {
        id: format!("n-{}-{}", question.name, code.name()),
        name: format!("{}.{}", if typed { "n" } else { "a" }, question.name),
        value: code.name().to_owned(),
        label: Both::staying(sources.frame.t(format!("interview-{}", code.name().replace('_', "-")))),
        key: code_key(code),
        chosen: raw == code.name(),
        alone: !one_group,
    };
    offered.into_iter().filter(|code| question.non_answers.contains(code)).map(pick).collect()
}
