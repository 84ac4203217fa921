//! From the raw fields of the forms about concerns to what they say.

use std::fmt;

use crate::field_error::Faults;
use crate::{Case, ConcernKind, ConcernOutcome, FieldError, Id, free_text};

const REQUIRED: &str = "concern-words-required";
const LONG: &str = "concern-words-long";

/// A concern as the form sends it.
#[derive(Clone, Default)]
pub struct RawConcern {
    /// The kind's slug.
    pub kind: String,
    /// What happened, in the words of whoever raises it.
    pub words: String,
    /// The case it came up in, if it came up in one.
    pub case: Option<Id<Case>>,
}

/// A concern with nothing wrong with it.
#[derive(Clone)]
pub struct NewConcern {
    /// The kind.
    pub kind: ConcernKind,
    /// What happened.
    pub words: String,
    /// The case it came up in, if it came up in one.
    pub case: Option<Id<Case>>,
}

impl NewConcern {
    /// Reads the form, or says everything that is wrong with it.
    pub fn check(raw: RawConcern) -> Result<Self, Vec<FieldError>> {
        let mut faults = Faults::default();
        let kind = ConcernKind::parse(&raw.kind).map_err(|_| "concern-kind-required");
        let kind = faults.keep("kind", kind);
        let words = faults.keep("words", free_text::required(&raw.words, REQUIRED, LONG));
        let read = kind.zip(words).map(|(kind, words)| Self { kind, words, case: raw.case });
        faults.or(read)
    }
}

/// What is added to a concern: a note with something in it.
pub fn concern_note(words: &str) -> Result<String, Vec<FieldError>> {
    let mut faults = Faults::default();
    let words = faults.keep("words", free_text::required(words, REQUIRED, LONG));
    faults.or(words)
}

/// How a concern ends: its outcome and a note that says how.
pub fn concern_end(outcome: &str, words: &str) -> Result<(ConcernOutcome, String), Vec<FieldError>> {
    let mut faults = Faults::default();
    let outcome = ConcernOutcome::parse(outcome).map_err(|_| "concern-outcome-required");
    let outcome = faults.keep("outcome", outcome);
    let words = faults.keep("words", free_text::required(words, REQUIRED, LONG));
    faults.or(outcome.zip(words))
}

impl fmt::Debug for RawConcern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawConcern(hidden)")
    }
}

impl fmt::Debug for NewConcern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NewConcern({}, hidden)", self.kind.slug())
    }
}
