//! Holds a book to the rules that can be seen before it is a file. The others are held by [`super::lint_file`].

use std::collections::BTreeSet;

use super::explained::unexplained;
use super::text_rules::{notes_in, written_out, wrong_note};
use super::{Book, BookFormat, Breach, Head, Holds, Sheet, Table, Tells, Value};
use crate::words::Words;

/// Letters that a column has to have room for, and the most that is still sensible.
const WIDTHS: std::ops::RangeInclusive<u16> = 8..=100;

const TOLD: [Tells; 9] = [
    Tells::What,
    Tells::Area,
    Tells::Period,
    Tells::Source,
    Tells::Published,
    Tells::NextUpdate,
    Tells::Contact,
    Tells::Method,
    Tells::Caveats,
];

/// Every breach of a book, in the order of its sheets.
pub fn lint(book: &Book<'_>) -> Vec<Breach> {
    let mut breaches = of_book(book);
    breaches.extend(names(book));
    breaches.extend(front(book));
    for (place, sheet) in book.sheets.iter().enumerate() {
        breaches.extend(of_sheet(book, place, sheet));
        if let Some(table) = &sheet.table {
            breaches.extend(of_columns(&sheet.name, table));
            breaches.extend(of_rows(book, &sheet.name, table));
        }
    }
    breaches.extend(unexplained(book));
    breaches
}

fn of_book(book: &Book<'_>) -> Vec<Breach> {
    let named =
        book.name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    let ours = book.author == Words(book.language).say("publisher");
    [
        (!book.title.trim().is_empty() && ours).then_some(()).ok_or((26, book.author.as_str())),
        (named && !book.name.is_empty()).then_some(()).ok_or((29, book.name.as_str())),
        book.formats.contains(&BookFormat::Ods).then_some(()).ok_or((30, "no ODS")),
    ]
    .into_iter()
    .filter_map(Result::err)
    .map(|(rule, found)| Breach::new(rule, "the book", found))
    .collect()
}

/// Names of sheets and tables: unique, of letters and underscores, without a time that the next release would change.
fn names(book: &Book<'_>) -> Vec<Breach> {
    let (mut sheets, mut tables) = (BTreeSet::new(), BTreeSet::new());
    let plain = |name: &str| !name.is_empty() && name.chars().all(|it| it.is_alphabetic() || it == '_');
    let mut breaches = Vec::new();
    for sheet in &book.sheets {
        if !sheets.insert(sheet.name.to_lowercase()) || !plain(&sheet.name) || sheet.name.chars().count() > 31
        {
            breaches.push(Breach::new(16, &sheet.name, &sheet.name));
        }
        let Some(table) = &sheet.table else { continue };
        if !tables.insert(table.name.to_lowercase()) || !plain(&table.name) {
            breaches.push(Breach::new(2, &sheet.name, &table.name));
        }
    }
    breaches
}

/// The first three sheets, and what is on them.
fn front(book: &Book<'_>) -> Vec<Breach> {
    let words = Words(book.language);
    let expected = ["sheet-cover", "sheet-contents", "sheet-notes"].map(|key| words.say(key));
    let mut breaches = Vec::new();
    for (place, name) in expected.iter().enumerate() {
        if book.sheets.get(place).is_none_or(|sheet| sheet.name != *name) {
            breaches.push(Breach::new(17, name, "not where it belongs"));
        }
    }
    let told: Vec<Tells> =
        book.sheets.first().iter().flat_map(|it| &it.above).filter_map(|it| it.tells).collect();
    let untold = TOLD.into_iter().filter(|tells| !told.contains(tells));
    breaches.extend(untold.map(|tells| Breach::new(17, "the cover", format!("{tells:?} is not told"))));
    let linked: Vec<&String> = links(book.sheets.get(1)).collect();
    let missing = book.sheets.iter().skip(2).filter(|sheet| !linked.contains(&&sheet.name));
    breaches.extend(missing.map(|sheet| Breach::new(17, &sheet.name, "no link leads to it")));
    let nowhere = linked.iter().filter(|name| !book.sheets.iter().any(|sheet| sheet.name == ***name));
    breaches.extend(nowhere.map(|name| Breach::new(23, "the contents", name)));
    breaches
}

fn links<'b>(sheet: Option<&'b Sheet<'_>>) -> impl Iterator<Item = &'b String> {
    let rows = sheet.and_then(|sheet| sheet.table.as_ref()).into_iter().flat_map(|table| &table.rows);
    rows.flatten().filter_map(|value| match value {
        Value::Link(name) => Some(name),
        _ => None,
    })
}

fn of_sheet(book: &Book<'_>, place: usize, sheet: &Sheet<'_>) -> Vec<Breach> {
    let one_table = Words(book.language).say("one-table");
    let says_so = sheet.above.first().is_some_and(|line| line.words == one_table);
    let whole =
        place == 1 || place == 2 || (sheet.title.contains(&book.area) && sheet.title.contains(&book.until));
    let texts = || std::iter::once(&sheet.title).chain(sheet.above.iter().map(|line| &line.words));
    let mut breaches = Vec::new();
    if sheet.title.trim().is_empty() || (sheet.table.is_some() && !says_so) {
        breaches.push(Breach::new(12, &sheet.name, "no title, or nothing that says there is one table"));
    }
    if !whole {
        breaches.push(Breach::new(18, &sheet.name, &sheet.title));
    }
    if sheet.above.iter().any(|line| line.words.trim().is_empty()) {
        breaches.push(Breach::new(4, &sheet.name, "a blank line"));
    }
    breaches.extend(texts().filter(|text| wrong_note(text)).map(|text| Breach::new(10, &sheet.name, text)));
    breaches.extend(texts().filter(|text| !written_out(text)).map(|text| Breach::new(25, &sheet.name, text)));
    breaches
}

fn of_columns(sheet: &str, table: &Table<'_>) -> Vec<Breach> {
    let mut breaches = Vec::new();
    let mut seen = BTreeSet::new();
    for column in &table.columns {
        let longest =
            column.words.split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default();
        if column.words.trim().is_empty() || !seen.insert(&column.words) {
            breaches.push(Breach::new(1, sheet, format!("the header {:?}", column.words)));
        }
        if !WIDTHS.contains(&column.width) || usize::from(column.width) < longest {
            breaches.push(Breach::new(9, sheet, format!("{} is {} wide", column.words, column.width)));
        }
        if !column.wraps {
            breaches.push(Breach::new(5, sheet, &column.words));
        }
        if wrong_note(&column.words) {
            breaches.push(Breach::new(10, sheet, &column.words));
        }
    }
    breaches.extend(beside(table).map(|found| Breach::new(28, sheet, found)));
    breaches
}

/// Estimates without the two ends of their intervals in the next columns, and areas without their codes before them.
fn beside<'t>(table: &'t Table<'_>) -> impl Iterator<Item = &'t String> {
    let holds = |place: usize| table.columns.get(place).map(|column| column.holds);
    let alone = move |(place, column): (usize, &'t Head)| match column.holds {
        Holds::Estimate => (holds(place + 1), holds(place + 2)) != (Some(Holds::Lower), Some(Holds::Upper)),
        Holds::Area => place.checked_sub(1).and_then(holds) != Some(Holds::AreaCode),
        _ => false,
    };
    table.columns.iter().enumerate().filter(move |it| alone(*it)).map(|(_, column)| &column.words)
}

fn of_rows(book: &Book<'_>, sheet: &str, table: &Table<'_>) -> Vec<Breach> {
    let total = Words(book.language).say("total");
    let last = table.rows.len().saturating_sub(1);
    let mut breaches = Vec::new();
    if table.rows.is_empty() {
        breaches.push(Breach::new(4, sheet, "a table without rows"));
    }
    for (at, row) in table.rows.iter().enumerate() {
        if row.len() != table.columns.len() {
            breaches.push(Breach::new(4, sheet, format!("row {at} has {} cells", row.len())));
        }
        for (column, value) in table.columns.iter().zip(row) {
            breaches
                .extend(of_cell(column, value).map(|rule| Breach::new(rule, sheet, format!("{value:?}"))));
            let is_total = matches!(value, Value::Words(words) if *words == total);
            if column.holds == Holds::Label && is_total && at != last {
                breaches.push(Breach::new(31, sheet, format!("a total in row {at}")));
            }
        }
    }
    breaches
}

/// The rule that a cell breaks.
fn of_cell(column: &Head, value: &Value<'_>) -> Option<usize> {
    match value {
        Value::Words(words) if words.trim().is_empty() => Some(6),
        Value::Link(name) if name.trim().is_empty() => Some(23),
        Value::Words(_) | Value::Link(_) if column.holds.is_number() => Some(24),
        Value::Count(_) | Value::Decimal(_) if !column.holds.is_number() => Some(24),
        Value::Words(words) if column.holds == Holds::Period && !written_out(words) => Some(25),
        Value::Words(words) if column.holds == Holds::Words && notes_in(words).next().is_some() => Some(11),
        _ => None,
    }
}
