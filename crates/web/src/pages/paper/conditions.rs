//! Conditions in words: "the answer to question 4 is “Yes”".

use std::collections::HashMap;

use questionnaire::{Clause, Expression, Kind, Question, QuestionName, Questionnaire, Test};

use crate::{Frame, Message};

/// Says conditions in the language of the paper, with the numbers its questions have.
pub(super) struct Wording<'a> {
    paper: &'a Frame,
    interview: &'a Questionnaire,
    numbers: HashMap<&'a QuestionName, usize>,
}

impl<'a> Wording<'a> {
    pub(super) fn of(paper: &'a Frame, interview: &'a Questionnaire) -> Self {
        let asked = interview.questions().filter(|question| question.is_asked());
        let numbers = asked.map(|question| &question.name).zip(1..).collect();
        Self { paper, interview, numbers }
    }

    /// The number a question has on the paper and on the screen.
    pub(super) fn number(&self, name: &QuestionName) -> Option<usize> {
        self.numbers.get(name).copied()
    }

    /// When something is asked.
    pub(super) fn condition(&self, condition: &Expression) -> String {
        self.said(&condition.clause(), condition)
    }

    /// Which answers are read out.
    pub(super) fn filter(&self, filter: &Expression) -> String {
        let message = match filter.clause() {
            Clause::ChosenAt(name) => {
                self.paper.t("paper-only-chosen").with("question", self.question(&name))
            }
            Clause::Not(inner) if matches!(&*inner, Clause::ChosenAt(_)) => {
                let Clause::ChosenAt(name) = *inner else { return String::new() };
                self.paper.t("paper-not-chosen").with("question", self.question(&name))
            }
            _ => self.paper.t("paper-only-where").with("condition", self.as_written(filter.source(), filter)),
        };
        message.to_string()
    }

    fn said(&self, clause: &Clause, whole: &Expression) -> String {
        match clause {
            Clause::All(parts) => self.joined("paper-and", parts, whole),
            Clause::Any(parts) => self.joined("paper-or", parts, whole),
            Clause::Not(inner) => {
                self.paper.t("paper-not").with("condition", self.said(inner, whole)).to_string()
            }
            Clause::Answer(name, test) => self.answer(name, test).to_string(),
            Clause::Prior(name, test) => self.prior(name, test, whole),
            Clause::Fact(fact, test) => self.fact(fact, test, whole),
            Clause::ChosenAt(_) => self.as_written(whole.source(), whole),
            Clause::Other(source) => {
                let source = self.as_written(source, whole);
                self.paper.t("paper-other").with("source", source).to_string()
            }
        }
    }

    /// Parts of another kind stand in brackets, so that "and" and "or" cannot be mistaken.
    fn joined(&self, key: &'static str, parts: &[Clause], whole: &Expression) -> String {
        let said = |part: &Clause| match part {
            Clause::All(_) | Clause::Any(_) => format!("({})", self.said(part, whole)),
            _ => self.said(part, whole),
        };
        let pair = |first: String, second: String| {
            self.paper.t(key).with("first", first).with("second", second).to_string()
        };
        parts.iter().map(said).reduce(pair).unwrap_or_default()
    }

    fn answer(&self, name: &QuestionName, test: &Test) -> Message {
        let question = self.interview.question(name);
        let dated = question.is_some_and(|it| matches!(it.kind, Kind::Date(_) | Kind::Time));
        let (key, value) = match test {
            Test::Is(value) => ("paper-is", value.as_str()),
            Test::IsNot(value) => ("paper-is-not", value.as_str()),
            Test::Includes(value) => ("paper-includes", value.as_str()),
            Test::Below(value) if dated => ("paper-before", value.as_str()),
            Test::AtMost(value) if dated => ("paper-by", value.as_str()),
            Test::Above(value) if dated => ("paper-after", value.as_str()),
            Test::AtLeast(value) if dated => ("paper-from", value.as_str()),
            Test::Below(value) => ("paper-below", value.as_str()),
            Test::AtMost(value) => ("paper-at-most", value.as_str()),
            Test::Above(value) => ("paper-above", value.as_str()),
            Test::AtLeast(value) => ("paper-at-least", value.as_str()),
            Test::Answered => ("paper-answered", ""),
            Test::Missing(None) => ("paper-missing", ""),
            Test::Missing(Some(code)) => ("paper-is", code.as_str()),
        };
        let answer = question.map_or_else(|| value.to_owned(), |question| self.label(question, value));
        self.paper.t(key).with("question", self.question(name)).with("answer", answer)
    }

    /// The words of an answer's code.
    fn label(&self, question: &Question, code: &str) -> String {
        let choice = question.choices().and_then(|list| list.choice(code));
        let said = choice.map(|choice| choice.label.say(self.paper.language).to_owned());
        said.unwrap_or_else(|| match code {
            "dont_know" | "prefer_not_to_say" | "not_applicable" => {
                self.paper.t(format!("interview-{}", code.replace('_', "-"))).to_string()
            }
            other => other.to_owned(),
        })
    }

    /// "question 4"; or what is worked out, with how.
    fn question(&self, name: &QuestionName) -> String {
        if let Some(number) = self.number(name) {
            return self.paper.t("paper-question").with("number", number).to_string();
        }
        match self.interview.question(name).map(|question| (&question.kind, &question.short_label)) {
            Some((Kind::Calculate(how), label)) => {
                let how = self.as_written(how.source(), how);
                let label = label.say(self.paper.language);
                self.paper.t("paper-worked-out").with("label", label).with("how", how).to_string()
            }
            _ => name.to_string(),
        }
    }

    /// An answer of the earlier interview, which whoever fills the paper in may not have: it is named as its file names it.
    fn prior(&self, name: &QuestionName, test: &Test, whole: &Expression) -> String {
        let (key, value) = match test {
            Test::Is(value) | Test::Includes(value) => ("paper-prior-is", value),
            Test::IsNot(value) => ("paper-prior-is-not", value),
            _ => return self.as_written(whole.source(), whole),
        };
        self.paper.t(key).with("question", name).with("answer", value).to_string()
    }

    fn fact(&self, fact: &str, test: &Test, whole: &Expression) -> String {
        let (key, value) = match test {
            Test::Is(value) => ("paper-fact-is", value),
            Test::IsNot(value) => ("paper-fact-is-not", value),
            _ => return self.as_written(whole.source(), whole),
        };
        let fact = self.paper.t(format!("paper-fact-{}", fact.replace('_', "-")));
        self.paper.t(key).with("fact", fact).with("value", value).to_string()
    }

    /// An expression as its author wrote it, with numbers in place of names.
    fn as_written(&self, source: &str, whole: &Expression) -> String {
        let numbered = |text: String, name: &QuestionName| match self.number(name) {
            Some(_) => text.replace(&format!("${{{name}}}"), &self.question(name)),
            None => text,
        };
        whole.reads().fold(source.to_owned(), numbered)
    }
}
