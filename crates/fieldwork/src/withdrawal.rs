//! Withdrawing from the panel: at any time, by any channel, without a reason.

use chrono::{DateTime, NaiveDate, Utc};

use crate::field_error::Faults;
use crate::{
    Account, Case, CaseRefusal, CaseState, Completeness, Disposition, Dispositions, FieldError, Id,
    Interview, InterviewState, Malformed, RawDate, Reference, Rules,
};

/// How a person let the panel know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WithdrawalChannel {
    /// They rang, or said so on a call.
    Phone,
    /// They wrote a letter.
    Letter,
    /// They wrote an email.
    Email,
    /// They said so in person.
    InPerson,
    /// They told the force or another service, which passed it on.
    PassedOn,
}

/// A withdrawal as the form sends it. What goes is the same for everybody, so there is nothing else to choose.
#[derive(Debug, Clone, Default)]
pub struct RawWithdrawal {
    /// The channel's slug.
    pub channel: String,
    /// The day they asked.
    pub asked_on: RawDate,
}

/// A withdrawal with nothing wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewWithdrawal {
    /// How they let the panel know.
    pub channel: WithdrawalChannel,
    /// The day they asked.
    pub asked_on: NaiveDate,
}

/// A withdrawal on record: evidence that it was done, and nothing of what was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// What staff call the person.
    pub reference: Reference,
    /// How they let the panel know.
    pub channel: WithdrawalChannel,
    /// The day they asked.
    pub asked_on: NaiveDate,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Who recorded it.
    pub recorded_by: Id<Account>,
    /// The most complete interview there had been, if there had been any.
    pub interviewed: Option<Completeness>,
    /// A published edition counts an interview of theirs, among others: it stays as it was published.
    pub published: bool,
    /// When their answers were deleted. Nothing while a legal hold keeps them.
    pub answers_deleted_at: Option<DateTime<Utc>>,
}

impl NewWithdrawal {
    /// Reads the form, or says everything that is wrong with it.
    pub fn check(raw: &RawWithdrawal, today: NaiveDate) -> Result<Self, Vec<FieldError>> {
        let mut faults = Faults::default();
        let channel = WithdrawalChannel::parse(&raw.channel).map_err(|_| "withdrawal-channel-required");
        let channel = faults.keep("channel", channel);
        let asked_on = match raw.asked_on.date() {
            None => Err("withdrawal-asked-on-invalid"),
            Some(day) if day > today => Err("withdrawal-asked-on-future"),
            Some(day) => Ok(day),
        };
        let asked_on = faults.keep("asked_on", asked_on);
        faults.or(channel.zip(asked_on).map(|(channel, asked_on)| Self { channel, asked_on }))
    }
}

impl WithdrawalChannel {
    /// Every channel, in the order a form offers them.
    pub const ALL: [Self; 5] = [Self::Phone, Self::Letter, Self::Email, Self::InPerson, Self::PassedOn];

    /// Its name in forms and rows.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Letter => "letter",
            Self::Email => "email",
            Self::InPerson => "in-person",
            Self::PassedOn => "passed-on",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL.into_iter().find(|it| it.slug() == slug).ok_or(Malformed::not("a way to withdraw"))
    }
}

impl Case {
    /// The case once the person has withdrawn: one that is open is closed, one that ended in an interview stays in the
    /// rates under the code of an interview whose deletion was asked for. One that ended otherwise is as it was.
    pub fn withdraw(self, dispositions: &Dispositions, rules: &Rules<'_>) -> Result<Self, CaseRefusal> {
        let outcome = self.outcome_of_withdrawal(dispositions);
        match (&self.state, outcome) {
            (CaseState::Closed { on, .. }, Some(outcome)) => {
                let on = *on;
                Ok(Self { state: CaseState::Closed { disposition: outcome.code.clone(), on }, ..self })
            }
            (CaseState::Closed { .. }, None) => Ok(self),
            (_, outcome) => self.close(outcome.ok_or(CaseRefusal::DoesNotEnd)?, rules.today()),
        }
    }

    /// What the case is coded as once the person has withdrawn; nothing where it stays as it is.
    pub fn outcome_of_withdrawal<'a>(&self, dispositions: &'a Dispositions) -> Option<&'a Disposition> {
        match &self.state {
            CaseState::Open | CaseState::Booked { .. } => Some(dispositions.withdrawn(None)),
            CaseState::Interviewing { .. } | CaseState::Paused { .. } => {
                Some(dispositions.withdrawn(Some(Completeness::Partial)))
            }
            CaseState::Closed { disposition, .. } => [Completeness::Full, Completeness::Partial]
                .into_iter()
                .find(|completeness| dispositions.finished(*completeness).code == *disposition)
                .map(|completeness| dispositions.withdrawn(Some(completeness))),
        }
    }
}

impl Interview {
    /// The interview once the person has withdrawn: it counts in nothing, and ended when it ended.
    #[must_use]
    pub fn withdraw(self, now: DateTime<Utc>) -> Self {
        let at = match self.state {
            InterviewState::Finished { at, .. } | InterviewState::BrokenOff { at, .. } => at,
            InterviewState::InProgress | InterviewState::Paused => now,
        };
        Self { state: InterviewState::BrokenOff { at, keep: false }, ..self }
    }

    /// The day it ended and how complete it is, where its answers count in the figures.
    pub fn counts(&self) -> Option<(NaiveDate, Completeness)> {
        match self.state {
            InterviewState::Finished { at, completeness } => Some((crate::london_date(at), completeness)),
            InterviewState::BrokenOff { at, keep: true } => {
                Some((crate::london_date(at), Completeness::Partial))
            }
            _ => None,
        }
    }
}
