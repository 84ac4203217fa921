//! Counts of one month, or of several together.

/// Counts by part.
pub(super) type Row = Vec<i64>;

/// Everybody's counts and each unit's, by kind of unit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sheet {
    pub(super) whole: Row,
    pub(super) units: Vec<Vec<Row>>,
}

pub(super) fn less(row: &Row, other: &Row) -> Row {
    row.iter().zip(other).map(|(count, less)| count - less).collect()
}

impl Sheet {
    /// The counts of some units together, or of everybody.
    pub(super) fn counts(&self, units: Option<&(usize, Vec<usize>)>) -> Row {
        let Some((kind, units)) = units else { return self.whole.clone() };
        let mut sum = vec![0; self.whole.len()];
        let rows = self
            .units
            .get(*kind)
            .into_iter()
            .flat_map(|rows| units.iter().filter_map(|unit| rows.get(*unit)));
        for row in rows {
            add(&mut sum, row);
        }
        sum
    }

    /// What has to be added to another sheet to come to this one, where that is nowhere less than nothing.
    pub(super) fn over(&self, other: &Self) -> Option<Self> {
        let whole = less(&self.whole, &other.whole);
        let pairs = self.units.iter().zip(&other.units);
        let units: Vec<Vec<Row>> = pairs
            .map(|(rows, others)| rows.iter().zip(others).map(|(row, other)| less(row, other)).collect())
            .collect();
        let fits = units.iter().flatten().chain([&whole]).flatten().all(|count| *count >= 0);
        fits.then_some(Self { whole, units })
    }
}

pub(super) fn add(sum: &mut Row, row: &Row) {
    for (sum, count) in sum.iter_mut().zip(row) {
        *sum += count;
    }
}
