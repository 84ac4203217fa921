//! How many people, for somebody who prepares the work rather than reads its figures: never an exact number.

use super::figure::nearest_five;
use crate::rehearsal::{Reading, Rough};
use crate::{Cell, DisclosurePolicy, Figure, Marker};

/// A number of people to the nearest five. A small one is only said to be small, and "nobody" is said only where there
/// are people enough for it to say nothing about each.
pub fn rough(people: u32, of: u32, policy: &DisclosurePolicy) -> Rough {
    let policy = policy.floored();
    match people {
        0 if of >= policy.full_base => Rough::Nobody,
        few if few < policy.minimum_cell => Rough::FewerThan(policy.minimum_cell),
        enough => Rough::About(nearest_five(enough)),
    }
}

/// A published figure read roughly: its base to the nearest five, its favourable share as a whole per cent. What the
/// release rule withheld stays withheld. Two such readings of nearly the same people cannot be subtracted.
pub fn reading(figure: &Figure) -> Reading {
    let base = figure.base.shown().copied();
    Reading {
        base: roughly(&figure.base, |base| Some(nearest_five(*base))),
        favourable: roughly(&figure.favourable, |favourable| percent(favourable.count, base?)),
    }
}

fn roughly<T>(cell: &Cell<T>, read: impl Fn(&T) -> Option<u32>) -> Cell<u32> {
    let hidden = Cell::withheld(cell.marker().unwrap_or(Marker::Confidential));
    cell.shown().and_then(read).map_or(hidden, Cell::show)
}

/// The nearest whole per cent.
fn percent(count: u32, base: u32) -> Option<u32> {
    count.checked_mul(100)?.checked_add(base / 2)?.checked_div(base)
}
