//! Goes through the answers, one question after the other as an interview does, until a condition is decided.

use std::collections::{HashMap, HashSet};

use super::domain::{self, Candidate, Domain};
use super::map::{Cone, Map, Rules, Unknown};
use super::points;
use super::verdict::allowed;
use crate::expression::{Knowledge, Value, View};
use crate::{Facts, Kind, Precision, Question};

/// What came of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// These answers make it so, in the order of the interview.
    Yes(Vec<Said>),
    /// Perhaps some do: a part of it is more than is looked into.
    Perhaps,
    /// None do.
    No,
}

/// One answer of a way that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) question: String,
    pub(super) value: Value,
}

/// What is looked for.
pub(super) struct Goal<'g, 'a> {
    /// True or false where what is known decides it.
    pub(super) test: &'g dyn Fn(&Knowledge<'_>) -> Option<bool>,
    /// The question whose own answers it tries.
    pub(super) about: Option<&'a Question>,
    /// How many conditions it looks at.
    pub(super) cost: usize,
}

impl<'g> Goal<'g, '_> {
    /// A goal that looks at one condition.
    pub(super) fn of(test: &'g dyn Fn(&Knowledge<'_>) -> Option<bool>) -> Self {
        Self { test, about: None, cost: 1 }
    }
}

/// One search.
pub(super) struct Search<'s, 'a> {
    map: &'s Map<'a>,
    cone: &'s Cone<'a>,
    goal: &'s Goal<'s, 'a>,
    steps: &'s mut usize,
    knowledge: Knowledge<'a>,
    /// Answers on the way being tried that may not be possible.
    doubts: usize,
    outcome: Outcome,
}

/// Should the search go on?
type Stop = bool;

impl<'s, 'a> Search<'s, 'a> {
    /// Looks for answers that reach the goal, in at most so many `steps`, and takes those it needs away.
    pub(super) fn run(
        map: &'s Map<'a>,
        cone: &'s Cone<'a>,
        goal: &'s Goal<'s, 'a>,
        steps: &'s mut usize,
    ) -> Outcome {
        let knowledge = Knowledge {
            values: HashMap::new(),
            samples: HashSet::new(),
            facts: Facts::on(chrono::NaiveDate::default()),
            known_facts: HashSet::new(),
            knows_today: false,
            off: HashSet::new(),
            literals: cone.literals.clone(),
        };
        let mut search = Self { map, cone, goal, steps, knowledge, doubts: 0, outcome: Outcome::No };
        search.explore(0);
        search.outcome
    }

    fn explore(&mut self, at: usize) -> Stop {
        if !self.pay(self.goal.cost) {
            return true;
        }
        match (self.goal.test)(&self.knowledge) {
            Some(false) => return false,
            Some(true) if self.doubts == 0 => {
                self.outcome = Outcome::Yes(self.said(at));
                return true;
            }
            Some(true) => {
                self.outcome = Outcome::Perhaps;
                return false;
            }
            None => {}
        }
        match self.cone.unknowns.get(at) {
            None => {
                self.outcome = Outcome::Perhaps;
                false
            }
            Some(Unknown::Today) => self.try_days(at),
            Some(Unknown::Fact(fact)) => self.try_facts(at, fact),
            Some(Unknown::Question(question, domain)) => self.question(at, question, domain),
        }
    }

    /// Takes the steps for looking at so many conditions; false where there are not enough left.
    fn pay(&mut self, conditions: usize) -> bool {
        let left = self.steps.checked_sub(self.cone.weight.saturating_mul(conditions));
        *self.steps = left.unwrap_or(0);
        if left.is_none() {
            self.outcome = Outcome::Perhaps;
        }
        left.is_some()
    }

    fn try_days(&mut self, at: usize) -> Stop {
        let constants: Vec<_> = self.knowledge.literals.days.iter().copied().collect();
        self.knowledge.knows_today = true;
        let stop = points::days(&constants, Precision::Day, self.cone.beside.min(domain::MOST_BESIDE))
            .into_iter()
            .any(|day| {
                self.knowledge.facts.today = day;
                self.explore(at + 1)
            });
        self.knowledge.knows_today = false;
        self.crowded(stop)
    }

    /// With more unknowns than are told apart, not everything has been tried.
    fn crowded(&mut self, stop: Stop) -> Stop {
        if !stop && self.cone.beside > domain::MOST_BESIDE {
            self.outcome = Outcome::Perhaps;
        }
        stop
    }

    fn try_facts(&mut self, at: usize, fact: &'a str) -> Stop {
        self.knowledge.known_facts.insert(fact);
        let texts = domain::texts(&self.knowledge.literals, self.cone.beside.min(domain::MOST_BESIDE));
        let stop = texts.into_iter().map(|it| it.value.text()).any(|text| {
            self.knowledge.facts.case.insert(fact.to_owned(), text);
            self.explore(at + 1)
        });
        self.knowledge.facts.case.remove(fact);
        let stop = stop || self.explore(at + 1);
        self.knowledge.known_facts.remove(fact);
        self.crowded(stop)
    }

    fn question(&mut self, at: usize, question: &'a Question, domain: &'s Domain) -> Stop {
        let rules = self.map.rules(question);
        let asked = rules.relevant.map_or(Some(true), |it| it.decided(&self.knowledge, View::default()));
        let name = question.name.as_str();
        let doubt = usize::from(asked.is_none());
        self.doubts += doubt;
        let stop = (asked != Some(true) && self.aside(at, name))
            || (asked != Some(false) && self.asked(at, (question, &rules), domain));
        self.doubts -= doubt;
        stop
    }

    /// Goes on without asking the question.
    fn aside(&mut self, at: usize, name: &'a str) -> Stop {
        self.knowledge.off.insert(name);
        let stop = self.with(at, name, &Candidate { value: Value::Empty, sample: false });
        self.knowledge.off.remove(name);
        stop
    }

    fn asked(
        &mut self,
        at: usize,
        (question, rules): (&'a Question, &Rules<'a>),
        domain: &'s Domain,
    ) -> Stop {
        let name = question.name.as_str();
        match &question.kind {
            Kind::Calculate(expression) => match expression.known(&self.knowledge, View::default()) {
                Some(known) => self.with(at, name, &Candidate { value: known.value, sample: known.sample }),
                None => self.explore(at + 1),
            },
            _ => self.answers(at, (name, rules), domain),
        }
    }

    fn answers(&mut self, at: usize, (name, rules): (&'a str, &Rules<'a>), domain: &'s Domain) -> Stop {
        for candidate in &domain.candidates {
            if !self.pay(1) {
                return true;
            }
            let Some(sure) = allowed(&self.knowledge, rules, candidate) else { continue };
            self.doubts += usize::from(!sure);
            let stop = self.with(at, name, candidate);
            self.doubts -= usize::from(!sure);
            if stop {
                return true;
            }
        }
        if !domain.complete {
            self.outcome = Outcome::Perhaps;
        }
        false
    }

    /// Goes on with this answer, and takes it back.
    fn with(&mut self, at: usize, name: &'a str, candidate: &Candidate) -> Stop {
        self.knowledge.values.insert(name, candidate.value.clone());
        if candidate.sample {
            self.knowledge.samples.insert(name);
        }
        let stop = self.explore(at + 1);
        self.knowledge.values.remove(name);
        self.knowledge.samples.remove(name);
        stop
    }

    fn said(&self, upto: usize) -> Vec<Said> {
        let tried = self.cone.unknowns.iter().take(upto);
        let questions = tried.filter_map(|unknown| match unknown {
            Unknown::Question(question, _) if question.is_asked() => Some(question.name.as_str()),
            _ => None,
        });
        let on_route = questions.filter(|name| !self.knowledge.off.contains(name));
        on_route
            .filter_map(|name| {
                let value = self.knowledge.values.get(name)?.clone();
                Some(Said { question: name.to_owned(), value })
            })
            .collect()
    }
}
