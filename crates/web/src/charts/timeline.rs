//! What a chart over time is drawn from: one stretch of months after another, each with its share or a gap.

use questionnaire::Language;
use statistics::{Figure, Month, Period, Series, WaveFigures};

use crate::spoken;

/// The figures of one question in the order of time.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// The first month drawn.
    pub first: Month,
    /// How many months are drawn.
    pub months: u32,
    /// The stretches, oldest first.
    pub stretches: Vec<Stretch>,
    /// The share over everything since the start, where it may be shown.
    pub average: Option<f64>,
}

/// The months of one published period, or of those that wait.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    /// How many months after the first it begins.
    pub begins: u32,
    /// How many months it lasts.
    pub lasts: u32,
    /// Its name, like "August to October 2026".
    pub name: String,
    /// Its last month in short, for the axis.
    pub short: String,
    /// The share with its interval and base; nothing where it is withheld.
    pub shown: Option<Shown>,
}

/// What may be drawn of a period. Shares are between 0 and 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shown {
    /// The share of favourable answers.
    pub share: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end of the interval.
    pub high: f64,
    /// How many people answered.
    pub base: u32,
}

impl Timeline {
    /// The timeline of one question of a wave.
    pub fn of(language: Language, wave: &WaveFigures, series: &Series) -> Option<Self> {
        let last = wave.carried.or(series.periods.last().map(|figure| figure.period))?.to;
        let first = series.periods.first().map(|figure| figure.period).or(wave.carried)?.from;
        let published =
            series.periods.iter().map(|figure| Stretch::of(language, first, figure.period, shown(figure)));
        let waiting = wave.carried.into_iter().map(|period| Stretch::of(language, first, period, None));
        Some(Self {
            first,
            months: distance(first, last) + 1,
            stretches: published.chain(waiting).collect(),
            average: series.cumulative.favourable.shown().map(|favourable| favourable.share),
        })
    }

    /// Runs of neighbouring stretches that are all shown: a line is drawn within a run and never across a gap.
    pub fn runs(&self) -> impl Iterator<Item = &[Stretch]> {
        self.stretches
            .chunk_by(|before, after| before.shown.is_some() == after.shown.is_some())
            .filter(|run| run.first().is_some_and(|stretch| stretch.shown.is_some()))
    }
}

impl Stretch {
    fn of(language: Language, first: Month, period: Period, shown: Option<Shown>) -> Self {
        Self {
            begins: distance(first, period.from),
            lasts: distance(period.from, period.to) + 1,
            name: spoken::period(language, period),
            short: spoken::short_month(language, period.to),
            shown,
        }
    }

    /// Its middle, in months after the first.
    pub fn middle(&self) -> f64 {
        f64::from(self.begins) + f64::from(self.lasts) / 2.0
    }
}

fn shown(figure: &Figure) -> Option<Shown> {
    let (favourable, base) = (figure.favourable.shown()?, figure.base.shown()?);
    let interval = favourable.interval;
    Some(Shown { share: favourable.share, low: interval.low, high: interval.high, base: *base })
}

/// How many months `to` is after `from`; none if it is before.
fn distance(from: Month, to: Month) -> u32 {
    let ordinal = |month: Month| month.year() * 12 + i32::try_from(month.month()).unwrap_or_default();
    u32::try_from(ordinal(to) - ordinal(from)).unwrap_or_default()
}
