//! From the raw fields of the form for an outcome to an outcome that can be recorded.

use std::fmt;

use crate::field_error::Faults;
use crate::{ContactWay, Disposition, DispositionCode, FieldError};

/// The longest note. It says why, and no more.
const LONGEST_NOTE: usize = 500;

/// The form as it was sent.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RawOutcome {
    /// A way's slug; of no account when a case is closed by hand.
    pub way: String,
    /// An outcome's code.
    pub outcome: String,
    /// Why.
    pub note: String,
}

/// An outcome that can be recorded.
#[derive(Clone, PartialEq, Eq)]
pub struct NewOutcome {
    /// How it came to be known.
    pub way: ContactWay,
    /// The outcome.
    pub outcome: Disposition,
    /// Why.
    pub note: Option<String>,
}

impl RawOutcome {
    /// What came of contact that came in: a way, and one of these outcomes.
    pub fn check<'a>(
        &self,
        choices: impl IntoIterator<Item = &'a Disposition>,
    ) -> Result<NewOutcome, Vec<FieldError>> {
        let way = ContactWay::parse(self.way.trim()).ok().filter(|way| ContactWay::OFFERED.contains(way));
        self.read(way.ok_or("recorded-way-required"), choices)
    }

    /// Why a case is closed: one of these outcomes, by the coordinator's decision.
    pub fn check_closing<'a>(
        &self,
        choices: impl IntoIterator<Item = &'a Disposition>,
    ) -> Result<NewOutcome, Vec<FieldError>> {
        self.read(Ok(ContactWay::Decision), choices)
    }

    fn read<'a>(
        &self,
        way: Result<ContactWay, &'static str>,
        choices: impl IntoIterator<Item = &'a Disposition>,
    ) -> Result<NewOutcome, Vec<FieldError>> {
        let mut faults = Faults::default();
        let code = DispositionCode::parse(self.outcome.trim()).ok();
        let known = choices.into_iter().find(|choice| Some(&choice.code) == code.as_ref());
        let way = faults.keep("way", way);
        let outcome = faults.keep("outcome", known.cloned().ok_or("recorded-outcome-required"));
        let needed = outcome.as_ref().is_some_and(|outcome| outcome.needs_note);
        let note = faults.keep("note", note(&self.note, needed));
        let read = way.zip(outcome).zip(note);
        faults.or(read.map(|((way, outcome), note)| NewOutcome { way, outcome, note }))
    }
}

fn note(typed: &str, needed: bool) -> Result<Option<String>, &'static str> {
    match typed.trim() {
        "" if needed => Err("recorded-note-required"),
        "" => Ok(None),
        long if long.chars().count() > LONGEST_NOTE => Err("recorded-note-long"),
        text => Ok(Some(text.to_owned())),
    }
}

// The note may say something about a person.
impl fmt::Debug for RawOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RawOutcome({}, hidden)", self.outcome)
    }
}

impl fmt::Debug for NewOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NewOutcome({}, hidden)", self.outcome.code)
    }
}
