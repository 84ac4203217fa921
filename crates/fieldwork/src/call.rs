//! One call to a participant.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{Account, Appointment, Case, DispositionCode, Id};

/// One call: it begins when the number is shown and is open until its outcome is recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// Which call this is.
    pub id: Id<Call>,
    /// The case it was made for.
    pub case: Id<Case>,
    /// The appointment it was made in.
    pub appointment: Id<Appointment>,
    /// Who called.
    pub interviewer: Id<Account>,
    /// When the number was shown.
    pub dialled_at: DateTime<Utc>,
    /// What came of it, once that is recorded.
    pub outcome: Option<DispositionCode>,
    /// A message was left. It is a fact of its own, never part of an outcome.
    pub message_left: bool,
}

impl Call {
    /// Its outcome has not been recorded.
    pub fn is_open(&self) -> bool {
        self.outcome.is_none()
    }
}
