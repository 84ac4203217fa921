//! What the reader hands to a page: facts put together, decisions left to the page.

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use fieldwork::{
    Account, AnswerSheet, Appointment, Call, Case, Consent, ForceCode, Id, Interview, Participant, Reference,
    ResponseRecord, SafeContactPlan, Slot,
};
use questionnaire::{Answers, Digest, Language, QuestionnaireId};
use statistics::{Edition, Month, Rehearsal};

use crate::{AuditEntry, Rev};

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
    /// Their cases, the earliest first.
    pub cases: Vec<Case>,
    /// Their appointments, the earliest first.
    pub appointments: Vec<Appointment>,
    /// The calls made to them, the earliest first.
    pub calls: Vec<Call>,
    /// Their interviews, the earliest first.
    pub interviews: Vec<Interview>,
    /// What was done, from the audit, the earliest first.
    pub timeline: Vec<AuditEntry>,
}

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
    /// The interviewer's own latest appointment for the case that was not called off.
    pub appointment: Option<Appointment>,
    /// The calls made for the case, the earliest first.
    pub calls: Vec<Call>,
    /// The interview of the case, if one has begun.
    pub interview: Option<Interview>,
}

impl CallView {
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

/// A coordinator's day.
#[derive(Debug, Clone)]
pub struct Today {
    /// The calls of the day, in the order of their times. Those called off are left out.
    pub calls: Vec<CallRow>,
    /// The people something may be waiting for: with a case that is not closed, or with none yet.
    pub people: Vec<PersonRow>,
}

/// Somebody who makes calls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interviewer {
    /// Their account.
    pub id: Id<Account>,
    /// What colleagues call them.
    pub name: String,
    /// The language they work in.
    pub language: Language,
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

/// What a list says about an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionHead {
    /// The force.
    pub force: ForceCode,
    /// The last month counted.
    pub month: Month,
    /// Its version, from 1; a later one stands in place of an earlier.
    pub version: u32,
    /// The digest of its content.
    pub digest: String,
    /// When it was made.
    pub drafted_at: DateTime<Utc>,
    /// When it was published, if it was.
    pub published_at: Option<DateTime<Utc>>,
}

impl EditionHead {
    /// It has been published.
    pub fn is_published(&self) -> bool {
        self.published_at.is_some()
    }
}

/// An edition with its content, whose digest was checked when it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredEdition {
    /// What a list says about it.
    pub head: EditionHead,
    /// The content.
    pub edition: Edition,
}

/// A month's cells as tabulation encoded them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthBytes {
    /// The month.
    pub month: Month,
    /// What `MonthCells::decode` reads.
    pub bytes: Vec<u8>,
}

/// A finished interview as the figures and the rehearsal of another version read it: coded answers, and what was true when
/// it began.
#[derive(Debug, Clone)]
pub struct Response {
    /// The coded answers.
    pub record: ResponseRecord,
    /// The interview.
    pub interview: Interview,
    /// The person.
    pub participant: Participant,
    /// What they said in the earlier wave, where the two may be joined.
    pub prior: Option<Prior>,
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

/// A questionnaire that has been in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstalledQuestionnaire {
    /// Which.
    pub id: QuestionnaireId,
    /// The digest of its content.
    pub digest: Digest,
    /// When it was first in use.
    pub installed_at: DateTime<Utc>,
}

/// Somebody's approval of one content of a questionnaire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// The content.
    pub digest: Digest,
    /// Whose approval it is.
    pub account: Id<Account>,
    /// What colleagues call them.
    pub name: String,
    /// The digest of the rehearsal report they went by, where the version takes the place of another.
    pub report: Option<String>,
    /// When.
    pub approved_at: DateTime<Utc>,
}

/// A report of what a version would change, whose digest was checked when it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredRehearsal {
    /// The report.
    pub rehearsal: Rehearsal,
    /// Which of the version's reports it is, from 1.
    pub number: u64,
    /// Its digest: what an approval names.
    pub report_digest: String,
    /// When it was made.
    pub rehearsed_at: DateTime<Utc>,
}

/// One page of the audit, the newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditPage {
    /// Its entries.
    pub entries: Vec<AuditEntry>,
    /// How many entries there are on all pages.
    pub found: u64,
}
