//! When in the investigation a person was asked.

use serde::{Deserialize, Serialize};

use crate::Malformed;

/// When in the investigation a person was asked. It decides much of whether people agree, so it is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AskStage {
    /// At the first contact with the police.
    FirstContact,
    /// When the statement or the recorded interview was arranged or given.
    Statement,
    /// While the investigation went on.
    Investigation,
    /// After the suspect was arrested or questioned.
    Arrest,
    /// After the decision whether to charge.
    Decision,
    /// When the case was closed, or after.
    Closure,
}

impl AskStage {
    /// Every stage, in the order of an investigation.
    pub const ALL: [Self; 6] = [
        Self::FirstContact,
        Self::Statement,
        Self::Investigation,
        Self::Arrest,
        Self::Decision,
        Self::Closure,
    ];

    /// Its name in forms, rows and addresses.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::FirstContact => "first-contact",
            Self::Statement => "statement",
            Self::Investigation => "investigation",
            Self::Arrest => "arrest",
            Self::Decision => "decision",
            Self::Closure => "closure",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        let found = Self::ALL.into_iter().find(|stage| stage.slug() == slug);
        found.ok_or(Malformed::not("a stage of an investigation"))
    }
}
