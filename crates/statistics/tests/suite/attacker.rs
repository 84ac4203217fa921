//! A reader who keeps every edition and works out what was withheld.
//!
//! Everything published becomes a range for a sum of unknown counts; [`crate::search`] then looks for other
//! tables that agree with all of it. Neither shares code with the release rule.

use std::collections::BTreeSet;

use statistics::{Figure, Period, Polarity, Series};

use crate::invented::{Survey, Table, months};
use crate::search::{Known, Search};

/// What is known about the tables of one survey. The unknowns are each month's options, then its reasons,
/// then the people the route left out.
#[derive(Debug)]
pub(crate) struct Attack<'a> {
    survey: &'a Survey,
    known: Vec<Known>,
}

/// Every figure of a series.
pub(crate) fn figures(series: &Series) -> impl Iterator<Item = &Figure> {
    let Series { periods, details, quarters, rolling_3, rolling_12, cumulative, .. } = series;
    [periods, details, quarters, rolling_3, rolling_12].into_iter().flatten().chain([cumulative])
}

/// The places of a period's months.
fn places(period: Period) -> Vec<usize> {
    let inside = months().enumerate().take_while(|(_, month)| *month <= period.to);
    inside.filter(|(_, month)| *month >= period.from).map(|(place, _)| place).collect()
}

impl<'a> Attack<'a> {
    /// Reads every edition ever published of the survey.
    pub(crate) fn on(survey: &'a Survey) -> Self {
        let mut attack = Self { survey, known: Vec::new() };
        attack.learn_that_options_fit_in_the_base();
        for edition in 1..=survey.tables.len() {
            let wave = survey.published(edition);
            figures(&wave.series[0]).for_each(|figure| attack.learn_figure(figure, &places(figure.period)));
        }
        attack
    }

    /// Options of which any number is chosen are each at most the base.
    fn learn_that_options_fit_in_the_base(&mut self) {
        if self.of_one() {
            return;
        }
        for month in 0..self.survey.tables.len() {
            for option in 0..self.survey.question.options.len() {
                let terms = vec![(self.option(month, option), 1), (self.base(month)[0], -1)];
                self.known.push(Known { terms, least: i64::MIN / 2, most: 0 });
            }
        }
    }

    pub(crate) fn learn_figure(&mut self, figure: &Figure, months: &[usize]) {
        let across =
            |unknown: &dyn Fn(usize) -> Vec<usize>| months.iter().flat_map(|month| unknown(*month)).collect();
        for (option, cell) in figure.options.iter().enumerate() {
            self.learn(
                across(&|month| vec![self.option(month, option)]),
                cell.shown().map(|share| share.count),
            );
        }
        let directions = [Polarity::Favourable, Polarity::Neutral, Polarity::Unfavourable];
        for (direction, cell) in directions.into_iter().zip(&figure.bands) {
            self.learn(across(&|month| self.band(month, direction)), cell.shown().map(|share| share.count));
        }
        for (reason, (_, cell)) in figure.non_answers.iter().enumerate() {
            self.learn(across(&|month| vec![self.reason(month, reason)]), cell.shown().copied());
        }
        let favourable = figure.favourable.shown().map(|proportion| proportion.count);
        self.learn(across(&|month| self.band(month, Polarity::Favourable)), favourable);
        self.learn(across(&|month| self.base(month)), figure.base.shown().copied());
    }

    /// Learns the exact value of a sum, if it is shown.
    pub(crate) fn learn(&mut self, unknowns: Vec<usize>, value: Option<u32>) {
        let Some(value) = value.map(i64::from) else { return };
        let terms: Vec<(usize, i64)> = unknowns.into_iter().map(|place| (place, 1)).collect();
        if !self.known.iter().any(|known| known.terms == terms && known.least == known.most) {
            self.known.push(Known { terms, least: value, most: value });
        }
    }

    fn width(&self) -> usize {
        // The base of a question of many options is an unknown of its own.
        self.survey.question.options.len() + self.survey.question.non_answers.len() + 2
    }

    pub(crate) fn option(&self, month: usize, option: usize) -> usize {
        month * self.width() + option
    }

    fn reason(&self, month: usize, reason: usize) -> usize {
        month * self.width() + self.survey.question.options.len() + reason
    }

    fn of_one(&self) -> bool {
        self.survey.question.shape == statistics::disclosure::Shape::One
    }

    fn base(&self, month: usize) -> Vec<usize> {
        if self.of_one() {
            (0..self.survey.question.options.len()).map(|option| self.option(month, option)).collect()
        } else {
            vec![(month + 1) * self.width() - 1]
        }
    }

    pub(crate) fn band(&self, month: usize, direction: Polarity) -> Vec<usize> {
        let options = self.survey.question.options.iter().enumerate();
        let of_band = options.filter(|(_, option)| option.polarity == direction);
        of_band.map(|(place, _)| self.option(month, place)).collect()
    }

    /// The true tables, in the order of the unknowns.
    fn truth(&self) -> Vec<i64> {
        let row = |table: &Table| {
            let base = if self.of_one() { 0 } else { table.base };
            let reasons = table.reasons.iter().copied().chain([table.off_route, base]);
            table.options.iter().copied().chain(reasons).collect::<Vec<u32>>()
        };
        self.survey.tables.iter().flat_map(row).map(i64::from).collect()
    }

    /// The small counts that are withheld and yet can be worked out, described.
    pub(crate) fn worked_out(&self) -> Vec<String> {
        let search = Search::new(&self.known, self.truth());
        let pinned = self.withheld().into_iter().filter(|(_, unknowns)| !search.has_witness(unknowns));
        pinned.map(|(name, _)| name).collect()
    }

    /// The same, by trying every table of whole numbers of people. Only for the smallest surveys.
    pub(crate) fn worked_out_by_trying_all(&self) -> Vec<String> {
        let search = Search::new(&self.known, self.truth());
        let pinned = self.withheld().into_iter().filter(|(_, unknowns)| !search.has_other(unknowns));
        pinned.map(|(name, _)| name).collect()
    }

    /// Every withheld count that had to be withheld: those of one to four, and zeros below the full base. Of each month by
    /// itself, and of every period that a figure is about. Nobody of a month is not withheld where nobody of a longer
    /// period was told, or follows from two sums: that was said of people enough.
    fn withheld(&self) -> Vec<(String, Vec<usize>)> {
        let last = self.survey.tables.len();
        let wave = self.survey.published(last);
        let mut periods: Vec<Period> = figures(&wave.series[0]).map(|figure| figure.period).collect();
        periods.extend(months().take(last).map(Period::single));
        periods.sort_by_key(|period| (period.from, period.to));
        periods.dedup();
        periods.into_iter().flat_map(|period| self.small_in(period)).collect()
    }

    fn small_in(&self, period: Period) -> Vec<(String, Vec<usize>)> {
        let covered = places(period);
        let table = self.survey.over(&covered);
        let across = |unknown: &dyn Fn(usize) -> Vec<usize>| {
            covered.iter().flat_map(|month| unknown(*month)).collect()
        };
        let mut sums: Vec<(String, u32, Vec<usize>)> = Vec::new();
        for (option, count) in table.options.iter().enumerate() {
            let unknowns = across(&|month| vec![self.option(month, option)]);
            sums.push((format!("option {option}"), *count, unknowns));
        }
        for (reason, count) in table.reasons.iter().chain([&table.off_route]).enumerate() {
            sums.push((
                format!("reason {reason}"),
                *count,
                across(&|month| vec![self.reason(month, reason)]),
            ));
        }
        let options = self.survey.question.options.iter().zip(&table.options);
        for direction in [Polarity::Favourable, Polarity::Neutral, Polarity::Unfavourable] {
            let count =
                options.clone().filter(|(option, _)| option.polarity == direction).map(|(_, it)| it).sum();
            sums.push((format!("{direction:?}"), count, across(&|month| self.band(month, direction))));
        }
        sums.push(("base".to_owned(), table.base, across(&|month| self.base(month))));
        let small = |count: u32| (1..5).contains(&count) || (count == 0 && table.base < 20);
        let hidden = sums.into_iter().filter(|(_, count, unknowns)| {
            small(*count)
                && !unknowns.is_empty()
                && !self.is_told(unknowns)
                && !self.is_among_nobody(unknowns)
        });
        hidden.map(|(name, count, unknowns)| (format!("{name} of {period:?}: {count}"), unknowns)).collect()
    }

    fn is_told(&self, unknowns: &[usize]) -> bool {
        let same = |known: &Known| known.terms.iter().map(|(place, _)| place).eq(unknowns.iter());
        self.known.iter().any(same)
    }

    fn is_among_nobody(&self, unknowns: &[usize]) -> bool {
        let nobody: Vec<usize> = self.told_nobody().chain(self.nobody_between()).collect();
        unknowns.iter().all(|place| nobody.contains(place))
    }

    /// The places of which an edition says that nobody is in them.
    fn told_nobody(&self) -> impl Iterator<Item = usize> {
        let nobody = self.known.iter().filter(|known| (known.least, known.most) == (0, 0));
        nobody.flat_map(|known| known.terms.iter().map(|(place, _)| *place))
    }

    /// The same said by two sums, one of which holds the other and comes to no more: of months with people enough together.
    fn nobody_between(&self) -> impl Iterator<Item = usize> {
        let exact = || self.known.iter().filter(|known| known.least == known.most);
        let pairs = exact().flat_map(move |sum| exact().map(move |part| (sum, part)));
        let same = pairs.filter(|(sum, part)| {
            sum.least == part.least && part.terms.iter().all(|term| sum.terms.contains(term))
        });
        let between = same.map(|(sum, part)| {
            let rest = sum.terms.iter().filter(|term| !part.terms.contains(term));
            rest.map(|(place, _)| *place).collect::<Vec<usize>>()
        });
        between.filter(|rest| self.people_around(rest) >= 20).flatten()
    }

    /// The base of the months that these places are of.
    fn people_around(&self, places: &[usize]) -> u32 {
        let months: BTreeSet<usize> = places.iter().map(|place| place / self.width()).collect();
        months.into_iter().map(|month| self.survey.tables[month].base).sum()
    }
}
