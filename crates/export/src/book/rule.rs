//! The 31 rules, and a breach of one.
//!
//! Source: Government Analysis Function, *Releasing statistics in spreadsheets* and its checklist of requirements, in the
//! order and with the additions of this panel.

use std::fmt;

/// What each rule asks, the first at place 0.
pub const RULES: [&str; 31] = [
    "every table is marked up, with one header row and no filter buttons",
    "table names are unique, with underscores",
    "no cell is merged or split",
    "no row or column is blank in or between",
    "text is wrapped",
    "no cell is empty",
    "nothing is frozen or filtered",
    "nothing is hidden",
    "columns are wide enough",
    "notes are written [note 1]",
    "a sheet of notes explains every note and every shorthand; notes stand in titles, headers and row labels",
    "the title is in A1, then that there is one table, then notes, all in column A",
    "the table begins in column A",
    "nothing stands below the table",
    "there is one table a sheet",
    "names of sheets are unique and the same in every release",
    "a cover, a table of contents with links, and notes come first, and the cover tells everything it has to",
    "titles say what, where and when",
    "there are no headers, footers or text boxes",
    "there are no pictures or charts",
    "there are no macros or formulas",
    "colour is never the only signal; letters are sans serif, 12 point or larger; no fill, border, italics or underline",
    "the text of a link says where it goes",
    "text is to the left and numbers are to the right",
    "months and days are written out",
    "title and language are set, and the author is an organisation",
    "the book opens at A1 of its first sheet, unmagnified",
    "the ends of an interval have columns of their own, and area codes stand beside names",
    "the file's name is lower case with dashes",
    "there is an OpenDocument copy",
    "the layout is tidy, with no total in the middle",
];

/// Where a workbook breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breach {
    /// The rule's number, from 1.
    pub rule: usize,
    /// The sheet, or the part of the file.
    pub place: String,
    /// What was found.
    pub found: String,
}

impl Breach {
    pub(super) fn new(rule: usize, place: &str, found: impl fmt::Display) -> Self {
        Self { rule, place: place.to_owned(), found: found.to_string() }
    }
}

impl fmt::Display for Breach {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let asks = self.rule.checked_sub(1).and_then(|place| RULES.get(place)).copied().unwrap_or_default();
        write!(formatter, "{} at {}: rule {}, {asks}", self.found, self.place, self.rule)
    }
}
