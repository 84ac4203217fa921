//! The workbook: a cover, a table of contents, notes, and one table a sheet, by the Government Statistical Service's
//! rules for accessible spreadsheets.
//!
//! [`Book`] is the workbook before it is of any format. [`book`] makes it, [`lint`] holds it to the rules, and
//! [`workbook`] writes it as ODS or XLSX and holds the file to the rules too. Nothing that breaks a rule is handed out.

mod explained;
mod file_lint;
mod front;
mod geometry;
mod lint;
mod model;
mod ods;
mod rule;
mod tables;
mod text_rules;
mod xlsx;

use questionnaire::Language;

pub use file_lint::lint_file;
pub(crate) use front::{contents, head, published};
pub use lint::lint;
pub use model::{Book, BookFormat, Head, Holds, Line, Sheet, Table, Tells, Value};
pub use rule::{Breach, RULES};

use crate::words::Words;
use crate::{ExportFault, Release, file_name};

/// The workbook of a release, with every table that has rows.
pub fn book(release: &Release, language: Language) -> Book<'_> {
    let words = Words(language);
    let edition = &release.edition;
    let tables = tables::tables(release, words);
    let mut sheets =
        vec![front::cover(release, words), front::contents(&tables, words), front::notes(edition, words)];
    sheets.extend(tables);
    Book {
        name: file_name(edition, "").trim_end_matches('.').to_owned(),
        title: crate::title(release, language),
        author: words.say("publisher"),
        language,
        made: edition.month.last_day(),
        area: words.of(&edition.area).to_owned(),
        until: words.month(edition.month),
        formats: vec![BookFormat::Ods, BookFormat::Xlsx],
        sheets,
    }
}

/// The workbook of a release as a file that keeps every rule.
///
/// # Errors
/// When it breaks one, or cannot be written.
pub fn workbook(release: &Release, language: Language, format: BookFormat) -> Result<Vec<u8>, ExportFault> {
    finished(&book(release, language), format)
}

/// A workbook as a file, if it keeps every rule.
pub(crate) fn finished(book: &Book<'_>, format: BookFormat) -> Result<Vec<u8>, ExportFault> {
    let breaches = lint(book);
    if !breaches.is_empty() {
        return Err(ExportFault::Inaccessible(breaches));
    }
    let bytes = match format {
        BookFormat::Ods => ods::write(book)?,
        BookFormat::Xlsx => xlsx::write(book)?,
    };
    let breaches = lint_file(&bytes)?;
    if breaches.is_empty() { Ok(bytes) } else { Err(ExportFault::Inaccessible(breaches)) }
}
