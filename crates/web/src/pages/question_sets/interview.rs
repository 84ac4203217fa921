//! One interview as it is read out, English and Welsh side by side.

use askama::Template;
use questionnaire::{Item, Kind, Library, Question, Questionnaire, Source, Text};

use crate::Frame;

/// The interview.
#[derive(Template)]
#[template(path = "question_sets/interview.html")]
pub(crate) struct InterviewView {
    frame: Frame,
    title: String,
    id: String,
    questions: usize,
    minutes: u32,
    topics: Vec<Topic>,
}

struct Topic {
    name: String,
    title: Pair,
    lines: Vec<Line>,
}

/// A text in both languages. Where no Welsh is written, the page says so.
struct Pair {
    en: String,
    cy: Option<String>,
}

struct Line {
    /// The name of a question; none for a text that is read out.
    question: Option<String>,
    text: Pair,
    choices: Vec<Pair>,
    /// Whether the answer may be given in the person's own words too.
    commentary: bool,
    /// Whether it is asked of some people only.
    routed: bool,
}

impl InterviewView {
    pub(super) fn of(frame: Frame, interview: &Questionnaire) -> Self {
        let topic = |topic: &questionnaire::Topic| Topic {
            name: topic.name.clone(),
            title: Pair::of(&topic.title),
            lines: topic.items.iter().map(Line::of).collect(),
        };
        Self {
            title: interview.title.say(frame.language).to_owned(),
            id: interview.id.to_string(),
            questions: interview.question_count(),
            minutes: interview.estimated_minutes(),
            topics: interview.topics.iter().map(topic).collect(),
            frame,
        }
    }
}

impl Pair {
    fn of(text: &Text) -> Self {
        Self { en: text.en.clone(), cy: text.cy.clone() }
    }
}

impl Line {
    fn of(item: &Item) -> Self {
        match item {
            Item::Script(script) => Self {
                question: None,
                text: Pair::of(&script.text),
                choices: Vec::new(),
                commentary: false,
                routed: script.relevant.is_some(),
            },
            Item::Question(question) => Self {
                question: Some(question.name.to_string()),
                text: Pair::of(&question.label),
                choices: choices(question),
                commentary: question.commentary,
                routed: question.relevant.is_some(),
            },
        }
    }
}

fn choices(question: &Question) -> Vec<Pair> {
    match &question.kind {
        Kind::SelectOne(list) | Kind::SelectMultiple(list) => {
            list.choices.iter().map(|choice| Pair::of(&choice.label)).collect()
        }
        _ => Vec::new(),
    }
}

/// The smallest library there can be, compiled from a few lines.
pub(super) fn sample_library() -> Library {
    let source = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
    questionnaire::compile(&[
        source("choices.toml", include_str!("sample/choices.toml")),
        source("question-sets/respect/1.toml", include_str!("sample/respect.toml")),
        source("interviews/six-week/1.toml", include_str!("sample/six-week.toml")),
    ])
    .library
}
