//! How long the panel keeps who a person is, how they were reached and what they said in their own words.

use chrono::{Months, NaiveDate};
use questionnaire::Wave;

use crate::{Case, CaseState, PanelPolicy, Participant, london_date};

/// The day on which everything with a person was over: their cases are closed, and no other can come, because contact has
/// ended or their last interview was the one after closure. Nothing while anything may still come.
pub fn over_since(person: &Participant, cases: &[Case]) -> Option<NaiveDate> {
    let ended = person.wall.is_some() || cases.iter().any(|case| case.wave == Wave::CaseClosure);
    let closed: Option<Vec<NaiveDate>> = cases.iter().map(closed_on).collect();
    let referred = london_date(person.referred_at);
    closed.filter(|_| ended).map(|days| days.into_iter().fold(referred, NaiveDate::max))
}

fn closed_on(case: &Case) -> Option<NaiveDate> {
    match case.state {
        CaseState::Closed { on, .. } => Some(on),
        _ => None,
    }
}

impl PanelPolicy {
    /// The first day on which a person is not kept any more with whom everything was over on this day.
    pub fn kept_until(&self, over: NaiveDate) -> NaiveDate {
        over.checked_add_months(Months::new(self.keep_months)).unwrap_or(NaiveDate::MAX)
    }
}
