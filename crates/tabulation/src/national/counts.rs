//! A month's answers reduced to counts that add: of every question, for every wave, team and force, and for the country.

use std::ops::Range;

use super::answers::AnswerFile;
use super::catalogue::Catalogue;
use super::interviews::InterviewColumns;
use super::layout::Layout;
use super::month::{Places, count};
use crate::TabulationFault;

/// One month's counts. Opaque: nothing reads them but [`super::Tables`] and [`super::Sums`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthCounts {
    pub(super) counts: Vec<u32>,
}

impl MonthCounts {
    /// Counts some parts of a month's answers, in whatever order they stand. Whoever withdrew is left out.
    ///
    /// # Errors
    /// When an interview is of a team that nobody knows, or an answer is no code of its question.
    pub fn of(
        catalogue: &Catalogue,
        interviews: &InterviewColumns,
        answers: &AnswerFile,
        parts: Range<usize>,
    ) -> Result<Self, TabulationFault> {
        let layout = Layout::of(catalogue);
        let places = Places::of(&layout, interviews)?;
        let mut counts = vec![0; layout.len()];
        for part in parts {
            count(&layout, &places, &answers.part(part)?, &mut counts)?;
        }
        add_up(&layout, &mut counts);
        Ok(Self { counts })
    }

    /// Adds what was counted of other parts of the same month.
    pub fn add(&mut self, other: &Self) {
        add(&mut self.counts, &other.counts);
    }
}

/// From the teams to both waves, the forces and the country.
fn add_up(layout: &Layout, counts: &mut [u32]) {
    for (number, force) in (1..).zip(&layout.teams) {
        let (team, force) = (layout.forces + number, usize::from(*force));
        for stage in [1, 2] {
            let row = counts.get(range(layout, team, stage)).unwrap_or_default().to_vec();
            for (unit, stage) in [(team, 0), (force, stage), (force, 0), (0, stage), (0, 0)] {
                add(counts.get_mut(range(layout, unit, stage)).unwrap_or_default(), &row);
            }
        }
    }
}

fn add(to: &mut [u32], from: &[u32]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to += from;
    }
}

/// Where the counts of a unit and stage stand.
pub(super) const fn range(layout: &Layout, unit: usize, stage: usize) -> Range<usize> {
    let start = Layout::row(unit, stage) * layout.stride;
    start..start + layout.stride
}
