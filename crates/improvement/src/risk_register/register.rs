//! The register as a whole: as it stands, as it stood before a moment, and as a matrix.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use fieldwork::ForceCode;

use super::{ProcessChange, RegisterMeeting, RegisterRisk, Score};

/// Everything somebody may read of the register.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Register {
    /// The risks, by number.
    pub risks: Vec<RegisterRisk>,
    /// The meetings, the latest first.
    pub meetings: Vec<RegisterMeeting>,
    /// The changes of the process, the latest first.
    pub changes: Vec<ProcessChange>,
}

/// How many open risks have each score.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RegisterMatrix(BTreeMap<(u32, u32), u32>);

impl Register {
    /// The register as it stood before a moment. What was written later is not in it, whatever day it is about; so the same
    /// moment gives the same register for ever.
    pub fn before(&self, moment: DateTime<Utc>) -> Self {
        let (meetings, changes) = (self.meetings.iter(), self.changes.iter());
        Self {
            risks: self.risks.iter().filter_map(|risk| risk.before(moment)).collect(),
            meetings: meetings.filter(|meeting| meeting.hand.at < moment).cloned().collect(),
            changes: changes.filter(|change| change.hand.at < moment).cloned().collect(),
        }
    }

    /// What is about one force, or about the whole panel.
    #[must_use]
    pub fn of(mut self, force: &ForceCode) -> Self {
        let about = |other: &Option<ForceCode>| other.as_ref().is_none_or(|other| other == force);
        self.risks.retain(|risk| about(&risk.force));
        self.meetings.retain(|meeting| about(&meeting.force));
        self.changes.retain(|change| about(&change.force));
        self
    }

    /// The risks that are not closed.
    pub fn open(&self) -> impl Iterator<Item = &RegisterRisk> {
        self.risks.iter().filter(|risk| risk.is_open())
    }

    /// The risks whose review is overdue.
    pub fn overdue(&self, today: NaiveDate) -> impl Iterator<Item = &RegisterRisk> {
        self.risks.iter().filter(move |risk| risk.is_overdue(today))
    }

    /// The risk with this number.
    pub fn risk(&self, number: u32) -> Option<&RegisterRisk> {
        self.risks.iter().find(|risk| risk.number == number)
    }

    /// The risks a meeting looked at, by number.
    pub fn looked_at<'a>(&'a self, meeting: &'a RegisterMeeting) -> impl Iterator<Item = &'a RegisterRisk> {
        let looked = move |risk: &&RegisterRisk| risk.versions().any(|it| it.meeting == Some(meeting.id));
        self.risks.iter().filter(looked)
    }
}

impl RegisterMatrix {
    /// The open ones of these risks, by their score with the controls.
    pub fn of<'a>(risks: impl IntoIterator<Item = &'a RegisterRisk>) -> Self {
        let mut counts = BTreeMap::new();
        for risk in risks.into_iter().filter(|risk| risk.is_open()) {
            let Score { likelihood, impact } = risk.latest.content.after;
            let so_far: &mut u32 = counts.entry((likelihood, impact)).or_default();
            *so_far = so_far.saturating_add(1);
        }
        Self(counts)
    }

    /// How many have this score.
    pub fn count(&self, score: Score) -> u32 {
        self.0.get(&(score.likelihood, score.impact)).copied().unwrap_or_default()
    }

    /// How many there are.
    pub fn total(&self) -> u32 {
        self.0.values().sum()
    }
}
