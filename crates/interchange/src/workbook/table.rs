//! Reads the first sheet of a workbook as a table of many rows, within bounds.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Reader, Xlsx};

use super::read::{Room, Unreadable, Workbook, text, unpacks_within_bounds};

const LARGEST_FILE: usize = 20 << 20;
const LARGEST_UNPACKED: u64 = 512 << 20;
const MOST_CELLS: usize = 4_000_000;
const MOST_BYTES: usize = 128 << 20;
/// The column names are a row more.
const MOST_ROWS: usize = 50_001;
const MOST_COLUMNS: usize = 1_000;

/// The rows of the first sheet with something in it, each with its number, cells from the first column on.
pub(crate) fn first_table(bytes: &[u8]) -> Result<Vec<(u32, Vec<String>)>, Unreadable> {
    if bytes.len() > LARGEST_FILE {
        return Err(Unreadable::TooLarge("the file is larger than 20 MB"));
    }
    unpacks_within_bounds(bytes, LARGEST_UNPACKED, "it unpacks to more than 512 MB")?;
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable::NotAWorkbook)?;
    let mut room = Room { cells: MOST_CELLS, bytes: MOST_BYTES };
    for name in workbook.sheet_names() {
        let table = table(&mut workbook, &name, &mut room)?;
        if !table.is_empty() {
            return Ok(table);
        }
    }
    Ok(Vec::new())
}

fn table(
    workbook: &mut Workbook<'_>,
    name: &str,
    room: &mut Room,
) -> Result<Vec<(u32, Vec<String>)>, Unreadable> {
    let Ok(mut reader) = workbook.worksheet_cells_reader(name) else { return Ok(Vec::new()) };
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    while let Some(cell) = reader.next_cell().map_err(|_| Unreadable::NotAWorkbook)? {
        let text = text(cell.get_value());
        let (row, column) = cell.get_position();
        let Ok(column) = usize::try_from(column) else { continue };
        if text.trim().is_empty() {
            continue;
        }
        room.take(&text)?;
        if column >= MOST_COLUMNS {
            return Err(Unreadable::TooLarge("it has more than 1,000 columns"));
        }
        let cells = rows.entry(row.saturating_add(1)).or_default();
        cells.resize(cells.len().max(column.saturating_add(1)), String::new());
        cells.get_mut(column).into_iter().for_each(|cell| cell.clone_from(&text));
        if rows.len() > MOST_ROWS {
            return Err(Unreadable::TooLarge("it has more than 50,000 rows"));
        }
    }
    Ok(rows.into_iter().collect())
}
