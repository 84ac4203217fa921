//! An ask that led to nobody being referred: that it happened, and nothing of whom it was about.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{AskStage, AskedBy, ForceCode, Malformed};

/// Somebody who could have been asked and was not, or who was asked and said no. It counts in the funnel and in the
/// agreement rate; there is no place in it for a name, a number or a reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// The force that investigates.
    pub force: ForceCode,
    /// The force's team, where it divides them.
    pub team: Option<String>,
    /// Who asked, or who decided not to.
    pub asked_by: AskedBy,
    /// Which wording was used. Always there when somebody was asked.
    pub wording: Option<String>,
    /// When in the investigation, if that was noted.
    pub stage: Option<AskStage>,
    /// The day they were asked, or it was decided not to.
    pub asked_on: NaiveDate,
    /// What came of it.
    pub outcome: AskOutcome,
    /// Why: the code of a reason in `config/ask-wordings.toml`.
    pub reason: String,
}

/// What came of an ask that led to no referral. An ask that was agreed to is a referral.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AskOutcome {
    /// Taking part was not offered.
    NotOffered,
    /// It was offered, and they said no.
    Declined,
}

impl AskOutcome {
    /// Both, in the order a form offers them.
    pub const ALL: [Self; 2] = [Self::NotOffered, Self::Declined];

    /// Its name in forms, rows and addresses.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::NotOffered => "not-offered",
            Self::Declined => "declined",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        let found = Self::ALL.into_iter().find(|outcome| outcome.slug() == slug);
        found.ok_or(Malformed::not("what came of an ask"))
    }
}
