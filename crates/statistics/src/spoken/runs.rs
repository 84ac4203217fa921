//! Months in a row that were coded alike: what may be joined.

use std::collections::BTreeMap;

use super::{SpokenCode, SpokenFrame, SpokenMonth};
use crate::disclosure::{
    Counted, Counts, Labels, Ledger, MonthCounts, Question, Shape, Tally, extend, wave_figures,
};
use crate::{Cell, DisclosurePolicy, Figure, Marker, Month, OptionLabel, Period, Polarity, Series, Wording};

/// What those who spoke of a code are called among its options.
const SPOKE: &str = "spoke";
/// What the others are.
const DID_NOT: &str = "did_not";

/// Months of one wave that follow one another and were coded with one version of the frame, with no month between them that was coded
/// with another, or with two. Nothing is joined over the end of a run: a period that has such a month inside it would count people
/// who are not in it, and a difference of two codes could find somebody.
pub(super) struct Run<'a> {
    /// What the ledger calls it.
    pub(super) key: String,
    pub(super) frame: &'a SpokenFrame,
    months: BTreeMap<Month, &'a SpokenMonth>,
    /// The first run of a wave begins where readers know that the wave begins, and the last one goes to the edition's month: neither
    /// tells in which month somebody's words were coded.
    span: Period,
}

/// The runs of a wave, in the order of time. The span is what readers know of the wave.
pub(super) fn runs<'a>(
    (wave, span): (&str, Period),
    frames: &'a [SpokenFrame],
    months: &'a [SpokenMonth],
) -> Vec<Run<'a>> {
    let of_wave: BTreeMap<Month, &SpokenMonth> =
        months.iter().filter(|it| it.wave == wave).map(|it| (it.month, it)).collect();
    let mut runs: Vec<Run<'a>> = Vec::new();
    let mut broken = false;
    for (month, it) in of_wave {
        let Some(frame) = frames.iter().find(|frame| it.frame.as_ref() == Some(&frame.id)) else {
            broken = true;
            continue;
        };
        match runs.last_mut() {
            Some(run) if !broken && run.frame.id == frame.id => {
                run.months.insert(month, it);
                run.span.to = month;
            }
            last => {
                let first = last.is_none() && !broken;
                let from = if first { span.from.min(month) } else { month };
                let key = key((wave, month), frame, &runs);
                let span = Period { from, to: month };
                runs.push(Run { key, frame, months: BTreeMap::from([(month, it)]), span });
            }
        }
        broken = false;
    }
    if let Some(last) = runs.last_mut().filter(|_| !broken) {
        last.span.to = last.span.to.max(span.to);
    }
    runs
}

/// The first run of a version has no month in its name.
fn key((wave, from): (&str, Month), frame: &SpokenFrame, before: &[Run<'_>]) -> String {
    if before.iter().any(|run| run.frame.id == frame.id) {
        format!("{wave} {} {from}", frame.id)
    } else {
        format!("{wave} {}", frame.id)
    }
}

/// The last month of a wave that something was told of.
pub(super) fn last_told(ledger: &Ledger, wave: &str) -> Option<Month> {
    let of_wave = |key: &str| key.strip_prefix(wave).is_some_and(|rest| rest.starts_with(' '));
    let known = ledger.waves.iter().filter(|(key, _)| of_wave(key)).map(|(_, known)| known);
    known.filter_map(|known| known.periods.last()).map(|(period, _)| period.to).max()
}

impl Run<'_> {
    /// Adds what the months allow of which nothing was told yet.
    pub(super) fn extend(&self, ledger: Ledger, told: Option<Month>, policy: &DisclosurePolicy) -> Ledger {
        let (people, tallies) = (self.people(told, policy), self.tallies());
        let counted =
            Counted { wave: &self.key, until: self.span.to, interviews: &people, tallies: &tallies };
        extend(ledger, &counted, policy)
    }

    /// People by month, all of a group in its last month: a period is a whole group, or several. A group holds enough people whose
    /// words were coded, and enough whose words were not, because who knows everybody interviewed knows those from the base. That
    /// there are none of them is never told: somebody who left since may have been one.
    fn people(&self, told: Option<Month>, policy: &DisclosurePolicy) -> Vec<(Month, u32)> {
        let policy = policy.floored();
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
        self.span.months().map(group).collect()
    }

    /// One question for each code.
    pub(super) fn tallies(&self) -> Vec<Tally> {
        let tally = |code: &SpokenCode| {
            let months = self.months.iter().map(|(month, it)| (*month, MonthCounts::from(counts(code, it))));
            Tally { question: question(code), routed: false, months: months.collect() }
        };
        self.frame.codes.iter().map(tally).collect()
    }

    /// What is told of each code.
    pub(super) fn series(&self, ledger: &Ledger, policy: &DisclosurePolicy) -> Vec<Series> {
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
