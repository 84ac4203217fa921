//! Which answers may be read out among words: never one in the person's own words, which could name somebody.

use super::surroundings::Surroundings;
use crate::{Identifier, Kind, Question};

/// Why an answer cannot be read out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unsayable {
    /// Nothing of the interview has this name.
    Unknown,
    /// It comes later.
    Later,
    /// It is asked again and again, and has no single answer here.
    OneOfMany,
    /// It could name somebody, or is no answer at all.
    NotForReading,
}

impl Surroundings<'_> {
    /// May the answer to this question be read out at this place?
    pub(crate) fn sayable(&self, name: &str) -> Result<(), Unsayable> {
        match self.known(name) {
            Some(known) if !self.is_single(known) => Err(Unsayable::OneOfMany),
            Some(known) if known.sayable => Ok(()),
            Some(_) => Err(Unsayable::NotForReading),
            None if self.has(name) => Err(Unsayable::Later),
            None => Err(Unsayable::Unknown),
        }
    }

    /// Is the answer one that can be read out? One that could not be read is let pass: something else was said of it.
    pub(super) fn can_be_said(&self, question: Option<&Question>) -> bool {
        let Some(question) = question else { return true };
        let plain = match &question.kind {
            Kind::SelectOne(_) | Kind::SelectMultiple(_) => true,
            Kind::Integer | Kind::Decimal | Kind::Range { .. } | Kind::Date(_) | Kind::Time => true,
            Kind::Text | Kind::Hidden | Kind::Note | Kind::Acknowledge => false,
            // Facts of the case and earlier answers were not said in this call.
            Kind::Calculate(expression) => {
                let of_this_call = expression.prior().next().is_none() && expression.facts().next().is_none();
                of_this_call && expression.reads().all(|name| self.tells_nothing(name.as_str()))
            }
        };
        plain && question.identifier != Identifier::Direct
    }

    fn tells_nothing(&self, name: &str) -> bool {
        self.known(name).is_none_or(|known| known.sayable)
    }
}
