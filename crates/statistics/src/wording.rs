//! Words that stand beside a number, in both languages.

use serde::{Deserialize, Serialize};

/// A label in English and Welsh. Where no Welsh exists yet, `cy` repeats the English.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// English.
    pub en: String,
    /// Welsh.
    pub cy: String,
}

impl Wording {
    /// The same words in both languages, as for a name.
    pub fn same(words: &str) -> Self {
        Self { en: words.to_owned(), cy: words.to_owned() }
    }
}
