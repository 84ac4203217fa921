//! What a chart over time is drawn from: one spot after another, each with its value or the reason for a gap.

use questionnaire::Language;
use statistics::charts::{Chart, Limits, MarkedChange, Meaning, Plotted, Point};
use statistics::{Figure, Marker, Month, Period, Proportion};

use crate::spoken;

/// What the values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Shares between 0 and 1.
    Share,
    /// Scores from 0 to 100.
    Score,
}

/// The values of one question in the order of time, ready to be drawn: all of them between 0 and 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The first month drawn.
    pub first: Month,
    /// How many months are drawn.
    pub months: u32,
    /// The spots, oldest first.
    pub spots: Vec<Spot>,
    /// What the values are.
    pub unit: Unit,
    /// The changes drawn, oldest first: how many months after the first each begins. They are numbered from 1.
    pub changes: Vec<u32>,
}

/// One place on the line.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// How many months after the first it begins.
    pub begins: u32,
    /// How many months it lasts.
    pub lasts: u32,
    /// Its last month in short, for the axis.
    pub short: String,
    /// What is drawn, or the reason for the gap.
    pub mark: Result<Dot, Marker>,
    /// The figure was revised since it was first published.
    pub revised: bool,
}

/// A value on the line. Everything is between 0 and 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dot {
    /// The value.
    pub value: f64,
    /// How many people it stands for.
    pub base: Option<u32>,
    /// The lines it is held against.
    pub limits: Option<Limits>,
    /// The 95% interval, where there are no limits to be held against.
    pub interval: Option<(f64, f64)>,
    /// What it means.
    pub meaning: Meaning,
    /// Its segment.
    pub segment: Option<usize>,
}

impl Line {
    /// The line of a control chart, of the points within the months asked for. Nothing where no point is.
    pub fn of_chart(language: Language, chart: &Chart, unit: Unit, months: Option<Period>) -> Option<Self> {
        let within = |point: &&Point| months.is_none_or(|months| months.holds(point.period));
        let points: Vec<&Point> = chart.points.iter().filter(within).collect();
        let (first, last) = (points.first()?.period.from, points.last()?.period.to);
        let spots = points.iter().map(|point| Spot {
            mark: match &point.mark {
                statistics::charts::Mark::Plotted(plotted) => Ok(dot(plotted, unit)),
                statistics::charts::Mark::Gap(marker) => Err(*marker),
            },
            revised: point.revised,
            ..Spot::at(language, first, point.period)
        });
        let spots = spots.collect();
        Some(Self { first, months: first.months_until(last) + 1, spots, unit, changes: Vec::new() })
    }

    /// The line of shares that are held against nothing, such as those of windows that overlap: each stands at the last of
    /// its months, with its interval.
    pub fn of_figures(language: Language, figures: &[Figure], months: Option<Period>) -> Option<Self> {
        let within = |figure: &&Figure| months.is_none_or(|months| months.holds(figure.period));
        let figures: Vec<&Figure> = figures.iter().filter(within).collect();
        let (first, last) = (figures.first()?.period.to, figures.last()?.period.to);
        let spots = figures.iter().map(|figure| Spot {
            mark: shown(figure),
            revised: figure.revised,
            ..Spot::at(language, first, Period::single(figure.period.to))
        });
        let spots = spots.collect();
        let months = first.months_until(last) + 1;
        Some(Self { first, months, spots, unit: Unit::Share, changes: Vec::new() })
    }

    /// The same line with the changes that fall within its months.
    pub fn marked(mut self, changes: &[MarkedChange]) -> Self {
        let within = changes.iter().filter(|change| self.holds(change.month));
        self.changes = within.map(|change| self.first.months_until(change.month)).collect();
        self.changes.sort_unstable();
        self
    }

    /// Whether a month is drawn.
    pub fn holds(&self, month: Month) -> bool {
        month >= self.first && self.first.months_until(month) < self.months
    }

    /// Whether any of it was revised since it was first published.
    pub fn is_revised(&self) -> bool {
        self.spots.iter().any(|spot| spot.revised)
    }

    /// Runs of neighbouring values: a line is drawn within a run and never across a gap.
    pub fn runs(&self) -> impl Iterator<Item = &[Spot]> {
        let together = self.spots.chunk_by(|before, after| before.mark.is_ok() == after.mark.is_ok());
        together.filter(|run| run.first().is_some_and(|spot| spot.mark.is_ok()))
    }

    /// The values, oldest first.
    pub fn dots(&self) -> impl Iterator<Item = (&Spot, Dot)> {
        self.spots.iter().filter_map(|spot| Some((spot, spot.mark.ok()?)))
    }
}

impl Spot {
    fn at(language: Language, first: Month, period: Period) -> Self {
        Self {
            begins: first.months_until(period.from),
            lasts: period.from.months_until(period.to) + 1,
            short: spoken::short_month(language, period.to),
            mark: Err(Marker::NotAvailable),
            revised: false,
        }
    }

    /// Where its value stands, in months after the first: in the middle of its last month.
    pub fn stands(&self) -> f64 {
        f64::from(self.begins + self.lasts) - 0.5
    }
}

fn dot(plotted: &Plotted, unit: Unit) -> Dot {
    let whole = if unit == Unit::Score { 100.0 } else { 1.0 };
    let scaled = |value: f64| (value / whole).clamp(0.0, 1.0);
    let limits = plotted.limits.map(|limits| Limits {
        lower: scaled(limits.lower),
        centre: scaled(limits.centre),
        upper: scaled(limits.upper),
    });
    Dot {
        value: scaled(plotted.value),
        base: plotted.base,
        limits,
        interval: None,
        meaning: plotted.meaning,
        segment: plotted.segment,
    }
}

fn shown(figure: &Figure) -> Result<Dot, Marker> {
    let marker = figure.favourable.marker().unwrap_or(Marker::NotAvailable);
    let Proportion { share, interval, .. } = *figure.favourable.shown().ok_or(marker)?;
    let base = figure.base.shown().copied();
    let interval = Some((interval.low, interval.high));
    Ok(Dot { value: share, base, limits: None, interval, meaning: Meaning::Unread, segment: None })
}
