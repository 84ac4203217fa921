//! The true counts, which an audit holds what was published against.

use std::collections::BTreeMap;

use crate::disclosure::{Counts, MonthCounts, Question, Shape, Tally};
use crate::{Month, Polarity};

/// The reason under which figures count whom the route left out.
pub(super) const OFF_ROUTE: &str = "off_route";

/// The true counts of a force: by wave, series and month, of everybody, each team and each group.
#[derive(Debug, Clone, Default)]
pub struct Truth {
    pub(super) questions: BTreeMap<(String, String), Recorded>,
}

/// All that is counted of one series.
#[derive(Debug, Clone)]
pub(super) struct Recorded {
    pub(super) shape: Shape,
    pub(super) options: Vec<Choice>,
    pub(super) reasons: Vec<String>,
    /// The codes an option stands for besides its own.
    pub(super) became: BTreeMap<String, Vec<String>>,
    pub(super) months: BTreeMap<Month, Vec<Version>>,
}

/// An option as far as an audit needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) code: String,
    pub(super) polarity: Polarity,
    pub(super) score: Option<u8>,
}

/// A month as it was counted from some edition on.
#[derive(Debug, Clone)]
pub(super) struct Version {
    pub(super) since: usize,
    pub(super) all: People,
    /// By kind of unit (the teams' is [`TEAM`]) and unit.
    pub(super) units: BTreeMap<String, BTreeMap<String, People>>,
}

/// The kind of unit that teams are.
pub(super) const TEAM: &str = "team";

/// Counts by what they are called.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct People {
    pub(super) base: u32,
    pub(super) options: BTreeMap<String, u32>,
    pub(super) reasons: BTreeMap<String, u32>,
}

impl Truth {
    /// No counts yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the counts of a question as they were when the edition at place `since` among those audited was made: 0 for
    /// counts that never changed. Counts that changed later, because somebody withdrew or answered late, are added again
    /// with a later place; months that did not change may be given again. Several questions of one concept, one after
    /// another in time, are one series.
    pub fn add(&mut self, wave: &str, since: usize, tally: &Tally) {
        let question = &tally.question;
        let key = (wave.to_owned(), question.concept.clone());
        let recorded = self.questions.entry(key).or_insert_with(|| Recorded::of(question));
        recorded.learn(question);
        for (month, counts) in &tally.months {
            let versions = recorded.months.entry(*month).or_default();
            let version = Version::of(question, counts, since);
            let same = |last: &Version| last.all == version.all && last.units == version.units;
            if !versions.last().is_some_and(same) {
                versions.push(version);
            }
        }
    }

    /// Says that an option of a series became another one: figures of the later option count the earlier one too.
    pub fn becomes(&mut self, (wave, concept): (&str, &str), earlier: &str, later: &str) {
        let key = (wave.to_owned(), concept.to_owned());
        let Some(recorded) = self.questions.get_mut(&key) else { return };
        if earlier != later {
            recorded.became.entry(later.to_owned()).or_default().push(earlier.to_owned());
        }
    }
}

impl Recorded {
    fn of(question: &Question) -> Self {
        let became = BTreeMap::new();
        Self {
            shape: question.shape,
            options: Vec::new(),
            reasons: Vec::new(),
            became,
            months: BTreeMap::new(),
        }
    }

    fn learn(&mut self, question: &Question) {
        let scores = question.scores.iter().copied().chain(std::iter::repeat(None));
        for (option, score) in question.options.iter().zip(scores) {
            if self.options.iter().all(|known| known.code != option.code) {
                let choice = Choice { code: option.code.clone(), polarity: option.polarity, score };
                self.options.push(choice);
            }
        }
        for reason in question.non_answers.iter().map(String::as_str).chain([OFF_ROUTE]) {
            if self.reasons.iter().all(|known| known != reason) {
                self.reasons.push(reason.to_owned());
            }
        }
    }

    /// The codes a figure's option counts.
    pub(super) fn codes<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a str> {
        let earlier = self.became.get(code).into_iter().flatten();
        [code].into_iter().chain(earlier.map(String::as_str))
    }
}

impl Version {
    fn of(question: &Question, counts: &MonthCounts, since: usize) -> Self {
        let mut units: BTreeMap<String, BTreeMap<String, People>> = BTreeMap::new();
        for (team, counts) in &counts.teams {
            units.entry(TEAM.to_owned()).or_default().insert(team.clone(), People::of(question, counts));
        }
        for ((kind, group), counts) in &counts.groups {
            units.entry(kind.clone()).or_default().insert(group.clone(), People::of(question, counts));
        }
        Self { since, all: People::of(question, &counts.all), units }
    }
}

impl People {
    fn of(question: &Question, counts: &Counts) -> Self {
        let options = question.options.iter().map(|option| option.code.clone());
        let reasons = question.non_answers.iter().cloned().zip(counts.non_answers.iter().copied());
        Self {
            base: counts.base,
            options: options.zip(counts.options.iter().copied()).collect(),
            reasons: reasons.chain([(OFF_ROUTE.to_owned(), counts.off_route)]).collect(),
        }
    }
}
