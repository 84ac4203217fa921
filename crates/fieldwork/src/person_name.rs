//! What a person is called.

use std::fmt;

use crate::Malformed;

/// The longest name kept. Longer text in a name box is something else pasted by mistake.
const LONGEST: usize = 120;

/// A person's name, tidied of stray spaces. It never prints itself in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonName(String);

impl PersonName {
    /// Reads a name: any script, one line, not empty.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let fits = (1..=LONGEST).contains(&name.chars().count());
        if fits && !name.chars().any(char::is_control) {
            Ok(Self(name))
        } else {
            Err(Malformed::not("a name"))
        }
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name, for the identity it becomes part of.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl fmt::Debug for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonName(hidden)")
    }
}
