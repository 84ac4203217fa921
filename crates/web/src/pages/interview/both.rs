//! Words as they are spoken on the call, with the same words in the other language: the page's script changes over in
//! mid-call without asking the server.

use std::fmt;

use questionnaire::{Language, Text};

/// Words in the language of the call and in the other.
#[derive(Debug, Clone)]
pub(crate) struct Both {
    /// What is said now.
    pub(crate) said: String,
    /// What is said in the other language; the same words where there is no translation.
    pub(crate) other: String,
}

impl Both {
    /// A text of the questionnaire.
    pub(crate) fn of(text: &Text, language: Language) -> Self {
        Self::each(language, |language| text.say(language).to_owned())
    }

    /// Whatever `say` makes of each language.
    pub(crate) fn each(language: Language, say: impl Fn(Language) -> String) -> Self {
        Self { said: say(language), other: say(other(language)) }
    }

    /// Words of the page rather than of the call: they stay as they are.
    pub(crate) fn staying(words: impl ToString) -> Self {
        let said = words.to_string();
        Self { other: said.clone(), said }
    }

    /// There is something to change over to.
    pub(crate) fn differs(&self) -> bool {
        self.said != self.other
    }
}

/// Where nothing changes over, such as on paper, they are what is said now.
impl fmt::Display for Both {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.said)
    }
}

/// The language the call can be changed over to.
pub(crate) const fn other(language: Language) -> Language {
    match language {
        Language::English => Language::Welsh,
        Language::Welsh => Language::English,
    }
}
