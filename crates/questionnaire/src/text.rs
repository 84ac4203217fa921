//! Words in English, and in Welsh where they have been written.

use serde::{Deserialize, Serialize};

use crate::Language;

/// One text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Text {
    /// The English words.
    pub en: String,
    /// The Welsh words, where there are any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cy: Option<String>,
}

impl Text {
    /// A text that exists in English only.
    #[must_use]
    pub fn english(words: impl Into<String>) -> Self {
        Self { en: words.into(), cy: None }
    }

    /// The words in `language`; English where the Welsh is missing, so that nobody meets an empty line.
    #[must_use]
    pub fn say(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Welsh => self.cy.as_deref().unwrap_or(&self.en),
        }
    }
}
