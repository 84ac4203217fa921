//! A response as a form sends it.

use fieldwork::FieldError;
use statistics::Wording;

use crate::action_form::both;
use crate::risk_register::personal::found;

/// The longest words in one field: about a page.
const LONGEST: usize = 2_000;
/// How a share is written in either language.
const SHARES: [&str; 5] = ["%", "per cent", "percent", "y cant", "canran"];

/// A response as a form asks for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ResponseForm {
    /// What people said, in English.
    pub said: String,
    /// The same in Welsh.
    pub said_cy: String,
    /// What was done, in English.
    pub done: String,
    /// The same in Welsh.
    pub done_cy: String,
}

/// The words of a response, in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResponseWords {
    /// What people said.
    pub said: Wording,
    /// What was done.
    pub done: Wording,
}

impl ResponseForm {
    /// The words, or everything that is wrong with the form. They are about nobody: no address, no phone number, no reference. Shares are left out of the words: what is public stays right
    /// when a month is published anew, and nobody checks a figure that was typed.
    ///
    /// # Errors
    /// With each field that is wrong.
    pub fn read(&self) -> Result<ResponseWords, Vec<FieldError>> {
        let mut errors = Vec::new();
        let said = both(("said", &self.said), ("said-cy", &self.said_cy), LONGEST, &mut errors);
        let done = both(("done", &self.done), ("done-cy", &self.done_cy), LONGEST, &mut errors);
        let fields = [
            ("said", &self.said),
            ("said-cy", &self.said_cy),
            ("done", &self.done),
            ("done-cy", &self.done_cy),
        ];
        let named = fields.iter().filter_map(|(field, words)| Some((*field, found(words)?)));
        errors.extend(named.map(|(field, code)| FieldError { field, code }));
        let told = fields.into_iter().filter(|(_, words)| has_share(words));
        errors.extend(told.map(|(field, _)| FieldError { field, code: "improvement-figures" }));
        match said.zip(done) {
            Some((said, done)) if errors.is_empty() => Ok(ResponseWords { said, done }),
            _ => Err(errors),
        }
    }
}

fn has_share(words: &str) -> bool {
    let words = words.to_lowercase();
    SHARES.iter().any(|share| words.contains(share))
}
