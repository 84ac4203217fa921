//! The route while it is being walked: after each answer only what depends on it is worked out again.

use std::collections::BTreeSet;

use crate::plan::{self, Step};
use crate::walk::{View, Walk};
use crate::{Answer, Answers, Facts, QuestionName, Questionnaire, Route};

/// An interview being answered.
#[derive(Clone, Debug)]
pub struct Routing<'q> {
    questionnaire: &'q Questionnaire,
    steps: Vec<Step<'q>>,
    answers: Answers,
    facts: Facts,
    walk: Walk,
    evaluated: usize,
}

/// What one answer changed on the route. Scripts are not told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// The questions and notes now on the route, in order.
    pub shown: Vec<QuestionName>,
    /// Those no longer on it.
    pub hidden: Vec<QuestionName>,
}

impl Questionnaire {
    /// The route these answers lead along. It depends on nothing but the answers and the facts.
    #[must_use]
    pub fn route(&self, answers: &Answers, facts: &Facts) -> Route {
        let steps = plan::steps(&self.topics, &self.scripts);
        walked(&View { steps: &steps, plan: &self.plan, answers, facts }).route
    }

    /// The same route, kept ready for the next answer.
    #[must_use]
    pub fn begin(&self, answers: Answers, facts: Facts) -> Routing<'_> {
        let steps = plan::steps(&self.topics, &self.scripts);
        let walk = walked(&View { steps: &steps, plan: &self.plan, answers: &answers, facts: &facts });
        let evaluated = steps.len();
        Routing { questionnaire: self, steps, answers, facts, walk, evaluated }
    }
}

fn walked(view: &View<'_>) -> Walk {
    let mut walk = Walk::beginning(view.steps.len());
    for at in 0..view.steps.len() {
        walk.visit(at, view);
    }
    walk
}

impl Routing<'_> {
    /// Gives, changes or takes back an answer, and says what came and went with it.
    pub fn answer(&mut self, question: &QuestionName, answer: Option<Answer>) -> Change {
        self.evaluated = 0;
        if self.answers.get(question) == answer.as_ref() {
            return Change::default();
        }
        match answer {
            Some(answer) => self.answers.set(question.clone(), answer),
            None => drop(self.answers.remove(question)),
        }
        self.follow(question)
    }

    /// The route as it is.
    #[must_use]
    pub const fn route(&self) -> &Route {
        &self.walk.route
    }

    /// The answers as they are, those off the route included.
    #[must_use]
    pub const fn answers(&self) -> &Answers {
        &self.answers
    }

    /// How many steps the last answer made it look at again.
    #[must_use]
    pub const fn evaluated(&self) -> usize {
        self.evaluated
    }

    /// From the question to its readers, and theirs, each once and in the order of the route: a step is reached only
    /// when everything before it is settled.
    fn follow(&mut self, question: &QuestionName) -> Change {
        let plan = &self.questionnaire.plan;
        let view = View { steps: &self.steps, plan, answers: &self.answers, facts: &self.facts };
        let mut change = Change::default();
        let mut waiting: BTreeSet<usize> = plan.place(question).into_iter().collect();
        while let Some(at) = waiting.pop_first() {
            let difference = self.walk.visit(at, &view);
            self.evaluated += 1;
            waiting.extend(if difference.value { plan.readers(at) } else { &[] });
            waiting.extend(if difference.came_or_went { plan.counters(at) } else { &[] });
            if let Some(Step::Question(question)) = self.steps.get(at)
                && difference.came_or_went
                && question.is_shown()
            {
                let list = if self.walk.leads_to(at) { &mut change.shown } else { &mut change.hidden };
                list.push(question.name.clone());
            }
        }
        change
    }
}
