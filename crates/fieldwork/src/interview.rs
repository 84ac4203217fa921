//! One interview, from the first question to the last.

use chrono::{DateTime, Utc};
use questionnaire::{Digest, Language, QuestionnaireId};
use serde::{Deserialize, Serialize};

use crate::{Account, Case, CaseRefusal, ContactMode, Id};

/// One interview. It keeps the questionnaire it is asked with, content and all, for good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interview {
    /// Which interview this is.
    pub id: Id<Interview>,
    /// The case it belongs to.
    pub case: Id<Case>,
    /// The questionnaire and its version.
    pub questionnaire: QuestionnaireId,
    /// The content of that version.
    pub digest: Digest,
    /// The language it is asked in; it may change in mid-call. Each answer says the language it was given in.
    pub language: Language,
    /// How it is held.
    #[serde(default)]
    pub mode: ContactMode,
    /// Who asks.
    pub interviewer: Id<Account>,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// How far it has come.
    pub state: InterviewState,
}

/// How far an interview has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum InterviewState {
    /// Questions are being asked.
    InProgress,
    /// The person needs a break, or the call dropped.
    Paused,
    /// Everything that was to be asked was asked.
    Finished {
        /// When.
        at: DateTime<Utc>,
        /// Whether every question has its answer.
        completeness: Completeness,
    },
    /// The person stopped it.
    BrokenOff {
        /// When.
        at: DateTime<Utc>,
        /// They let what they had said be kept.
        keep: bool,
    },
}

/// Whether a finished interview answers everything it asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Completeness {
    /// Every question on the route has an answer or a non-answer code.
    Full,
    /// Some have neither.
    Partial,
}

impl Completeness {
    /// What so many answers to so many questions make.
    pub fn of(answered: usize, asked: usize) -> Self {
        if answered < asked { Self::Partial } else { Self::Full }
    }

    /// Its name in rows.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Partial => "partial",
        }
    }
}

impl InterviewState {
    /// Its name in rows and messages.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::InProgress => "in-progress",
            Self::Paused => "paused",
            Self::Finished { .. } => "finished",
            Self::BrokenOff { .. } => "broken-off",
        }
    }
}

impl Interview {
    /// Answers can be saved: it has not ended. A pause does not lose what is typed while it is announced.
    pub fn takes_answers(&self) -> bool {
        matches!(self.state, InterviewState::InProgress | InterviewState::Paused)
    }

    /// The interview in a break.
    pub fn pause(self) -> Result<Self, CaseRefusal> {
        match self.state {
            InterviewState::InProgress => Ok(Self { state: InterviewState::Paused, ..self }),
            _ => Err(self.not("pause the interview")),
        }
    }

    /// The interview after a break.
    pub fn resume(self) -> Result<Self, CaseRefusal> {
        match self.state {
            InterviewState::Paused => Ok(Self { state: InterviewState::InProgress, ..self }),
            _ => Err(self.not("go on with the interview")),
        }
    }

    /// The interview once everything was asked.
    pub fn finish(self, at: DateTime<Utc>, completeness: Completeness) -> Result<Self, CaseRefusal> {
        match self.state {
            InterviewState::InProgress => {
                Ok(Self { state: InterviewState::Finished { at, completeness }, ..self })
            }
            _ => Err(self.not("finish the interview")),
        }
    }

    /// The interview once the person stopped it.
    pub fn break_off(self, at: DateTime<Utc>, keep: bool) -> Result<Self, CaseRefusal> {
        if self.takes_answers() {
            Ok(Self { state: InterviewState::BrokenOff { at, keep }, ..self })
        } else {
            Err(self.not("stop the interview"))
        }
    }

    fn not(&self, doing: &'static str) -> CaseRefusal {
        CaseRefusal::WrongState { doing, state: self.state.name() }
    }
}
