//! What the reader says about a person's safety: what was agreed, decided and held, and by whom.

use chrono::{DateTime, NaiveDate, Utc};
use fieldwork::{CallCheck, Case, Consent, Id, Reference, RiskAssessment, RiskOutcome, SafetyStepKind, Wall};

/// What a person agreed to at one time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentRecord {
    /// What they agreed to.
    pub consent: Consent,
    /// Who wrote it down; empty where that is not known.
    pub recorded_by: String,
}

/// One assessment of the risk to a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RiskRecord {
    /// The assessment.
    pub assessment: RiskAssessment,
    /// What whoever decided is called.
    pub decided_by: String,
}

/// One check before a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckRecord {
    /// The check.
    pub check: CallCheck,
    /// What whoever checked is called.
    pub checked_by: String,
}

/// How the risk to a person stands, without what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RiskStanding {
    /// What was decided, or held since.
    pub outcome: RiskOutcome,
    /// The last day it holds.
    pub review_on: NaiveDate,
}

impl RiskStanding {
    /// It lets the person be contacted on this day.
    pub fn goes(&self, day: NaiveDate) -> bool {
        self.outcome.goes() && day <= self.review_on
    }
}

/// A wall that went up or came down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WallRecord {
    /// The wall that went up; none where one came down.
    pub wall: Option<Wall>,
    /// Why, where it was said and can still be read.
    pub reason: Option<String>,
    /// What whoever recorded it is called.
    pub changed_by: String,
    /// When.
    pub changed_at: DateTime<Utc>,
}

/// What is remarkable about a person's number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NumberFlags {
    /// Others on the panel who have it too, by reference.
    pub shared_with: Vec<Reference>,
    /// It is not the number their referral came with.
    pub differs_from_referral: bool,
    /// It is on the do-not-contact list.
    pub listed: bool,
}

impl NumberFlags {
    /// There is something to look at.
    pub fn any(&self) -> bool {
        self.listed || self.differs_from_referral || !self.shared_with.is_empty()
    }
}

/// An entry of the do-not-contact list. Whose number it is, nobody can say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// Its place in the list, from 1.
    pub number: i64,
    /// Why.
    pub wall: Wall,
    /// When it was added.
    pub added_at: DateTime<Utc>,
    /// What whoever added it is called; empty where that is not known.
    pub added_by: String,
    /// When it was lifted, if it was.
    pub lifted_at: Option<DateTime<Utc>>,
}

/// What a coordinator looks at first: by reference only, and until the risk has been decided again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alert {
    /// The person.
    pub reference: Reference,
    /// The case the call was for.
    pub case: Id<Case>,
    /// What happened.
    pub what: AlertKind,
    /// When.
    pub at: DateTime<Utc>,
}

/// What a coordinator is told of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AlertKind {
    /// A call was held before ringing.
    Held {
        /// What whoever held it is called.
        interviewer: String,
    },
    /// A grave step was taken in an interview. By whom is not told: nobody is counted by it.
    Step(SafetyStepKind),
}
