//! A run of whole months.

use serde::{Deserialize, Serialize};

use crate::Month;

/// From the first day of one month to the last day of another, or of the same one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Period {
    /// The first month.
    pub from: Month,
    /// The last month.
    pub to: Month,
}

impl Period {
    /// A period of one month.
    pub const fn single(month: Month) -> Self {
        Self { from: month, to: month }
    }

    /// Its months, in order.
    pub fn months(self) -> impl Iterator<Item = Month> {
        let after = |month: &Month| Some(month.next()).filter(|next| next > month);
        std::iter::successors(Some(self.from), after).take_while(move |month| *month <= self.to)
    }

    /// Whether the month is one of its months.
    pub fn contains(self, month: Month) -> bool {
        self.from <= month && month <= self.to
    }

    /// Whether all of another's months are its own.
    pub fn holds(self, other: Self) -> bool {
        self.from <= other.from && other.to <= self.to
    }

    /// Whether it shares a month with another.
    pub fn meets(self, other: Self) -> bool {
        self.from <= other.to && other.from <= self.to
    }

    /// The period of so many months that ends with one; at the beginning of the calendar a shorter one.
    pub fn to_end(to: Month, months: u32) -> Self {
        Self { from: (1..months).fold(to, |month, _| month.previous()), to }
    }

    /// The calendar quarter that a month is in.
    pub fn quarter(month: Month) -> Self {
        let from = (0..(month.month() - 1) % 3).fold(month, |month, _| month.previous());
        Self { from, to: from.next().next() }
    }
}
