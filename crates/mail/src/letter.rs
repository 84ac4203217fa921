//! What a letter says: a subject, some sentences, and one address, which asks to sign in or sets a password.

use questionnaire::Language;

use crate::{AtWork, EditionPublished, SecurityChanged, SignInLetter};

/// A letter, before it has a language. Another kind is another variant and a file in `letters`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Letter {
    /// A month's figures can be read.
    EditionPublished(EditionPublished),
    /// A link to set a password with.
    SignIn(SignInLetter),
    /// The password or the second factors of an account have changed.
    SecurityChanged(SecurityChanged),
    /// Something waits for somebody at work, or has changed about their calls.
    AtWork(AtWork),
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
            Self::SignIn(letter) => letter.said(language),
            Self::SecurityChanged(letter) => letter.said(language),
            Self::AtWork(letter) => letter.said(language),
        }
    }
}
