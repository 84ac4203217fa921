//! The rows that could not be taken, as a file to put right and send again.

use std::collections::BTreeMap;

use super::Sheet;

/// A CSV of the rows named, as they were sent, with the row's number before them and the reason after them. A cell that a
/// spreadsheet would work out is marked as text. Of a file that is such a CSV itself, the old numbers and reasons are left out.
pub fn error_file(
    sheet: &Sheet,
    reasons: &BTreeMap<u32, String>,
    [row_name, reason_name]: [&str; 2],
) -> String {
    let ours =
        |name: &str| [row_name, reason_name].iter().any(|own| own.to_lowercase() == name.to_lowercase());
    let theirs: Vec<usize> =
        (0..).zip(sheet.names()).filter(|(_, name)| !ours(name)).map(|(place, _)| place).collect();
    // The mark makes a spreadsheet read Welsh letters right.
    let mut file = String::from("\u{feff}");
    let names = theirs.iter().filter_map(|place| sheet.names().get(*place)).map(String::as_str);
    line(&mut file, std::iter::once(row_name).chain(names).chain([reason_name]));
    for (number, cells) in sheet.rows() {
        if let Some(reason) = reasons.get(&number) {
            let number = number.to_string();
            let cells = theirs.iter().filter_map(|place| cells.get(*place));
            line(&mut file, std::iter::once(number.as_str()).chain(cells).chain([reason.as_str()]));
        }
    }
    file
}

fn line<'a>(file: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (position, cell) in cells.enumerate() {
        if position > 0 {
            file.push(',');
        }
        file.push('"');
        if is_worked_out(cell) {
            file.push('\'');
        }
        file.push_str(&cell.replace('"', "\"\""));
        file.push('"');
    }
    file.push_str("\r\n");
}

/// Whether a spreadsheet may take the cell for a formula: by its first character, after any space.
fn is_worked_out(cell: &str) -> bool {
    cell.starts_with(['\t', '\r']) || cell.trim_start().starts_with(['=', '+', '-', '@'])
}
