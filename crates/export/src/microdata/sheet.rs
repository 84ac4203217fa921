//! Microdata as a workbook: the numbers row by row, and the codebook beside them.

use std::io::Write;

use questionnaire::Language;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet};

use super::codebook::{HEADS, lines};
use super::fixed::FIXED;
use super::row::{Cell, MicrodataRow};
use super::variables::Variables;
use crate::ExportFault;
use crate::safe_text::safe;
use crate::words::Words;

/// A workbook whose rows go to the disk as they come.
pub(super) struct Sheet<W: Write + Send> {
    workbook: Workbook,
    out: W,
    row: u32,
    language: Language,
}

impl<W: Write + Send> Sheet<W> {
    pub(super) fn begin(out: W, variables: &Variables, language: Language) -> Result<Self, ExportFault> {
        let words = Words(language);
        let mut workbook = Workbook::new();
        // The same rows give the same bytes, so it says nothing of when it was made.
        let made = ExcelDateTime::from_timestamp(0)?;
        let title = words.say("microdata-title");
        workbook.set_properties(&DocProperties::new().set_title(&title).set_creation_datetime(&made));
        let page = workbook.add_worksheet_with_constant_memory()?;
        page.set_name(words.say("microdata-sheet-data"))?;
        let heads = FIXED.into_iter().chain(variables.iter().map(|variable| variable.name.as_str()));
        for (column, head) in (0u16..).zip(heads) {
            page.write_string_with_format(0, column, head, &Format::new().set_bold())?;
        }
        Ok(Self { workbook, out, row: 1, language })
    }

    pub(super) fn add(&mut self, row: &MicrodataRow, cells: &[Cell]) -> Result<(), ExportFault> {
        let page = self.workbook.worksheet_from_index(0)?;
        let at = self.row;
        for (column, text) in (0u16..).zip([&row.person, &row.force]) {
            page.write_string(at, column, text)?;
        }
        page.write_string(at, 2, row.month.to_string())?;
        page.write_string(at, 3, safe(&row.team))?;
        page.write_number(at, 4, row.questionnaire.version)?;
        page.write_number(at, 5, u8::from(row.complete))?;
        for (column, cell) in (6u16..).zip(cells) {
            write(page, (at, column), cell)?;
        }
        self.row += 1;
        Ok(())
    }

    pub(super) fn finish(mut self, variables: &Variables) -> Result<W, ExportFault> {
        let page = self.workbook.add_worksheet();
        page.set_name(Words(self.language).say("microdata-sheet-codebook"))?;
        for (column, head) in (0u16..).zip(HEADS) {
            page.write_string_with_format(0, column, head, &Format::new().set_bold())?;
        }
        for (row, line) in (1u32..).zip(lines(variables)) {
            for (column, text) in (0u16..).zip(line) {
                match text.parse::<i16>() {
                    Ok(number) if column == 6 => page.write_number(row, column, number)?,
                    _ => page.write_string(row, column, text)?,
                };
            }
        }
        self.workbook.save_to_writer(&mut self.out)?;
        Ok(self.out)
    }
}

fn write(page: &mut Worksheet, (row, column): (u32, u16), cell: &Cell) -> Result<(), ExportFault> {
    match cell {
        Cell::Nothing => return Ok(()),
        Cell::Code(number) => page.write_number(row, column, *number)?,
        Cell::Number(number) => page.write_number(row, column, *number)?,
        Cell::Month(month) => page.write_string(row, column, month.to_string())?,
    };
    Ok(())
}
