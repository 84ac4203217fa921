//! What a letter says: a subject, some sentences, and at most one address, which asks to sign in.

use questionnaire::Language;

use crate::EditionPublished;

/// A letter, before it has a language. Another kind is another variant and a file in `letters`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Letter {
    /// A month's figures can be read.
    EditionPublished(EditionPublished),
}

/// A letter in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What stands in a list of letters. It says nothing that a stranger at the screen should not read.
    pub subject: String,
    /// The paragraphs before the address.
    pub before: Vec<String>,
    /// Where the letter leads, as a path on the site; what is there is shown after signing in.
    pub path: String,
    /// The paragraphs after the address.
    pub after: Vec<String>,
}

impl Letter {
    /// The letter in one language.
    pub fn said(&self, language: Language) -> Said {
        match self {
            Self::EditionPublished(letter) => letter.said(language),
        }
    }
}
