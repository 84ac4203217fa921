//! Which answers it takes to know whether a question is asked: what the page says while an answer is not saved yet.

use std::collections::{BTreeMap, BTreeSet};

use questionnaire::{Expression, Item, Kind, Question, QuestionName, Questionnaire};

/// The answers behind the relevance of each question and script, through calculations and through the relevance of what
/// they read: an answer to a question that is not asked does not count.
pub(crate) struct Needs<'q> {
    questions: BTreeMap<&'q QuestionName, BTreeSet<&'q QuestionName>>,
    scripts: BTreeMap<&'q str, BTreeSet<&'q QuestionName>>,
    asked: BTreeSet<&'q QuestionName>,
}

impl<'q> Needs<'q> {
    /// Works them out in one pass, because a step reads only steps before it.
    pub(crate) fn of(questionnaire: &'q Questionnaire) -> Self {
        let asked = questionnaire.questions().filter(|it| it.is_asked()).map(|it| &it.name).collect();
        let mut needs = Self { questions: BTreeMap::new(), scripts: BTreeMap::new(), asked };
        for item in questionnaire.items() {
            match item {
                Item::Question(question) => needs.add(question),
                Item::Script(script) => {
                    let read = needs.behind(script.relevant.as_ref());
                    needs.scripts.insert(&script.name, read);
                }
            }
        }
        needs
    }

    /// The names of the answers a question needs, with spaces between.
    pub(crate) fn question(&self, name: &QuestionName) -> String {
        self.names(self.questions.get(name))
    }

    /// The names of the answers a script needs, with spaces between.
    pub(crate) fn script(&self, name: &str) -> String {
        self.names(self.scripts.get(name))
    }

    fn add(&mut self, question: &'q Question) {
        let mut read = self.behind(question.relevant.as_ref());
        if let Kind::Calculate(expression) = &question.kind {
            read.extend(self.behind(Some(expression)));
        }
        self.questions.insert(&question.name, read);
    }

    fn behind(&self, expression: Option<&'q Expression>) -> BTreeSet<&'q QuestionName> {
        let named = expression.into_iter().flat_map(Expression::reads);
        let further = |name| self.questions.get(name).into_iter().flatten().copied();
        named.flat_map(|name| further(name).chain([name])).collect()
    }

    fn names(&self, read: Option<&BTreeSet<&QuestionName>>) -> String {
        let asked = read.into_iter().flatten().filter(|name| self.asked.contains(**name));
        asked.map(|name| name.as_str()).collect::<Vec<_>>().join(" ")
    }
}
