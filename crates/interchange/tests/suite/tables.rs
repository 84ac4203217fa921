//! The rows of a workbook that is no question set.

use interchange::{TableFault, table};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

#[test]
fn the_first_sheet_with_something_in_it_is_read_as_texts() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet();
    let page = workbook.add_worksheet();
    let day = ExcelDateTime::from_ymd(2026, 3, 15).unwrap();
    page.write_string(0, 0, "Month").unwrap();
    page.write_string(0, 2, "Score").unwrap();
    page.write_with_format(2, 0, &day, &Format::new().set_num_format("dd/mm/yyyy")).unwrap();
    page.write_number(2, 2, 4.0).unwrap();
    workbook.add_worksheet().write_string(0, 0, "Another").unwrap();
    let rows = table(&workbook.save_to_buffer().unwrap()).unwrap();
    let texts = |row: &[&str]| row.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    assert_eq!(rows, [(1, texts(&["Month", "", "Score"])), (3, texts(&["2026-03-15", "", "4"]))]);
}

#[test]
fn what_is_no_workbook_is_said_and_an_empty_one_has_no_rows() {
    for bytes in [b"".as_slice(), b"Month,Score", b"PK\x03\x04 and no more"] {
        assert_eq!(table(bytes), Err(TableFault::NotAWorkbook));
    }
    let mut empty = Workbook::new();
    empty.add_worksheet();
    assert_eq!(table(&empty.save_to_buffer().unwrap()), Ok(Vec::new()));
}

#[test]
fn a_sheet_of_too_many_rows_is_refused() {
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet();
    for row in 0..50_002 {
        page.write_string(row, 0, "x").unwrap();
    }
    let refused = table(&workbook.save_to_buffer().unwrap());
    assert!(matches!(refused, Err(TableFault::TooLarge(_))), "{refused:?}");
}
