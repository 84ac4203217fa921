//! The same edition is the same bytes, so a file can be told by its digest.

use crate::editions::{OF_A_HUNDRED, edition};

#[test]
fn a_tidy_file_is_made_the_same_twice() {
    let edition = edition(&[OF_A_HUNDRED]);
    assert_eq!(export::csv(&edition).unwrap(), export::csv(&edition).unwrap());
}

#[test]
fn a_workbook_is_made_the_same_twice() {
    let edition = edition(&[OF_A_HUNDRED]);
    assert_eq!(export::workbook(&edition).unwrap(), export::workbook(&edition).unwrap());
}

#[test]
fn a_workbook_holds_no_time_but_the_month_it_reports() {
    let book = export::workbook(&edition(&[OF_A_HUNDRED])).unwrap();
    // A ZIP entry begins with its signature, version, flags and method; then four bytes of time and date.
    let starts = book.windows(4).enumerate().filter(|(_, bytes)| *bytes == b"PK\x03\x04");
    let stamps: Vec<_> = starts.map(|(at, _)| &book[at + 10..at + 14]).collect();
    assert!(!stamps.is_empty());
    assert!(
        stamps.iter().all(|stamp| *stamp == [0, 0, 0x21, 0]),
        "an entry is not dated 1 January 1980: {stamps:?}"
    );
}
