//! What an interviewer notes for themselves while they are on a call. It is no answer, and nobody else reads it.

use std::fmt;

use chrono::{DateTime, Utc};

use crate::{Account, FieldError, Id, Interview};

/// The longest note: about a page.
const LONGEST: usize = 4_000;

/// An interviewer's own note about one interview. It never prints itself in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct InterviewNote {
    /// The interview.
    pub interview: Id<Interview>,
    /// Who wrote it, and alone reads it.
    pub author: Id<Account>,
    /// What they wrote.
    pub words: String,
    /// When they last changed it.
    pub changed_at: DateTime<Utc>,
}

impl InterviewNote {
    /// The words as they are kept: nothing where there are none, which takes the note away.
    pub fn check(words: &str) -> Result<Option<String>, Vec<FieldError>> {
        let words = words.trim();
        match words.chars().count() {
            0 => Ok(None),
            1..=LONGEST => Ok(Some(words.to_owned())),
            _ => Err(vec![FieldError { field: "note", code: "interview-note-long" }]),
        }
    }
}

impl fmt::Debug for InterviewNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "InterviewNote({}, hidden)", self.interview)
    }
}
