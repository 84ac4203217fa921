//! A file as rows below column names.

use std::collections::BTreeMap;
use std::fmt;

use super::{FileFault, Record, decoding, parsing};

/// The most bytes a file may have.
pub const MOST_BYTES: usize = 20 * 1024 * 1024;

/// The most rows a file may have, beside its column names.
pub const MOST_ROWS: usize = 50_000;

/// The most columns a file may have.
pub const MOST_COLUMNS: usize = 200;

/// The most faults that are named: whoever puts these right will see the others.
const MOST_FAULTS: usize = 20;

/// A file that could be read: column names, and rows with as many cells each. It never prints itself in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Sheet {
    names: Vec<String>,
    rows: Vec<(u32, Record)>,
}

impl Sheet {
    /// Reads a file, saying what is wrong with it.
    pub fn read(bytes: &[u8]) -> Result<Self, Vec<FileFault>> {
        if bytes.len() > MOST_BYTES {
            return Err(vec![FileFault::TooLarge]);
        }
        let text = decoding::text(bytes).map_err(|fault| vec![fault])?;
        let mut rows = parsing::rows(&text).map_err(|fault| vec![fault])?.into_iter();
        let (_, names) = rows.next().ok_or(vec![FileFault::Empty])?;
        let names = checked(&names).map_err(|fault| vec![fault])?;
        if rows.len() == 0 {
            return Err(vec![FileFault::NoRows]);
        }
        even(names, rows)
    }

    /// The rows of a workbook's sheet, each with its number; the first has the column names. A cell that is not there is
    /// empty.
    pub fn of_table(rows: Vec<(u32, Vec<String>)>) -> Result<Self, Vec<FileFault>> {
        if rows.len() > MOST_ROWS.saturating_add(1) {
            return Err(vec![FileFault::TooManyRows]);
        }
        let mut rows = rows.into_iter();
        let (_, names) = rows.next().ok_or(vec![FileFault::Empty])?;
        let names = checked(&Record::of(&names, 0)).map_err(|fault| vec![fault])?;
        if rows.len() == 0 {
            return Err(vec![FileFault::NoRows]);
        }
        let width = names.len();
        even(names, rows.map(|(number, cells)| (number, Record::of(&cells, width))))
    }

    /// The column names.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The rows, each with the number a spreadsheet shows beside it.
    pub fn rows(&self) -> impl Iterator<Item = (u32, &Record)> {
        self.rows.iter().map(|(number, cells)| (*number, cells))
    }

    /// How many rows there are.
    pub fn count(&self) -> usize {
        self.rows.len()
    }
}

/// The column names without stray spaces, each once. A column without a name is there and cannot be chosen.
fn checked(names: &Record) -> Result<Vec<String>, FileFault> {
    let tidy = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut names: Vec<String> = names.iter().map(tidy).collect();
    while names.last().is_some_and(String::is_empty) {
        names.pop();
    }
    if names.len() > MOST_COLUMNS {
        return Err(FileFault::TooManyColumns { found: small(names.len()) });
    }
    let mut seen = BTreeMap::new();
    for (number, name) in (1..).zip(&names).filter(|(_, name)| !name.is_empty()) {
        if let Some(first) = seen.insert(name.to_lowercase(), number) {
            return Err(FileFault::NameTwice { first, second: number });
        }
    }
    Ok(names)
}

/// Rows with as many cells as there are names. Empty cells after the last name are no fault: spreadsheets write them.
fn even(names: Vec<String>, rows: impl Iterator<Item = (u32, Record)>) -> Result<Sheet, Vec<FileFault>> {
    let mut faults = Vec::new();
    let mut kept = Vec::new();
    for (row, mut cells) in rows {
        let more = cells.iter().skip(names.len()).any(|cell| !cell.trim().is_empty());
        if cells.count() >= names.len() && !more {
            cells.cut(names.len());
            kept.push((row, cells));
        } else if faults.len() < MOST_FAULTS {
            let (found, expected) = (small(cells.count()), small(names.len()));
            faults.push(FileFault::Ragged { row, found, expected });
        }
    }
    if faults.is_empty() { Ok(Sheet { names, rows: kept }) } else { Err(faults) }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl fmt::Debug for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sheet({} rows, hidden)", self.rows.len())
    }
}
