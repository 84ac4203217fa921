//! The five published themes, and the three subjects asked about beside them.

use serde::{Deserialize, Serialize};

/// What a question set is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Listened to what you had to say, considerate of your needs.
    Respect,
    /// Showed understanding of your feelings and responded appropriately.
    Sensitivity,
    /// Able to explain processes and answer questions.
    Knowledge,
    /// Helped you understand what was happening, in time and in a fitting way.
    Effectiveness,
    /// Able to respond to your needs around safety and security.
    Safety,
    /// What was done, and when.
    Process,
    /// The independent sexual violence adviser and other support.
    Support,
    /// Voluntary equality monitoring.
    Equality,
}

impl Theme {
    /// Every theme, in the order they are published.
    pub const ALL: [Self; 8] = [
        Self::Respect,
        Self::Sensitivity,
        Self::Knowledge,
        Self::Effectiveness,
        Self::Safety,
        Self::Process,
        Self::Support,
        Self::Equality,
    ];

    /// The word used in files and exports.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Respect => "respect",
            Self::Sensitivity => "sensitivity",
            Self::Knowledge => "knowledge",
            Self::Effectiveness => "effectiveness",
            Self::Safety => "safety",
            Self::Process => "process",
            Self::Support => "support",
            Self::Equality => "equality",
        }
    }

    /// Reads a word written by [`Theme::slug`].
    #[must_use]
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.slug() == slug)
    }
}

impl std::fmt::Display for Theme {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.slug())
    }
}
