//! Calls and interviews as those who make them see them.

use std::fmt;

use chrono::{DateTime, Utc};
use fieldwork::{
    AnswerSheet, Appointment, Call, CallCheck, Case, CaseState, Interview, Participant, RiskAssessment,
    SafeContactPlan, Slot, london_date,
};
use questionnaire::Answers;

use crate::Rev;

/// A call as a day's list shows it.
#[derive(Debug, Clone)]
pub struct CallRow {
    /// The appointment.
    pub appointment: Appointment,
    /// Its case.
    pub case: Case,
    /// The person.
    pub participant: Participant,
    /// What they like to be called. Empty in the coordinator's list, which works with references.
    pub preferred_name: String,
    /// How they can be contacted safely.
    pub plan: Option<SafeContactPlan>,
    /// The latest call made in this appointment.
    pub call: Option<Call>,
    /// The interview of the case, if one has begun.
    pub interview: Option<Interview>,
    /// What the interviewer is called.
    pub interviewer_name: String,
}

/// A call as the interviewer sees it before ringing and while it lasts.
#[derive(Debug, Clone)]
pub struct CallView {
    /// The case.
    pub case: Case,
    /// The person.
    pub participant: Participant,
    /// What they like to be called.
    pub preferred_name: String,
    /// How they can be contacted safely.
    pub plan: Option<SafeContactPlan>,
    /// Whether contact could harm them, as it was last decided.
    pub risk: Option<RiskAssessment>,
    /// The newest check before a call in this appointment.
    pub check: Option<CallCheck>,
    /// The interviewer's own latest appointment for the case that was not called off.
    pub appointment: Option<Appointment>,
    /// The calls made for the case, the earliest first.
    pub calls: Vec<Call>,
    /// The interview of the case, if one has begun.
    pub interview: Option<Interview>,
    /// The colleague who is talking with the person or has a call open, if one is.
    pub colleague: Option<String>,
}

impl CallView {
    /// The interviewer has nothing to do with the person any more: the case is closed, and its interview can no longer be put
    /// right by them. Without an interview on record that is so from the next day on.
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        let CaseState::Closed { on, .. } = self.case.state else { return false };
        match self.interview.as_ref().map(Interview::correctable_until) {
            Some(Ok(until)) => now > until,
            _ => london_date(now) > on,
        }
    }

    /// The call whose outcome has not been recorded.
    pub fn open_call(&self) -> Option<&Call> {
        self.calls.iter().find(|call| call.is_open())
    }
}

/// An interview as its page shows it. The only things it says about who the person is: what they like to be called, and
/// the words of their plan.
#[derive(Debug, Clone)]
pub struct InterviewView {
    /// The interview.
    pub interview: Interview,
    /// Its case.
    pub case: Case,
    /// The person.
    pub participant: Participant,
    /// What they like to be called.
    pub preferred_name: String,
    /// How they can be contacted safely.
    pub plan: SafeContactPlan,
    /// The time kept for the latest call, if one was made in an appointment.
    pub slot: Option<Slot>,
    /// When the latest call began, or else the interview.
    pub call_since: DateTime<Utc>,
    /// What has been answered.
    pub sheet: AnswerSheet,
    /// What they said in the earlier wave, where the two may be joined.
    pub prior: Option<Prior>,
    /// How many saves there have been.
    pub rev: Rev,
}

/// What a person said in the six-week interview, where they agreed to its being joined to the one at the close of the case.
/// It never prints what was said.
#[derive(Clone)]
pub struct Prior {
    /// The earlier interview.
    pub interview: Interview,
    /// Its coded answers; what was said in their own words stays sealed.
    pub answers: Answers,
}

impl fmt::Debug for Prior {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Prior({}, hidden)", self.interview.id)
    }
}
