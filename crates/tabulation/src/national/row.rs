//! One row of the tables.

use statistics::wilson;

use super::store::Sum;

/// How many whole numbers a row has, and how many measured ones.
pub(super) const WHOLE: usize = 27;
/// See [`WHOLE`].
pub(super) const MEASURED: usize = 11;

/// What is known of a month of one series.
pub(super) struct Known<'a> {
    /// Level, unit, stage, question and month.
    pub(super) keys: [usize; 5],
    pub(super) options: &'a [u32],
    /// Codes -1, -2 and -3.
    pub(super) reasons: &'a [u32],
    pub(super) month: Sum,
    pub(super) cumulative: Sum,
    pub(super) twelve: Sum,
    pub(super) limits: Limits,
    pub(super) signal: u32,
    pub(super) marked: u32,
}

/// Centre and limits of the chart; not a number where there are none.
#[derive(Clone, Copy)]
pub(super) struct Limits {
    pub(super) centre: f64,
    pub(super) lower: f64,
    pub(super) upper: f64,
}

impl Known<'_> {
    pub(super) fn whole(&self) -> [u32; WHOLE] {
        let mut row = [0; WHOLE];
        let mut options = [0; 8];
        options.iter_mut().zip(self.options).for_each(|(to, from)| *to = *from);
        let keys = self.keys.into_iter().map(|key| u32::try_from(key).unwrap_or(u32::MAX));
        let sums = [self.month, self.cumulative, self.twelve].map(|sum| [sum.n, sum.fav, sum.score]);
        let numbers = keys
            .chain(options)
            .chain(self.reasons.iter().copied())
            .chain(sums.into_iter().flatten())
            .chain([self.signal, self.marked]);
        row.iter_mut().zip(numbers).for_each(|(to, from)| *to = from);
        row
    }

    pub(super) fn measured(&self) -> [f64; MEASURED] {
        let interval = wilson(self.month.fav, self.month.n);
        let (low, high) = interval.map_or((f64::NAN, f64::NAN), |it| (it.low, it.high));
        [
            self.month.mean(),
            self.month.share(),
            low,
            high,
            self.cumulative.share(),
            self.cumulative.mean(),
            self.twelve.share(),
            self.twelve.mean(),
            self.limits.centre,
            self.limits.lower,
            self.limits.upper,
        ]
    }
}

impl Sum {
    /// Favourable of the base. Not a number where nobody answered.
    pub(super) fn share(self) -> f64 {
        f64::from(self.fav) / f64::from(self.n)
    }

    fn mean(self) -> f64 {
        f64::from(self.score) / f64::from(self.n)
    }
}

impl Limits {
    pub(super) const NONE: Self = Self { centre: f64::NAN, lower: f64::NAN, upper: f64::NAN };

    /// Three standard errors about the centre, for a month of this base.
    pub(super) fn of(centre: Sum, base: u32) -> Self {
        let centre = centre.share();
        if base == 0 || centre.is_nan() {
            return Self { centre, ..Self::NONE };
        }
        let reach = 3.0 * (centre * (1.0 - centre) / f64::from(base)).sqrt();
        Self { centre, lower: (centre - reach).max(0.0), upper: (centre + reach).min(1.0) }
    }
}
