//! What was measured, as a table.

use std::time::Duration;

use testing::Backend;

pub(crate) const HEADING: &str =
    "                                                 p50       p95       p99   a second";

/// How long every request took, over all rounds.
#[derive(Default)]
pub(crate) struct Figures {
    took: Vec<Duration>,
    altogether: Duration,
}

impl Figures {
    /// One more round.
    pub(crate) fn add(&mut self, (took, altogether): (Vec<Duration>, Duration)) {
        self.took.extend(took);
        self.took.sort_unstable();
        self.altogether += altogether;
    }

    /// The time that this share of requests kept within.
    pub(crate) fn at(&self, share: f64) -> Duration {
        let beyond =
            |index: usize| f64::from(u32::try_from(index).unwrap_or(u32::MAX)) >= share * self.count();
        let place = (0..self.took.len()).find(|index| beyond(index + 1)).unwrap_or_default();
        self.took.get(place).copied().unwrap_or_default()
    }

    /// A line of the table.
    pub(crate) fn line(&self, backend: Backend, what: &str) -> String {
        let [half, most, nearly_all] = [0.5, 0.95, 0.99].map(|share| format!("{:.1?}", self.at(share)));
        let a_second = self.count() / self.altogether.as_secs_f64();
        let what = format!("{backend:?}: {what}");
        format!("{what:<44} {half:>9} {most:>9} {nearly_all:>9} {a_second:>10.0}")
    }

    fn count(&self) -> f64 {
        f64::from(u32::try_from(self.took.len()).unwrap_or(u32::MAX))
    }
}
