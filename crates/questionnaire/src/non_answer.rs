//! The fixed codes for an answer that is not one.

use serde::{Deserialize, Serialize};

/// Why there is no substantive answer. The codes are the survey trade's and never change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NonAnswer {
    /// The person says the question does not apply to them.
    NotApplicable,
    /// The interview ended before the question.
    NotReached,
    /// The route did not lead to the question.
    OffRoute,
    /// The person does not know or cannot remember.
    DontKnow,
    /// The person would rather not say.
    PreferNotToSay,
}

impl NonAnswer {
    /// Every code, in order of its number.
    pub const ALL: [Self; 5] =
        [Self::NotApplicable, Self::NotReached, Self::OffRoute, Self::DontKnow, Self::PreferNotToSay];

    /// Those a person can give. The others are worked out from the route.
    pub const OFFERED: [Self; 3] = [Self::NotApplicable, Self::DontKnow, Self::PreferNotToSay];

    /// The number in response files.
    #[must_use]
    pub const fn code(self) -> i8 {
        match self {
            Self::NotApplicable => -1,
            Self::NotReached => -2,
            Self::OffRoute => -3,
            Self::DontKnow => -8,
            Self::PreferNotToSay => -9,
        }
    }

    /// The name in question files and forms.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotApplicable => "not_applicable",
            Self::NotReached => "not_reached",
            Self::OffRoute => "off_route",
            Self::DontKnow => "dont_know",
            Self::PreferNotToSay => "prefer_not_to_say",
        }
    }

    /// Reads a name written by [`NonAnswer::name`].
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|code| code.name() == name)
    }
}

impl std::fmt::Display for NonAnswer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.name())
    }
}
