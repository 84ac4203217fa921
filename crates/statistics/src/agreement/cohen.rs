//! Cohen's kappa of one table of ratings, with its large-sample interval.

use serde::{Deserialize, Serialize};

use crate::Interval;
use crate::interval::Z;

/// How often one rater chose a category (the row) where the other chose another (the column).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ratings(Vec<Vec<u32>>);

/// How far two raters agree.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// How many subjects both rated.
    pub subjects: u32,
    /// The share of them that both rated alike.
    pub observed: f64,
    /// Agreement beyond chance; none where chance alone would have them agree on everything, as when neither ever used
    /// the code.
    pub kappa: Option<Kappa>,
}

/// Agreement beyond chance (J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological
/// Measurement 20, 1960).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Kappa {
    /// The coefficient.
    pub value: f64,
    /// Its standard error in large samples (J. L. Fleiss, J. Cohen and B. S. Everitt, "Large sample standard errors of kappa
    /// and weighted kappa", Psychological Bulletin 72, 1969, the one for when kappa is not zero).
    pub standard_error: f64,
    /// The 95% interval from it, within −1 and 1. None where the error comes out as nothing: two raters who agreed on
    /// everything so far are not sure to agree on the next.
    pub interval: Option<Interval>,
}

impl Ratings {
    /// A table with as many rows as columns. Nothing where it is not one, or where nobody was rated.
    pub fn new(table: Vec<Vec<u32>>) -> Option<Self> {
        let square = table.iter().all(|row| row.len() == table.len());
        let rated = table.iter().flatten().any(|count| *count > 0);
        (square && rated).then_some(Self(table))
    }

    /// Two raters who each said yes or no.
    pub fn of_two(both: u32, first_alone: u32, second_alone: u32, neither: u32) -> Option<Self> {
        Self::new(vec![vec![both, first_alone], vec![second_alone, neither]])
    }

    /// How far the raters agree.
    pub fn agreement(&self) -> Agreement {
        let shares = Shares::of(self);
        let (observed, expected) = (shares.observed(), shares.expected());
        let kappa = beyond(observed, expected).map(|value| {
            let standard_error = shares.standard_error(value);
            Kappa { value, standard_error, interval: interval(value, standard_error) }
        });
        Agreement { subjects: shares.subjects, observed, kappa }
    }
}

/// Agreement beyond chance, of all that could be beyond it.
pub(super) fn beyond(observed: f64, expected: f64) -> Option<f64> {
    let room = 1.0 - expected;
    (room > f64::EPSILON).then(|| (observed - expected) / room)
}

/// The value and what lies around it, within what a kappa can be.
pub(super) fn interval(value: f64, standard_error: f64) -> Option<Interval> {
    let reach = Z * standard_error;
    (reach > f64::EPSILON.sqrt())
        .then(|| Interval { low: (value - reach).max(-1.0), high: (value + reach).min(1.0) })
}

/// The table as shares of all subjects, with what each rater gave each category.
struct Shares {
    subjects: u32,
    cells: Vec<Vec<f64>>,
    first: Vec<f64>,
    second: Vec<f64>,
}

impl Shares {
    fn of(ratings: &Ratings) -> Self {
        let subjects = ratings.0.iter().flatten().fold(0_u32, |sum, count| sum.saturating_add(*count));
        let share = |count: &u32| f64::from(*count) / f64::from(subjects);
        let cells: Vec<Vec<f64>> = ratings.0.iter().map(|row| row.iter().map(share).collect()).collect();
        let first = cells.iter().map(|row| row.iter().sum()).collect();
        let column = |place: usize| cells.iter().filter_map(|row| row.get(place)).sum();
        let second = (0..cells.len()).map(column).collect();
        Self { subjects, cells, first, second }
    }

    fn observed(&self) -> f64 {
        self.cells.iter().enumerate().filter_map(|(place, row)| row.get(place)).sum()
    }

    fn expected(&self) -> f64 {
        self.first.iter().zip(&self.second).map(|(first, second)| first * second).sum()
    }

    /// Formula 13 of Fleiss, Cohen and Everitt: what the cells of agreement give, what the others give, less the square of
    /// what kappa itself stands for.
    fn standard_error(&self, kappa: f64) -> f64 {
        let (expected, rest) = (self.expected(), 1.0 - kappa);
        let mut sum = 0.0;
        for (row, cells) in self.cells.iter().enumerate() {
            for (column, share) in cells.iter().enumerate() {
                sum += share * self.weight((row, column), rest).powi(2);
            }
        }
        let variance = sum - (kappa - expected * rest).powi(2);
        variance.max(0.0).sqrt() / (f64::from(self.subjects).sqrt() * (1.0 - expected))
    }

    /// How much a subject in this cell weighs.
    fn weight(&self, (row, column): (usize, usize), rest: f64) -> f64 {
        let at = |shares: &[f64], place: usize| shares.get(place).copied().unwrap_or_default();
        if row == column {
            return 1.0 - (at(&self.first, row) + at(&self.second, row)) * rest;
        }
        // Where the raters part, each category counts with what the other rater gave it.
        rest * (at(&self.second, row) + at(&self.first, column))
    }
}
