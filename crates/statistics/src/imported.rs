//! The mark of figures that count interviews held before the force's panel was kept here.

use serde::{Deserialize, Serialize};

use crate::{Edition, Month, Period};

/// The months of a wave that count interviews taken over from a panel that was kept elsewhere before. In such a month there may
/// be interviews of this panel too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// The wave's slug.
    pub wave: String,
    /// The months, the earliest first.
    pub months: Vec<Month>,
}

impl Edition {
    /// Whether figures of a wave and period count interviews that were collected before the panel was kept here.
    pub fn is_imported(&self, wave: &str, period: Period) -> bool {
        self.imported_months(wave).any(|month| period.contains(month))
    }

    /// The same months as periods: those that follow one another are joined.
    pub fn imported_periods(&self, wave: &str) -> Vec<Period> {
        let mut periods: Vec<Period> = Vec::new();
        for month in self.imported_months(wave) {
            match periods.last_mut() {
                Some(last) if last.to.next() == month => last.to = month,
                _ => periods.push(Period { from: month, to: month }),
            }
        }
        periods
    }

    /// The months of a wave that count such interviews, the earliest first.
    pub fn imported_months(&self, wave: &str) -> impl Iterator<Item = Month> {
        let of_wave = self.imported.iter().filter(move |imported| imported.wave == wave);
        of_wave.flat_map(|imported| imported.months.iter().copied())
    }
}
