//! Works the route out, from the beginning each time and in one pass, so that it depends on nothing but the answers and
//! the facts. An answer off the route reads as empty and stays where it is; it counts again if the route returns to it.

use std::collections::{BTreeSet, HashMap};

use crate::expression::Scope;
use crate::{Answers, Breach, Expression, Facts, Item, Kind, Question, Questionnaire, Route, Script, Value};

impl Questionnaire {
    /// The route these answers lead along.
    #[must_use]
    pub fn route(&self, answers: &Answers, facts: &Facts) -> Route {
        let mut walk = Walk { answers, facts, values: HashMap::new(), route: Route::default() };
        let mut placed = BTreeSet::new();
        for item in self.items() {
            match item {
                Item::Question(question) => walk.question(question),
                Item::Script(script) => {
                    placed.insert(script.name.as_str());
                    walk.script(script);
                }
            }
        }
        self.scripts
            .iter()
            .filter(|script| !placed.contains(script.name.as_str()))
            .for_each(|it| walk.script(it));
        walk.route
    }
}

struct Walk<'a> {
    answers: &'a Answers,
    facts: &'a Facts,
    values: HashMap<&'a str, Value>,
    route: Route,
}

impl<'a> Walk<'a> {
    const fn scope(&self) -> Scope<'_> {
        Scope { values: &self.values, facts: self.facts, itself: None, choice: None }
    }

    fn relevant(&self, condition: Option<&Expression>) -> bool {
        condition.is_none_or(|condition| condition.holds(&self.scope()))
    }

    fn script(&mut self, script: &Script) {
        if self.relevant(script.relevant.as_ref()) {
            self.route.scripts.insert(script.name.clone());
        }
    }

    fn question(&mut self, question: &'a Question) {
        if !self.relevant(question.relevant.as_ref()) {
            return;
        }
        match &question.kind {
            Kind::Calculate(expression) => self.calculate(question, expression),
            Kind::Hidden => self.keep(question),
            Kind::Note => self.ask(question),
            _ => {
                self.ask(question);
                self.withhold(question);
                self.judge(question);
                self.keep(question);
            }
        }
    }

    fn calculate(&mut self, question: &'a Question, expression: &Expression) {
        let value = expression.value(&self.scope());
        self.route.calculated.insert(question.name.clone(), value.clone());
        self.values.insert(question.name.as_str(), value);
    }

    fn ask(&mut self, question: &Question) {
        self.route.order.push(question.name.clone());
        self.route.asked.insert(question.name.clone());
        if !question.is_asked() {
            self.route.notes.insert(question.name.clone());
        }
    }

    fn keep(&mut self, question: &'a Question) {
        if let Some(answer) = self.answers.get(&question.name) {
            self.values.insert(question.name.as_str(), Value::of(answer));
        }
    }

    fn withhold(&mut self, question: &Question) {
        let (Some(filter), Some(list)) = (&question.choice_filter, question.choices()) else { return };
        for choice in &list.choices {
            if !filter.holds(&Scope { choice: Some(choice.name.as_str()), ..self.scope() }) {
                self.route.withheld.insert((question.name.clone(), choice.name.clone()));
            }
        }
    }

    fn judge(&mut self, question: &Question) {
        let Some(answer) = self.answers.get(&question.name) else {
            if question.required {
                self.route.outstanding.push(question.name.clone());
            }
            return;
        };
        let Some(constraint) = &question.constraint else { return };
        let itself = Value::of(answer);
        let scope = Scope { itself: Some(&itself), ..self.scope() };
        if !itself.is_empty() && !constraint.test.holds(&scope) {
            self.route.breaches.push(Breach {
                question: question.name.clone(),
                severity: constraint.severity,
                message: constraint.message.clone(),
            });
        }
    }
}
