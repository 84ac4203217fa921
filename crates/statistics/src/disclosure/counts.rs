//! Raw counts on their way into the release rule. Nothing downstream of it sees one.

use std::ops::AddAssign;

use super::kept::add;
use crate::{OptionLabel, Polarity, Wording};

/// Whether a person chooses one option or any number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One: the options sum to the base.
    One,
    /// Any number: each option is its own count out of the base.
    Many,
}

/// What a question is called and how its options are read.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The concept: the identity of the series.
    pub concept: String,
    /// The theme.
    pub theme: String,
    /// The question as it is read out.
    pub question: Wording,
    /// Its short name.
    pub short: Wording,
    /// One option or many.
    pub shape: Shape,
    /// The options, in order.
    pub options: Vec<OptionLabel>,
    /// The score of each option, from 0 to 100, in the same order.
    pub scores: Vec<Option<u8>>,
    /// The reasons for no answer, in order.
    pub non_answers: Vec<String>,
}

impl Question {
    /// Whether a favourable share has a meaning.
    pub(crate) fn has_direction(&self) -> bool {
        self.shape == Shape::One && self.options.iter().any(|option| option.polarity == Polarity::Favourable)
    }

    /// Whether a mean score has a meaning.
    pub(crate) fn has_score(&self) -> bool {
        self.shape == Shape::One && self.scores.iter().any(Option::is_some)
    }
}

/// One question's counts over a month or a period. They add.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Interviews of the wave whose questionnaire has the question.
    pub offered: u32,
    /// Interviews of the wave whose route, or whose questionnaire, left the question out.
    pub off_route: u32,
    /// People who chose an option.
    pub base: u32,
    /// People by option, in the order of the question's options.
    pub options: Vec<u32>,
    /// People by reason for no answer, in the order of the question's reasons.
    pub non_answers: Vec<u32>,
}

impl AddAssign<&Self> for Counts {
    fn add_assign(&mut self, other: &Self) {
        self.offered += other.offered;
        self.off_route += other.off_route;
        self.base += other.base;
        add(&mut self.options, &other.options);
        add(&mut self.non_answers, &other.non_answers);
    }
}
