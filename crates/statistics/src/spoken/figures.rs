//! From settled months to what is told.

use std::collections::BTreeMap;

use super::{Spoken, SpokenCode, SpokenFrame, SpokenMonth, SpokenWave};
use crate::disclosure::{
    Counted, Counts, Labels, Ledger, MonthCounts, Question, Shape, Tally, extend, wave_figures,
};
use crate::{
    Cell, Change, DisclosurePolicy, Figure, Marker, Month, OptionLabel, Period, Polarity, Series, Wording,
};

/// What those who spoke of a code are called among its options.
const SPOKE: &str = "spoke";
/// What the others are.
const DID_NOT: &str = "did_not";

/// Tells what may be told of the months, beside what the ledger says was told before. The frames come oldest first, the waves in
/// the order of the months given.
///
/// Each version of the frame has months of its own: a month is never joined with one that was coded otherwise, so that nobody
/// can be found in the difference of a code that there was and one that there was not. A code that goes on goes on in its
/// series.
pub fn spoken(
    frames: &[SpokenFrame],
    months: &[SpokenMonth],
    mut ledger: Ledger,
    policy: &DisclosurePolicy,
) -> (Option<Spoken>, Ledger) {
    let used: Vec<&SpokenFrame> =
        frames.iter().filter(|frame| months.iter().any(|month| month.frame == frame.id)).collect();
    let Some(newest) = used.last() else { return (None, ledger) };
    let mut waves: Vec<SpokenWave> = Vec::new();
    for wave in waves_of(months) {
        let mut codes: Vec<Series> = Vec::new();
        for frame in &used {
            let of_frame = OfFrame::of(wave, frame, months);
            ledger = of_frame.extend(ledger, policy);
            codes = go_on(&codes, of_frame.series(&ledger, policy));
        }
        waves.push(SpokenWave { wave: wave.to_owned(), codes });
    }
    let (frame, themes) = (newest.id.clone(), newest.themes.clone());
    (Some(Spoken { frame, themes, waves, policy: policy.floored() }), ledger)
}

/// The months that something was told of. Their counts are kept and never counted again: whoever leaves afterwards is in no
/// difference of two numbers.
pub fn told_months<'a>(ledger: &Ledger, months: &'a [SpokenMonth]) -> Vec<&'a SpokenMonth> {
    let told = |month: &&SpokenMonth| {
        last_told(ledger, &key(&month.wave, &month.frame)).is_some_and(|last| month.month <= last)
    };
    months.iter().filter(told).collect()
}

/// The last month that something was told of.
fn last_told(ledger: &Ledger, key: &str) -> Option<Month> {
    ledger.waves.get(key)?.periods.last().map(|(period, _)| period.to)
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

/// What the ledger calls the months of a wave that were coded with a version of the frame.
fn key(wave: &str, frame: &str) -> String {
    format!("{wave} {frame}")
}

/// The months of one wave that were coded with one version of the frame.
pub(super) struct OfFrame<'a> {
    key: String,
    frame: &'a SpokenFrame,
    months: BTreeMap<Month, &'a SpokenMonth>,
}

impl<'a> OfFrame<'a> {
    pub(super) fn of(wave: &str, frame: &'a SpokenFrame, months: &'a [SpokenMonth]) -> Self {
        let of = months.iter().filter(|month| month.wave == wave && month.frame == frame.id);
        Self { key: key(wave, &frame.id), frame, months: of.map(|month| (month.month, month)).collect() }
    }

    /// People by month, all of a group in its last month: a period is a whole group, or several. A group holds enough people whose
    /// words were coded, and enough whose words were not, because who knows everybody interviewed knows those from the base. That
    /// there are none of them is never told: somebody who left since may have been one.
    fn people(&self, told: Option<Month>, policy: &DisclosurePolicy) -> Vec<(Month, u32)> {
        let policy = policy.floored();
        let (Some((from, _)), Some((to, _))) = (self.months.first_key_value(), self.months.last_key_value())
        else {
            return Vec::new();
        };
        let (mut coded, mut others) = (0, 0);
        let group = |month: Month| {
            if let Some(it) = self.months.get(&month).filter(|_| told.is_none_or(|told| told < month)) {
                coded += it.people;
                others += it.interviewed.saturating_sub(it.people);
            }
            let closes = coded >= policy.period_interviews && others >= policy.minimum_cell;
            let people = if closes { coded } else { 0 };
            if closes {
                (coded, others) = (0, 0);
            }
            (month, people)
        };
        Period { from: *from, to: *to }.months().map(group).collect()
    }

    /// One question for each code.
    pub(super) fn tallies(&self) -> Vec<Tally> {
        let tally = |code: &SpokenCode| {
            let months = self.months.iter().map(|(month, it)| (*month, MonthCounts::from(counts(code, it))));
            Tally { question: question(code), routed: false, months: months.collect() }
        };
        self.frame.codes.iter().map(tally).collect()
    }

    fn extend(&self, ledger: Ledger, policy: &DisclosurePolicy) -> Ledger {
        let told = last_told(&ledger, &self.key);
        let (people, tallies) = (self.people(told, policy), self.tallies());
        let Some((until, _)) = people.last() else { return ledger };
        let counted = Counted { wave: &self.key, until: *until, interviews: &people, tallies: &tallies };
        extend(ledger, &counted, policy)
    }

    fn series(&self, ledger: &Ledger, policy: &DisclosurePolicy) -> Vec<Series> {
        let questions: Vec<Question> = self.frame.codes.iter().map(question).collect();
        let figures = wave_figures(ledger, &self.key, &questions, &Labels::default(), policy);
        figures.series.into_iter().map(bare).collect()
    }
}

fn counts(code: &SpokenCode, month: &SpokenMonth) -> Counts {
    let spoke = month.codes.get(&code.name).copied().unwrap_or(0).min(month.people);
    Counts {
        offered: month.people,
        off_route: 0,
        base: month.people,
        options: vec![spoke, month.people.saturating_sub(spoke)],
        non_answers: Vec::new(),
    }
}

fn question(code: &SpokenCode) -> Question {
    let option =
        |name: &str, polarity| OptionLabel { code: name.to_owned(), label: Wording::same(name), polarity };
    Question {
        concept: code.root.clone(),
        theme: code.theme.clone(),
        question: code.definition.clone(),
        short: code.label.clone(),
        shape: Shape::One,
        options: vec![option(SPOKE, Polarity::Favourable), option(DID_NOT, Polarity::None)],
        scores: vec![None, None],
        non_answers: Vec::new(),
    }
}

/// The series with nothing but those who spoke of it out of everybody: who did not is the rest.
fn bare(series: Series) -> Series {
    let all = |figures: Vec<Figure>| figures.into_iter().map(headline).collect();
    Series {
        periods: all(series.periods),
        quarters: all(series.quarters),
        rolling_12: all(series.rolling_12),
        cumulative: headline(series.cumulative),
        details: Vec::new(),
        rolling_3: Vec::new(),
        ..series
    }
}

fn headline(figure: Figure) -> Figure {
    let score = Cell::withheld(Marker::NotApplicable);
    Figure { score, bands: Vec::new(), options: Vec::new(), non_answers: Vec::new(), ..figure }
}

/// The codes of a version of the frame, each with the periods of the one it goes on from.
fn go_on(before: &[Series], now: Vec<Series>) -> Vec<Series> {
    let joined = now.into_iter().map(|mut series| {
        let earlier = before.iter().find(|earlier| earlier.concept == series.concept);
        let earlier = earlier.map(|earlier| earlier.periods.clone()).unwrap_or_default();
        series.periods = earlier.into_iter().chain(series.periods).collect();
        series.change = Change::between_last(&series.periods);
        series
    });
    joined.collect()
}
