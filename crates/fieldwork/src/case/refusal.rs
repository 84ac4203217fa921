//! Why a case will not do what it was asked.

use chrono::{DateTime, NaiveDate, Utc};

use crate::{HoldReason, Wall};

/// Why a case will not do what it was asked. Each has a stable code, for the page that says it in the reader's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CaseRefusal {
    /// All contact has ended.
    #[error("there is to be no contact with this person ({})", .0.slug())]
    BehindWall(Wall),
    /// Nobody contacts this person on that day.
    #[error("contact with this person is on hold {}; choose a day after it", .until.map_or("until it is released".to_owned(), |day| format!("until {day}")))]
    OnHold {
        /// Why.
        reason: HoldReason,
        /// The last day, or nothing where it stands until it is released.
        until: Option<NaiveDate>,
    },
    /// Consent to take part has not been recorded.
    #[error("consent to take part has not been recorded; record it first")]
    NoConsent,
    /// There is no safe-contact plan.
    #[error("there is no safe-contact plan; record one with the person first")]
    NoSafeContact,
    /// The safe-contact plan does not hold today.
    #[error("the safe-contact plan is not current; confirm it with the person first")]
    PlanExpired,
    /// The risk to the person has not been assessed.
    #[error("the risk to the person has not been assessed; assess it first")]
    NoRiskAssessment,
    /// The assessment of risk is due for review.
    #[error("the assessment of risk was to be reviewed by {review_on}; assess it again first")]
    RiskReviewDue {
        /// The last day it held.
        review_on: NaiveDate,
    },
    /// The assessment of risk, or a check before a call, came to a hold.
    #[error("contact is on hold because of the risk to the person; a coordinator has to decide again")]
    RiskHold,
    /// The day is not among the person's safe days.
    #[error("that day is not one the person said is safe")]
    OutsideSafeDays,
    /// The time is not within the person's safe hours.
    #[error("that time is not within the hours the person said are safe")]
    OutsideSafeHours,
    /// No calls are made that day unless the person asks for it.
    #[error("that day is not a working day; choose another, unless the person asked for it")]
    NotWorkingDay,
    /// The day is outside the case's window.
    #[error("the interview has to be held from {opens} to {closes}")]
    OutsideWindow {
        /// The first day.
        opens: NaiveDate,
        /// The last day.
        closes: NaiveDate,
    },
    /// The time has passed.
    #[error("that time has passed; choose a later one")]
    InThePast,
    /// The appointment is shorter or longer than the panel's.
    #[error("an appointment lasts as long as the panel's policy says; choose its time only")]
    BadLength,
    /// The interviewer has another appointment then.
    #[error("the interviewer has another appointment at that time; choose another time or interviewer")]
    SlotTaken,
    /// An appointment begins at every fifth minute.
    #[error("an appointment begins at five past, ten past and so on; choose such a time")]
    OffTheGrid,
    /// The interviewer is away that day.
    #[error("the interviewer is away that day; choose another day or interviewer, unless they agreed to it")]
    InterviewerAway,
    /// The interviewer does not work then.
    #[error(
        "the interviewer does not work at that time; choose another time or interviewer, unless they agreed to it"
    )]
    InterviewerOutOfHours,
    /// The interviewer does not speak the person's language.
    #[error("the interviewer does not interview in the person's language; choose another interviewer")]
    InterviewerLanguage,
    /// The person asked for an interviewer of another gender.
    #[error(
        "the person asked for a woman or a man, and this is not whom they asked for; choose another interviewer"
    )]
    InterviewerGender,
    /// The interviewer has as many calls that day as they take.
    #[error(
        "the interviewer has {calls} calls that day, which is the most; choose another day or interviewer"
    )]
    DayFull {
        /// The most there may be.
        calls: u32,
    },
    /// The interviewer has as many calls that week as they take.
    #[error(
        "the interviewer has {calls} calls that week, which is the most; choose another week or interviewer"
    )]
    WeekFull {
        /// The most there may be.
        calls: u32,
    },
    /// The interviewer has had heavy calls in a row and no debrief since.
    #[error(
        "the interviewer has had heavy calls and needs a debrief first; hold it, or choose another interviewer"
    )]
    DebriefFirst,
    /// Every attempt has been used.
    #[error("all {attempts} attempts have been used; only a call the person asks for can be booked")]
    BudgetSpent {
        /// How many there were.
        attempts: u32,
    },
    /// Every attempt of all waves together has been used.
    #[error(
        "all {attempts} attempts of both interviews have been used; only a call the person asks for can be booked"
    )]
    AllWavesSpent {
        /// How many there were.
        attempts: u32,
    },
    /// The last call was too short a time ago.
    #[error("it is too soon after the last call; the person may be called again from {not_before}")]
    TooSoon {
        /// The first day on which they may be called.
        not_before: NaiveDate,
    },
    /// The number is shown only around the appointment.
    #[error("the number can be shown only from {from} until {until}")]
    NotOnTime {
        /// The first instant.
        from: DateTime<Utc>,
        /// The first instant after.
        until: DateTime<Utc>,
    },
    /// The appointment is another interviewer's, another case's, or does not stand.
    #[error("this is not an appointment of yours that stands for this case")]
    NotThisAppointment,
    /// The person is to ring back, not the interviewer.
    #[error("the person asked that nobody rings back if the call drops; wait for them to ring")]
    WaitForThem,
    /// There is no open call to this person.
    #[error("there is no open call; show the number and ring first")]
    NotDialled,
    /// No wave of this person is due.
    #[error("no interview of this person is due today")]
    NotDue,
    /// The case has no reason to lapse.
    #[error("the case does not lapse before its window has passed")]
    NotLapsed,
    /// An outcome that leaves the case open was given where one has to end it.
    #[error("this outcome does not end the case; choose one that does")]
    DoesNotEnd,
    /// The case is closed.
    #[error("the case is closed")]
    CaseClosed,
    /// What was asked belongs to another state.
    #[error("cannot {doing} while it is {state}")]
    WrongState {
        /// What was asked.
        doing: &'static str,
        /// The state it is in.
        state: &'static str,
    },
}

impl CaseRefusal {
    /// Every code, so that a test can see that each has its message in each language.
    pub const CODES: [&'static str; 35] = [
        "behind-wall",
        "on-hold",
        "no-consent",
        "no-safe-contact",
        "plan-expired",
        "no-risk-assessment",
        "risk-review-due",
        "risk-hold",
        "outside-safe-days",
        "outside-safe-hours",
        "not-working-day",
        "outside-window",
        "in-the-past",
        "bad-length",
        "slot-taken",
        "off-the-grid",
        "interviewer-away",
        "interviewer-out-of-hours",
        "interviewer-language",
        "interviewer-gender",
        "day-full",
        "week-full",
        "debrief-first",
        "budget-spent",
        "all-waves-spent",
        "too-soon",
        "not-on-time",
        "not-this-appointment",
        "wait-for-them",
        "not-dialled",
        "not-due",
        "not-lapsed",
        "does-not-end",
        "case-closed",
        "wrong-state",
    ];

    /// Its stable name.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::BehindWall(_) => "behind-wall",
            Self::OnHold { .. } => "on-hold",
            Self::NoConsent => "no-consent",
            Self::NoSafeContact => "no-safe-contact",
            Self::PlanExpired => "plan-expired",
            Self::NoRiskAssessment => "no-risk-assessment",
            Self::RiskReviewDue { .. } => "risk-review-due",
            Self::RiskHold => "risk-hold",
            Self::OutsideSafeDays => "outside-safe-days",
            Self::OutsideSafeHours => "outside-safe-hours",
            Self::NotWorkingDay => "not-working-day",
            Self::OutsideWindow { .. } => "outside-window",
            Self::InThePast => "in-the-past",
            Self::BadLength => "bad-length",
            Self::SlotTaken => "slot-taken",
            Self::OffTheGrid => "off-the-grid",
            Self::InterviewerAway => "interviewer-away",
            Self::InterviewerOutOfHours => "interviewer-out-of-hours",
            Self::InterviewerLanguage => "interviewer-language",
            Self::InterviewerGender => "interviewer-gender",
            Self::DayFull { .. } => "day-full",
            Self::WeekFull { .. } => "week-full",
            Self::DebriefFirst => "debrief-first",
            Self::BudgetSpent { .. } => "budget-spent",
            Self::AllWavesSpent { .. } => "all-waves-spent",
            Self::TooSoon { .. } => "too-soon",
            Self::NotOnTime { .. } => "not-on-time",
            Self::NotThisAppointment => "not-this-appointment",
            Self::WaitForThem => "wait-for-them",
            Self::NotDialled => "not-dialled",
            Self::NotDue => "not-due",
            Self::NotLapsed => "not-lapsed",
            Self::DoesNotEnd => "does-not-end",
            Self::CaseClosed => "case-closed",
            Self::WrongState { .. } => "wrong-state",
        }
    }

    /// It is for a reason of the interviewer's own: another could take the call.
    pub const fn is_of_interviewer(&self) -> bool {
        matches!(
            self,
            Self::SlotTaken
                | Self::InterviewerAway
                | Self::InterviewerOutOfHours
                | Self::InterviewerLanguage
                | Self::InterviewerGender
                | Self::DayFull { .. }
                | Self::WeekFull { .. }
                | Self::DebriefFirst
        )
    }
}
