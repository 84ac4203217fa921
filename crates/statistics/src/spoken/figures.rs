//! From settled months to what is told.

use std::collections::BTreeMap;

use super::runs::{Run, last_told, runs};
use super::{Spoken, SpokenFrame, SpokenMonth, SpokenTheme, SpokenWave};
use crate::disclosure::Ledger;
use crate::{Change, DisclosurePolicy, Edition, Month, Period, Series};

/// What readers of an edition know of each of its waves without any words: from the first month that its figures tell of, or wait
/// with, to its own. What is withheld of codes has these months, so that they say nothing of when somebody's words were coded.
pub fn wave_spans(edition: &Edition) -> BTreeMap<String, Period> {
    let span = |wave: &crate::WaveFigures| {
        let first = wave.periods.first().map(|closed| closed.period).or(wave.carried)?;
        Some((wave.wave.clone(), Period { from: first.from, to: edition.month }))
    };
    edition.waves.iter().filter_map(span).collect()
}

/// Tells what may be told of the months, beside what the ledger says was told before. The frames come oldest first, the waves in
/// the order of the months given. Of a wave of which nothing can be told there is nothing at all, and a version of which nothing can be
/// told is not named: that there is something to withhold would say that somebody's words were coded.
///
/// Each run of months that were coded with one version has periods of its own: a month is never joined with one that was coded
/// otherwise, so that nobody can be found in the difference of a code that there was and one that there was not. A code that goes on
/// goes on in its series.
pub fn spoken(
    frames: &[SpokenFrame],
    months: &[SpokenMonth],
    mut ledger: Ledger,
    (spans, policy): (&BTreeMap<String, Period>, &DisclosurePolicy),
) -> (Option<Spoken>, Ledger) {
    let mut waves: Vec<SpokenWave> = Vec::new();
    let mut used: Vec<&SpokenFrame> = Vec::new();
    for wave in waves_of(months) {
        let Some(span) = spans.get(wave) else { continue };
        let runs = runs((wave, *span), frames, months);
        let told = last_told(&ledger, wave);
        for run in &runs {
            ledger = run.extend(ledger, told, policy);
        }
        let all: Vec<(&Run<'_>, Vec<Series>)> =
            runs.iter().map(|run| (run, run.series(&ledger, policy))).filter(|(_, all)| tell(all)).collect();
        let newest = frames.iter().rev().find(|frame| all.iter().any(|(run, _)| run.frame.id == frame.id));
        let Some(newest) = newest else { continue };
        used.push(newest);
        waves.push(SpokenWave { wave: wave.to_owned(), codes: go_on(newest, &all, *span) });
    }
    let newest = frames.iter().rev().find(|frame| used.iter().any(|it| it.id == frame.id));
    let Some(newest) = newest else { return (None, ledger) };
    let (frame, themes) = (newest.id.clone(), themes(newest, &used));
    (Some(Spoken { frame, themes, waves, policy: policy.floored() }), ledger)
}

/// The themes of the newest version, and after them those that a wave has which nobody coded with it yet.
fn themes(newest: &SpokenFrame, used: &[&SpokenFrame]) -> Vec<SpokenTheme> {
    let mut themes = newest.themes.clone();
    for theme in used.iter().flat_map(|frame| &frame.themes) {
        if themes.iter().all(|known| known.name != theme.name) {
            themes.push(theme.clone());
        }
    }
    themes
}

/// The months until the last of their wave that something was told of, with those in which two versions were used. They are kept and
/// never counted again: whoever leaves afterwards is in no difference of two numbers, and a run stays the run it was.
pub fn told_months<'a>(ledger: &Ledger, months: &'a [SpokenMonth]) -> Vec<&'a SpokenMonth> {
    months.iter().filter(|it| is_told(ledger, &it.wave, it.month)).collect()
}

/// Whether something was told of a month of a wave: whose words were coded in it is counted for good.
pub fn is_told(ledger: &Ledger, wave: &str, month: Month) -> bool {
    last_told(ledger, wave).is_some_and(|last| month <= last)
}

/// Whether any count of it may be seen.
fn tell(codes: &[Series]) -> bool {
    codes.iter().flat_map(|code| &code.periods).any(|figure| figure.favourable.is_shown())
}

/// The waves, in the order they come in.
pub(super) fn waves_of(months: &[SpokenMonth]) -> Vec<&str> {
    months.iter().fold(Vec::new(), |mut waves, month| {
        if !waves.contains(&month.wave.as_str()) {
            waves.push(&month.wave);
        }
        waves
    })
}

/// The codes of the newest version, each with the periods of every run that tells something.
fn go_on(newest: &SpokenFrame, runs: &[(&Run<'_>, Vec<Series>)], span: Period) -> Vec<Series> {
    let last = runs.iter().rev().find(|(run, _)| run.frame.id == newest.id);
    let of = |series: &Series| {
        let same = runs.iter().flat_map(|(_, all)| all).filter(|it| it.concept == series.concept);
        let mut series = series.clone();
        series.periods = same.flat_map(|it| it.periods.clone()).collect();
        series.change = Change::between_last(&series.periods);
        if !series.cumulative.favourable.is_shown() {
            series.cumulative.period = span;
        }
        series
    };
    last.into_iter().flat_map(|(_, all)| all).map(of).collect()
}
