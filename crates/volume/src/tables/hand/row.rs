//! A row, as it lies in memory.

use std::io::{self, Write};

/// One row of the tables; what cannot be said is not a number.
#[derive(Clone)]
pub(in crate::tables) struct Row {
    pub(super) keys: [u16; 5],
    pub(super) counts: [u32; 11],
    /// n, fav, score: of the month, cumulative, over twelve months.
    pub(super) sums: [u32; 9],
    pub(super) signal: u8,
    pub(super) marked: u8,
    pub(super) measured: [f64; 11],
}

impl Row {
    pub(super) const EMPTY: Self =
        Self { keys: [0; 5], counts: [0; 11], sums: [0; 9], signal: 0, marked: 0, measured: [f64::NAN; 11] };

    /// As [`tabulation::national::Tables::write_rows`] writes them.
    pub(in crate::tables) fn write(rows: &[Self], to: &mut impl Write) -> io::Result<()> {
        for row in rows {
            let keys = row.keys.iter().map(|key| f64::from(*key));
            let whole = row.counts.iter().chain(&row.sums).map(|count| f64::from(*count));
            let marks = [f64::from(row.signal), f64::from(row.marked)];
            for value in keys.chain(whole).chain(marks).chain(row.measured) {
                to.write_all(&value.to_le_bytes())?;
            }
        }
        Ok(())
    }
}
