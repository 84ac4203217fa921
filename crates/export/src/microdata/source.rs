//! Where the answers to one question go.

use chrono::Timelike;
use questionnaire::{Answer, ChoiceName, QuestionName};
use statistics::Month;

use super::row::{Cell, Cells};

/// A question of one version, and its first column.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Source {
    pub(super) question: QuestionName,
    pub(super) takes: Takes,
    pub(super) first: usize,
}

/// What answers it takes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Takes {
    One(Vec<ChoiceName>),
    Many(Vec<ChoiceName>),
    Number,
    Month,
    Tick,
}

impl Source {
    /// How many columns it has.
    pub(super) const fn width(&self) -> usize {
        match &self.takes {
            Takes::Many(names) => names.len(),
            _ => 1,
        }
    }

    /// Puts an answer into its cells. An answer of another kind than the question takes leaves them empty.
    pub(super) fn fill(&self, answer: &Answer, cells: &mut Cells) {
        let mut own = cells.iter_mut().skip(self.first).take(self.width());
        match (&self.takes, answer) {
            (_, Answer::Missing(reason)) => own.for_each(|cell| *cell = Cell::Code(reason.code().into())),
            (Takes::Many(names), Answer::Choices(given)) => own.zip(names).for_each(|(cell, name)| {
                *cell = Cell::Code(given.contains(name).into());
            }),
            (takes, answer) => {
                if let Some(cell) = own.next() {
                    *cell = single(takes, answer);
                }
            }
        }
    }
}

fn single(takes: &Takes, answer: &Answer) -> Cell {
    match (takes, answer) {
        (Takes::One(names), Answer::Choice(given)) => {
            let place = (1i16..).zip(names).find(|(_, name)| *name == given);
            place.map_or(Cell::Nothing, |(number, _)| Cell::Code(number))
        }
        (Takes::Number, Answer::Number(number)) => {
            number.to_string().parse().map_or(Cell::Nothing, Cell::Number)
        }
        (Takes::Number, Answer::Time(time)) => Cell::Number(time.hour().into()),
        (Takes::Month, Answer::Date(date)) => Cell::Month(Month::of(date.first_day())),
        (Takes::Tick, Answer::Acknowledged) => Cell::Code(1),
        _ => Cell::Nothing,
    }
}
