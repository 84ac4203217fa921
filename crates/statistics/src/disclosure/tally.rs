//! One question's counts by month, on their way into the release rule.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use super::counts::{Counts, Question};
use crate::{Month, Period};

/// One question's counts by month.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally {
    /// The question.
    pub question: Question,
    /// Whether the route may leave the question out: those left out are then another count that may not be small.
    pub routed: bool,
    /// Its counts, by month. A month that is missing has none.
    pub months: BTreeMap<Month, MonthCounts>,
}

/// One question's counts over one month, all together and by unit. They add.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MonthCounts {
    /// Everybody's.
    pub all: Counts,
    /// By team. Each person is in one.
    pub teams: BTreeMap<String, Counts>,
    /// By kind of group and group. Each person is in one group of each kind, if only in that of whom it is not known.
    pub groups: BTreeMap<(String, String), Counts>,
}

impl From<Counts> for MonthCounts {
    fn from(all: Counts) -> Self {
        Self { all, ..Self::default() }
    }
}

impl AddAssign<&Self> for MonthCounts {
    fn add_assign(&mut self, other: &Self) {
        self.all += &other.all;
        for (team, counts) in &other.teams {
            *self.teams.entry(team.clone()).or_default() += counts;
        }
        for (group, counts) in &other.groups {
            *self.groups.entry(group.clone()).or_default() += counts;
        }
    }
}

impl Tally {
    /// The sum over a period.
    pub(crate) fn over(&self, period: Period) -> MonthCounts {
        let mut total = MonthCounts::default();
        for (_, counts) in self.months.range(period.from..=period.to) {
            total += counts;
        }
        total
    }
}

/// Which line of the ledger a question is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Key {
    pub(crate) concept: String,
    /// How many times options had been merged before.
    pub(crate) stage: usize,
}

impl Key {
    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.concept, self.stage)
    }

    /// The lines of the same question before its options were merged.
    pub(crate) fn before(&self) -> impl Iterator<Item = Self> {
        (0..self.stage).map(|stage| Self { concept: self.concept.clone(), stage })
    }
}

/// The lines of the questions, in their order: those of one concept are its stages.
pub(crate) fn keys<'a>(questions: impl Iterator<Item = &'a Question>) -> impl Iterator<Item = Key> {
    let mut stages: BTreeMap<String, usize> = BTreeMap::new();
    questions.map(move |question| {
        let next = stages.entry(question.concept.clone()).or_default();
        let stage = *next;
        *next += 1;
        Key { concept: question.concept.clone(), stage }
    })
}
