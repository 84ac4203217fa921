//! A reader who keeps every edition and works out what was withheld.
//!
//! Everything published becomes a range for a sum of unknown counts; [`crate::search`] then looks for other
//! tables that agree with all of it. Neither shares code with the release rule.

use statistics::{Cell, Figure};

use crate::invented::{Survey, Table, months};
use crate::search::{Known, Search};

/// What is known about the tables of one survey. The unknowns are each period's options, then its reasons,
/// then the people the route left out.
#[derive(Debug)]
pub(crate) struct Attack<'a> {
    survey: &'a Survey,
    known: Vec<Known>,
}

impl<'a> Attack<'a> {
    /// Reads every edition ever published of the survey.
    pub(crate) fn on(survey: &'a Survey) -> Self {
        let mut attack = Self { survey, known: Vec::new() };
        attack.learn_that_options_fit_in_the_base();
        for periods in 1..=survey.tables.len() {
            let wave = survey.published(periods);
            for (place, period) in wave.periods.iter().enumerate() {
                let middle = *period.interviews.shown().unwrap();
                attack.learn_range(attack.everyone(place), (middle.saturating_sub(2), middle + 2));
            }
            for (place, figure) in wave.series[0].periods.iter().enumerate() {
                attack.learn_figure(figure, &[place]);
            }
            attack.learn_since_start(&wave.series[0].cumulative);
        }
        attack
    }

    /// Options of which any number is chosen are each at most the base.
    fn learn_that_options_fit_in_the_base(&mut self) {
        if self.of_one() {
            return;
        }
        for period in 0..self.survey.tables.len() {
            for option in 0..self.survey.question.options.len() {
                let terms = vec![(self.option(period, option), 1), (self.base(period)[0], -1)];
                self.known.push(Known { terms, least: i64::MIN / 2, most: 0 });
            }
        }
    }

    /// Learns a figure since the start.
    pub(crate) fn learn_since_start(&mut self, figure: &Figure) {
        let covered: Vec<usize> = months()
            .take_while(|month| *month <= figure.period.to)
            .enumerate()
            .map(|(place, _)| place)
            .collect();
        self.learn_figure(figure, &covered);
    }

    fn learn_figure(&mut self, figure: &Figure, periods: &[usize]) {
        let across =
            |unknown: &dyn Fn(usize) -> usize| periods.iter().map(|period| unknown(*period)).collect();
        for (option, cell) in figure.options.iter().enumerate() {
            self.learn(across(&|period| self.option(period, option)), cell.shown().map(|share| share.count));
        }
        for (reason, (_, cell)) in figure.non_answers.iter().enumerate() {
            self.learn(across(&|period| self.reason(period, reason)), cell.shown().copied());
        }
        let favourable = figure.favourable.shown().map(|proportion| proportion.count);
        self.learn(periods.iter().flat_map(|period| self.favourable(*period)).collect(), favourable);
        self.learn(
            periods.iter().flat_map(|period| self.base(*period)).collect(),
            figure.base.shown().copied(),
        );
    }

    /// Learns the exact value of a sum, if it is shown.
    pub(crate) fn learn(&mut self, unknowns: Vec<usize>, value: Option<u32>) {
        if let Some(value) = value {
            self.learn_range(unknowns, (value, value));
        }
    }

    fn learn_range(&mut self, unknowns: Vec<usize>, (least, most): (u32, u32)) {
        let terms = unknowns.into_iter().map(|place| (place, 1)).collect();
        self.known.push(Known { terms, least: i64::from(least), most: i64::from(most) });
    }

    fn width(&self) -> usize {
        // The base of a question of many options is an unknown of its own.
        self.survey.question.options.len() + self.survey.question.non_answers.len() + 2
    }

    pub(crate) fn option(&self, period: usize, option: usize) -> usize {
        period * self.width() + option
    }

    fn reason(&self, period: usize, reason: usize) -> usize {
        period * self.width() + self.survey.question.options.len() + reason
    }

    fn of_one(&self) -> bool {
        self.survey.question.shape == statistics::disclosure::Shape::One
    }

    fn base(&self, period: usize) -> Vec<usize> {
        if self.of_one() {
            (0..self.survey.question.options.len()).map(|option| self.option(period, option)).collect()
        } else {
            vec![(period + 1) * self.width() - 1]
        }
    }

    fn favourable(&self, period: usize) -> Vec<usize> {
        let options = self.survey.question.options.iter().enumerate();
        let favourable = options.filter(|(_, option)| option.polarity == statistics::Polarity::Favourable);
        favourable.map(|(place, _)| self.option(period, place)).collect()
    }

    fn everyone(&self, period: usize) -> Vec<usize> {
        let reasons = 0..=self.survey.question.non_answers.len();
        self.base(period).into_iter().chain(reasons.map(|reason| self.reason(period, reason))).collect()
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

    /// Every withheld count that had to be withheld: those of one to four, and zeros below the full base.
    /// Sums of one period and sums since the start.
    fn withheld(&self) -> Vec<(String, Vec<usize>)> {
        let last = self.survey.tables.len();
        let wave = self.survey.published(last);
        let mut withheld = Vec::new();
        for (period, figure) in wave.series[0].periods.iter().enumerate() {
            self.small_in(figure, &self.survey.tables[period], &[period], &mut withheld);
        }
        for periods in 1..=last {
            let figure = self.survey.published(periods).series.remove(0).cumulative;
            let covered: Vec<usize> = months()
                .take_while(|month| *month <= figure.period.to)
                .enumerate()
                .map(|(place, _)| place)
                .collect();
            let total = self.survey.as_one_period(covered.len());
            self.small_in(&figure, &total.tables[0], &covered, &mut withheld);
        }
        withheld
    }

    fn small_in(
        &self,
        figure: &Figure,
        table: &Table,
        periods: &[usize],
        found: &mut Vec<(String, Vec<usize>)>,
    ) {
        let small = |count: u32| (1..5).contains(&count) || (count == 0 && table.base < 20);
        let mut note = |name: String, count: u32, shown: bool, unknowns: Vec<usize>| {
            if small(count) && !shown {
                found.push((format!("{name} to {}: {count}", figure.period.to), unknowns));
            }
        };
        let across =
            |unknown: &dyn Fn(usize) -> usize| periods.iter().map(|period| unknown(*period)).collect();
        for (option, cell) in figure.options.iter().enumerate() {
            let unknowns = across(&|period| self.option(period, option));
            note(format!("option {option}"), table.options[option], cell.is_shown(), unknowns);
        }
        let reasons = table.reasons.iter().copied().chain([table.off_route]);
        for (reason, ((_, cell), count)) in figure.non_answers.iter().zip(reasons).enumerate() {
            let unknowns = across(&|period| self.reason(period, reason));
            note(format!("reason {reason}"), count, Cell::is_shown(cell), unknowns);
        }
        if figure.favourable.marker() != Some(statistics::Marker::NotApplicable) {
            let unknowns: Vec<usize> = periods.iter().flat_map(|period| self.favourable(*period)).collect();
            let options = self.survey.question.options.iter().zip(&table.options);
            let favourable =
                options.filter(|(option, _)| option.polarity == statistics::Polarity::Favourable);
            let count = favourable.map(|(_, count)| count).sum();
            note("favourable".to_owned(), count, figure.favourable.is_shown(), unknowns);
        }
        let unknowns = periods.iter().flat_map(|period| self.base(*period)).collect();
        note("base".to_owned(), table.base, figure.base.is_shown(), unknowns);
    }
}
