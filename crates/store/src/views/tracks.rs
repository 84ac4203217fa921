//! What the report on fieldwork is made from.

use chrono::NaiveDate;
use fieldwork::{Call, Case, Consent, ForceCode, History, Participant, RecordedOutcome, Track};

/// Whom the report on fieldwork is about. By default everybody within the scope.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cohort {
    /// Only those of this force.
    pub force: Option<ForceCode>,
    /// Only those of this team of it.
    pub team: Option<String>,
    /// Only those asked on this day or later.
    pub from: Option<NaiveDate>,
    /// Only those asked on this day or earlier.
    pub until: Option<NaiveDate>,
}

impl Cohort {
    /// It takes in somebody of this force and team who was asked on this day.
    pub fn takes_in(&self, force: &ForceCode, team: Option<&str>, asked_on: NaiveDate) -> bool {
        self.force.as_ref().is_none_or(|wanted| wanted == force)
            && self.team.as_deref().is_none_or(|wanted| Some(wanted) == team)
            && self.from.is_none_or(|from| asked_on >= from)
            && self.until.is_none_or(|until| asked_on <= until)
    }
}

/// What the report on fieldwork knows of one person, each list with the earliest first. Nothing in it says who they are.
#[derive(Debug, Clone)]
pub struct TrackRow {
    /// The person.
    pub participant: Participant,
    /// What is known of their investigation.
    pub history: History,
    /// What they agreed to, each time it was asked.
    pub consents: Vec<Consent>,
    /// The days on which contact was found safe.
    pub cleared: Vec<NaiveDate>,
    /// Their cases.
    pub cases: Vec<Case>,
    /// The calls made to them.
    pub calls: Vec<Call>,
    /// What a coordinator recorded, without the notes.
    pub recorded: Vec<RecordedOutcome>,
}

impl TrackRow {
    /// The same, as the funnel reads it.
    pub fn track(&self) -> Track<'_> {
        Track {
            participant: &self.participant,
            history: &self.history,
            consents: &self.consents,
            cleared: &self.cleared,
            cases: &self.cases,
            calls: &self.calls,
            recorded: &self.recorded,
        }
    }
}
