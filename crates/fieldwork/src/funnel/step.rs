//! The steps from referral to interview.

use serde::{Deserialize, Serialize};

/// A step on the way from referral to interview. Who has come to one has come to all before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// The force put them forward.
    Referred,
    /// They were asked.
    Offered,
    /// They agreed to be contacted.
    Agreed,
    /// They agreed to take part, and contact was found to be safe.
    Cleared,
    /// They were spoken with.
    Contacted,
    /// They were interviewed, in full or in part.
    Interviewed,
}

impl Step {
    /// Every step, in the order of the way.
    pub const ALL: [Self; 6] =
        [Self::Referred, Self::Offered, Self::Agreed, Self::Cleared, Self::Contacted, Self::Interviewed];

    /// Its name in files and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Referred => "referred",
            Self::Offered => "offered",
            Self::Agreed => "agreed",
            Self::Cleared => "cleared",
            Self::Contacted => "contacted",
            Self::Interviewed => "interviewed",
        }
    }
}
