//! What is looked for in an assessment of risk, how much of it there is, and what is decided.

use serde::{Deserialize, Serialize};

use crate::Malformed;

/// A family of harm that contact could do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RiskFamily {
    /// Somebody could hurt them, or they could hurt themselves.
    Safeguarding,
    /// Talking about it could bring it back.
    Retraumatisation,
    /// It could harm the investigation or the trial.
    CriminalJustice,
}

impl RiskFamily {
    /// Every family, in the order they are asked about.
    pub const ALL: [Self; 3] = [Self::Safeguarding, Self::Retraumatisation, Self::CriminalJustice];

    /// Its name in forms, rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Safeguarding => "safeguarding",
            Self::Retraumatisation => "retraumatisation",
            Self::CriminalJustice => "criminal-justice",
        }
    }

    /// The names of its two boxes in forms: the level's, or in a check whether anything is new, and the note's.
    pub const fn boxes(self) -> (&'static str, &'static str) {
        match self {
            Self::Safeguarding => ("safeguarding", "safeguarding_note"),
            Self::Retraumatisation => ("retraumatisation", "retraumatisation_note"),
            Self::CriminalJustice => ("criminal_justice", "criminal_justice_note"),
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL.into_iter().find(|family| family.slug() == slug).ok_or(Malformed::not("a family of risk"))
    }
}

/// How much of it there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RiskLevel {
    /// None that is known.
    None,
    /// Some.
    Some,
    /// So much that nobody rings without conditions.
    High,
}

impl RiskLevel {
    /// Every level, the lowest first.
    pub const ALL: [Self; 3] = [Self::None, Self::Some, Self::High];

    /// Its name in forms, rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Some => "some",
            Self::High => "high",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL.into_iter().find(|level| level.slug() == slug).ok_or(Malformed::not("a level of risk"))
    }
}

/// What is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RiskOutcome {
    /// They may be contacted.
    Go,
    /// They may be contacted in a certain way.
    GoWithConditions,
    /// They may not be contacted until somebody decides again.
    Hold,
}

impl RiskOutcome {
    /// Every outcome, in the order a form offers them.
    pub const ALL: [Self; 3] = [Self::Go, Self::GoWithConditions, Self::Hold];

    /// It lets somebody be contacted.
    pub const fn goes(self) -> bool {
        matches!(self, Self::Go | Self::GoWithConditions)
    }

    /// Its name in forms, rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Go => "go",
            Self::GoWithConditions => "go-with-conditions",
            Self::Hold => "hold",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL
            .into_iter()
            .find(|outcome| outcome.slug() == slug)
            .ok_or(Malformed::not("a decision on risk"))
    }
}
