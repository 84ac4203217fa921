//! Where every series stood at the end of a month, so that the next month's rows are made without reading the months before.

use super::catalogue::Catalogue;
use super::layout::{Layout, STAGES};
use super::series::{CENTRE, Past, WINDOW};
use super::store::{Sum, Sums};
use crate::TabulationFault;

/// How many numbers of a series are kept: those of [`Past`], and the sum that leaves the window next.
const NUMBERS: usize = 14;

/// Some months in one. Opaque; it is made when a month's sums are kept, and is all that the next month needs.
///
/// Until the first twelve months are there the centre of every chart moves with each of them, so until then it is those
/// months themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Running {
    pub(super) months: usize,
    pub(super) first: Vec<Sums>,
    /// For each series what is past, and its sum in the month that leaves the window next.
    pub(super) pasts: Vec<(Past, Sum)>,
}

impl Running {
    /// After these months, the first of them the first there ever was.
    pub fn of(catalogue: &Catalogue, months: &[Sums]) -> Self {
        if months.len() < CENTRE {
            return Self { months: months.len(), first: months.to_vec(), pasts: Vec::new() };
        }
        let series = |place: usize| {
            let at = |sums: &Sums| sums.sums.get(place).copied().unwrap_or_default();
            let series: Vec<Sum> = months.iter().map(at).collect();
            let leaves = months.len().checked_sub(WINDOW).and_then(|month| series.get(month));
            (Past::after(&series), leaves.copied().unwrap_or_default())
        };
        let pasts = (0..places(catalogue)).map(series).collect();
        Self { months: months.len(), first: Vec::new(), pasts }
    }

    /// The bytes to keep: how many months, then the numbers of each series, little-endian.
    pub fn encode(&self) -> Vec<u8> {
        let months = u32::try_from(self.months).unwrap_or(u32::MAX).to_le_bytes();
        let pasts = self.pasts.iter().flat_map(|(past, leaves)| {
            let [a, b, c, d, e, f, g, h, i, j, k] = past.numbers();
            [a, b, c, d, e, f, g, h, i, j, k, leaves.n, leaves.fav, leaves.score]
        });
        let first = self.first.iter().flat_map(Sums::encode);
        months.into_iter().chain(first).chain(pasts.flat_map(u32::to_le_bytes)).collect()
    }

    /// Reads what [`Running::encode`] wrote for the same catalogue.
    ///
    /// # Errors
    /// When there are fewer or more numbers.
    pub fn decode(catalogue: &Catalogue, bytes: &[u8]) -> Result<Self, TabulationFault> {
        let other = || TabulationFault::Unreadable("running sums of another catalogue".to_owned());
        let (months, rest) = bytes.split_first_chunk::<4>().ok_or_else(other)?;
        let months = usize::try_from(u32::from_le_bytes(*months)).map_err(|_| other())?;
        let (width, parts) = match months < CENTRE {
            true => (12 * places(catalogue), months),
            false => (4 * NUMBERS, places(catalogue)),
        };
        if rest.len() != width * parts {
            return Err(other());
        }
        if months < CENTRE {
            let first = rest.chunks_exact(width.max(1)).map(|sums| Sums::decode(catalogue, sums));
            return Ok(Self { months, first: first.collect::<Result<_, _>>()?, pasts: Vec::new() });
        }
        let pasts = rest.chunks_exact(width).map(past).collect::<Option<_>>().ok_or_else(other)?;
        Ok(Self { months, first: Vec::new(), pasts })
    }
}

fn past(bytes: &[u8]) -> Option<(Past, Sum)> {
    let (numbers, _) = bytes.as_chunks::<4>();
    let numbers = numbers.first_chunk::<NUMBERS>()?.map(u32::from_le_bytes);
    let [past @ .., n, fav, score] = numbers;
    Some((Past::read(past), Sum { n, fav, score }))
}

fn places(catalogue: &Catalogue) -> usize {
    let layout = Layout::of(catalogue);
    layout.units * STAGES * layout.questions.len()
}
