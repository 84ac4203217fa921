//! An interviewer as bookings see them: what they speak, when they work, how many calls they take.

use chrono::{NaiveDate, NaiveTime, Weekday};
use questionnaire::Language;
use serde::{Deserialize, Serialize};

use crate::{Account, Id, InterviewerGender, PanelPolicy, Slot};

/// An interviewer as bookings see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterviewerProfile {
    /// Whose profile it is.
    pub account: Id<Account>,
    /// The languages they interview in.
    pub languages: Vec<Language>,
    /// Languages they speak besides, by their own names.
    pub other_languages: Vec<String>,
    /// Their gender, for people who asked for a woman or a man; nothing if they do not say.
    pub gender: Option<InterviewerGender>,
    /// The most calls on one day.
    pub calls_a_day: u32,
    /// The most calls in one week.
    pub calls_a_week: u32,
    /// After so many heavy calls in a row comes a debrief.
    pub heavy_in_a_row: u32,
    /// Their working week: the stretches in which they take calls.
    pub hours: Vec<WorkingHours>,
    /// The days they are away.
    pub away: Vec<Away>,
}

/// A stretch of every week in which an interviewer takes calls, by London's clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkingHours {
    /// The day.
    pub day: Weekday,
    /// From when.
    pub from: NaiveTime,
    /// Until when.
    pub until: NaiveTime,
}

/// Days on which an interviewer takes no calls. Both belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Away {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
}

impl InterviewerProfile {
    /// The profile of somebody for whom none was recorded: the panel's hours from Monday to Friday, the language of
    /// their account and English, the panel's limits.
    pub fn usual(account: Id<Account>, language: Language, policy: &PanelPolicy) -> Self {
        let mut languages = vec![Language::English, language];
        languages.dedup();
        let workdays = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];
        let hours =
            workdays.map(|day| WorkingHours { day, from: policy.working_from, until: policy.working_until });
        Self {
            account,
            languages,
            other_languages: Vec::new(),
            gender: None,
            calls_a_day: policy.welfare.calls_a_day,
            calls_a_week: policy.welfare.calls_a_week,
            heavy_in_a_row: policy.welfare.heavy_in_a_row,
            hours: hours.to_vec(),
            away: Vec::new(),
        }
    }

    /// They interview in this language.
    pub fn speaks(&self, language: Language) -> bool {
        self.languages.contains(&language)
    }

    /// They speak this language, which is neither English nor Welsh.
    pub fn speaks_besides(&self, name: &str) -> bool {
        let wanted = name.trim().to_lowercase();
        self.other_languages.iter().any(|language| language.trim().to_lowercase() == wanted)
    }

    /// They are away on this day.
    pub fn is_away(&self, day: NaiveDate) -> bool {
        self.away.iter().any(|away| (away.first..=away.last).contains(&day))
    }

    /// The whole slot lies in one stretch of their working week.
    pub fn works(&self, slot: &Slot) -> bool {
        let (start, end) = (slot.starts_at(), slot.ends_at());
        let covers = |hours: &WorkingHours| {
            hours.day == slot_day(slot) && start.time() >= hours.from && end.time() <= hours.until
        };
        start.date() == end.date() && self.hours.iter().any(covers)
    }
}

fn slot_day(slot: &Slot) -> Weekday {
    chrono::Datelike::weekday(&slot.date())
}
