//! A share as it is said in a sentence: of whom, of how many, over which months.

use serde::{Deserialize, Serialize};

use crate::charts::CountOf;
use crate::{Figure, Period, Proportion};

/// A share of people with everything that has to stand beside it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Reported {
    /// The months it covers.
    pub period: Period,
    /// How many people it is a share of.
    pub base: u32,
    /// The people, the share and its interval.
    pub favourable: Proportion,
}

impl Reported {
    /// So many people over these months.
    pub fn new(period: Period, people: CountOf) -> Option<Self> {
        Some(Self { period, base: people.base(), favourable: people.proportion()? })
    }

    /// The favourable answers of a figure, where they are shown.
    pub fn of(figure: &Figure) -> Option<Self> {
        Self::new(figure.period, CountOf::favourable(figure)?)
    }

    /// The people alone.
    pub fn people(&self) -> Option<CountOf> {
        CountOf::new(self.favourable.count, self.base)
    }
}
