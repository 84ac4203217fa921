//! Microdata as a data file of SPSS, uncompressed: a dictionary, then eight bytes a number and as many as its width a text.
//!
//! The layout is that of the "System File Format" of the developers' guide to GNU PSPP. The number of rows is not in the
//! head (-1), so that rows are written as they come.

use std::io::Write;

use questionnaire::Language;

use super::fixed::WIDTHS;
use super::row::{Cell, MicrodataRow};
use super::sav_dictionary::{Column, dictionary, segments};
use super::variables::Variables;
use crate::ExportFault;

/// What stands where there is no number: the lowest there is.
const NOTHING: f64 = f64::MIN;
/// The width of a month.
const MONTH: usize = 7;

/// A data file.
pub(super) struct Sav<W: Write> {
    out: W,
    /// Which columns are texts.
    texts: Vec<bool>,
    line: Vec<u8>,
}

impl<W: Write> Sav<W> {
    pub(super) fn begin(mut out: W, variables: &Variables, language: Language) -> Result<Self, ExportFault> {
        let columns = Column::all(variables, language);
        out.write_all(&dictionary(&columns))?;
        let texts = columns.iter().skip(WIDTHS.len()).map(|column| column.width.is_some()).collect();
        Ok(Self { out, texts, line: Vec::new() })
    }

    pub(super) fn add(&mut self, row: &MicrodataRow, cells: &[Cell]) -> Result<(), ExportFault> {
        self.line.clear();
        let month = row.month.to_string();
        for (text, width) in [&row.person, &row.force, &month, &row.team].into_iter().zip(WIDTHS) {
            put_text(&mut self.line, text, width.unwrap_or_default());
        }
        put_number(&mut self.line, row.questionnaire.version.into());
        put_number(&mut self.line, u8::from(row.complete).into());
        for (cell, is_text) in cells.iter().zip(&self.texts) {
            match (is_text, cell) {
                (true, cell) => put_text(&mut self.line, &text(cell), MONTH),
                (false, Cell::Code(number)) => put_number(&mut self.line, (*number).into()),
                (false, Cell::Number(number)) => put_number(&mut self.line, *number),
                (false, Cell::Nothing | Cell::Month(_)) => put_number(&mut self.line, NOTHING),
            }
        }
        Ok(self.out.write_all(&self.line)?)
    }

    pub(super) fn finish(self) -> Result<W, ExportFault> {
        Ok(self.out)
    }
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Month(month) => month.to_string(),
        Cell::Code(number) => number.to_string(),
        Cell::Nothing | Cell::Number(_) => String::new(),
    }
}

fn put_number(line: &mut Vec<u8>, number: f64) {
    line.extend(number.to_le_bytes());
}

/// The text, cut at its width between two letters and filled up with spaces to whole segments.
fn put_text(line: &mut Vec<u8>, text: &str, width: usize) {
    let end = line.len() + segments(Some(width)) * 8;
    line.extend(super::sav_dictionary::cut(text, width).bytes());
    line.resize(end, b' ');
}
