//! What came of an attempt, in the trade's codes.

use std::fmt;

use questionnaire::Text;
use serde::{Deserialize, Serialize};

use crate::{Malformed, Wall};

/// Our own name of an outcome: `no_answer`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DispositionCode(String);

impl DispositionCode {
    /// Reads a name: small letters, digits and underscores, beginning with a letter.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let begins = text.starts_with(|first: char| first.is_ascii_lowercase());
        let plain = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        if begins && plain && text.len() <= 40 {
            Ok(Self(text.to_owned()))
        } else {
            Err(Malformed::not("an outcome such as no_answer"))
        }
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// It says that the person was interviewed, in full or in part.
    pub fn is_interview(&self) -> bool {
        matches!(self.as_str(), "complete" | "partial")
    }

    /// It says that the person was interviewed, also where they have withdrawn since and their answers are erased.
    pub fn was_interview(&self) -> bool {
        self.is_interview() || matches!(self.as_str(), "withdrawn_full" | "withdrawn_partial")
    }
}

impl fmt::Display for DispositionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for DispositionCode {
    type Error = Malformed;

    fn try_from(text: String) -> Result<Self, Malformed> {
        Self::parse(&text)
    }
}

impl From<DispositionCode> for String {
    fn from(code: DispositionCode) -> Self {
        code.0
    }
}

/// One outcome: its codes, its name to staff, and what follows from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disposition {
    /// Our own name.
    pub code: DispositionCode,
    /// The code of the American Association for Public Opinion Research: "3.13".
    pub aapor: String,
    /// The code used in the United Kingdom: "310".
    pub uk: String,
    /// What staff read.
    pub label: Text,
    /// Somebody was talked to.
    pub contacted: bool,
    /// Days until the next attempt, where they differ from the policy's.
    #[serde(default)]
    pub retry_after_days: Option<u32>,
    /// A note has to say why.
    #[serde(default)]
    pub needs_note: bool,
    /// Where it counts in the response rates.
    pub rate_class: RateClass,
    /// It is one of the choices after a call. The rest are set by what happens: an interview finished, a case lapsed.
    #[serde(default)]
    pub offered: bool,
    /// A coordinator may close an interview with it.
    #[serde(default)]
    pub by_hand: bool,
    /// What it ends.
    pub ends: Ends,
    /// The wall that goes up, where it ends all waves.
    #[serde(default)]
    pub wall: Option<Wall>,
    /// Somebody must be told at once.
    #[serde(default)]
    pub alert: bool,
}

/// What an outcome ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ends {
    /// The attempt; another may follow.
    Attempt,
    /// The case: nothing more in this wave.
    Case,
    /// All contact, in every wave.
    AllWaves,
}

/// Where an outcome counts in the response rates (AAPOR's letters).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RateClass {
    /// Complete interview.
    I,
    /// Partial interview.
    P,
    /// Refusal and break-off.
    R,
    /// Non-contact.
    #[serde(rename = "NC")]
    Nc,
    /// Other, eligible.
    O,
    /// Unknown whether there is anyone at this number.
    #[serde(rename = "UH")]
    Uh,
    /// Unknown, other.
    #[serde(rename = "UO")]
    Uo,
    /// Not eligible.
    #[serde(rename = "NE")]
    Ne,
}

impl RateClass {
    /// Every class, in the order the rates name them.
    pub const ALL: [Self; 8] = [Self::I, Self::P, Self::R, Self::Nc, Self::O, Self::Uh, Self::Uo, Self::Ne];

    /// The letters the rates name it by.
    pub const fn letters(self) -> &'static str {
        match self {
            Self::I => "I",
            Self::P => "P",
            Self::R => "R",
            Self::Nc => "NC",
            Self::O => "O",
            Self::Uh => "UH",
            Self::Uo => "UO",
            Self::Ne => "NE",
        }
    }
}
