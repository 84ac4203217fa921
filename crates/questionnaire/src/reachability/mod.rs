//! Which questions, scripts and choices any answers can lead to: worked out by trying the answers, not guessed.
//!
//! Every condition is tried with every combination of answers that could make a difference to it: each choice, each
//! combination of several choices, each non-answer code, no answer, and for numbers, dates and texts a value at and
//! around each constant they are compared with. Earlier questions are themselves only answered where they are asked,
//! with what their choice filters and constraints allow. So what is found is exact, within these bounds:
//!
//! - An open answer (a number, date or text of any value) is followed through comparisons, `if`, `coalesce` and
//!   `is-answered`. What else is reckoned with it counts as unknown, and nothing is said where that decides. Whole numbers
//!   whose constraint leaves a hundred or fewer, and ranges of a hundred steps or fewer, are not open.
//! - A condition that depends on more than 64 questions, on a list of more than 8 codes in one `select_multiple`, or on
//!   more combinations than [`STEPS`] allows, is left alone.
//! - A question may always be unanswered, also where it is required, because the route is asked for during the interview.
//!
//! Start reading at [`study`].

mod base;
mod blame;
mod constraints;
mod domain;
mod filters;
mod finding;
mod map;
mod points;
mod search;
mod study;
mod verdict;
mod words;

pub(crate) use base::{Change, narrowed};
pub(crate) use finding::{Finding, Part, Subject};
pub(crate) use study::{Wrong, study};

/// How many answers are tried for one condition, and for all conditions of one interview.
const STEPS: (usize, usize) = (20_000, 200_000);
