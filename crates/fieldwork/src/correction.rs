//! Putting an answer right after the interview has ended: by the interviewer within a day, by a coordinator at any time.

use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};
use questionnaire::QuestionName;

use crate::{
    Account, Case, CaseState, Completeness, Dispositions, FieldError, Id, Interview, InterviewState,
};

/// For so many hours after the end the interviewer may put their own interview right.
const HOURS: i64 = 24;

/// The longest reason.
const LONGEST: usize = 500;

/// One correction on record. What was said before and after stands in the journal, in two entries that never change.
#[derive(Clone, PartialEq, Eq)]
pub struct Correction {
    /// Which correction: the save of the journal that made it has the same identifier.
    pub id: Id<Correction>,
    /// The interview.
    pub interview: Id<Interview>,
    /// The question.
    pub question: QuestionName,
    /// Who put it right.
    pub by: Id<Account>,
    /// When.
    pub at: DateTime<Utc>,
    /// Why. It may be empty where the interviewer put it right.
    pub reason: String,
}

/// A correction as its form sends it: an empty answer or empty words take back what stood there. It never prints itself.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RawCorrection {
    /// The question's name.
    pub question: String,
    /// The answer, as the questionnaire reads it.
    pub value: String,
    /// What the person said in their own words.
    pub words: String,
    /// Why it is put right.
    pub reason: String,
}

/// Who wants to put an answer right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corrector {
    /// The interviewer who held the interview.
    Interviewer,
    /// A coordinator.
    Coordinator,
}

/// Why an interview cannot be put right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CorrectionRefusal {
    /// It has not ended: its answers are changed in it.
    #[error("This interview is still going on. Change the answer in the interview.")]
    GoingOn,
    /// What was said has been deleted.
    #[error("There is no record of this interview: what was said has been deleted.")]
    NoRecord,
    /// The interviewer's day is over.
    #[error("This interview ended more than 24 hours ago. Ask a coordinator to put the answer right.")]
    TooLate,
}

impl CorrectionRefusal {
    /// The code the pages translate by. It never changes.
    pub const fn code(self) -> &'static str {
        match self {
            Self::GoingOn => "interview-going-on",
            Self::NoRecord => "no-interview-record",
            Self::TooLate => "correction-too-late",
        }
    }
}

impl Interview {
    /// When it ended, where what was said is on record.
    pub fn on_record(&self) -> Result<DateTime<Utc>, CorrectionRefusal> {
        match self.state {
            InterviewState::InProgress | InterviewState::Paused => Err(CorrectionRefusal::GoingOn),
            InterviewState::BrokenOff { keep: false, .. } => Err(CorrectionRefusal::NoRecord),
            InterviewState::Finished { at, .. } | InterviewState::BrokenOff { at, keep: true } => Ok(at),
        }
    }

    /// The last moment at which its interviewer may put it right.
    pub fn correctable_until(&self) -> Result<DateTime<Utc>, CorrectionRefusal> {
        self.on_record().map(|ended| ended + TimeDelta::hours(HOURS))
    }

    /// Whether an answer may be put right now.
    pub fn may_be_corrected(&self, by: Corrector, now: DateTime<Utc>) -> Result<(), CorrectionRefusal> {
        let until = self.correctable_until()?;
        match by {
            Corrector::Interviewer if now > until => Err(CorrectionRefusal::TooLate),
            Corrector::Interviewer | Corrector::Coordinator => Ok(()),
        }
    }

    /// The interview with the completeness its answers now have. One that the person stopped stays as it was.
    #[must_use]
    pub fn corrected(self, completeness: Completeness) -> Self {
        match self.state {
            InterviewState::Finished { at, .. } => {
                Self { state: InterviewState::Finished { at, completeness }, ..self }
            }
            _ => self,
        }
    }
}

impl Case {
    /// The case once its finished interview has this completeness: it is coded as it would have been at the end.
    #[must_use]
    pub fn corrected(self, completeness: Completeness, dispositions: &Dispositions) -> Self {
        let finished = |disposition| {
            [Completeness::Full, Completeness::Partial]
                .into_iter()
                .any(|completeness| dispositions.finished(completeness).code == disposition)
        };
        match self.state {
            CaseState::Closed { ref disposition, on } if finished(disposition.clone()) => {
                let disposition = dispositions.finished(completeness).code.clone();
                Self { state: CaseState::Closed { disposition, on }, ..self }
            }
            _ => self,
        }
    }
}

impl RawCorrection {
    /// The reason, which a coordinator always gives.
    pub fn reason(&self, by: Corrector) -> Result<String, Vec<FieldError>> {
        let wrong = |code| Err(vec![FieldError { field: "reason", code }]);
        let reason = self.reason.trim();
        match (reason.chars().count(), by) {
            (0, Corrector::Coordinator) => wrong("correction-reason-required"),
            (0..=LONGEST, _) => Ok(reason.to_owned()),
            _ => wrong("correction-reason-long"),
        }
    }
}

impl fmt::Debug for Correction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Correction({} of {}, hidden)", self.question, self.interview)
    }
}

impl fmt::Debug for RawCorrection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawCorrection(hidden)")
    }
}
