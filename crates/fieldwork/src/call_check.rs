//! The check before a call: what the interviewer looks at again before the number is shown.

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{Account, Appointment, Case, Id, RiskFamily, RiskOutcome, london_date};

/// What an interviewer found before one call, and decided. It holds for that appointment on that day and no longer, and
/// never prints its words in a log.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallCheck {
    /// Which check this is.
    pub id: Id<CallCheck>,
    /// The case the call is for.
    pub case: Id<Case>,
    /// The appointment it is made in.
    pub appointment: Id<Appointment>,
    /// Who checked.
    pub interviewer: Id<Account>,
    /// When.
    pub checked_at: DateTime<Utc>,
    /// What is new in a family since the person was last assessed.
    pub news: Vec<RiskNews>,
    /// What was decided.
    pub outcome: RiskOutcome,
    /// What the interviewer will mind, or why the call is held. Empty for a plain go.
    pub reason: String,
}

/// Something new about one family of risk. It never prints its note in a log.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RiskNews {
    /// The family.
    pub family: RiskFamily,
    /// What it is.
    pub note: String,
}

impl CallCheck {
    /// It lets this interviewer ring in this appointment on this day.
    pub fn clears(&self, appointment: &Appointment, interviewer: Id<Account>, today: NaiveDate) -> bool {
        self.outcome.goes()
            && self.appointment == appointment.id
            && self.case == appointment.case
            && self.interviewer == interviewer
            && london_date(self.checked_at) == today
    }
}

impl fmt::Debug for CallCheck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CallCheck({}, hidden)", self.id)
    }
}

impl fmt::Debug for RiskNews {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RiskNews(hidden)")
    }
}
