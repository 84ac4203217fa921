//! Whether contact could harm a person: assessed for each of them, and decided by somebody.

mod families;
mod form;

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{Account, CallCheck, CaseRefusal, Id, Participant, london_date};

pub use families::{RiskFamily, RiskLevel, RiskOutcome};
pub use form::{NewRisk, RawRisk, RawRiskConcern};

/// What a coordinator found and decided about one person. It never prints its words in a log.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RiskAssessment {
    /// Which assessment this is.
    pub id: Id<RiskAssessment>,
    /// Whom it is about.
    pub participant: Id<Participant>,
    /// What was found, one finding a family.
    pub concerns: Vec<RiskConcern>,
    /// What was decided.
    pub outcome: RiskOutcome,
    /// How contact is to be made, or why it is not to be. Empty for a plain go.
    pub conditions: String,
    /// Who decided.
    pub decided_by: Id<Account>,
    /// When.
    pub decided_at: DateTime<Utc>,
    /// The last day it holds: on that day at the latest it is looked at again.
    pub review_on: NaiveDate,
}

/// What was found in one family. It never prints its note in a log.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RiskConcern {
    /// The family.
    pub family: RiskFamily,
    /// How much of it there is.
    pub level: RiskLevel,
    /// What it is, in a few words. Empty where there is none.
    pub note: String,
}

impl RiskAssessment {
    /// It lets this person be contacted on this day.
    pub fn clears(&self, day: NaiveDate) -> Result<(), CaseRefusal> {
        if !self.outcome.goes() {
            Err(CaseRefusal::RiskHold)
        } else if self.current(day) {
            Ok(())
        } else {
            Err(CaseRefusal::RiskReviewDue { review_on: self.review_on })
        }
    }

    /// It was made, and its review is not overdue.
    pub fn current(&self, day: NaiveDate) -> bool {
        (london_date(self.decided_at)..=self.review_on).contains(&day)
    }

    /// The assessment as it stands after a check before a call. Whoever was about to ring and held the call knows more
    /// than whoever decided before: the hold is theirs until a coordinator decides again.
    pub fn after(self, check: &CallCheck) -> Self {
        if check.outcome.goes() || check.checked_at < self.decided_at {
            self
        } else {
            Self { outcome: RiskOutcome::Hold, ..self }
        }
    }

    /// What was found in a family; none where nothing was said.
    pub fn level(&self, family: RiskFamily) -> RiskLevel {
        let found = self.concerns.iter().find(|concern| concern.family == family);
        found.map_or(RiskLevel::None, |concern| concern.level)
    }
}

impl fmt::Debug for RiskAssessment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RiskAssessment({}, hidden)", self.id)
    }
}

impl fmt::Debug for RiskConcern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RiskConcern(hidden)")
    }
}
