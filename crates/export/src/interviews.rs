//! How many interviews each period holds, with the months that wait.

use statistics::{Cell, Marker, Period, WaveFigures};

/// The closed periods, then the months that join the next one, which are withheld until they do.
pub(crate) fn interviews(wave: &WaveFigures) -> impl Iterator<Item = (Period, Cell<u32>)> {
    let closed = wave.periods.iter().map(|held| (held.period, held.interviews));
    closed.chain(wave.carried.map(|period| (period, Cell::withheld(Marker::Confidential))))
}
