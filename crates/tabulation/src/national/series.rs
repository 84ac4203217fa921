//! The months of one series, each with what came before it.

use super::row::Limits;
use super::store::Sum;

/// The months whose centre the chart has.
pub(super) const CENTRE: usize = 12;

/// How many months a rolling sum has.
pub(super) const WINDOW: usize = 12;

/// How many months on one side of the centre are a signal.
const RUN: u32 = 7;

/// A month with its running sums.
pub(super) struct Reading {
    pub(super) month: Sum,
    pub(super) cumulative: Sum,
    pub(super) twelve: Sum,
    pub(super) limits: Limits,
    pub(super) signal: u32,
}

/// One reading for each month after so many, in order. Those before are only added up.
pub(super) fn readings(months: &[Sum], after: usize) -> impl Iterator<Item = Reading> {
    let mut past = Past::before(months);
    let mut months = with_leaving(months);
    months.by_ref().take(after).for_each(|(month, leaving)| past.pass(month, leaving));
    months.map(move |(month, leaving)| past.reading(month, leaving))
}

/// Each month with the one that leaves the window when it comes.
fn with_leaving(months: &[Sum]) -> impl Iterator<Item = (Sum, Sum)> {
    let leaving = std::iter::repeat_n(Sum::default(), WINDOW).chain(months.iter().copied());
    months.iter().copied().zip(leaving)
}

/// Where a series stands at the end of a month.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Past {
    centre: Sum,
    cumulative: Sum,
    twelve: Sum,
    above: u32,
    below: u32,
}

impl Past {
    /// Before the first of these months.
    fn before(months: &[Sum]) -> Self {
        let centre = months.iter().take(CENTRE).fold(Sum::default(), |sum, month| sum.plus(*month));
        Self { centre, ..Self::default() }
    }

    /// After the last of them, of which there are so many that the centre moves no more.
    pub(super) fn after(months: &[Sum]) -> Self {
        let mut past = Self::before(months);
        with_leaving(months).for_each(|(month, leaving)| past.pass(month, leaving));
        past
    }

    /// Everything it is, in the order of its fields.
    pub(super) const fn numbers(&self) -> [u32; 11] {
        let Self { centre: c, cumulative: s, twelve: t, above, below } = *self;
        [c.n, c.fav, c.score, s.n, s.fav, s.score, t.n, t.fav, t.score, above, below]
    }

    /// Reads what [`Past::numbers`] says.
    pub(super) const fn read(numbers: [u32; 11]) -> Self {
        let [a, b, c, d, e, f, g, h, i, above, below] = numbers;
        Self {
            centre: Sum { n: a, fav: b, score: c },
            cumulative: Sum { n: d, fav: e, score: f },
            twelve: Sum { n: g, fav: h, score: i },
            above,
            below,
        }
    }

    /// On which side of the centre a month lies is asked of whole numbers.
    fn pass(&mut self, month: Sum, leaving: Sum) {
        self.cumulative = self.cumulative.plus(month);
        self.twelve = self.twelve.plus(month).less(leaving);
        let ours = u64::from(month.fav) * u64::from(self.centre.n);
        let centre = u64::from(self.centre.fav) * u64::from(month.n);
        let counts = month.n > 0 && self.centre.n > 0;
        self.above = if counts && ours > centre { self.above + 1 } else { 0 };
        self.below = if counts && ours < centre { self.below + 1 } else { 0 };
    }

    pub(super) fn reading(&mut self, month: Sum, leaving: Sum) -> Reading {
        self.pass(month, leaving);
        let limits = Limits::of(self.centre, month.n);
        let signal = self.signal(month, limits);
        Reading { month, cumulative: self.cumulative, twelve: self.twelve, limits, signal }
    }

    /// 1 above the limit, 2 below it, 3 a run above the centre, 4 one below it.
    fn signal(&self, month: Sum, limits: Limits) -> u32 {
        match month.share() {
            share if share > limits.upper => 1,
            share if share < limits.lower => 2,
            _ if self.above >= RUN => 3,
            _ if self.below >= RUN => 4,
            _ => 0,
        }
    }
}
