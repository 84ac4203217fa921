//! From text to rows of cells, strictly: a quotation mark that is out of place is named, never swallowed.

use super::{FileFault, MOST_ROWS, Record};

/// More cells than this in a row is no file of ours, whatever its column names say.
const MOST_CELLS: usize = 1_000;

/// The rows of a text that are not blank, each with the number a spreadsheet shows beside it. It stops at the first row too
/// many, so that nothing costs more than a file that can be read.
pub(super) fn rows(text: &str) -> Result<Vec<(u32, Record)>, FileFault> {
    let mut reading = Reading::of(separator(text));
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match (reading.place, character) {
            (Place::Quoted, '"') if characters.peek() == Some(&'"') => {
                characters.next();
                reading.row.push('"');
            }
            (_, character) => reading.take(character)?,
        }
    }
    reading.end()
}

/// Where in a cell the reading stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Before its first character.
    Beginning,
    /// In a cell without quotation marks.
    Bare,
    /// Between its quotation marks.
    Quoted,
    /// After the second of them.
    Closed,
}

struct Reading {
    separator: char,
    place: Place,
    /// The number of the row being read, from 1.
    number: u32,
    row: Record,
    rows: Vec<(u32, Record)>,
}

impl Reading {
    fn of(separator: char) -> Self {
        Self { separator, place: Place::Beginning, number: 1, row: Record::default(), rows: Vec::new() }
    }

    fn take(&mut self, character: char) -> Result<(), FileFault> {
        match (self.place, character) {
            (Place::Quoted, '"') => self.place = Place::Closed,
            (Place::Quoted, other) => self.row.push(other),
            (_, '\n') => self.end_row()?,
            // The return that Windows writes before a new line.
            (_, '\r') => {}
            (_, other) if other == self.separator => self.end_cell()?,
            (Place::Beginning, '"') => self.place = Place::Quoted,
            (Place::Closed, ' ') => {}
            (Place::Closed, _) => return Err(FileFault::Quotes { row: self.number }),
            (Place::Beginning | Place::Bare, other) => {
                self.place = Place::Bare;
                self.row.push(other);
            }
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), FileFault> {
        self.row.end_cell();
        self.place = Place::Beginning;
        match self.row.count() {
            found if found > MOST_CELLS => {
                Err(FileFault::TooManyColumns { found: u32::try_from(found).unwrap_or(u32::MAX) })
            }
            _ => Ok(()),
        }
    }

    fn end_row(&mut self) -> Result<(), FileFault> {
        self.end_cell()?;
        let row = std::mem::take(&mut self.row);
        if !row.is_blank() {
            self.rows.push((self.number, row));
        }
        self.number = self.number.saturating_add(1);
        // The column names are a row more.
        let too_many = self.rows.len() > MOST_ROWS.saturating_add(1);
        if too_many { Err(FileFault::TooManyRows) } else { Ok(()) }
    }

    fn end(mut self) -> Result<Vec<(u32, Record)>, FileFault> {
        if self.place == Place::Quoted {
            return Err(FileFault::Quotes { row: self.number });
        }
        if self.row.count() > 0 || self.place != Place::Beginning {
            self.end_row()?;
        }
        Ok(self.rows)
    }
}

/// What parts the cells: the one of the three usual signs that stands most often in the first line.
fn separator(text: &str) -> char {
    let first = text.lines().next().unwrap_or_default();
    let often = |sign: &char| first.matches(*sign).count();
    [',', ';', '\t'].into_iter().rev().max_by_key(often).unwrap_or(',')
}
