//! The outcome the police give an investigation, by its Home Office number.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Malformed;

/// The outcome of an investigation: the Home Office's number, from 0 (not yet assigned) to 22. What each is called stands
/// in the locale files, as `ho-outcome-16`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct HomeOfficeOutcome(u8);

/// Not yet assigned.
const UNASSIGNED: u8 = 0;
/// The victim or a key witness is dead or too ill.
const TOO_ILL: u8 = 13;
/// The last number in use.
const LAST: u8 = 22;

impl HomeOfficeOutcome {
    /// Reads a number as a form or a file has it.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let digits = text.trim();
        let plain = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        let number = digits.parse::<u8>().ok().filter(|_| plain);
        number.ok_or(Malformed::not("an outcome from 0 to 22")).and_then(Self::try_from)
    }

    /// Every outcome, in the order of their numbers.
    pub fn all() -> impl Iterator<Item = Self> {
        (UNASSIGNED..=LAST).map(Self)
    }

    /// The number.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// It is an outcome at all. "Not yet assigned" is none, and never enters a denominator.
    pub const fn is_assigned(self) -> bool {
        self.0 != UNASSIGNED
    }

    /// The person may be dead or too ill: nobody is contacted before somebody has made sure.
    pub const fn holds(self) -> bool {
        self.0 == TOO_ILL
    }
}

impl TryFrom<u8> for HomeOfficeOutcome {
    type Error = Malformed;

    fn try_from(number: u8) -> Result<Self, Malformed> {
        if number <= LAST { Ok(Self(number)) } else { Err(Malformed::not("an outcome from 0 to 22")) }
    }
}

impl From<HomeOfficeOutcome> for u8 {
    fn from(outcome: HomeOfficeOutcome) -> Self {
        outcome.0
    }
}

impl fmt::Display for HomeOfficeOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
