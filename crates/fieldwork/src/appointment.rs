//! An appointment for an interview.

use serde::{Deserialize, Serialize};

use crate::{Account, Case, Disposition, Id, Malformed, Slot};

/// An appointment of one interviewer with one participant, about one case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    /// Which appointment this is.
    pub id: Id<Appointment>,
    /// The case it is for.
    pub case: Id<Case>,
    /// Who will call.
    pub interviewer: Id<Account>,
    /// When.
    pub slot: Slot,
    /// The person asked for it, so that it does not count as an attempt of ours.
    pub asked_by_person: bool,
    /// What has become of it.
    pub state: AppointmentState,
}

impl Appointment {
    /// It stands, and takes this interviewer's time.
    pub fn stands(&self) -> bool {
        self.state == AppointmentState::Booked
    }

    /// The appointment once they talk.
    pub fn kept(self) -> Self {
        Self { state: AppointmentState::Kept, ..self }
    }

    /// The appointment after a call in it came to this: kept if they talked, then or before, and missed if not.
    pub fn after(self, outcome: &Disposition) -> Self {
        match self.state {
            AppointmentState::Booked if !outcome.contacted => {
                Self { state: AppointmentState::Missed, ..self }
            }
            AppointmentState::Booked => self.kept(),
            _ => self,
        }
    }
}

/// What has become of an appointment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AppointmentState {
    /// It stands.
    Booked,
    /// They talked.
    Kept,
    /// They did not.
    Missed,
    /// It was called off before.
    Cancelled,
}

impl AppointmentState {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Booked, Self::Kept, Self::Missed, Self::Cancelled];

    /// Its name in rows and addresses.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Booked => "booked",
            Self::Kept => "kept",
            Self::Missed => "missed",
            Self::Cancelled => "cancelled",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL
            .into_iter()
            .find(|state| state.slug() == slug)
            .ok_or(Malformed::not("a state of an appointment"))
    }
}
