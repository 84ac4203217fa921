//! Which of a figure's numbers are shown: rules 2 to 5 and 7, together.

use super::counts::{Counts, Question, Shape};
use super::{primary, sides};
use crate::DisclosurePolicy;

/// What a reader sees of one figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    pub(crate) base: bool,
    pub(crate) favourable: bool,
    pub(crate) options: Vec<bool>,
    /// Every reason for no answer, and the people the route left out.
    pub(crate) non_answers: bool,
}

impl Picture {
    /// Nothing at all.
    pub(crate) fn nothing(question: &Question) -> Self {
        Self {
            base: false,
            favourable: false,
            options: vec![false; question.options.len()],
            non_answers: false,
        }
    }

    /// What the counts allow, taken alone.
    pub(crate) fn of(question: &Question, counts: &Counts, policy: &DisclosurePolicy) -> Self {
        if !primary::opens(counts, policy) {
            return Self::nothing(question);
        }
        let for_it = primary::favourable(question, counts);
        let favourable = question.has_direction() && primary::both_pass(for_it, counts.base, policy);
        let mut options = primary::options(question, counts, policy);
        if question.shape == Shape::One {
            let sides: Vec<bool> = question.favourable().map(|side| side || !favourable).collect();
            sides::withhold_next_lowest(&mut options, &counts.options, &sides, policy.minimum_cell);
        }
        Self { base: true, favourable, options, non_answers: primary::non_answers(counts, policy) }
    }

    /// Whether every option is shown.
    pub(crate) fn is_whole(&self) -> bool {
        self.options.iter().all(|shown| *shown)
    }

    /// Whether the totals the options add to are shown.
    pub(crate) fn has_headline(&self, question: &Question) -> bool {
        self.base && (self.favourable || !question.has_direction())
    }
}
