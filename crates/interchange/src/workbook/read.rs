//! Reads an .xlsx workbook of any origin, however odd, within bounds.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, copy, sink};

use calamine::{DataRef, Reader, Xlsx};

use super::{Row, Sheet};

/// Why a file is not a workbook that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unreadable {
    /// Not an .xlsx workbook, or a damaged one.
    NotAWorkbook,
    /// Larger than any question set.
    TooLarge(&'static str),
}

const LARGEST_FILE: usize = 10 << 20;
/// A workbook is a zip archive: a small one can unpack to a very large one.
const LARGEST_UNPACKED: u64 = 16 << 20;
const MOST_PARTS: usize = 500;
const MOST_SHEETS: usize = 50;
const MOST_CELLS: usize = 60_000;
const MOST_BYTES: usize = 8 << 20;

/// The sheets of a workbook, in order.
pub(crate) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    if bytes.len() > LARGEST_FILE {
        return Err(Unreadable::TooLarge("the file is larger than 10 MB"));
    }
    let bounds = Bounds {
        whole: LARGEST_UNPACKED,
        beside_sheets: LARGEST_UNPACKED,
        told: "it unpacks to more than 16 MB",
    };
    unpacks_within_bounds(bytes, &bounds)?;
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable::NotAWorkbook)?;
    let names = workbook.sheet_names();
    if names.len() > MOST_SHEETS {
        return Err(Unreadable::TooLarge("it has more than 50 sheets"));
    }
    let mut room = Room { cells: MOST_CELLS, bytes: MOST_BYTES };
    names.into_iter().filter_map(|name| sheet(&mut workbook, name, &mut room).transpose()).collect()
}

/// How much a workbook may unpack to.
pub(super) struct Bounds {
    /// All of it.
    pub(super) whole: u64,
    /// What is no sheet: texts that cells share, styles, the list of sheets. The reader holds it in memory; sheets it reads cell by
    /// cell.
    pub(super) beside_sheets: u64,
    /// What is said of a workbook that is larger.
    pub(super) told: &'static str,
}

/// Unpacks every part into nothing, counting: what a part says of its own size may be untrue. One that says itself that it is too
/// large is not unpacked at all.
pub(super) fn unpacks_within_bounds(bytes: &[u8], bounds: &Bounds) -> Result<(), Unreadable> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::NotAWorkbook)?;
    if archive.len() > MOST_PARTS {
        return Err(Unreadable::TooLarge("it has more than 500 parts"));
    }
    let too_large = Unreadable::TooLarge(bounds.told);
    let (mut whole, mut beside) = (bounds.whole, bounds.beside_sheets);
    for number in 0..archive.len() {
        let part = archive.by_index(number).map_err(|_| Unreadable::NotAWorkbook)?;
        let is_sheet = part.name().is_ok_and(|name| name.to_ascii_lowercase().contains("worksheets/"));
        let left = if is_sheet { whole } else { whole.min(beside) };
        if part.size() > left {
            return Err(too_large);
        }
        let taken = &mut part.take(left.saturating_add(1));
        let unpacked = copy(taken, &mut sink()).map_err(|_| Unreadable::NotAWorkbook)?;
        whole = whole.checked_sub(unpacked).ok_or(too_large.clone())?;
        if !is_sheet {
            beside = beside.checked_sub(unpacked).ok_or(too_large.clone())?;
        }
    }
    Ok(())
}

/// How much more may be read.
struct Room {
    cells: usize,
    bytes: usize,
}

impl Room {
    fn take(&mut self, text: &str) -> Result<(), Unreadable> {
        let cells = self.cells.checked_sub(1);
        self.cells = cells.ok_or(Unreadable::TooLarge("it has more than 60,000 cells"))?;
        let bytes = self.bytes.checked_sub(text.len());
        self.bytes = bytes.ok_or(Unreadable::TooLarge("its cells hold more than 8 MB of text"))?;
        Ok(())
    }
}

pub(super) type Workbook<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Cell by cell: a sheet that says it has a million rows takes no more room than its cells. None for a chart.
fn sheet(workbook: &mut Workbook<'_>, name: String, room: &mut Room) -> Result<Option<Sheet>, Unreadable> {
    let Ok(mut reader) = workbook.worksheet_cells_reader(&name) else { return Ok(None) };
    let mut rows: BTreeMap<usize, Row> = BTreeMap::new();
    while let Some(cell) = reader.next_cell().map_err(|_| Unreadable::NotAWorkbook)? {
        let text = text(cell.get_value());
        if text.trim().is_empty() {
            continue;
        }
        room.take(&text)?;
        let (row, column) = cell.get_position();
        let (Ok(row), Ok(column)) = (usize::try_from(row), usize::try_from(column)) else { continue };
        let number = row.saturating_add(1);
        let row = rows.entry(number).or_insert_with(|| Row { number, ..Row::default() });
        row.cells.insert(column, text);
    }
    Ok(Some(Sheet { name, rows: rows.into_values().collect() }))
}

pub(super) fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(day) => day.as_datetime().map_or_else(|| day.as_f64().to_string(), moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
    }
}

/// A day, a time or both: what a spreadsheet keeps of a date has one form for the three.
fn moment(moment: chrono::NaiveDateTime) -> String {
    let midnight = moment.time() == chrono::NaiveTime::MIN;
    moment.format(if midnight { "%Y-%m-%d" } else { "%Y-%m-%dT%H:%M" }).to_string()
}
