//! The release rule over all the questions of one wave.

use std::collections::BTreeMap;

use super::counts::{Counts, Question};
use super::cumulative;
use super::figure::{figure, nothing, rounded};
use super::history::{Entry, History};
use super::periods::{Pooled, pool};
use crate::{Change, DisclosurePolicy, Figure, Month, Period, PeriodInterviews, Series, WaveFigures};

/// One question's counts by month.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally {
    /// The question.
    pub question: Question,
    /// Its counts, by month. A month that is missing has none.
    pub months: BTreeMap<Month, Counts>,
}

/// Everything that may be published about one wave, from interviews by month, in order, and the questions'
/// counts.
///
/// What it says of a period depends only on the months up to the period's end, so a later month repeats what
/// earlier editions said.
pub fn wave_figures(
    wave: &str,
    interviews: &[(Month, u32)],
    tallies: &[Tally],
    policy: &DisclosurePolicy,
) -> WaveFigures {
    let policy = &policy.floored();
    let pooled = pool(interviews, policy);
    let periods = pooled
        .closed
        .iter()
        .map(|(period, count)| PeriodInterviews { period: *period, interviews: rounded(*count) });
    WaveFigures {
        wave: wave.to_owned(),
        periods: periods.collect(),
        carried: pooled.carried,
        series: tallies.iter().filter_map(|tally| series(tally, &pooled, policy)).collect(),
    }
}

/// One question's series. Nothing where there is no month at all.
fn series(tally: &Tally, pooled: &Pooled, policy: &DisclosurePolicy) -> Option<Series> {
    let question = &tally.question;
    let mut history = History::new(question, policy);
    for (period, _) in &pooled.closed {
        history.close(*period, tally.over(*period));
        cumulative::step(&mut history);
    }
    let entries = history.entries;
    let shown = |entry: &Entry| figure(question, entry.period, &entry.counts, &entry.picture, policy);
    let periods: Vec<Figure> = entries.iter().map(shown).collect();
    Some(Series {
        concept: question.concept.clone(),
        after: None,
        theme: question.theme.clone(),
        question: question.question.clone(),
        short: question.short.clone(),
        options: question.options.clone(),
        change: Change::between_last(&periods),
        periods,
        cumulative: since_start(question, &entries, pooled, policy)?,
    })
}

fn since_start(
    question: &Question,
    entries: &[Entry],
    pooled: &Pooled,
    policy: &DisclosurePolicy,
) -> Option<Figure> {
    let months = || entries.iter().map(|entry| entry.period).chain(pooled.carried);
    let from = months().next()?.from;
    let stepped = entries.iter().rev().find_map(|entry| Some((entry, entry.step.as_ref()?)));
    Some(match stepped {
        Some((entry, step)) => {
            let period = Period { from, to: entry.period.to };
            figure(question, period, &entry.total, step, policy)
        }
        None => nothing(question, Period { from, to: months().last()?.to }, policy),
    })
}

impl Tally {
    fn over(&self, period: Period) -> Counts {
        let mut total = Counts::default();
        for (_, counts) in self.months.range(period.from..=period.to) {
            total += counts;
        }
        total
    }
}
