//! Days, diaries and debriefs.

use chrono::{DateTime, NaiveDate, Utc};
use fieldwork::{Account, Appointment, CallWeight, Debrief, Id, InterviewerProfile, Reference, Slot};
use questionnaire::Language;

use crate::{CallRow, PersonRow};

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
