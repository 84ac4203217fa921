//! What was answered, topic by topic, for a page that is read through.

use fieldwork::AnswerSheet;
use questionnaire::{Answer, Item, Language, NonAnswer, Question, Questionnaire, Route};

use super::hints::{self, Part};
use crate::Frame;
use crate::pages::interview::words;

/// What the lines are made from.
pub(crate) struct Source<'a> {
    /// The page they are on.
    pub(crate) frame: &'a Frame,
    /// What was asked.
    pub(crate) questionnaire: &'a Questionnaire,
    /// Where the answers lead.
    pub(crate) route: &'a Route,
    /// What was answered.
    pub(crate) sheet: &'a AnswerSheet,
    /// The language of the call.
    pub(crate) language: Language,
}

/// One topic.
pub(crate) struct Topic {
    /// Its number, from 1.
    pub(crate) number: usize,
    /// Its title, in the language of the call.
    pub(crate) title: String,
    /// Its questions that are asked, and those that were answered before the route left them out.
    pub(crate) answers: Vec<Line>,
}

/// One question and what was said.
pub(crate) struct Line {
    /// Its name.
    pub(crate) name: String,
    /// Its number in the interview.
    pub(crate) number: usize,
    /// What was read out.
    pub(crate) question: String,
    /// The answer.
    pub(crate) answer: String,
    /// What the person said in their own words.
    pub(crate) words: Vec<Part>,
    /// Whether the route leads to it: otherwise it does not count.
    pub(crate) asked: bool,
}

impl Line {
    /// Something in it may say who somebody is.
    pub(crate) fn look_again(&self) -> bool {
        self.words.iter().any(|part| part.look_again)
    }

    /// It was not asked.
    pub(crate) fn open(&self) -> bool {
        self.answer.is_empty() && self.words.is_empty()
    }
}

/// Every topic with its lines.
pub(crate) fn topics(source: &Source<'_>) -> Vec<Topic> {
    let mut numbers = 1..;
    let mut topics = Vec::new();
    for topic in &source.questionnaire.topics {
        let asked = topic.items.iter().filter_map(|item| match item {
            Item::Question(question) if question.is_asked() => {
                Some((question, numbers.next().unwrap_or_default()))
            }
            Item::Question(_) | Item::Script(_) => None,
        });
        let lines = asked.map(|(question, number)| line(source, question, number));
        topics.push(Topic {
            number: topics.len() + 1,
            title: topic.title.say(source.language).to_owned(),
            answers: lines.filter(|line| line.asked || !line.open()).collect(),
        });
    }
    topics
}

/// How many questions that are asked have no answer.
pub(crate) fn not_asked(topics: &[Topic]) -> usize {
    topics.iter().flat_map(|topic| &topic.answers).filter(|line| line.asked && line.open()).count()
}

fn line(source: &Source<'_>, question: &Question, number: usize) -> Line {
    let (answer, own_words) = match source.sheet.answer(&question.name) {
        Some(Answer::Text(words)) => (String::new(), words.as_str()),
        Some(answer) if !answer.is_mark() => (said(source.frame, question, answer, source.language), ""),
        // A mark that it was not asked is no answer.
        Some(_) | None => (String::new(), ""),
    };
    let words = match own_words {
        "" => source.sheet.words(&question.name).unwrap_or_default(),
        own_words => own_words,
    };
    Line {
        name: question.name.to_string(),
        number,
        question: words::heard(
            &question.label,
            source.questionnaire,
            (&source.sheet.answers(), source.route),
            source.language,
        ),
        answer,
        words: hints::parts(words),
        asked: source.route.asks(&question.name),
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
