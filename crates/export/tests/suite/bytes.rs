//! The same edition is the same bytes, so a file can be told by its digest.

use export::ReportKind;
use export::book::BookFormat;
use questionnaire::Language;

use crate::editions::{OF_A_HUNDRED, edition, release};
use crate::reading::workbook;

#[test]
fn a_tidy_file_is_made_the_same_twice() {
    let release = release(&edition(&[OF_A_HUNDRED]));
    for made in [export::csv, export::json, export::parquet, export::csv_metadata] {
        assert_eq!(made(&release).unwrap(), made(&release).unwrap());
    }
}

#[test]
fn a_workbook_is_made_the_same_twice() {
    let edition = edition(&[OF_A_HUNDRED]);
    for format in [BookFormat::Ods, BookFormat::Xlsx] {
        assert_eq!(workbook(&edition, format), workbook(&edition, format));
    }
}

#[test]
fn a_report_is_made_the_same_twice() {
    let release = release(&edition(&[OF_A_HUNDRED]));
    let made =
        || export::pdf(&release, &export::report(&release, ReportKind::Monthly, Language::English)).unwrap();
    assert_eq!(made(), made());
}

#[test]
fn a_workbook_holds_no_time_but_the_month_it_reports() {
    for format in [BookFormat::Ods, BookFormat::Xlsx] {
        holds_no_time(&workbook(&edition(&[OF_A_HUNDRED]), format));
    }
}

fn holds_no_time(book: &[u8]) {
    // A ZIP entry begins with its signature, version, flags and method; then four bytes of time and date.
    let starts = book.windows(4).enumerate().filter(|(_, bytes)| *bytes == b"PK\x03\x04");
    let stamps: Vec<_> = starts.map(|(at, _)| &book[at + 10..at + 14]).collect();
    assert!(!stamps.is_empty());
    assert!(
        stamps.iter().all(|stamp| *stamp == [0, 0, 0x21, 0]),
        "an entry is not dated 1 January 1980: {stamps:?}"
    );
}
