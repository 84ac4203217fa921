//! What the reader hands to a page: facts put together, decisions left to the page.

use std::fmt;

use access::TokenScopes;
use chrono::{DateTime, NaiveDate, Utc};
use fieldwork::{
    Account, AnswerSheet, Appointment, Call, CallCheck, CallWeight, Case, CaseState, Consent, Debrief,
    ForceCode, History, Id, Interview, InterviewerProfile, Participant, RecordedOutcome, Reference,
    ResponseRecord, RiskAssessment, SafeContactPlan, Slot, Track, london_date,
};
use questionnaire::{Answers, Digest, Language, QuestionnaireId};
use statistics::{Month, Rehearsal};

use crate::{AuditEntry, Rev, RiskStanding};

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

/// A coordinator's day.
#[derive(Debug, Clone)]
pub struct Today {
    /// The calls of the day, in the order of their times. Those called off are left out.
    pub calls: Vec<CallRow>,
    /// The people something may be waiting for: with a case that is not closed, or with none yet.
    pub people: Vec<PersonRow>,
    /// Calls whose outcome nobody has recorded, the earliest first.
    pub unrecorded: Vec<CallRow>,
    /// How many calls there are on each day of this week and the next, from Monday.
    pub week: Vec<(NaiveDate, u32)>,
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

/// An interviewer's time in some weeks, and what they carry.
#[derive(Debug, Clone)]
pub struct InterviewerDiary {
    /// Who.
    pub interviewer: Interviewer,
    /// What was recorded of them, if anything was.
    pub profile: Option<InterviewerProfile>,
    /// Their appointments, the earliest first. Those called off are left out.
    pub appointments: Vec<Appointment>,
    /// What their calls since the last debrief weighed, the latest last.
    pub weights: Vec<CallWeight>,
    /// They have asked for a debrief that has not been held.
    pub waits_for_debrief: bool,
    /// Since when they have had a calendar address, if they have one.
    pub calendar_since: Option<DateTime<Utc>>,
}

/// A debrief with the name of whoever asked for it.
#[derive(Debug, Clone)]
pub struct DebriefRow {
    /// The debrief.
    pub debrief: Debrief,
    /// What colleagues call them.
    pub interviewer_name: String,
}

/// An appointment as a private calendar may know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEntry {
    /// Which appointment.
    pub appointment: Id<Appointment>,
    /// When.
    pub slot: Slot,
    /// The person's reference.
    pub reference: Reference,
}

/// A program's token, without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiTokenRow {
    /// Which.
    pub id: Id<ApiTokenRow>,
    /// Whose account it speaks for.
    pub account: Id<Account>,
    /// What its owner calls it.
    pub name: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// When it ends by itself.
    pub expires_at: DateTime<Utc>,
    /// When it was ended, if it was.
    pub revoked_at: Option<DateTime<Utc>>,
    /// When it was last used, to the hour.
    pub used_at: Option<DateTime<Utc>>,
    /// What it is for.
    pub scopes: TokenScopes,
}

impl ApiTokenRow {
    /// It lets a program in.
    pub fn holds(&self, now: DateTime<Utc>) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }
}

/// A request of a program under a key of its own. It never prints what was asked.
#[derive(Clone, PartialEq, Eq)]
pub struct ApiRequest {
    /// The key the program chose, so that asking again does nothing again.
    pub key: String,
    /// What is asked: the address and the body. It may say who a person is, and is kept as a keyed hash only.
    pub text: String,
}

impl fmt::Debug for ApiRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("ApiRequest(hidden)")
    }
}

/// What a program was told before under the same key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ApiReply {
    /// The reply to the same request.
    Same(String),
    /// The key was used for another request.
    OtherRequest,
}

/// What a program was told when it sent something under a key of its own. What it sent is not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiReceipt {
    /// The key the program chose.
    pub key: String,
    /// The reply, as it was given.
    pub reply: String,
    /// When.
    pub replied_at: DateTime<Utc>,
}

/// Which receipts are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Receipts {
    /// The one under this key.
    Under(String),
    /// The latest, or those before the receipt under a key: at most so many.
    Before(Option<String>, u64),
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

/// A month's cells as tabulation encoded them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthBytes {
    /// The month.
    pub month: Month,
    /// What `MonthCells::decode` reads.
    pub bytes: Vec<u8>,
}

/// A month's cells as they stood until an edition had been published.
#[derive(Clone, PartialEq, Eq)]
pub struct PastCells {
    /// The month.
    pub month: Month,
    /// The last edition that was made from them, by month and version.
    pub until: (Month, u32),
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

/// Which entries of the audit are wanted; what is nothing holds for all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// Part of the name of whoever acted, in capitals or not.
    pub who: Option<String>,
    /// The verb, spelt as its permission.
    pub action: Option<String>,
    /// The force it concerned.
    pub force: Option<ForceCode>,
    /// Part of what it was about, in capitals or not.
    pub about: Option<String>,
    /// The first moment.
    pub from: Option<DateTime<Utc>>,
    /// The moment after the last.
    pub until: Option<DateTime<Utc>>,
}

/// One page of the audit, the newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditPage {
    /// Its entries.
    pub entries: Vec<AuditEntry>,
    /// How many entries there are on all pages.
    pub found: u64,
}
