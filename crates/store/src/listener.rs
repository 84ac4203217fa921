//! Somebody on a call who may be told what changed.

use fieldwork::{Call, Consent, History, Participant, RiskAssessment, SafeContactPlan};
use improvement::Telling;

/// A person on a call, with what decides whether they are told what changed.
#[derive(Debug, Clone)]
pub struct Listener {
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
    /// Their number is on the do-not-contact list, whosever wish put it there.
    pub listed: bool,
    /// The call whose outcome has not been recorded.
    pub open_call: Option<Call>,
    /// What they were told before.
    pub tellings: Vec<Telling>,
}
