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
}
