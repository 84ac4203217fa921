//! The two moments at which a person is interviewed.

use serde::{Deserialize, Serialize};

/// Which of the two interviews it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wave {
    /// Six weeks after the report.
    SixWeek,
    /// When the case is closed.
    CaseClosure,
}

impl Wave {
    /// Both waves, in the order they happen.
    pub const ALL: [Self; 2] = [Self::SixWeek, Self::CaseClosure];

    /// The word used in addresses, files and exports.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::SixWeek => "six-week",
            Self::CaseClosure => "case-closure",
        }
    }

    /// Reads a word written by [`Wave::slug`].
    #[must_use]
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|wave| wave.slug() == slug)
    }
}

impl std::fmt::Display for Wave {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.slug())
    }
}
