//! Are two programs' rows the same? Whole numbers exactly, measured ones to a thousand-millionth.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use tabulation::national::COLUMNS;

/// Whole numbers come first in a row.
const WHOLE: usize = 27;

/// How far two measured numbers may lie apart, of the larger.
const APART: f64 = 1e-9;

type Row = [f64; COLUMNS.len()];

/// The rows of the first file, of which the second has every one whose month is `only`, or all. How many were held against
/// each other.
pub(super) fn compare(first: &Path, second: &Path, only: Option<u16>) -> Result<u64> {
    let (mut first, mut second) = (reader(first)?, reader(second)?);
    let mut rows = 0;
    while let Some(row) = next(&mut first)? {
        if only.is_some_and(|only| month(&row) != f64::from(only)) {
            continue;
        }
        let other = next(&mut second)?.context("rows are missing")?;
        for ((place, name), (one, other)) in COLUMNS.iter().enumerate().zip(row.into_iter().zip(other)) {
            if !same(place, one, other) {
                bail!(
                    "{name} is {one} in one program and {other} in the other, in the row of {:?}",
                    row.get(..5)
                );
            }
        }
        rows += 1;
    }
    ensure!(next(&mut second)?.is_none(), "there are more rows");
    Ok(rows)
}

fn same(place: usize, one: f64, other: f64) -> bool {
    if place < WHOLE {
        return one.to_bits() == other.to_bits();
    }
    one.is_nan() && other.is_nan() || (one - other).abs() <= APART * one.abs().max(other.abs()).max(1.0)
}

const fn month(row: &Row) -> f64 {
    let [_, _, _, _, month, ..] = *row;
    month
}

fn reader(path: &Path) -> Result<BufReader<File>> {
    Ok(BufReader::with_capacity(1 << 20, File::open(path)?))
}

fn next(reader: &mut BufReader<File>) -> Result<Option<Row>> {
    let mut row = [0.0; COLUMNS.len()];
    let mut bytes = [0; 8];
    for (place, value) in row.iter_mut().enumerate() {
        match reader.read_exact(&mut bytes) {
            Err(fault) if place == 0 && fault.kind() == std::io::ErrorKind::UnexpectedEof => return Ok(None),
            read => read?,
        }
        *value = f64::from_le_bytes(bytes);
    }
    Ok(Some(row))
}
