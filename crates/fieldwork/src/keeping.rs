//! How long the panel keeps who a person is, how they were reached and what they said in their own words.

use chrono::{Months, NaiveDate};
use questionnaire::Wave;

use crate::{Case, CaseState, PanelPolicy, Participant, london_date};

/// From when a person is not kept any more, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptUntil {
    /// The day from which the time counts.
    pub since: NaiveDate,
    /// The first day on which they are not kept.
    pub until: NaiveDate,
    /// What happened on the day from which it counts.
    pub ended: Ended,
}

/// Why somebody's time is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// Everything with them was over: no case can come any more.
    Everything,
    /// A case might still come, and nothing was heard of it for as long as the panel waits at the most.
    Silence,
}

/// The day on which everything with a person was over: their cases are closed, and no other can come, because contact has
/// ended or their last interview was the one after closure. Nothing while anything may still come.
fn over_since(person: &Participant, cases: &[Case]) -> Option<NaiveDate> {
    let ended = person.wall.is_some() || cases.iter().any(|case| case.wave == Wave::CaseClosure);
    last_dealing(person, cases).filter(|_| ended)
}

/// The day of the referral, or on which the last case was closed; nothing while a case is open.
fn last_dealing(person: &Participant, cases: &[Case]) -> Option<NaiveDate> {
    let closed: Option<Vec<NaiveDate>> = cases.iter().map(closed_on).collect();
    let referred = london_date(person.referred_at);
    closed.map(|days| days.into_iter().fold(referred, NaiveDate::max))
}

fn closed_on(case: &Case) -> Option<NaiveDate> {
    match case.state {
        CaseState::Closed { on, .. } => Some(on),
        _ => None,
    }
}

impl PanelPolicy {
    /// From when a person is not kept any more: so many months after everything with them was over, and at the latest so
    /// many after the last dealing with them. Nothing while a case is open.
    pub fn kept_until(&self, person: &Participant, cases: &[Case]) -> Option<KeptUntil> {
        let (since, ended, months) = match over_since(person, cases) {
            Some(over) => (over, Ended::Everything, self.keep_months),
            None => (last_dealing(person, cases)?, Ended::Silence, self.keep_at_most_months),
        };
        let until = since.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX);
        Some(KeptUntil { since, until, ended })
    }
}
