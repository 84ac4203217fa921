//! The form a check before a call comes in on.

use std::fmt;

use chrono::{DateTime, Utc};

use crate::field_error::{Faults, short};
use crate::{Appointment, CallCheck, FieldError, Id, RiskFamily, RiskNews, RiskOutcome};

/// A check before a call as a form sends it. It never prints itself in a log.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RawCallCheck {
    /// The safe-contact plan was read again: "yes".
    pub plan_read: String,
    /// Something is new about their safety: "yes" or "no".
    pub safeguarding: String,
    /// What.
    pub safeguarding_note: String,
    /// Something is new about what talking could bring back: "yes" or "no".
    pub retraumatisation: String,
    /// What.
    pub retraumatisation_note: String,
    /// Something is new about the investigation or a trial: "yes" or "no".
    pub criminal_justice: String,
    /// What.
    pub criminal_justice_note: String,
    /// `go`, `go-with-conditions` or `hold`.
    pub outcome: String,
    /// What the interviewer will mind, or why the call is held.
    pub reason: String,
}

/// A check that has been understood and is not yet anybody's. It never prints itself in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct NewCallCheck {
    news: Vec<RiskNews>,
    outcome: RiskOutcome,
    reason: String,
}

impl NewCallCheck {
    /// Reads the form, saying everything that is wrong with it. Where something is new a plain go is not enough: it is said
    /// what the interviewer will mind, or the call is held.
    pub fn check(raw: &RawCallCheck) -> Result<Self, Vec<FieldError>> {
        let mut faults = Faults::default();
        if raw.plan_read.trim() != "yes" {
            faults.add("plan_read", "check-plan-required");
        }
        let news: Vec<RiskNews> =
            raw.families().into_iter().filter_map(|said| news(said, &mut faults)).collect();
        let outcome =
            faults.keep("outcome", RiskOutcome::parse(raw.outcome.trim()).or(Err("check-outcome-required")));
        if !news.is_empty() && outcome == Some(RiskOutcome::Go) {
            faults.add("outcome", "check-news-need-conditions");
        }
        let reason = faults.keep("reason", short(&raw.reason, "check-reason-long"));
        let needs_words = outcome.is_some_and(|outcome| outcome != RiskOutcome::Go);
        if needs_words && reason.as_ref().is_some_and(String::is_empty) {
            faults.add("reason", "check-reason-required");
        }
        let check = || Some(Self { news, outcome: outcome?, reason: reason? });
        faults.or(check())
    }

    /// The check, made by the interviewer of this appointment at this moment.
    pub fn made(self, id: Id<CallCheck>, appointment: &Appointment, checked_at: DateTime<Utc>) -> CallCheck {
        let Self { news, outcome, reason } = self;
        CallCheck {
            id,
            case: appointment.case,
            appointment: appointment.id,
            interviewer: appointment.interviewer,
            checked_at,
            news,
            outcome,
            reason,
        }
    }
}

impl RawCallCheck {
    fn families(&self) -> [(RiskFamily, &str, &str); 3] {
        [
            (RiskFamily::Safeguarding, &self.safeguarding, &self.safeguarding_note),
            (RiskFamily::Retraumatisation, &self.retraumatisation, &self.retraumatisation_note),
            (RiskFamily::CriminalJustice, &self.criminal_justice, &self.criminal_justice_note),
        ]
    }
}

/// What is new in a family, if anything is.
fn news((family, said, note): (RiskFamily, &str, &str), faults: &mut Faults) -> Option<RiskNews> {
    let (said_field, note_field) = family.boxes();
    let is_new = faults.keep(said_field, yes_or_no(said))?;
    let note = faults.keep(note_field, short(note, "check-note-long"))?;
    match is_new {
        true if note.is_empty() => {
            faults.add(note_field, "check-note-required");
            None
        }
        true => Some(RiskNews { family, note }),
        false => None,
    }
}

fn yes_or_no(said: &str) -> Result<bool, &'static str> {
    match said.trim() {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err("check-news-required"),
    }
}

impl fmt::Debug for RawCallCheck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawCallCheck(hidden)")
    }
}

impl fmt::Debug for NewCallCheck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewCallCheck(hidden)")
    }
}
