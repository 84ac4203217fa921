//! So many people out of so many.

use crate::{Figure, Interval, Marker, Proportion, wilson};

/// A count and what it is out of: never more than its base, and the base never nought. A share that its base cannot give
/// cannot be written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountOf {
    count: u32,
    base: u32,
}

impl CountOf {
    /// The count out of the base. Nothing where nobody was counted, or more than there were.
    pub fn new(count: u32, base: u32) -> Option<Self> {
        (base > 0 && count <= base).then_some(Self { count, base })
    }

    /// The favourable answers of a published figure. Nothing where they or their base are withheld.
    pub fn favourable(figure: &Figure) -> Option<Self> {
        Self::new(figure.favourable.shown()?.count, *figure.base.shown()?)
    }

    /// The favourable answers of a published figure, or why they are not shown.
    pub(crate) fn favourable_or_marker(figure: &Figure) -> Result<Self, Marker> {
        let marker = figure.favourable.marker().or(figure.base.marker()).unwrap_or(Marker::NotAvailable);
        Self::favourable(figure).ok_or(marker)
    }

    /// How many people.
    pub const fn count(self) -> u32 {
        self.count
    }

    /// Out of how many.
    pub const fn base(self) -> u32 {
        self.base
    }

    /// The share, between 0 and 1.
    pub fn share(self) -> f64 {
        f64::from(self.count) / f64::from(self.base)
    }

    /// The share with Wilson's interval.
    pub fn proportion(self) -> Option<Proportion> {
        let Interval { low, high } = wilson(self.count, self.base)?;
        let interval = Interval { low: kept(low), high: kept(high) };
        Some(Proportion { count: self.count, share: kept(self.share()), interval })
    }

    /// Both together. Nothing where the sum is beyond counting.
    pub fn and(self, other: Self) -> Option<Self> {
        Self::new(self.count.checked_add(other.count)?, self.base.checked_add(other.base)?)
    }

    /// Everybody but these. Nothing where these are not among them, or nobody is left.
    pub fn without(self, part: Self) -> Option<Self> {
        Self::new(self.count.checked_sub(part.count)?, self.base.checked_sub(part.base)?)
    }

    /// All of them together; nothing where there are none.
    pub fn sum(parts: impl IntoIterator<Item = Self>) -> Option<Self> {
        let mut parts = parts.into_iter();
        let first = parts.next()?;
        parts.try_fold(first, Self::and)
    }
}

/// A number kept to twelve decimals: it goes through JSON unchanged and is the same on every machine.
pub(crate) fn kept(value: f64) -> f64 {
    (value * 1e12).round() / 1e12
}
