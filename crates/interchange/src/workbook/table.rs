//! Reads the first sheet of a workbook as a table of many rows, within bounds.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Reader, Xlsx};

use super::read::{Bounds, Unreadable, Workbook, text, unpacks_within_bounds};

const LARGEST_FILE: usize = 20 << 20;
/// Sheets are read cell by cell. What cells share is held in memory, and takes up to four times its room there.
const BOUNDS: Bounds = Bounds {
    whole: 256 << 20,
    beside_sheets: 12 << 20,
    told: "it unpacks to more than 256 MB, or to more than 12 MB beside its sheets",
};
const MOST_PLACES: usize = 4_000_000;
const MOST_BYTES: usize = 64 << 20;
/// The column names are a row more.
const MOST_ROWS: usize = 50_001;
const MOST_COLUMNS: usize = 1_000;

/// The rows of the first sheet with something in it, each with its number, cells from the first column on.
pub(crate) fn first_table(bytes: &[u8]) -> Result<Vec<(u32, Vec<String>)>, Unreadable> {
    if bytes.len() > LARGEST_FILE {
        return Err(Unreadable::TooLarge("the file is larger than 20 MB"));
    }
    unpacks_within_bounds(bytes, &BOUNDS)?;
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable::NotAWorkbook)?;
    let mut size = Size::default();
    for name in workbook.sheet_names() {
        // All of it is counted before any of it is kept: a workbook that is too large takes no room.
        walk(&mut workbook, &name, |row, column, text| size.add(row, column, text))?;
        let table = table(&mut workbook, &name)?;
        if !table.is_empty() {
            return Ok(table);
        }
    }
    Ok(Vec::new())
}

/// Looks at every cell of a sheet with something in it: its row from 1, its column from 0, its text.
fn walk(
    workbook: &mut Workbook<'_>,
    name: &str,
    mut each: impl FnMut(u32, usize, &str) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    let Ok(mut reader) = workbook.worksheet_cells_reader(name) else { return Ok(()) };
    while let Some(cell) = reader.next_cell().map_err(|_| Unreadable::NotAWorkbook)? {
        let text = text(cell.get_value());
        let (row, column) = cell.get_position();
        let Ok(column) = usize::try_from(column) else { continue };
        if !text.trim().is_empty() {
            each(row.saturating_add(1), column, &text)?;
        }
    }
    Ok(())
}

/// What the table of a workbook would take: its rows, and in each every place up to the last cell, empty or not.
#[derive(Default)]
struct Size {
    row: u32,
    widest: usize,
    rows: usize,
    places: usize,
    bytes: usize,
}

impl Size {
    fn add(&mut self, row: u32, column: usize, text: &str) -> Result<(), Unreadable> {
        if row != self.row {
            (self.row, self.widest) = (row, 0);
            self.rows = self.rows.saturating_add(1);
        }
        let wide = self.widest.max(column.saturating_add(1));
        self.places = self.places.saturating_add(wide.saturating_sub(self.widest));
        self.widest = wide;
        self.bytes = self.bytes.saturating_add(text.len());
        self.check()
    }

    fn check(&self) -> Result<(), Unreadable> {
        let told = match self {
            Self { widest, .. } if *widest > MOST_COLUMNS => "it has more than 1,000 columns",
            Self { rows, .. } if *rows > MOST_ROWS => "it has more than 50,000 rows",
            Self { places, .. } if *places > MOST_PLACES => "it has more than 4,000,000 cells",
            Self { bytes, .. } if *bytes > MOST_BYTES => "its cells hold more than 64 MB of text",
            _ => return Ok(()),
        };
        Err(Unreadable::TooLarge(told))
    }
}

fn table(workbook: &mut Workbook<'_>, name: &str) -> Result<Vec<(u32, Vec<String>)>, Unreadable> {
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    walk(workbook, name, |row, column, text| {
        let cells = rows.entry(row).or_default();
        cells.resize(cells.len().max(column.saturating_add(1)), String::new());
        cells.get_mut(column).into_iter().for_each(|cell| text.clone_into(cell));
        Ok(())
    })?;
    Ok(rows.into_iter().collect())
}
