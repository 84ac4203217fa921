//! One participant in one wave.

mod booking;
mod checking;
mod closing;
mod dialling;
mod interviewing;
mod recording;
mod refusal;

use chrono::NaiveDate;
use questionnaire::Wave;
use serde::{Deserialize, Serialize};

use crate::schedule::due_wave;
use crate::{
    Appointment, DispositionCode, ForceCode, Id, Interview, Participant, Reference, Rules, Standing, Window,
};

pub use booking::Booking;
pub use closing::{LapseReason, Misfit};
pub use dialling::AfterCall;
pub use recording::AfterOutcome;
pub use refusal::CaseRefusal;

/// One participant in one wave. Every change is a transition: it takes the case and gives the changed one, or says why
/// it will not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Which case this is.
    pub id: Id<Case>,
    /// Whose case.
    pub participant: Id<Participant>,
    /// What staff call the person.
    pub reference: Reference,
    /// The force that investigates.
    pub force: ForceCode,
    /// The wave.
    pub wave: Wave,
    /// When its interview can be held.
    pub window: Window,
    /// Calls made that the person had not asked for. It never exceeds the policy's attempts.
    pub attempts: u32,
    /// The first day on which they may be called again without having asked for it. It is set by every call.
    pub not_before: Option<NaiveDate>,
    /// How far it has come.
    pub state: CaseState,
}

/// How far a case has come.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum CaseState {
    /// Nothing is arranged.
    Open,
    /// An appointment stands.
    Booked {
        /// Which.
        appointment: Id<Appointment>,
    },
    /// They are talking.
    Interviewing {
        /// The interview.
        interview: Id<Interview>,
    },
    /// They have begun, and will go on later.
    Paused {
        /// The interview.
        interview: Id<Interview>,
    },
    /// It is over.
    Closed {
        /// What came of it.
        disposition: DispositionCode,
        /// The day, in London.
        on: NaiveDate,
    },
}

impl CaseState {
    /// Its name in rows and messages.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Booked { .. } => "booked",
            Self::Interviewing { .. } => "interviewing",
            Self::Paused { .. } => "paused",
            Self::Closed { .. } => "closed",
        }
    }
}

impl Case {
    /// The case that is due for this person today.
    pub fn open(
        id: Id<Case>,
        standing: &Standing<'_>,
        earlier: &[Case],
        rules: &Rules<'_>,
    ) -> Result<Self, CaseRefusal> {
        standing.no_wall()?;
        let due = due_wave(standing, earlier, rules.policy, rules.today());
        let (wave, window) = due.ok_or(CaseRefusal::NotDue)?;
        let participant = standing.participant;
        Ok(Self {
            id,
            participant: participant.id,
            reference: participant.reference.clone(),
            force: participant.force.clone(),
            wave,
            window,
            attempts: 0,
            not_before: None,
            state: CaseState::Open,
        })
    }

    /// It is over.
    pub fn is_closed(&self) -> bool {
        matches!(self.state, CaseState::Closed { .. })
    }

    /// Somebody has rung.
    pub fn was_called(&self) -> bool {
        self.attempts > 0 || self.not_before.is_some()
    }

    /// It ended in an interview, in full or in part.
    pub fn interviewed(&self) -> bool {
        matches!(&self.state, CaseState::Closed { disposition, .. } if disposition.is_interview())
    }

    /// The appointment that stands, if the case is booked.
    pub fn appointment(&self) -> Option<Id<Appointment>> {
        match self.state {
            CaseState::Booked { appointment } => Some(appointment),
            _ => None,
        }
    }

    /// The interview that has begun and not ended.
    pub fn interview(&self) -> Option<Id<Interview>> {
        match self.state {
            CaseState::Interviewing { interview } | CaseState::Paused { interview } => Some(interview),
            _ => None,
        }
    }

    /// The refusal of something that this state does not have.
    fn not(&self, doing: &'static str) -> CaseRefusal {
        if self.is_closed() {
            CaseRefusal::CaseClosed
        } else {
            CaseRefusal::WrongState { doing, state: self.state.name() }
        }
    }
}
