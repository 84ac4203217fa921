//! Choice lists: the answers a person can choose between.

use serde::{Deserialize, Serialize};

use crate::{ChoiceName, Text};

/// A named list of choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceList {
    /// The list's name, as in `select_one agreement`.
    pub name: String,
    /// The choices, in the order they are read out.
    pub choices: Vec<Choice>,
}

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The stored code.
    pub name: ChoiceName,
    /// What is read out.
    pub label: Text,
    /// 0 to 100 where the choice is a step of a scale.
    pub score: Option<u8>,
    /// Which way the choice speaks of the service.
    pub polarity: Polarity,
    /// Cannot be chosen beside another, as "none of these".
    pub exclusive: bool,
    /// Opens a box for the person's own words, as "another".
    pub opens_text: bool,
}

/// Which way a choice speaks of the service.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Polarity {
    /// Well.
    Favourable,
    /// Neither way, counted in the base.
    Neutral,
    /// Badly.
    Unfavourable,
    /// The choice is a fact and speaks neither well nor badly.
    #[default]
    None,
}

impl ChoiceList {
    /// The choice with this code.
    #[must_use]
    pub fn choice(&self, name: &str) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.name.as_str() == name)
    }
}

impl Polarity {
    /// The word used in files and exports.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Favourable => "favourable",
            Self::Neutral => "neutral",
            Self::Unfavourable => "unfavourable",
            Self::None => "none",
        }
    }
}
