//! The answers of an interview, topic by topic, read through before it is finished.

mod hints;

use access::Role;
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{Id, Interview, Reference};
use questionnaire::{Answer, Item, Language, NonAnswer, Question};

use self::hints::Part;
use super::interview::opened::{Opened, open};
use super::links;
use crate::samples::Sample;
use crate::{Frame, PageError, Section, SignedIn, page};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/interviews/{interview}/review", web::get().to(show));
}

#[derive(Template)]
#[template(path = "review/page.html")]
struct Page {
    frame: Frame,
    reference: Reference,
    interview: Id<Interview>,
    topics: Vec<Topic>,
    spoken: &'static str,
}

struct Topic {
    number: usize,
    title: String,
    answers: Vec<Line>,
}

struct Line {
    name: String,
    number: usize,
    question: String,
    answer: String,
    words: Vec<Part>,
}

impl Line {
    fn look_again(&self) -> bool {
        self.words.iter().any(|part| part.look_again)
    }
}

async fn show(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    let opened = open(&who, &id).await?;
    page(&view(who.frame(Section::Calls), &opened))
}

fn view(frame: Frame, opened: &Opened<'_>) -> Page {
    let language = opened.view.interview.language;
    let mut numbers = 1..;
    let mut topics = Vec::new();
    for topic in &opened.questionnaire.topics {
        let asked = topic.items.iter().filter_map(|item| match item {
            Item::Question(question) if question.is_asked() => {
                Some((question, numbers.next().unwrap_or_default()))
            }
            Item::Question(_) | Item::Script(_) => None,
        });
        let on_route = asked.filter(|(question, _)| opened.route.asks(&question.name));
        let answers = on_route.map(|(question, number)| line(&frame, opened, question, number)).collect();
        topics.push(Topic { number: topics.len() + 1, title: topic.title.say(language).to_owned(), answers });
    }
    Page {
        frame,
        reference: opened.view.case.reference.clone(),
        interview: opened.view.interview.id,
        topics,
        spoken: language.code(),
    }
}

fn line(frame: &Frame, opened: &Opened<'_>, question: &Question, number: usize) -> Line {
    let language = opened.view.interview.language;
    let sheet = &opened.view.sheet;
    let (answer, own_words) = match sheet.answer(&question.name) {
        Some(Answer::Text(words)) => (String::new(), words.as_str()),
        Some(answer) => (said(frame, question, answer, language), ""),
        None => (String::new(), ""),
    };
    let words =
        if own_words.is_empty() { sheet.words(&question.name).unwrap_or_default() } else { own_words };
    Line {
        name: question.name.to_string(),
        number,
        question: question.label.say(language).to_owned(),
        answer,
        words: hints::parts(words),
    }
}

/// An answer in the words it was given in.
pub(crate) fn said(frame: &Frame, question: &Question, answer: &Answer, language: Language) -> String {
    let label = |code: &str| {
        let choice = question.choices().and_then(|list| list.choice(code));
        choice.map_or_else(|| code.to_owned(), |choice| choice.label.say(language).to_owned())
    };
    match answer {
        Answer::Choice(code) => label(code.as_str()),
        Answer::Choices(codes) => {
            codes.iter().map(|code| label(code.as_str())).collect::<Vec<_>>().join(", ")
        }
        Answer::Missing(code) => non_answer(frame, *code),
        Answer::Acknowledged => frame.t("interview-acknowledge").to_string(),
        Answer::Number(_) | Answer::Date(_) | Answer::Time(_) | Answer::Text(_) => answer.raw(),
    }
}

fn non_answer(frame: &Frame, code: NonAnswer) -> String {
    match code {
        NonAnswer::NotReached | NonAnswer::OffRoute => frame.t("review-not-asked").to_string(),
        given => frame.t(format!("interview-{}", given.name().replace('_', "-"))).to_string(),
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = Frame::sample(language, Role::Interviewer, Section::Calls);
    super::fixtures::opened(|opened| Sample::of("review", &view(frame, opened))).into_iter().collect()
}
