//! Why a published month is published anew.

use serde::{Deserialize, Serialize};

/// Why a month was restated. A reason is one of a list and never a text: a text could tell of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RestatementReason {
    /// Answers came late or were put right.
    Counts,
    /// A question or an answer was named wrongly.
    Wording,
    /// The rules of release, or which questions belong together.
    Rules,
    /// The program made a mistake.
    Program,
}

impl RestatementReason {
    /// Every reason, in the order of a list.
    pub const ALL: [Self; 4] = [Self::Counts, Self::Wording, Self::Rules, Self::Program];

    /// Its name in rows, forms, files and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Counts => "counts",
            Self::Wording => "wording",
            Self::Rules => "rules",
            Self::Program => "program",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.slug() == text)
    }
}
