//! Looks at every condition of an interview.

use std::collections::HashSet;

use super::STEPS;
use super::blame;
use super::constraints;
use super::filters;
use super::finding::{Finding, Part, Subject};
use super::map::{Cone, Map};
use super::search::{Goal, Outcome, Search};
use super::verdict::holds;
use crate::expression::Knowledge;
use crate::{Code, Expression, Question, Questionnaire, Script};

/// What is already known to be wrong, of which nothing more is said.
pub(crate) struct Wrong<'w> {
    /// Questions of whose answers nothing is known.
    pub(crate) unknown: HashSet<&'w str>,
    /// Questions whose conditions have a mistake in them.
    pub(crate) faulty: HashSet<&'w str>,
}

/// A study of one interview.
pub(super) struct Study<'a> {
    map: Map<'a>,
    steps: usize,
    findings: Vec<Finding>,
}

/// Everything found out about the conditions of an interview.
pub(crate) fn study<'a>(interview: &'a Questionnaire, wrong: &Wrong<'a>) -> Vec<Finding> {
    let mut study = Study::of(interview, wrong);
    for question in interview.questions() {
        let name = question.name.as_str();
        // What is wrong is said of the first time a repeat asks; a later time may well be one too many.
        let again = question.within.iter().any(|heading| heading.instance.is_some_and(|time| time > 1));
        if !again && !wrong.unknown.contains(name) && !wrong.faulty.contains(name) {
            study.question(question);
        }
    }
    for script in &interview.scripts {
        study.script(script);
    }
    study.findings
}

impl<'a> Study<'a> {
    pub(super) fn of(interview: &'a Questionnaire, wrong: &Wrong<'a>) -> Self {
        let mut map = Map::of(interview, &wrong.unknown);
        map.forgiven.clone_from(&wrong.faulty);
        Self { map, steps: STEPS.1, findings: Vec::new() }
    }

    pub(super) fn findings(self) -> Vec<Finding> {
        self.findings
    }

    fn question(&mut self, question: &'a Question) {
        if let Some(condition) = &question.relevant {
            let (code, what) = if question.required {
                (Code::UnreachableRequired, "This question is required and no answers lead to it")
            } else {
                (Code::Unreachable, "No answers lead to this question")
            };
            let subject = Subject::Question(question.name.clone());
            if !self.can_hold(condition, (subject.clone(), code), what) {
                self.forgive(question);
                return;
            }
            // A repeat may always be asked once; what it is asked more often for is another matter.
            if question.within.iter().all(|heading| heading.instance.is_none()) {
                self.decides(condition, subject);
            }
        }
        constraints::check(self, question);
        filters::check(self, question);
    }

    fn script(&mut self, script: &'a Script) {
        if let Some(condition) = &script.relevant {
            let subject = Subject::Script(script.name.clone());
            let (code, what) = (Code::UnreachableScript, "No answers lead to this script");
            if self.can_hold(condition, (subject.clone(), code), what) {
                self.decides(condition, subject);
            }
        }
    }

    /// Can it be true? Says so where not.
    fn can_hold(&mut self, condition: &'a Expression, (subject, code): (Subject, Code), what: &str) -> bool {
        let test = |it: &Knowledge<'_>| holds(Some(condition), it);
        if self.reach(&[condition], &Goal::of(&test)) == Outcome::No {
            let reason = blame::reason(self, &[condition], &Goal::of(&test));
            let message = format!("{what}. {reason}");
            let remedy = "Change the condition, or take it and what depends on it out.".to_owned();
            self.findings.push(Finding { code, subject, part: Part::Relevant, message, remedy });
            return false;
        }
        true
    }

    /// Says so where a condition that can be true is never false.
    fn decides(&mut self, condition: &'a Expression, subject: Subject) {
        let never = |it: &Knowledge<'_>| holds(Some(condition), it).map(|holds| !holds);
        if self.reach(&[condition], &Goal::of(&never)) == Outcome::No {
            let message = "This is true whatever is answered, so it decides nothing.".to_owned();
            let remedy = "Put the condition right, or take it out.".to_owned();
            let (code, part) = (Code::AlwaysTrue, Part::Relevant);
            self.findings.push(Finding { code, subject, part, message, remedy });
        }
    }

    /// What these expressions depend on; none where that is more than is looked into.
    pub(super) fn cone(
        &mut self,
        expressions: &[&'a Expression],
        about: Option<&'a Question>,
    ) -> Option<Cone<'a>> {
        if self.steps == 0 {
            return None;
        }
        let cone = self.map.cone(expressions, about)?;
        self.steps = self.steps.saturating_sub(cone.size());
        Some(cone)
    }

    /// Whether answers reach a goal that reads these expressions.
    pub(super) fn reach(&mut self, expressions: &[&'a Expression], goal: &Goal<'_, 'a>) -> Outcome {
        let Some(cone) = self.cone(expressions, goal.about) else { return Outcome::Perhaps };
        let share = STEPS.0.min(self.steps);
        let mut left = share;
        let outcome = Search::run(&self.map, &cone, goal, &mut left);
        self.steps -= share - left;
        outcome
    }

    /// The same, as if the rules of some questions were not there.
    pub(super) fn reach_without(
        &mut self,
        forgiven: &[&'a Question],
        expressions: &[&'a Expression],
        goal: &Goal<'_, 'a>,
    ) -> Outcome {
        let kept = self.map.forgiven.clone();
        forgiven.iter().for_each(|question| self.forgive(question));
        let outcome = self.reach(expressions, goal);
        self.map.forgiven = kept;
        outcome
    }

    /// Do believed rules of this question decide which answers it can have?
    pub(super) fn limits(&self, question: &'a Question) -> bool {
        self.map.limits(question)
    }

    pub(super) fn find(
        &mut self,
        code: Code,
        (question, part): (&Question, Part),
        message: String,
        remedy: &str,
    ) {
        let (subject, remedy) = (Subject::Question(question.name.clone()), remedy.to_owned());
        self.findings.push(Finding { code, subject, part, message, remedy });
    }

    /// What was said of this question is not said again of those that depend on it.
    pub(super) fn forgive(&mut self, question: &'a Question) {
        self.map.forgiven.insert(question.name.as_str());
    }
}
