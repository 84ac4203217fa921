//! Which counts readers must not learn.

use super::layout::Layout;
use super::sheet::{Row, add};
use crate::DisclosurePolicy;

/// Everybody, or some units of a kind.
pub(super) type UnitSet<'a> = Option<(usize, &'a [usize])>;

/// Whether a count must not be learnt: one that is small, or nobody among too few. In what changed after publication nobody
/// says nothing: that somebody stayed is what one expects.
pub(super) fn is_sensitive(count: i64, base: i64, (change, policy): (bool, &DisclosurePolicy)) -> bool {
    let small = (1..i64::from(policy.minimum_cell)).contains(&count);
    let few = (1..i64::from(policy.full_base)).contains(&base);
    small || (count == 0 && few && !change)
}

/// The counts of some times and units together, by part.
pub(super) fn counts(layout: &Layout, times: &[usize], units: UnitSet<'_>) -> Row {
    let mut sum = vec![0; layout.parts];
    for sheet in times.iter().filter_map(|time| layout.times.get(*time)).map(|time| &time.sheet) {
        let Some((kind, units)) = units else {
            add(&mut sum, &sheet.whole);
            continue;
        };
        let rows = sheet.units.get(kind).into_iter();
        for row in rows.flat_map(|rows| units.iter().filter_map(|unit| rows.get(*unit))) {
            add(&mut sum, row);
        }
    }
    sum
}

/// Whether these are people who left or came after publication.
pub(super) fn are_changes(layout: &Layout, times: &[usize]) -> bool {
    times.iter().all(|time| layout.times.get(*time).is_some_and(|time| time.change))
}
