//! What may be shown on its own account, and what a shown number says of nobody.

use super::cells::Seen;
use super::table::Table;
use crate::{DisclosurePolicy, WaveFigures};

/// Whether the policy lets the cell and what it leaves of the base be seen.
pub(super) fn may_be_shown(
    table: &Table,
    cell: &Seen,
    (count, base): (i64, i64),
    policy: &DisclosurePolicy,
) -> bool {
    let passes = |count: i64| {
        count >= i64::from(policy.minimum_cell) || (count == 0 && base >= i64::from(policy.full_base))
    };
    if cell.parts == table.base() {
        return base >= i64::from(policy.minimum_base);
    }
    let inside = cell.parts.iter().all(|place| table.parts.get(*place).is_some_and(|part| part.answered));
    passes(count) && (!inside || passes(base - count))
}

/// The parts in which the cell says that nobody is.
pub(super) fn nobody_in(table: &Table, cell: &Seen, (count, base): (i64, i64)) -> Option<Vec<usize>> {
    let answered = table.base();
    if count == 0 {
        return Some(cell.parts.clone());
    }
    let rest: Vec<usize> = answered.into_iter().filter(|place| !cell.parts.contains(place)).collect();
    (count == base && !rest.is_empty()).then_some(rest)
}

/// Whether the numbers of interviews in a wave's periods say nothing that a question's base does not.
pub(super) fn interviews_are_bases(wave: &WaveFigures) -> bool {
    wave.periods.iter().all(|told| {
        told.interviews.shown().is_none_or(|interviews| {
            let mut figures = wave.series.iter().flat_map(|series| &series.periods);
            figures.any(|figure| figure.period == told.period && figure.base.shown() == Some(interviews))
        })
    })
}
