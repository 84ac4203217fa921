//! Why each question is asked or passed over: its condition, part by part, with the answers each part read.

use std::collections::HashMap;

use serde::Serialize;

use crate::expression::{Scope, Sight, Standing};
use crate::walk::kept;
use crate::{
    Answer, Answers, Expression, Facts, Kind, Question, QuestionName, Questionnaire, Route, Text, Value,
};

/// A question or note, and why it is or is not on the route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Explained {
    /// The question.
    pub question: QuestionName,
    /// What is read out.
    pub label: Text,
    /// Is it on the route?
    pub asked: bool,
    /// Each part of its condition, in order; none where it is always asked. It is asked when all of them hold.
    pub reasons: Vec<Reason>,
}

/// One part of a condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// Does it hold?
    pub holds: bool,
    /// The part as its author wrote it.
    pub source: String,
    /// What it read, each question once.
    pub reads: Vec<Read>,
    /// What it read of the case and of the earlier interview, each once.
    pub facts: Vec<FactRead>,
}

/// An answer that a condition read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Read {
    /// The question.
    pub question: QuestionName,
    /// What was read out.
    pub label: Text,
    /// The answer in words; none where there is no answer, or the question is off the route.
    pub answer: Option<Text>,
}

/// Something else that a condition read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FactRead {
    /// The name of a fact of the case, as in `${case.outcome}`; `prior.` and the name of a question for its answer in the
    /// earlier interview.
    pub fact: String,
    /// What it is; none where it is not known.
    pub value: Option<String>,
}

impl Questionnaire {
    /// Every question and note in order, each with the parts of its condition and what they read. Calculations and hidden
    /// values, which nobody is asked, appear only where a condition reads them.
    #[must_use]
    pub fn explain(&self, answers: &Answers, facts: &Facts) -> Vec<Explained> {
        let route = self.route(answers, facts);
        let mut teller = Teller { answers, facts, route: &route, passed: HashMap::new() };
        self.questions().filter_map(|question| teller.pass(question)).collect()
    }
}

/// Goes through an interview and knows, at each question, what those before it came to.
struct Teller<'a> {
    answers: &'a Answers,
    facts: &'a Facts,
    route: &'a Route,
    passed: HashMap<&'a str, (&'a Question, Standing)>,
}

impl<'a> Teller<'a> {
    fn pass(&mut self, question: &'a Question) -> Option<Explained> {
        let parts = question.relevant.as_ref().map(Expression::conjuncts).unwrap_or_default();
        let reasons: Vec<Reason> = parts.iter().map(|part| self.reason(part)).collect();
        let asked = reasons.iter().all(|reason| reason.holds);
        let value = self.value(question).filter(|_| asked).unwrap_or_default();
        self.passed.insert(question.name.as_str(), (question, Standing { on: asked, value }));
        question.is_shown().then(|| Explained {
            question: question.name.clone(),
            label: question.label.clone(),
            asked,
            reasons,
        })
    }

    fn value(&self, question: &Question) -> Option<Value> {
        match question.kind {
            Kind::Calculate(_) => self.route.calculated(&question.name).cloned(),
            _ => Some(kept(question, self.answers)),
        }
    }

    fn reason(&self, part: &Expression) -> Reason {
        let standing: Vec<Standing> = part.names().iter().map(|name| self.standing(name)).collect();
        let places: Vec<usize> = (0..standing.len()).collect();
        let sight = Sight::Route { places: &places, standing: &standing };
        let scope = Scope { sight, facts: self.facts, itself: None, choice: None };
        Reason {
            holds: part.holds(&scope),
            source: part.source().to_owned(),
            reads: each_once(part.reads()).into_iter().filter_map(|name| self.read(name)).collect(),
            facts: self.facts_of(part),
        }
    }

    fn standing(&self, name: &QuestionName) -> Standing {
        self.passed.get(name.as_str()).map_or_else(Standing::default, |(_, standing)| standing.clone())
    }

    fn read(&self, name: &QuestionName) -> Option<Read> {
        let (question, Standing { value, .. }) = self.passed.get(name.as_str())?;
        let answer = is_something(value).then(|| match self.answers.get(name) {
            Some(answer) if question.is_asked() => question.in_words(answer),
            _ => Text::english(value.text()),
        });
        Some(Read { question: name.clone(), label: question.label.clone(), answer })
    }

    fn facts_of(&self, part: &Expression) -> Vec<FactRead> {
        let case = each_once(part.facts()).into_iter();
        let case =
            case.map(|fact| FactRead { fact: fact.to_owned(), value: self.facts.case.get(fact).cloned() });
        let earlier = each_once(part.prior()).into_iter();
        let earlier = earlier.map(|name| FactRead {
            fact: format!("prior.{name}"),
            value: self.facts.prior.get(name).map(Answer::raw),
        });
        case.chain(earlier).collect()
    }
}

/// A non-answer code is empty to conditions, and still something a person said.
fn is_something(value: &Value) -> bool {
    matches!(value, Value::Missing(_)) || !value.is_empty()
}

fn each_once<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut seen = Vec::new();
    for one in all {
        if !seen.contains(&one) {
            seen.push(one);
        }
    }
    seen
}
