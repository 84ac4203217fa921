//! Whether the sheet of notes explains every note and every shorthand that is used: rule 11.

use std::collections::BTreeSet;

use super::text_rules::notes_in;
use super::{Book, Breach, Sheet, Value};

/// Notes and shorthand that are used and that the sheet of notes says nothing of.
pub(super) fn unexplained(book: &Book<'_>) -> Vec<Breach> {
    let notes = book.sheets.get(2).and_then(|sheet| sheet.table.as_ref());
    let first = |row: &Vec<Value<'_>>| match row.first() {
        Some(Value::Words(words)) => Some(words.to_string()),
        _ => None,
    };
    let explained: BTreeSet<String> =
        notes.iter().flat_map(|table| table.rows.iter().filter_map(first)).collect();
    let mut breaches = Vec::new();
    for sheet in book.sheets.iter().skip(3) {
        let unknown = used(sheet).into_iter().filter(|mark| !explained.contains(mark));
        breaches.extend(unknown.map(|mark| Breach::new(11, &sheet.name, mark)));
    }
    breaches
}

fn used(sheet: &Sheet<'_>) -> BTreeSet<String> {
    let mut used: BTreeSet<String> = notes_in(&sheet.title).map(str::to_owned).collect();
    let Some(table) = &sheet.table else { return used };
    used.extend(table.columns.iter().flat_map(|column| notes_in(&column.words)).map(str::to_owned));
    let mut markers = BTreeSet::new();
    for value in table.rows.iter().flatten() {
        if let Value::Marker(marker) = value {
            markers.insert(*marker);
        }
    }
    used.extend(markers.into_iter().map(str::to_owned));
    used
}
