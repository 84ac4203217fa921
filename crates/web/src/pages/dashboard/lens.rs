//! How an edition is looked at: whose answers, over which windows, between which months. A lens only chooses among published
//! figures.

use std::borrow::Cow;

use statistics::{Change, Edition, Figure, Month, Period, Series, UnitFigures, WaveFigures};

/// Which windows the figures are of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Window {
    /// Months, joined where they are thin.
    #[default]
    Months,
    /// Calendar quarters.
    Quarters,
    /// Three months to the end of each.
    Rolling3,
    /// Twelve months to the end of each.
    Rolling12,
    /// Everything since the start.
    SinceStart,
}

impl Window {
    /// Every window, in the order of a list.
    pub(crate) const ALL: [Self; 5] =
        [Self::Months, Self::Quarters, Self::Rolling3, Self::Rolling12, Self::SinceStart];

    /// Its name in addresses and messages.
    pub(crate) const fn slug(self) -> &'static str {
        match self {
            Self::Months => "months",
            Self::Quarters => "quarters",
            Self::Rolling3 => "rolling-3",
            Self::Rolling12 => "rolling-12",
            Self::SinceStart => "since-start",
        }
    }

    /// Reads a name.
    pub(crate) fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|window| window.slug() == slug)
    }

    /// Its name in files, where it is one of several windows; a file of the usual one has all of them.
    pub(crate) const fn coverage(self) -> Option<&'static str> {
        match self {
            Self::Months => None,
            Self::Quarters => Some("quarter"),
            Self::Rolling3 => Some("rolling_3"),
            Self::Rolling12 => Some("rolling_12"),
            Self::SinceStart => Some("cumulative"),
        }
    }

    /// The figures of these windows.
    fn of(self, series: &Series) -> &[Figure] {
        match self {
            Self::Months => &series.periods,
            Self::Quarters => &series.quarters,
            Self::Rolling3 => &series.rolling_3,
            Self::Rolling12 => &series.rolling_12,
            Self::SinceStart => std::slice::from_ref(&series.cumulative),
        }
    }

    /// Whether its figures can stand on a control chart: each person is in one of them only.
    pub(crate) const fn is_charted(self) -> bool {
        matches!(self, Self::Months | Self::Quarters)
    }
}

/// What is chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Lens {
    /// The windows.
    pub(crate) window: Window,
    /// One team's answers, by the team's code.
    pub(crate) team: Option<String>,
    /// The first month.
    pub(crate) from: Option<Month>,
    /// The last month.
    pub(crate) to: Option<Month>,
}

impl Lens {
    /// The wave as this lens shows it: itself where nothing is chosen, which is what most pages show and costs nothing.
    pub(crate) fn wave<'a>(&self, wave: &'a WaveFigures) -> Cow<'a, WaveFigures> {
        if *self == Self::default() {
            return Cow::Borrowed(wave);
        }
        let series = wave.series.iter().map(|series| self.series(series)).collect();
        let periods = wave.periods.iter().filter(|closed| self.shows(closed.period)).cloned().collect();
        Cow::Owned(WaveFigures { periods, series, wave: wave.wave.clone(), carried: wave.carried })
    }

    /// The series as this lens shows it: its periods are those of the window, and with a team everything is the team's. All
    /// its months stay, because a chart is read over all of them. Teams and groups are read from the series itself.
    pub(crate) fn series(&self, series: &Series) -> Series {
        let whose = match &self.team {
            Some(team) => of_team(series, team),
            None => return Series { periods: self.window.of(series).to_vec(), ..of_everybody(series) },
        };
        Series { periods: self.window.of(&whose).to_vec(), ..whose }
    }

    /// Whether a period lies between the months asked for.
    pub(crate) fn shows(&self, period: Period) -> bool {
        self.from.is_none_or(|from| from <= period.from) && self.to.is_none_or(|to| period.to <= to)
    }

    /// The months asked for, where any are, within those of an edition.
    pub(crate) fn months(&self, edition: &Edition) -> Option<Period> {
        let first =
            edition.waves.iter().flat_map(|wave| &wave.periods).map(|closed| closed.period.from).min();
        let from = self.from.or(first).filter(|_| self.from.is_some() || self.to.is_some())?;
        Some(Period { from, to: self.to.unwrap_or(edition.month) })
    }
}

/// The same question among the people of one team, or of the teams it is told together with.
fn of_team(series: &Series, team: &str) -> Series {
    let unit = unit_of(series, team);
    let periods = unit.map(|unit| unit.periods.clone()).unwrap_or_default();
    let cumulative = unit.map(|unit| unit.cumulative.clone());
    let cumulative = cumulative.unwrap_or_else(|| nothing(series));
    Series {
        change: Change::between_last(&periods),
        rolling_12: unit.and_then(|unit| unit.rolling_12.clone()).into_iter().collect(),
        periods,
        cumulative,
        ..unfilled(series)
    }
}

/// What everybody's page shows besides its periods.
fn of_everybody(series: &Series) -> Series {
    let (details, rolling_12) = (series.details.clone(), series.rolling_12.clone());
    Series { details, rolling_12, change: series.change, ..unfilled(series) }
}

/// The question and what is told of it since the start. What else there is of it is many times as much, and is not copied.
fn unfilled(series: &Series) -> Series {
    Series {
        concept: series.concept.clone(),
        after: series.after.clone(),
        theme: series.theme.clone(),
        question: series.question.clone(),
        short: series.short.clone(),
        options: series.options.clone(),
        cumulative: series.cumulative.clone(),
        periods: Vec::new(),
        details: Vec::new(),
        quarters: Vec::new(),
        rolling_3: Vec::new(),
        rolling_12: Vec::new(),
        teams: Vec::new(),
        groups: Vec::new(),
        change: None,
    }
}

/// The unit a team is told in.
pub(crate) fn unit_of<'a>(series: &'a Series, team: &str) -> Option<&'a UnitFigures> {
    series.teams.iter().find(|unit| unit.units.iter().any(|code| code == team))
}

/// A figure of which nothing is told: the team is not told yet.
fn nothing(series: &Series) -> statistics::Figure {
    use statistics::{Cell, Marker};
    let withheld = Marker::Confidential;
    let directed = series.cumulative.favourable.marker() != Some(Marker::NotApplicable);
    statistics::Figure {
        base: Cell::withheld(withheld),
        favourable: Cell::withheld(if directed { withheld } else { Marker::NotApplicable }),
        score: Cell::withheld(withheld),
        bands: Vec::new(),
        options: Vec::new(),
        non_answers: Vec::new(),
        ..series.cumulative.clone()
    }
}
