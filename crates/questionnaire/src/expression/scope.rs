//! What an expression can see while it is evaluated.

use super::seen::Seen;
use super::value::Value;
use crate::{Answer, Answers, Facts, QuestionName};

/// Everything an expression may read. Copied freely: it only borrows.
#[derive(Clone, Copy)]
pub(crate) struct Scope<'a> {
    pub(crate) sight: Sight<'a>,
    pub(crate) facts: &'a Facts,
    /// `.`
    pub(crate) itself: Option<&'a Answer>,
    /// The code of the choice a filter is asked about.
    pub(crate) choice: Option<&'a str>,
}

/// How an expression finds the answers it names.
#[derive(Clone, Copy)]
pub(crate) enum Sight<'a> {
    /// By name, among answers that are all on the route.
    Everything(&'a Answers),
    /// By number: the expression's own number for a name leads to a place on the route.
    Route {
        /// The place of each name of the expression.
        places: &'a [usize],
        /// What stands at each place.
        standing: &'a [Standing],
    },
}

/// What is known of one place of the route.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Standing {
    /// Does the route lead there?
    pub(crate) on: bool,
    /// The answer or calculation, while the route leads there.
    pub(crate) value: Value,
}

impl<'a> Scope<'a> {
    /// The answers alone, as if all of them were on the route.
    pub(crate) const fn of(answers: &'a Answers, facts: &'a Facts) -> Self {
        Self { sight: Sight::Everything(answers), facts, itself: None, choice: None }
    }

    /// The answer with this name, which is the `number`th the expression names.
    pub(super) fn answer(&self, name: &QuestionName, number: usize) -> Seen<'a> {
        match self.sight {
            Sight::Everything(answers) => answers.get(name).map_or(Seen::Empty, Seen::of),
            Sight::Route { places, standing } => {
                place(places, standing, number).map_or(Seen::Empty, |at| Seen::at(&at.value))
            }
        }
    }

    /// Is the question on the route?
    pub(super) fn asks(&self, name: &QuestionName, number: usize) -> bool {
        match self.sight {
            Sight::Everything(answers) => answers.get(name).is_some(),
            Sight::Route { places, standing } => place(places, standing, number).is_some_and(|at| at.on),
        }
    }

    pub(super) fn prior(&self, name: &QuestionName) -> Seen<'a> {
        self.facts.prior.get(name).map_or(Seen::Empty, Seen::of)
    }

    pub(super) fn fact(&self, name: &str) -> Seen<'a> {
        self.facts.case.get(name).map_or(Seen::Empty, |text| Seen::text(text))
    }

    pub(super) fn itself(&self) -> Seen<'a> {
        self.itself.map_or(Seen::Empty, Seen::of)
    }
}

fn place<'a>(places: &[usize], standing: &'a [Standing], number: usize) -> Option<&'a Standing> {
    places.get(number).and_then(|place| standing.get(*place))
}
