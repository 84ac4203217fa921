//! Why an answer is refused.

use crate::{NonAnswer, Precision};

/// Why a text is not an answer to its question.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Not a choice of the list.
    #[error("`{0}` is not one of the choices. Choose one of those shown.")]
    UnknownChoice(String),
    /// An exclusive choice beside another.
    #[error("`{0}` cannot be chosen together with another choice. Choose it alone, or leave it out.")]
    NotAlone(String),
    /// Not a number.
    #[error("`{0}` is not a number. Enter digits, such as 3.")]
    NotANumber(String),
    /// Not a whole number.
    #[error("`{0}` is not a whole number. Enter digits with no decimal point, such as 3.")]
    NotWhole(String),
    /// Not a step of the range.
    #[error("The answer must be a number from {start} to {end} in steps of {step}.")]
    OutOfRange {
        /// The lowest answer.
        start: String,
        /// The highest answer.
        end: String,
        /// The distance between two answers.
        step: String,
    },
    /// Not a date of the precision asked for.
    #[error("`{text}` is not a date. Enter it as {}.", pattern(*.precision))]
    NotADate {
        /// What was entered.
        text: String,
        /// What was asked for.
        precision: Precision,
    },
    /// Not a time of day.
    #[error("`{0}` is not a time of day. Enter hours and minutes, such as 14:30.")]
    NotATime(String),
    /// Not a tick.
    #[error("`{0}` is not a tick. Tick the box, or leave it empty.")]
    NotATick(String),
    /// More words than can be kept.
    #[error("The answer is longer than {0} characters. Shorten it.")]
    TooLong(usize),
    /// A non-answer code this question does not offer.
    #[error("`{0}` is not offered for this question. Choose one of those shown.")]
    NotOffered(NonAnswer),
    /// The question takes no answer.
    #[error("This is not a question that can be answered.")]
    NotAsked,
}

const fn pattern(precision: Precision) -> &'static str {
    match precision {
        Precision::Day => "year, month and day, such as 2026-10-05",
        Precision::Month => "year and month, such as 2026-10",
        Precision::Year => "a year, such as 2026",
    }
}

impl Refusal {
    /// A stable code, which pages translate.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownChoice(_) => "unknown-choice",
            Self::NotAlone(_) => "not-alone",
            Self::NotANumber(_) => "not-a-number",
            Self::NotWhole(_) => "not-whole",
            Self::OutOfRange { .. } => "out-of-range",
            Self::NotADate { .. } => "not-a-date",
            Self::NotATime(_) => "not-a-time",
            Self::NotATick(_) => "not-a-tick",
            Self::TooLong(_) => "too-long",
            Self::NotOffered(_) => "not-offered",
            Self::NotAsked => "not-asked",
        }
    }
}
