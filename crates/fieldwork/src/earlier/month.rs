//! The month a row counts in, however a spreadsheet writes it.

use chrono::NaiveDate;

use crate::intake::month_number;

/// No panel of this kind is older.
const EARLIEST: i32 = 2000;

/// The first day of the month that a cell says: `2026-03`, `03/2026`, `March 2026`, `Mar-26`, or any day of it.
pub fn month_of(cell: &str) -> Option<NaiveDate> {
    let day = cell.trim().split(['T', 't']).next().filter(|day| day.len() == 10).unwrap_or(cell.trim());
    let parts: Vec<&str> = day.split(['/', '-', '.', ' ', ',']).filter(|part| is_date(part)).collect();
    let (year, month) = match parts.as_slice() {
        [year, month] | [year, month, _] if year.len() == 4 && is_number(year) => (*year, *month),
        [month, year] | [_, month, year] => (*year, *month),
        _ => return None,
    };
    let year = full_year(year, month)?;
    let month = month_number(month).parse().ok()?;
    NaiveDate::from_ymd_opt(year, month, 1).filter(|_| year >= EARLIEST)
}

/// Not a time of day, which may stand after a date.
fn is_date(part: &str) -> bool {
    !part.is_empty() && !part.contains(':')
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A year of two digits is one only beside a month in words: `03-26` may be anything.
fn full_year(year: &str, month: &str) -> Option<i32> {
    let number: i32 = year.parse().ok().filter(|_| is_number(year))?;
    match year.len() {
        4 => Some(number),
        2 if !is_number(month) => Some(2000 + number),
        _ => None,
    }
}
