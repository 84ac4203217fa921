//! People as lists and their own page show them.

use chrono::{DateTime, NaiveDate, Utc};
use fieldwork::{
    Appointment, Call, Case, Consent, ForceCode, History, Interview, Participant, RecordedOutcome, Reference,
    RiskAssessment, SafeContactPlan,
};
use questionnaire::Language;

use crate::{AuditEntry, RiskStanding};

/// Which people a list is to hold. By default everybody within the scope.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PeopleFilter {
    /// Only those of this force.
    pub force: Option<ForceCode>,
    /// Only those who want to talk in this language.
    pub language: Option<Language>,
    /// Only the one with this reference.
    pub reference: Option<Reference>,
}

/// A person as a list shows them: what is known, without who they are.
#[derive(Debug, Clone)]
pub struct PersonRow {
    /// The person.
    pub participant: Participant,
    /// What they agreed to when they were last asked.
    pub consent: Option<Consent>,
    /// The last day their safe-contact plan holds, if they have one.
    pub plan_expires_on: Option<NaiveDate>,
    /// What is known of their investigation.
    pub history: History,
    /// How the risk to them stands, once it has been assessed.
    pub risk: Option<RiskStanding>,
    /// Their cases, the earliest first.
    pub cases: Vec<Case>,
}

/// A person with everything that happened, without who they are.
#[derive(Debug, Clone)]
pub struct Person {
    /// The person.
    pub participant: Participant,
    /// What they agreed to when they were last asked.
    pub consent: Option<Consent>,
    /// How they can be contacted safely.
    pub plan: Option<SafeContactPlan>,
    /// What is known of their investigation.
    pub history: History,
    /// Whether contact could harm them, as it was last decided.
    pub risk: Option<RiskAssessment>,
    /// Their cases, the earliest first.
    pub cases: Vec<Case>,
    /// Their appointments, the earliest first.
    pub appointments: Vec<Appointment>,
    /// The calls made to them, the earliest first.
    pub calls: Vec<Call>,
    /// Their interviews, the earliest first.
    pub interviews: Vec<Interview>,
    /// What a coordinator recorded, the earliest first, with the notes.
    pub recorded: Vec<RecordedOutcome>,
    /// What was done, from the audit, the earliest first.
    pub timeline: Vec<AuditEntry>,
}

/// A referral as the force that made it may see it: that it was received, and never what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// The panel's reference.
    pub reference: Reference,
    /// The force's own. Empty once the person has been erased.
    pub force_reference: String,
    /// When it was received.
    pub referred_at: DateTime<Utc>,
}
