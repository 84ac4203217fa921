//! A workbook before it is of any format: sheets, tables, columns and cells.

use std::borrow::Cow;

use chrono::NaiveDate;
use questionnaire::Language;

/// A workbook, of no format yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Book<'a> {
    /// What the file is called, without its ending.
    pub name: String,
    /// What it is.
    pub title: String,
    /// Who publishes it: an organisation, never a person.
    pub author: String,
    /// The language of its words.
    pub language: Language,
    /// The end of the month it reports. The same edition gives the same bytes, so no file holds another time.
    pub made: NaiveDate,
    /// The place every title names.
    pub area: String,
    /// The month every title names.
    pub until: String,
    /// The formats it is offered in.
    pub formats: Vec<BookFormat>,
    /// The sheets, in order.
    pub sheets: Vec<Sheet<'a>>,
}

/// A format of workbooks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BookFormat {
    /// OpenDocument, the copy of record.
    Ods,
    /// Excel, because police use it.
    Xlsx,
}

/// A sheet: a title, lines below it, then at most one table and nothing after it.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet<'a> {
    /// Its name, unique and the same in every release.
    pub name: String,
    /// What, where and when, in A1.
    pub title: String,
    /// The lines above the table, all in column A.
    pub above: Vec<Line>,
    /// The table, but on the cover.
    pub table: Option<Table<'a>>,
}

/// A line of words in column A.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The words.
    pub words: String,
    /// What it tells, on the cover.
    pub tells: Option<Tells>,
}

/// What the cover has to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is named for what the cover tells")]
pub enum Tells {
    What,
    Area,
    Period,
    Source,
    Published,
    NextUpdate,
    Contact,
    Method,
    Caveats,
}

/// A table: one header row and rows of as many cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Table<'a> {
    /// Its name, unique in the book.
    pub name: String,
    /// The columns.
    pub columns: Vec<Head>,
    /// The rows.
    pub rows: Vec<Vec<Value<'a>>>,
}

/// The head of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Its words.
    pub words: String,
    /// What the column holds.
    pub holds: Holds,
    /// Its width, in letters.
    pub width: u16,
    /// Whether text is wrapped in it.
    pub wraps: bool,
}

/// What a column holds. Numbers stand to the right, and so does shorthand in their place; everything else to the left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// The code of an area.
    AreaCode,
    /// The name of an area.
    Area,
    /// What names a row.
    Label,
    /// Months in words.
    Period,
    /// Other words.
    Words,
    /// A link to a sheet.
    Link,
    /// A whole number.
    Count,
    /// A number without an interval.
    Decimal,
    /// A number with an interval, whose ends stand in the next two columns.
    Estimate,
    /// The lower end.
    Lower,
    /// The upper end.
    Upper,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// Words.
    Words(Cow<'a, str>),
    /// Shorthand in the place of a number.
    Marker(&'static str),
    /// The name of a sheet, as a link to it.
    Link(String),
    /// A whole number of people.
    Count(u32),
    /// A number with one decimal.
    Decimal(f64),
}

impl Holds {
    /// Whether the column is of numbers.
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Count | Self::Decimal | Self::Estimate | Self::Lower | Self::Upper)
    }
}
