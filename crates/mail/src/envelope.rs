//! Whom a letter goes to, in which languages, and what it is known by.

use std::time::SystemTime;

use crate::Languages;

/// What stands around a letter.
#[derive(Debug, Clone)]
pub struct Envelope {
    /// What the letter is known by, the same each time it is tried: a mail server that took it already can tell.
    pub id: String,
    /// When it was written.
    pub at: SystemTime,
    /// The address it goes to.
    pub to: String,
    /// The languages its receiver reads.
    pub languages: Languages,
}
