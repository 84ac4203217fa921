//! One step of the route at a time: what is said or asked there, given the answers and the steps before it.
//!
//! A route worked out from the beginning visits every step in order; after a single answer only some are visited again.
//! Both do the same at each step, and a step sees only those before it, so both come to the same route. An answer off
//! the route reads as empty and stays where it is; it counts again if the route returns to it.

use crate::expression::{Scope, Sight, Standing};
use crate::plan::{Needs, Plan, Step};
use crate::{Answers, Breach, Expression, Facts, Kind, Question, Route, Script, Value};

/// What a walk looks at.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) steps: &'a [Step<'a>],
    pub(crate) plan: &'a Plan,
    pub(crate) answers: &'a Answers,
    pub(crate) facts: &'a Facts,
}

/// What is new about a step since it was last looked at.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Difference {
    /// It came onto the route or left it.
    pub(crate) came_or_went: bool,
    /// Those that read it read something else.
    pub(crate) value: bool,
}

/// A route as far as it has been walked.
#[derive(Clone, Debug)]
pub(crate) struct Walk {
    pub(crate) route: Route,
    standing: Vec<Standing>,
    /// The places of what the route lists, in the same order.
    order: Vec<usize>,
    outstanding: Vec<usize>,
    breaches: Vec<usize>,
}

impl Walk {
    /// Before the first step.
    pub(crate) fn beginning(steps: usize) -> Self {
        Self {
            route: Route::default(),
            standing: vec![Standing::default(); steps],
            order: Vec::new(),
            outstanding: Vec::new(),
            breaches: Vec::new(),
        }
    }

    /// Does the route lead to this place?
    pub(crate) fn leads_to(&self, at: usize) -> bool {
        self.standing.get(at).is_some_and(|standing| standing.on)
    }

    /// Works one step out, and says how it differs from before to those that read it.
    pub(crate) fn visit(&mut self, at: usize, view: &View<'_>) -> Difference {
        let (Some(step), Some(needs)) = (view.steps.get(at), view.plan.needs(at)) else {
            return Difference::default();
        };
        let now = match step {
            Step::Script(script) => self.script(script, needs, view),
            Step::Question(question) => self.question(at, question, (needs, view)),
        };
        let Some(before) = self.standing.get_mut(at) else { return Difference::default() };
        let difference = Difference { came_or_went: before.on != now.on, value: before.value != now.value };
        *before = now;
        difference
    }

    fn scope<'a>(&'a self, places: &'a [usize], view: &View<'a>) -> Scope<'a> {
        let sight = Sight::Route { places, standing: &self.standing };
        Scope { sight, facts: view.facts, itself: None, choice: None }
    }

    fn relevant(&self, condition: Option<&Expression>, needs: &Needs, view: &View<'_>) -> bool {
        condition.is_none_or(|condition| condition.holds(&self.scope(&needs.relevant, view)))
    }

    fn script(&mut self, script: &Script, needs: &Needs, view: &View<'_>) -> Standing {
        let on = self.relevant(script.relevant.as_ref(), needs, view);
        self.read(script, on);
        Standing { on, value: Value::Empty }
    }

    /// A script may have several places. Each sees all that its condition reads, so all come to the same.
    fn read(&mut self, script: &Script, on: bool) {
        if on {
            self.route.scripts.insert(script.name.clone());
        } else {
            self.route.scripts.remove(&script.name);
        }
    }

    fn question(&mut self, at: usize, question: &Question, seen: (&Needs, &View<'_>)) -> Standing {
        let (needs, view) = seen;
        let on = self.relevant(question.relevant.as_ref(), needs, view);
        match &question.kind {
            Kind::Calculate(expression) => return self.calculate(question, (expression, on), seen),
            Kind::Hidden => {}
            _ => {
                self.list(at, question, on);
                self.withhold(question, on, seen);
                self.judge(at, (question, on), seen);
            }
        }
        Standing { on, value: if on { kept(question, view.answers) } else { Value::Empty } }
    }

    fn calculate(
        &mut self,
        question: &Question,
        (expression, on): (&Expression, bool),
        (needs, view): (&Needs, &View<'_>),
    ) -> Standing {
        if !on {
            self.route.calculated.remove(&question.name);
            return Standing::default();
        }
        let itself = view.answers.get(&question.name);
        let value = expression.value(&Scope { itself, ..self.scope(&needs.calculation, view) });
        self.route.calculated.insert(question.name.clone(), value.clone());
        Standing { on, value }
    }

    fn list(&mut self, at: usize, question: &Question, on: bool) {
        if self.leads_to(at) == on {
            return;
        }
        put(&mut self.order, &mut self.route.order, at, on.then(|| question.name.clone()));
        if !on {
            self.route.asked.remove(&question.name);
            self.route.notes.remove(&question.name);
            return;
        }
        self.route.asked.insert(question.name.clone());
        if !question.is_asked() {
            self.route.notes.insert(question.name.clone());
        }
    }

    fn withhold(&mut self, question: &Question, on: bool, (needs, view): (&Needs, &View<'_>)) {
        let (Some(filter), Some(list)) = (&question.choice_filter, question.choices()) else { return };
        for choice in &list.choices {
            let scope =
                Scope { choice: Some(choice.name.as_str()), ..self.scope(&needs.choice_filter, view) };
            let offered = !on || filter.holds(&scope);
            let place = (question.name.clone(), choice.name.clone());
            if offered {
                self.route.withheld.remove(&place);
            } else {
                self.route.withheld.insert(place);
            }
        }
    }

    fn judge(&mut self, at: usize, (question, on): (&Question, bool), seen: (&Needs, &View<'_>)) {
        let (needs, view) = seen;
        let answer = view.answers.get(&question.name).filter(|_| on && question.is_asked());
        let owed = on && question.required && answer.is_none();
        let owed = owed.then(|| question.name.clone());
        put(&mut self.outstanding, &mut self.route.outstanding, at, owed);
        let Some(constraint) = &question.constraint else { return };
        let scope = Scope { itself: answer, ..self.scope(&needs.constraint, view) };
        let breached =
            answer.is_some_and(|answer| !Value::of(answer).is_empty() && !constraint.test.holds(&scope));
        let breach = breached.then(|| Breach {
            question: question.name.clone(),
            severity: constraint.severity,
            message: constraint.message.clone(),
        });
        put(&mut self.breaches, &mut self.route.breaches, at, breach);
    }
}

/// The answer; of a hidden value also what it starts with, because nobody could answer it.
pub(crate) fn kept(question: &Question, answers: &Answers) -> Value {
    match (answers.get(&question.name), &question.kind) {
        (_, Kind::Note) => Value::Empty,
        (Some(answer), _) => Value::of(answer),
        (None, Kind::Hidden) => question.default.clone().map_or(Value::Empty, Value::Text),
        (None, _) => Value::Empty,
    }
}

/// Puts an item in its place in a list, or takes it out where there is none.
fn put<T>(places: &mut Vec<usize>, items: &mut Vec<T>, at: usize, item: Option<T>) {
    match (places.binary_search(&at), item) {
        (Err(_), None) => {}
        (Ok(found), None) => {
            places.remove(found);
            items.remove(found);
        }
        (Ok(found), Some(item)) => items.splice(found..=found, [item]).for_each(drop),
        (Err(free), Some(item)) => {
            places.insert(free, at);
            items.insert(free, item);
        }
    }
}
