//! Counts of one force and month that add up to any longer period.

use std::collections::{BTreeMap, BTreeSet};

use questionnaire::{QuestionnaireId, Wave};
use statistics::Month;

use crate::TabulationFault;
use crate::unit::Unit;

/// One force's counts in one month. Opaque: they leave only as bytes for the store, or through disclosure
/// control.
///
/// Counts are kept by questionnaire version, so that a later reading can tell a question nobody was routed to
/// from one that did not exist yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthCells {
    pub(crate) month: Month,
    pub(crate) counts: BTreeMap<Key, u32>,
    /// The waves of which some interviews were held before the panel was kept here.
    pub(crate) imported: BTreeSet<Wave>,
}

/// What a count is of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    pub(crate) unit: Unit,
    pub(crate) questionnaire: QuestionnaireId,
    /// The concept; empty for interviews.
    pub(crate) concept: String,
    pub(crate) measure: Measure,
    /// The option or the reason; empty for interviews and answers.
    pub(crate) code: String,
}

/// What is counted. Every count is of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Measure {
    /// Finished interviews.
    Interviews,
    /// People who chose an option of a question.
    Answered,
    /// People who chose one option.
    Option,
    /// People without a choice, by the reason.
    Reason,
}

impl Measure {
    const ALL: [Self; 4] = [Self::Interviews, Self::Answered, Self::Option, Self::Reason];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Interviews => "interviews",
            Self::Answered => "answered",
            Self::Option => "option",
            Self::Reason => "reason",
        }
    }

    pub(crate) fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.name() == name)
    }
}

impl MonthCells {
    /// The month counted.
    pub const fn month(&self) -> Month {
        self.month
    }

    /// Nobody is counted.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// The counts of one unit.
    pub(crate) fn of_unit(&self, unit: &Unit) -> impl Iterator<Item = (&Key, u32)> {
        self.counts.iter().filter(move |(key, _)| key.unit == *unit).map(|(key, people)| (key, *people))
    }

    /// The same counts, marked as taken over from a panel that was kept elsewhere before.
    #[must_use]
    pub fn taken_over(mut self) -> Self {
        self.imported = self.counts.keys().map(|key| key.questionnaire.wave).collect();
        self
    }

    /// Everybody counted here and there, who are different people. Both are of one month.
    ///
    /// # Errors
    /// When they are of different months.
    pub fn plus(mut self, other: &Self) -> Result<Self, TabulationFault> {
        if self.month != other.month {
            return Err(TabulationFault::AnotherMonth(self.month));
        }
        for (key, people) in &other.counts {
            let so_far = self.counts.entry(key.clone()).or_default();
            *so_far = so_far.saturating_add(*people);
        }
        self.imported.extend(&other.imported);
        Ok(self)
    }

    /// The same counts, with those of one wave as another counting of the month has them.
    #[must_use]
    pub fn with_wave_of(mut self, wave: Wave, other: &Self) -> Self {
        let of_wave = |key: &Key| key.questionnaire.wave == wave;
        self.counts.retain(|key, _| !of_wave(key));
        let theirs = other.counts.iter().filter(|(key, _)| of_wave(key));
        self.counts.extend(theirs.map(|(key, people)| (key.clone(), *people)));
        if other.imported.contains(&wave) {
            self.imported.insert(wave);
        } else {
            self.imported.remove(&wave);
        }
        self
    }

    /// The same counts, with every questionnaire of a wave that another counting of the month knows, if only with nobody. What
    /// was asked decides which questions belong together, and does not change because nobody is left who was asked.
    #[must_use]
    pub fn asked_as(mut self, wave: Wave, other: &Self) -> Self {
        for (questionnaire, _) in other.interviews().filter(|(id, _)| id.wave == wave) {
            let (concept, code) = (String::new(), String::new());
            let key = Key { unit: Unit::All, questionnaire, concept, measure: Measure::Interviews, code };
            self.counts.entry(key).or_insert(0);
        }
        self
    }

    /// The questionnaires asked, each with its interviews.
    pub(crate) fn interviews(&self) -> impl Iterator<Item = (QuestionnaireId, u32)> {
        let interviews = self.of_unit(&Unit::All).filter(|(key, _)| key.measure == Measure::Interviews);
        interviews.map(|(key, people)| (key.questionnaire, people))
    }
}
