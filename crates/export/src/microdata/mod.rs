//! Microdata: one row an interview, for the agency's own analysis. Coded answers under a pseudonym, a month and a team;
//! no words, no date finer than a month.
//!
//! Rows are written as they come, so that a file takes the same memory whatever its length. The same rows always give the
//! same bytes. Start reading at [`Variables`], which says what the columns are, then at [`Microdata`].

mod codebook;
mod comma;
mod fixed;
mod named;
mod row;
mod sav;
mod sav_dictionary;
mod sheet;
mod source;
mod variables;

use std::io::Write;

use questionnaire::Language;

pub use codebook::codebook;
pub use fixed::FIXED;
pub use row::MicrodataRow;
pub use variables::{Code, Holds, Variable, Variables};

use crate::ExportFault;
use row::Cells;

/// How the rows are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MicrodataFormat {
    /// Comma-separated values, each answer as its number.
    Codes,
    /// Comma-separated values, each answer in words.
    Labels,
    /// A data file of SPSS, with its labels and missing values.
    Sav,
    /// A workbook for Excel: the numbers, and the codebook beside them.
    Xlsx,
}

impl MicrodataFormat {
    /// Every format, in the order of a list.
    pub const ALL: [Self; 4] = [Self::Codes, Self::Labels, Self::Sav, Self::Xlsx];

    /// Its name in forms and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Codes => "codes",
            Self::Labels => "labels",
            Self::Sav => "sav",
            Self::Xlsx => "xlsx",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.slug() == slug)
    }

    /// The end of the file's name.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Codes => "csv",
            Self::Labels => "labels.csv",
            Self::Sav => "sav",
            Self::Xlsx => "xlsx",
        }
    }

    /// What the file is to a browser.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Codes | Self::Labels => "text/csv; charset=utf-8",
            Self::Sav => "application/x-spss-sav",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// A file of microdata that is being written.
pub struct Microdata<'a, W: Write + Send> {
    variables: &'a Variables,
    cells: Cells,
    file: File<'a, W>,
}

enum File<'a, W: Write + Send> {
    Comma(Box<comma::Comma<'a, W>>),
    Sav(sav::Sav<W>),
    Sheet(Box<sheet::Sheet<W>>),
}

impl<'a, W: Write + Send> Microdata<'a, W> {
    /// Begins a file. The language is that of labels and of the codebook in a workbook.
    ///
    /// # Errors
    /// When its head cannot be written.
    pub fn begin(
        out: W,
        variables: &'a Variables,
        (format, language): (MicrodataFormat, Language),
    ) -> Result<Self, ExportFault> {
        let file = match format {
            MicrodataFormat::Codes => File::Comma(Box::new(comma::Comma::of_codes(out, variables)?)),
            MicrodataFormat::Labels => {
                File::Comma(Box::new(comma::Comma::of_labels(out, variables, language)?))
            }
            MicrodataFormat::Sav => File::Sav(sav::Sav::begin(out, variables, language)?),
            MicrodataFormat::Xlsx => File::Sheet(Box::new(sheet::Sheet::begin(out, variables, language)?)),
        };
        Ok(Self { variables, cells: Cells::default(), file })
    }

    /// Writes one interview. False where it was asked with a version that the columns were not made of: then nothing is
    /// written.
    ///
    /// # Errors
    /// When the row cannot be written.
    pub fn add(&mut self, row: &MicrodataRow) -> Result<bool, ExportFault> {
        if !self.variables.fill(row, &mut self.cells) {
            return Ok(false);
        }
        match &mut self.file {
            File::Comma(file) => file.add(row, &self.cells)?,
            File::Sav(file) => file.add(row, &self.cells)?,
            File::Sheet(file) => file.add(row, &self.cells)?,
        }
        Ok(true)
    }

    /// Writes what is left and gives back what was written to.
    ///
    /// # Errors
    /// When the end cannot be written.
    pub fn finish(self) -> Result<W, ExportFault> {
        match self.file {
            File::Comma(file) => file.finish(),
            File::Sav(file) => file.finish(),
            File::Sheet(file) => file.finish(self.variables),
        }
    }
}
