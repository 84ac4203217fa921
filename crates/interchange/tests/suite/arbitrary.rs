//! Whatever the bytes, the importer answers: it never panics and never runs without bound.

use std::io::{Cursor, Read, Write};
use std::time::{Duration, Instant};

use interchange::{Wanted, export_xlsform, import_xlsform};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::books::{Page, book};
use crate::files::{options, own_options, shipped};

/// Longer than any import takes on a busy machine, far shorter than for ever.
const LIMIT: Duration = Duration::from_secs(20);

fn answers(bytes: &[u8]) {
    let began = Instant::now();
    let _ = import_xlsform(bytes, &options("visit"));
    let _ = import_xlsform(bytes, &own_options());
    assert!(began.elapsed() < LIMIT, "{:?}", began.elapsed());
}

/// The parts of a workbook, changed, as a workbook again.
fn repacked(bytes: &[u8], change: impl Fn(&str, &mut Vec<u8>)) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for number in 0..archive.len() {
        let mut part = archive.by_index(number).unwrap();
        let (name, mut text) = (part.name().unwrap().into_owned(), Vec::new());
        part.read_to_end(&mut text).unwrap();
        change(&name, &mut text);
        writer.start_file(name, stored).unwrap();
        writer.write_all(&text).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn workbook() -> Vec<u8> {
    export_xlsform(&shipped(), &Wanted::parse("respect@1").unwrap()).unwrap().bytes
}

#[test]
fn a_workbook_that_unpacks_to_a_thousand_times_its_size_is_refused_at_once() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    writer.start_file("xl/sharedStrings.xml", packed).unwrap();
    let megabyte = vec![b' '; 1 << 20];
    for _ in 0..17 {
        writer.write_all(&megabyte).unwrap();
    }
    let bytes = writer.finish().unwrap().into_inner();
    assert!(bytes.len() < 1 << 16, "{} bytes", bytes.len());
    let findings = import_xlsform(&bytes, &own_options()).unwrap_err();
    assert!(findings.iter().any(|it| it.what.contains("unpacks to more than 16 MB")), "{findings:#?}");
}

#[test]
fn a_cell_in_the_last_corner_of_a_sheet_takes_no_more_room_than_a_cell() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet().set_name("survey").unwrap();
    sheet.write_string(0, 0, "type").unwrap();
    sheet.write_string(1_048_575, 16_383, "far away").unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    let imported = import_xlsform(&bytes, &options("visit"));
    let findings = imported.map_or_else(|findings| findings, |imported| imported.findings);
    assert!(findings.iter().any(|it| it.row == Some(1_048_576)), "{findings:#?}");
}

#[test]
fn more_cells_than_a_question_set_can_need_are_refused() {
    let row: Vec<String> = (0..250).map(|column| format!("{column}")).collect();
    let bytes = book(&[("survey".to_owned(), vec![row; 241])]);
    let findings = import_xlsform(&bytes, &own_options()).unwrap_err();
    assert!(findings.iter().any(|it| it.what.contains("60,000 cells")), "{findings:#?}");
}

const HEADERS: [&str; 16] = [
    "type",
    "name",
    "label",
    "label::Welsh (cy)",
    "hint",
    "relevant",
    "constraint",
    "calculation",
    "choice_filter",
    "required",
    "repeat_count",
    "parameters",
    "appearance",
    "default",
    "bind::candour:release",
    "list_name",
];

const CELLS: [&str; 24] = [
    "",
    "",
    "text",
    "integer",
    "select_one yes_no",
    "select_multiple yes_no",
    "begin group",
    "end group",
    "begin repeat",
    "end repeat",
    "calculate",
    "range",
    "a",
    "b",
    "yes_no",
    "yes",
    "${a} = 'yes'",
    "${b} > ",
    "start=0 end=9",
    "selected(${a}, name)",
    "count(${a})",
    "month-year",
    "{ en = \"x\" }",
    "Ünïcödé ’ \u{200b}",
];

fn sheet(name: &'static str) -> impl Strategy<Value = Page> {
    let header = proptest::collection::vec(proptest::sample::select(&HEADERS[..]), 1..10);
    let cell = prop_oneof![
        9 => proptest::sample::select(&CELLS[..]).prop_map(str::to_owned),
        1 => "\\PC{0,12}".prop_map(|text| text),
    ];
    let rows = proptest::collection::vec(proptest::collection::vec(cell, 1..10), 0..12);
    (header, rows).prop_map(move |(header, mut rows)| {
        rows.insert(0, header.into_iter().map(str::to_owned).collect());
        (name.to_owned(), rows)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_get_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        answers(&bytes);
    }

    #[test]
    fn any_sheets_get_an_answer_and_what_is_taken_comes_back(
        survey in sheet("survey"), choices in sheet("choices"), own in proptest::option::of(sheet("candour")),
    ) {
        let pages: Vec<Page> = [survey, choices].into_iter().chain(own).collect();
        let bytes = book(&pages);
        answers(&bytes);
        if let Ok(imported) = import_xlsform(&bytes, &options("visit")) {
            let wanted = Wanted::Set(imported.id.clone());
            let exported = export_xlsform(&[imported.set.clone(), imported.lists.clone()], &wanted).unwrap();
            let again = import_xlsform(&exported.bytes, &own_options()).unwrap();
            prop_assert_eq!(again.set, imported.set);
            prop_assert_eq!(again.lists, imported.lists);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_workbook_gets_an_answer(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in proptest::option::of(any::<prop::sample::Index>()),
    ) {
        let whole = WORKBOOK.with(Clone::clone);
        let names: Vec<String> = ZipArchive::new(Cursor::new(&whole)).unwrap().file_names().map(|name| name.unwrap().into_owned()).collect();
        let bytes = repacked(&whole, |name, text| {
            for (part, at, byte) in &changes {
                if part.get(&names) == name && !text.is_empty() {
                    let at = at.index(text.len());
                    if let Some(changed) = text.get_mut(at) {
                        *changed = *byte;
                    }
                }
            }
        });
        answers(&bytes);
        if let Some(cut) = cut {
            answers(bytes.get(..cut.index(bytes.len())).unwrap());
        }
    }
}

thread_local! {
    /// Exported once: every case damages the same workbook.
    static WORKBOOK: Vec<u8> = workbook();
}
