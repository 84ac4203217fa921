//! The plan of an interview, made once when it is compiled: where each answer stands and who reads it.
//!
//! With it a route is worked out without looking up a name, and after one answer only its readers are asked again.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Expression, Item, Kind, Question, QuestionName, Script, Topic};

/// One step of an interview.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step<'q> {
    Script(&'q Script),
    Question(&'q Question),
}

/// Which steps each step reads, and the other way round. A step only ever reads steps before it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Plan {
    places: BTreeMap<QuestionName, usize>,
    needs: Vec<Needs>,
    readers: Vec<Vec<usize>>,
    counters: Vec<Vec<usize>>,
}

/// The places of the names of each expression of a step.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Needs {
    pub(crate) relevant: Vec<usize>,
    pub(crate) constraint: Vec<usize>,
    pub(crate) choice_filter: Vec<usize>,
    pub(crate) calculation: Vec<usize>,
    /// The places of the names any of them counts.
    counted: Vec<usize>,
}

/// Every step in order: the items of the topics, then the scripts that are in none of them and see every answer.
pub(crate) fn steps<'q>(topics: &'q [Topic], scripts: &'q [Script]) -> Vec<Step<'q>> {
    let mut placed = BTreeSet::new();
    let mut steps = Vec::new();
    for item in topics.iter().flat_map(|topic| &topic.items) {
        match item {
            Item::Question(question) => steps.push(Step::Question(question)),
            Item::Script(script) => {
                placed.insert(script.name.as_str());
                steps.push(Step::Script(script));
            }
        }
    }
    let at_hand = scripts.iter().filter(|script| !placed.contains(script.name.as_str()));
    steps.extend(at_hand.map(Step::Script));
    steps
}

impl Plan {
    /// The plan of these topics and scripts.
    pub(crate) fn of(topics: &[Topic], scripts: &[Script]) -> Self {
        let steps = steps(topics, scripts);
        let names = steps.iter().enumerate().filter_map(|(at, step)| match step {
            Step::Question(question) => Some((question.name.clone(), at)),
            Step::Script(_) => None,
        });
        let mut plan = Self { places: names.collect(), ..Self::default() };
        plan.needs = steps.iter().map(|step| plan.needs_of(step)).collect();
        let [readers, counters] =
            [Needs::read, Needs::counted].map(|of| turned_round(plan.needs.iter().map(of)));
        (plan.readers, plan.counters) = (readers, counters);
        plan
    }

    /// Where a question stands.
    pub(crate) fn place(&self, question: &QuestionName) -> Option<usize> {
        self.places.get(question).copied()
    }

    /// What the step at a place reads.
    pub(crate) fn needs(&self, at: usize) -> Option<&Needs> {
        self.needs.get(at)
    }

    /// The later steps that read the one at a place, in order.
    pub(crate) fn readers(&self, at: usize) -> &[usize] {
        self.readers.get(at).map_or(&[], Vec::as_slice)
    }

    /// The later steps that count how often the one at a place is on the route, in order.
    pub(crate) fn counters(&self, at: usize) -> &[usize] {
        self.counters.get(at).map_or(&[], Vec::as_slice)
    }

    fn needs_of(&self, step: &Step<'_>) -> Needs {
        let (relevant, question) = match step {
            Step::Script(script) => (script.relevant.as_ref(), None),
            Step::Question(question) => (question.relevant.as_ref(), Some(question)),
        };
        let constraint = question.and_then(|it| it.constraint.as_ref()).map(|it| &it.test);
        let choice_filter = question.and_then(|it| it.choice_filter.as_ref());
        let calculation = question.and_then(|it| match &it.kind {
            Kind::Calculate(expression) => Some(expression),
            _ => None,
        });
        let all = [relevant, constraint, choice_filter, calculation];
        let counted = all.into_iter().flatten().flat_map(Expression::counted);
        Needs {
            relevant: self.places_in(relevant),
            constraint: self.places_in(constraint),
            choice_filter: self.places_in(choice_filter),
            calculation: self.places_in(calculation),
            counted: counted.filter_map(|name| self.place(name)).collect(),
        }
    }

    /// A name that is nowhere has a place past the end, where nothing stands.
    fn places_in(&self, expression: Option<&Expression>) -> Vec<usize> {
        let names = expression.map(Expression::names).unwrap_or_default();
        names.iter().map(|name| self.place(name).unwrap_or(usize::MAX)).collect()
    }
}

impl Needs {
    fn read(&self) -> BTreeSet<usize> {
        let Self { relevant, constraint, choice_filter, calculation, .. } = self;
        [relevant, constraint, choice_filter, calculation].into_iter().flatten().copied().collect()
    }

    fn counted(&self) -> BTreeSet<usize> {
        self.counted.iter().copied().collect()
    }
}

/// From what each step reads to who reads each step.
fn turned_round(read: impl Iterator<Item = BTreeSet<usize>>) -> Vec<Vec<usize>> {
    let mut readers: Vec<Vec<usize>> = Vec::new();
    for (at, places) in read.enumerate() {
        readers.push(Vec::new());
        for place in places.into_iter().filter(|place| *place < at) {
            readers.get_mut(place).into_iter().for_each(|readers| readers.push(at));
        }
    }
    readers
}
