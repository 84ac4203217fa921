//! The counts of each line of figures, month by month, on their way into the release rule and out of it.

use std::collections::{BTreeMap, BTreeSet};

use questionnaire::{QuestionnaireId, Wave};
use statistics::disclosure::{Counts, MonthCounts, Pooled, Question, Tally, joined};
use statistics::{Month, Series};

use crate::MonthCells;
use crate::cells::{Key, Measure};
use crate::lines::Line;
use crate::stage::Stage;
use crate::unit::Unit;

/// All the months of one force, for one wave.
pub(crate) struct Counter<'a> {
    wave: Wave,
    months: &'a BTreeMap<Month, &'a MonthCells>,
    pooled: Pooled,
}

impl<'a> Counter<'a> {
    pub(crate) const fn of(wave: Wave, months: &'a BTreeMap<Month, &'a MonthCells>, pooled: Pooled) -> Self {
        Self { wave, months, pooled }
    }

    /// One tally for each stage of a line. No two stages count the same month.
    pub(crate) fn tallies(&self, line: &Line<'_>) -> Vec<Tally> {
        self.tallies_of(line, self.months)
    }

    /// The same of other counts of some of these months.
    pub(crate) fn tallies_of(&self, line: &Line<'_>, months: &BTreeMap<Month, &MonthCells>) -> Vec<Tally> {
        let begins = self.beginnings(line);
        let used = self.used();
        let numbered = line.stages.iter().enumerate();
        numbered
            .map(|(number, stage)| {
                let from = begins.get(number).copied().flatten();
                let until = begins.get(number + 1).copied().flatten();
                let here = |month: Month| {
                    from.is_none_or(|from| from <= month) && until.is_none_or(|until| month < until)
                };
                let months = months.iter().filter(|(month, _)| here(**month));
                let months: BTreeMap<Month, MonthCounts> =
                    months.map(|(month, cells)| (*month, self.counts(cells, stage))).collect();
                // An earlier panel may not have asked what everybody is asked here.
                let left_out = months.values().any(|counts| counts.all.off_route > 0);
                let routed = left_out || stage.is_routed(&used);
                Tally { question: stage.question.clone(), routed, months }
            })
            .collect()
    }

    /// The series of a line, from the protected series of its stages.
    pub(crate) fn joined(
        &self,
        line: &Line<'_>,
        protected: &mut impl Iterator<Item = Series>,
    ) -> Option<Series> {
        let begins = self.beginnings(line);
        let mut series: Option<Series> = None;
        let mut before: Option<&Stage<'_>> = None;
        for (stage, begins) in line.stages.iter().zip(begins) {
            let later = protected.next()?;
            series = Some(match (series, before.zip(begins)) {
                (Some(earlier), Some((before, from))) => {
                    joined(&earlier, later, &before.becomes(stage, from))
                }
                _ => later,
            });
            before = Some(stage);
        }
        series.map(|series| Series { after: line.after.clone(), ..series })
    }

    /// The first month of each stage: none for the first. A stage begins with the period in which it, or one after it, was
    /// first asked, so that a period is counted in one stage only.
    pub(crate) fn beginnings(&self, line: &Line<'_>) -> Vec<Option<Month>> {
        let first = |stage: &Stage<'_>| {
            let asked = |cells: &MonthCells| cells.interviews().any(|(id, _)| stage.own.contains(&id));
            self.months.iter().find(|(_, cells)| asked(cells)).map(|(month, _)| self.period_of(*month))
        };
        let mut earliest = None;
        let mut begins: Vec<Option<Month>> = Vec::new();
        for stage in line.stages.iter().skip(1).rev() {
            earliest = earliest.into_iter().chain(first(stage)).min();
            begins.push(earliest);
        }
        begins.push(None);
        begins.reverse();
        begins
    }

    fn period_of(&self, month: Month) -> Month {
        let closed = self.pooled.closed.iter().map(|(period, _)| *period);
        let period = closed.chain(self.pooled.carried).find(|period| period.contains(month));
        period.map_or(month, |period| period.from)
    }

    /// The interviews of the wave that were asked.
    fn used(&self) -> BTreeSet<QuestionnaireId> {
        let used = self.months.values().flat_map(|cells| cells.interviews()).map(|(id, _)| id);
        used.filter(|id| id.wave == self.wave).collect()
    }

    /// One question's counts in one month, of everybody and by unit.
    fn counts(&self, cells: &MonthCells, stage: &Stage<'_>) -> MonthCounts {
        let mut month = MonthCounts::from(blank(stage));
        for (key, people) in cells.counts.iter().filter(|(key, _)| key.questionnaire.wave == self.wave) {
            let counts = whose(&mut month, key, stage);
            match (key.measure, stage.counted(key.questionnaire)) {
                (Measure::Interviews, Some(_)) => counts.offered += people,
                (Measure::Interviews, None) => counts.off_route += people,
                _ => place(counts, stage, key, *people),
            }
        }
        if cells.imported.contains(&self.wave) && nobody_asked(&month.all) {
            let units = month.teams.values_mut().chain(month.groups.values_mut());
            units.chain([&mut month.all]).for_each(|counts| counts.offered = 0);
        }
        month
    }
}

/// An earlier panel had no such question: its interviews are as those of a questionnaire that does not ask it.
fn nobody_asked(counts: &Counts) -> bool {
    counts.base == 0 && counts.non_answers.iter().all(|people| *people == 0)
}

fn blank(stage: &Stage<'_>) -> Counts {
    Counts {
        options: vec![0; stage.question.options.len()],
        non_answers: vec![0; stage.question.non_answers.len()],
        ..Counts::default()
    }
}

/// The people a count is of.
fn whose<'m>(month: &'m mut MonthCounts, key: &Key, stage: &Stage<'_>) -> &'m mut Counts {
    match &key.unit {
        Unit::All => &mut month.all,
        Unit::Team(team) => month.teams.entry(team.clone()).or_insert_with(|| blank(stage)),
        Unit::Group { kind, group } => {
            month.groups.entry((kind.clone(), group.clone())).or_insert_with(|| blank(stage))
        }
    }
}

/// Adds one count where it belongs. Whoever gave a reason that no version of the question offers was, for a
/// reader, not reached.
fn place(counts: &mut Counts, stage: &Stage<'_>, key: &Key, people: u32) {
    let Some(asked) = stage.counted(key.questionnaire) else { return };
    if asked.question.concept.as_str() != key.concept {
        return;
    }
    let Question { options, non_answers, .. } = &stage.question;
    let target = match key.measure {
        Measure::Interviews => None,
        Measure::Answered => Some(&mut counts.base),
        Measure::Option => {
            let place = options.iter().position(|option| option.code == asked.code(&key.code));
            place.and_then(|place| counts.options.get_mut(place))
        }
        Measure::Reason if key.code == questionnaire::NonAnswer::OffRoute.name() => {
            Some(&mut counts.off_route)
        }
        Measure::Reason => {
            let place = non_answers.iter().position(|reason| *reason == key.code);
            let last = non_answers.len().checked_sub(1);
            place.or(last).and_then(|place| counts.non_answers.get_mut(place))
        }
    };
    if let Some(target) = target {
        *target += people;
    }
}
