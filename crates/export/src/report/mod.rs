//! The monthly report and the packs for meetings: a fixed selection of an edition, as headings, sentences, tables and
//! charts. The page and the PDF are both written from it, so they cannot disagree.

mod charts;
mod findings;
mod kind;
mod parts;
mod picture;
mod tables;
mod thematic;

use questionnaire::Language;

pub use kind::ReportKind;
pub use picture::{Anchor, Picture, Shape, Spot};
pub(crate) use picture::{EDGE, LETTERS, REACH, corners};

use crate::Release;
use crate::words::Words;

/// A report, of no format yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// What it is, of whom and when.
    pub title: String,
    /// Which selection it is, for which meeting.
    pub selection: String,
    /// The language of its words.
    pub language: Language,
    /// What stands in it, in order.
    pub blocks: Vec<Block>,
}

/// A piece of a report.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading; the title is of level 1, and none is skipped.
    Heading {
        /// From 2.
        level: u16,
        /// Its words.
        words: String,
    },
    /// A paragraph.
    Paragraph(String),
    /// Sentences, one below the other.
    List(Vec<String>),
    /// A table.
    Table(Grid),
    /// A drawing with what it shows in words, and a line below it.
    Picture {
        /// The drawing for paper and wide screens.
        picture: Picture,
        /// The same for narrow screens and strong magnification.
        narrow: Picture,
        /// What it shows, with its numbers.
        says: String,
        /// The line below it.
        caption: String,
    },
}

/// A table: one header row, and rows of as many cells, the first of which names the row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// What it is of.
    pub caption: String,
    /// The heads.
    pub header: Vec<String>,
    /// How many columns from the left are of words; the others are of numbers.
    pub words: usize,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// The report of a release for one meeting.
pub fn report(release: &Release, kind: ReportKind, language: Language) -> Report {
    let words = Words(language);
    let blocks = kind.parts().iter().flat_map(|part| part.blocks(release, words));
    let edition = &release.edition;
    let title = words.with(
        &format!("report-title-{}", kind.slug()),
        &[("area", words.of(&edition.area)), ("month", &words.month(edition.month))],
    );
    Report {
        title,
        selection: words.say(&format!("report-selection-{}", kind.slug())),
        language,
        blocks: blocks.collect(),
    }
}
