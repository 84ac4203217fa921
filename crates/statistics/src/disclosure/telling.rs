//! From the ledger to the figures of a wave.

use super::counts::Question;
use super::extend::{Counted, extend};
use super::figure::{figure, nothing};
use super::labels::Labels;
use super::ledger::{Ledger, WaveLedger};
use super::line::Line;
use super::refine::union;
use super::tally::{Key, Tally, keys};
use super::windows::{quarters, rolling};
use super::{units, windows};
use crate::{
    Cell, Change, DisclosurePolicy, Figure, Marker, Month, Period, PeriodInterviews, Series, WaveFigures,
};

/// Everything that may be published about one wave: sums of the blocks in its ledger. The questions come in the order in
/// which they were counted, with the words they are told in.
pub fn wave_figures(
    ledger: &Ledger,
    wave: &str,
    questions: &[Question],
    labels: &Labels,
    policy: &DisclosurePolicy,
) -> WaveFigures {
    let nobody = WaveLedger::default();
    let known = ledger.waves.get(wave).unwrap_or(&nobody);
    let telling = Telling { wave: known, labels, policy: policy.floored() };
    let told: Vec<&Line> = keys(questions.iter()).filter_map(|key| known.lines.get(&key.name())).collect();
    WaveFigures {
        wave: wave.to_owned(),
        periods: known.periods.iter().map(|(period, _)| telling.largest_base(&told, *period)).collect(),
        carried: known.carried,
        series: keys(questions.iter())
            .zip(questions)
            .filter_map(|(key, question)| telling.series(&key, question))
            .collect(),
    }
}

/// The figures of a wave of which nothing has been published yet, with interviews by month, in order: for a panel's first
/// edition, for rehearsals and for samples.
pub fn from_nothing(
    wave: &str,
    interviews: &[(Month, u32)],
    tallies: &[Tally],
    policy: &DisclosurePolicy,
) -> WaveFigures {
    let until = interviews.iter().map(|(month, _)| *month).max();
    let extended =
        until.map(|until| extend(Ledger::default(), &Counted { wave, until, interviews, tallies }, policy));
    let questions: Vec<Question> = tallies.iter().map(|tally| tally.question.clone()).collect();
    wave_figures(&extended.unwrap_or_default(), wave, &questions, &Labels::default(), policy)
}

pub(crate) struct Telling<'a> {
    pub(crate) wave: &'a WaveLedger,
    pub(crate) labels: &'a Labels,
    pub(crate) policy: DisclosurePolicy,
}

impl Telling<'_> {
    /// At least so many were interviewed. It is the base of one of the questions that are told, so it tells nothing new.
    fn largest_base(&self, told: &[&Line], period: Period) -> PeriodInterviews {
        let same =
            |line: &&Line| line.spans.iter().find(|span| span.period == period).map(|span| span.kept.base());
        let largest = told.iter().filter_map(same).max();
        let interviews = largest.map_or(Cell::withheld(Marker::Confidential), |base| {
            Cell::show(super::figure::nearest(base, &self.policy))
        });
        PeriodInterviews { period, interviews }
    }

    /// One question's series. Nothing where there is no month at all, or the question was never counted.
    fn series(&self, key: &Key, question: &Question) -> Option<Series> {
        let line = self.wave.lines.get(&key.name())?;
        let everything = union(self.wave.periods.iter().map(|(period, _)| *period).chain(self.wave.carried))?;
        let told = |period: Period| figure(line, question, period, &self.policy);
        let periods = self.headline(line, question);
        let ended = self.wave.periods.last().map(|(period, _)| period.to);
        Some(Series {
            concept: question.concept.clone(),
            after: None,
            theme: question.theme.clone(),
            question: question.question.clone(),
            short: question.short.clone(),
            options: question.options.clone(),
            change: Change::between_last(&periods),
            periods,
            details: windows::details(line).into_iter().map(told).collect(),
            quarters: quarters(line, ended).into_iter().map(told).map(lean).collect(),
            rolling_3: rolling(line, 3).into_iter().map(told).map(lean).collect(),
            rolling_12: rolling(line, 12).into_iter().map(told).map(lean).collect(),
            cumulative: match line.longest(everything) {
                Some(period) => told(period),
                None => nothing(question, everything, Marker::Confidential),
            },
            teams: units::teams(self, line),
            groups: units::groups(self, line),
        })
    }

    /// The spans; before them, between them and after them the periods in which the question was not asked; at the end the
    /// months that wait.
    fn headline(&self, line: &Line, question: &Question) -> Vec<Figure> {
        let told = line.spans.iter().map(|span| figure(line, question, span.period, &self.policy));
        let waits = line.waiting.map(|period| nothing(question, period, Marker::Confidential));
        let known = |period: &Period| {
            line.spans.iter().any(|span| span.period.holds(*period))
                || line.waiting.is_some_and(|waiting| waiting.holds(*period))
        };
        let periods = self.wave.periods.iter().map(|(period, _)| *period);
        let unasked = periods
            .filter(|period| !known(period))
            .map(|period| nothing(question, period, Marker::NotAvailable));
        let mut figures: Vec<Figure> = told.chain(waits).chain(unasked).collect();
        figures.sort_by_key(|figure| figure.period.from);
        figures
    }
}

/// Without the lists of what is not told: windows are many.
fn lean(mut figure: Figure) -> Figure {
    if figure.options.iter().all(|cell| !cell.is_shown()) {
        figure.options.clear();
    }
    if figure.non_answers.iter().all(|(_, cell)| !cell.is_shown()) {
        figure.non_answers.clear();
    }
    figure
}
