//! What longer periods need of a month: base, favourable answers and score of every question, small enough to keep.

use super::catalogue::{Catalogue, Kind};
use super::counts::{MonthCounts, range};
use super::layout::{Layout, Run, STAGES};
use crate::TabulationFault;

/// Base, favourable answers and score.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Sum {
    pub(super) n: u32,
    pub(super) fav: u32,
    pub(super) score: u32,
}

/// One month's sums for every unit, stage and question. Opaque; they add.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sums {
    pub(super) sums: Vec<Sum>,
}

impl Sums {
    /// The sums of a month's counts.
    pub fn of(catalogue: &Catalogue, month: &MonthCounts) -> Self {
        Self::laid_out(&Layout::of(catalogue), month)
    }

    pub(super) fn laid_out(layout: &Layout, month: &MonthCounts) -> Self {
        let mut sums = Vec::with_capacity(layout.units * STAGES * layout.questions.len());
        for unit in 0..layout.units {
            for stage in 0..STAGES {
                let row = month.counts.get(range(layout, unit, stage)).unwrap_or_default();
                sums.extend(layout.questions.iter().map(|run| Sum::of(run, run.of_row(row))));
            }
        }
        Self { sums }
    }

    /// The bytes to keep: three numbers each, little-endian.
    pub fn encode(&self) -> Vec<u8> {
        let numbers = self.sums.iter().flat_map(|sum| [sum.n, sum.fav, sum.score]);
        numbers.flat_map(u32::to_le_bytes).collect()
    }

    /// Reads what [`Sums::encode`] wrote for the same catalogue.
    ///
    /// # Errors
    /// When there are fewer or more numbers.
    pub fn decode(catalogue: &Catalogue, bytes: &[u8]) -> Result<Self, TabulationFault> {
        let layout = Layout::of(catalogue);
        let (sums, rest) = bytes.as_chunks::<12>();
        if !rest.is_empty() || sums.len() != layout.units * STAGES * layout.questions.len() {
            return Err(TabulationFault::Unreadable("sums of another catalogue".to_owned()));
        }
        Ok(Self { sums: sums.iter().map(Sum::read).collect() })
    }
}

impl Sum {
    fn of(run: &Run, counts: &[u32]) -> Self {
        let question = &run.question;
        let options = counts.get(..run.options).unwrap_or_default();
        let ticked = |mask: u8| {
            let of = |(option, people): (usize, &u32)| u32::from(mask >> option & 1) * people;
            options.iter().enumerate().map(of).sum()
        };
        let scored = || options.iter().zip(question.scores).map(|(people, score)| people * u32::from(score));
        match question.kind {
            Kind::One => {
                Self { n: ticked(question.base), fav: ticked(question.favourable), score: scored().sum() }
            }
            Kind::Many => Self {
                n: counts.last().copied().unwrap_or_default(),
                fav: ticked(question.favourable),
                score: scored().sum(),
            },
            Kind::Words => Self::default(),
        }
    }

    fn read([n0, n1, n2, n3, f0, f1, f2, f3, s0, s1, s2, s3]: &[u8; 12]) -> Self {
        Self {
            n: u32::from_le_bytes([*n0, *n1, *n2, *n3]),
            fav: u32::from_le_bytes([*f0, *f1, *f2, *f3]),
            score: u32::from_le_bytes([*s0, *s1, *s2, *s3]),
        }
    }

    pub(super) const fn plus(self, other: Self) -> Self {
        Self { n: self.n + other.n, fav: self.fav + other.fav, score: self.score + other.score }
    }

    pub(super) const fn less(self, other: Self) -> Self {
        Self { n: self.n - other.n, fav: self.fav - other.fav, score: self.score - other.score }
    }
}
