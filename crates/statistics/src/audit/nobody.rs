//! Where readers may know that nobody is.
//!
//! Nobody among enough people may be said. What follows from it, month by month and unit by unit, is then no secret either.

use std::collections::BTreeSet;

use super::reading::{Reading, sum};
use super::sensitive::counts;
use super::span::Search;
use super::system::System;
use crate::DisclosurePolicy;

/// The unknowns that may be known to be nobody: what is said, what can be computed of whole units among enough people, and
/// what follows where units sum to everybody.
pub(super) fn nobody(
    reading: &Reading,
    system: &System,
    search: &Search,
    policy: &DisclosurePolicy,
) -> BTreeSet<usize> {
    let mut empty = BTreeSet::new();
    for region in &reading.nobody {
        let Some(layout) = system.layouts.get(region.table) else { continue };
        let times = layout.times_of(region);
        let unknowns = layout.unknowns(&region.units, &times, &region.parts);
        empty.extend(unknowns.into_iter().flatten().map(|(unknown, _)| unknown));
    }
    for (table, layout) in reading.tables.iter().zip(&system.layouts) {
        let base = table.base();
        for (number, kind) in layout.kinds.iter().enumerate() {
            for ((span, times), (unit, units)) in kind
                .spans
                .iter()
                .enumerate()
                .flat_map(|span| kind.units.iter().enumerate().map(move |unit| (span, unit)))
            {
                if sum(&counts(layout, times, Some((number, units))), &base) < i64::from(policy.full_base) {
                    continue;
                }
                let cells = (0..kind.classes.len()).map(|class| kind.unit(span, unit, class));
                empty.extend(cells.filter(|unknown| is_known_none(search, *unknown)));
            }
        }
    }
    spread(system, &mut empty);
    empty
}

fn is_known_none(search: &Search, unknown: usize) -> bool {
    let sum = search.sum([unknown].into_iter());
    sum.is_some_and(|sum| sum.known == 0 && sum.open.is_empty())
}

/// Counts that sum to nobody are nobody each.
fn spread(system: &System, empty: &mut BTreeSet<usize>) {
    loop {
        let before = empty.len();
        for row in &system.rows {
            let open = || row.iter().filter(|(unknown, _)| !empty.contains(unknown));
            let one_sign = open().all(|(_, factor)| *factor > 0) || open().all(|(_, factor)| *factor < 0);
            let none = open().all(|(unknown, _)| system.truth.get(*unknown) == Some(&0));
            let is_tie = row.iter().any(|(_, factor)| *factor < 0);
            if is_tie && one_sign && none {
                let found: Vec<usize> = open().map(|(unknown, _)| *unknown).collect();
                empty.extend(found);
            }
        }
        if empty.len() == before {
            return;
        }
    }
}
