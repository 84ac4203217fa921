//! Files of many rows: every encoding and every fault, and nothing that makes the reading stop.

use std::collections::BTreeMap;

use fieldwork::*;
use proptest::prelude::*;

use crate::panel::*;

const NAMES: &str = "Crime ref,Name,Phone,Language,Date reported,Agreed,Date agreed,Who asked,Leaflet";

fn line(reference: &str) -> String {
    format!("{reference},Mari Gwyn,07700 900123,Cymraeg,10/08/2026,Yes,11 Aug 2026,ISVA,leaflet-2")
}

fn sheet(text: &str) -> Sheet {
    Sheet::read(text.as_bytes()).unwrap()
}

fn cells_of(sheet: &Sheet, row: usize) -> Vec<&str> {
    sheet.rows().nth(row).unwrap().1.iter().collect()
}

fn fault(bytes: &[u8]) -> FileFault {
    let first = Sheet::read(bytes).unwrap_err().remove(0);
    assert!(FileFault::CODES.contains(&first.code()));
    first
}

fn referrals(text: &str) -> Vec<ReferralRow> {
    let sheet = sheet(text);
    let mapping = Mapping::guess(ImportKind::Referrals, &sheet, None);
    assert_eq!(mapping.missing(ImportKind::Referrals), Vec::<&str>::new());
    let force = ForceCode::parse("E23999901").unwrap();
    referral_rows(&sheet, &mapping, &force, day("2026-08-12"), (&forces(), &asking())).collect()
}

/// The one fault of the first row of a file.
fn row_fault(text: &str) -> (&'static str, &'static str) {
    let faults = referrals(text).remove(0).referral.unwrap_err();
    let [FieldError { field, code }] = faults[..] else { panic!("one fault was expected: {faults:?}") };
    assert!(FIELD_CODES.contains(&code), "{code} is not in the catalogue");
    (field, code)
}

#[test]
fn a_file_is_read_in_the_words_its_writers_use() {
    let rows = referrals(&format!("{NAMES}\n{}\n", line("13/4471/26")));
    let referral = rows[0].referral.clone().unwrap();
    assert_eq!(rows[0].number, 2);
    assert_eq!(referral.identity.name, "Mari Gwyn");
    assert_eq!(referral.language, questionnaire::Language::Welsh);
    assert_eq!((referral.report_date, referral.agreed_on), (day("2026-08-10"), day("2026-08-11")));
    assert_eq!(referral.asked_by, AskedBy::IndependentAdviser);
}

#[test]
fn a_file_in_welsh_is_read_too() {
    let names = "Cyfeirnod yr heddlu;Enw;Rhif ffôn;Iaith;Dyddiad yr adroddiad;Cytunwyd;Dyddiad cytuno;Gofynnwyd gan;Geiriad";
    let row = "13/1;Mari Gwyn;07700 900123;Saesneg;10 Awst 2026;Ie;11.08.2026;Arall;leaflet-2";
    let referral = referrals(&format!("{names}\r\n{row}\r\n")).remove(0).referral.unwrap();
    assert_eq!((referral.report_date, referral.asked_by), (day("2026-08-10"), AskedBy::Other));
}

#[test]
fn every_usual_way_of_writing_text_is_read() {
    let text = "Enw,Tŷ\nSiân,Llŷn\n";
    let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<_>>();
    let ways = [
        text.as_bytes().to_vec(),
        [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        [&b"\xFF\xFE"[..], &utf16(u16::to_le_bytes)].concat(),
        [&b"\xFE\xFF"[..], &utf16(u16::to_be_bytes)].concat(),
    ];
    for bytes in ways {
        let read = Sheet::read(&bytes).unwrap();
        assert_eq!(read.names(), ["Enw", "Tŷ"]);
        assert_eq!(cells_of(&read, 0), ["Siân", "Llŷn"]);
    }
    let windows = Sheet::read(b"Enw\nSi\xE2n \x93dywedodd\x94\n").unwrap();
    assert_eq!(cells_of(&windows, 0), ["Siân “dywedodd”"]);
}

#[test]
fn what_is_no_text_is_refused_with_its_row() {
    assert_eq!(fault(b"a,b\n1,2\n3,\x004\n"), FileFault::NotText { row: 3 });
    assert_eq!(fault(b"\xEF\xBB\xBFa,b\n1,\xFF\n"), FileFault::NotText { row: 2 });
    assert_eq!(fault(b"\xFF\xFEa\0\n\0\0\xD8"), FileFault::NotText { row: 2 });
    assert_eq!(fault(b"PK\x03\x04 and so on"), FileFault::Workbook);
}

#[test]
fn an_empty_file_says_so() {
    for empty in [&b""[..], b"\xEF\xBB\xBF", b"\n\n", b" , ,\n"] {
        assert_eq!(fault(empty), FileFault::Empty);
    }
    assert_eq!(fault(b"a,b\n\n,\n"), FileFault::NoRows);
}

#[test]
fn quotation_marks_are_read_or_named() {
    let read = sheet("a,b\n\"one, \"\"two\"\"\nthree\",4\n5,6\n");
    assert_eq!(cells_of(&read, 0), ["one, \"two\"\nthree", "4"]);
    assert_eq!(read.rows().nth(1).unwrap().0, 3, "a cell of two lines is one row");
    assert_eq!(fault(b"a,b\n1,2\n\"3,4\n5,6\n"), FileFault::Quotes { row: 3 });
    assert_eq!(fault(b"a,b\n\"1\"x,2\n"), FileFault::Quotes { row: 2 });
    assert_eq!(cells_of(&sheet("a,b\n5\" pipe,2"), 0), ["5\" pipe", "2"]);
}

#[test]
fn rows_of_other_lengths_are_named_each() {
    let faults = Sheet::read(b"a,b\n1,2\n3\n4,5,6\n7,8,,\n").unwrap_err();
    let expected = [
        FileFault::Ragged { row: 3, found: 1, expected: 2 },
        FileFault::Ragged { row: 4, found: 3, expected: 2 },
    ];
    assert_eq!(faults, expected);
}

#[test]
fn there_is_an_end_to_columns_rows_and_bytes() {
    let columns = |number: usize| (0..number).map(|n| format!("c{n}")).collect::<Vec<_>>().join(",");
    let row = |number: usize| vec!["1"; number].join(",");
    assert_eq!(sheet(&format!("{}\n{}", columns(200), row(200))).names().len(), 200);
    let wide = format!("{}\n{}", columns(201), row(201));
    assert_eq!(fault(wide.as_bytes()), FileFault::TooManyColumns { found: 201 });
    assert_eq!(sheet(&format!("a\n{}", "1\n".repeat(50_000))).count(), 50_000);
    assert_eq!(fault(format!("a\n{}", "1\n".repeat(50_001)).as_bytes()), FileFault::TooManyRows);
    assert_eq!(fault(&vec![b'a'; MOST_BYTES + 1]), FileFault::TooLarge);
    let commas = vec![b','; MOST_BYTES];
    assert_eq!(fault(&commas), FileFault::TooManyColumns { found: 1_001 });
    assert_eq!(fault(&vec![b'\n'; MOST_BYTES]), FileFault::Empty);
}

#[test]
fn two_columns_of_one_name_cannot_be_told_apart() {
    assert_eq!(fault(b"Name,x,name \n1,2,3\n"), FileFault::NameTwice { first: 1, second: 3 });
}

#[test]
fn what_a_spreadsheet_would_work_out_is_not_taken() {
    for formula in ["=1+1", "@SUM(A1)", "+44", "-2"] {
        let row = line("1").replace("Mari Gwyn", formula);
        assert_eq!(row_fault(&format!("{NAMES}\n{row}")), ("name", "import-cell-formula"), "{formula}");
    }
    let number = line("1").replace("07700 900123", "'+447700 900123");
    let read = referrals(&format!("{NAMES}\n{number}")).remove(0).referral.unwrap();
    assert_eq!(read.identity.number.national(), "07700 900123");
}

#[test]
fn each_row_says_what_is_wrong_with_it() {
    let with = |from: &str, to: &str| row_fault(&format!("{NAMES}\n{}", line("1").replace(from, to)));
    assert_eq!(with("Yes", "No"), ("agreed", "referral-agreed-required"));
    assert_eq!(with("Yes", ""), ("agreed", "referral-agreed-required"));
    assert_eq!(with("10/08/2026", "08/31/2026"), ("report_date", "referral-report-date-invalid"));
    assert_eq!(with("10/08/2026", "10/08/26"), ("report_date", "referral-report-date-invalid"));
    assert_eq!(with("ISVA", "a friend"), ("asked_by", "referral-asked-by-required"));
    assert_eq!(with("07700 900123", "4.47E+11"), ("number", "referral-number-invalid"));
}

#[test]
fn a_matter_stands_in_a_file_once() {
    let rows = referrals(&format!("{NAMES}\n{}\n{}\n{}", line("em/1"), line("EM / 1"), line("EM/2")));
    assert!(rows[0].referral.is_ok() && rows[2].referral.is_ok());
    let faults = rows[1].referral.clone().unwrap_err();
    assert_eq!(faults[0].code, "import-row-twice");
}

#[test]
fn dates_are_read_as_they_are_written_here() {
    for date in [
        "10/08/2026",
        "10-8-2026",
        "2026-08-10",
        "10 August 2026",
        "10.08.2026",
        "2026-08-10T00:00:00",
        "10/08/2026 00:00",
    ] {
        let row = line("1").replace("10/08/2026", date);
        let read = referrals(&format!("{NAMES}\n{row}")).remove(0).referral.unwrap();
        assert_eq!(read.report_date, day("2026-08-10"), "{date}");
    }
}

#[test]
fn safe_days_are_read_in_both_languages() {
    let names = format!("{NAMES},Safe days,Safe from,Safe until");
    let row = format!("{},\"Llun, Thu\",10:00,14:00", line("1"));
    let plan = referrals(&format!("{names}\n{row}")).remove(0).referral.unwrap().safe_contact.unwrap();
    assert_eq!(plan.safe_days, [chrono::Weekday::Mon, chrono::Weekday::Thu]);
}

fn events(text: &str) -> Vec<EventRow> {
    let sheet = sheet(text);
    let mapping = Mapping::guess(ImportKind::Events, &sheet, None);
    assert_eq!(mapping.missing(ImportKind::Events), Vec::<&str>::new());
    event_rows(&sheet, &mapping, day("2026-08-12")).collect()
}

#[test]
fn events_are_read_with_their_outcome() {
    let rows = events("Reference,Event,Date,Outcome\n1,Charged,10/08/2026,\n2,Outcome,11/08/2026,16\n");
    let (reference, event) = rows[1].event.clone().unwrap();
    assert_eq!((reference.as_str(), event.kind.as_str(), event.outcome.as_str()), ("2", "outcome", "16"));
    assert_eq!(rows[0].event.clone().unwrap().1.kind, "charge");
}

#[test]
fn an_event_says_what_is_wrong_with_it() {
    let codes = |row: &str| {
        let faults = events(&format!("Reference,Event,Date\n{row}\n")).remove(0).event.unwrap_err();
        faults.iter().map(|fault| fault.code).collect::<Vec<_>>()
    };
    assert_eq!(codes(",closed,10/08/2026"), ["referral-force-reference-required"]);
    assert_eq!(codes("1,party,10/08/2026"), ["event-kind-unknown"]);
    assert_eq!(codes("1,closed,13/08/2026"), ["date-in-future"]);
    assert_eq!(codes("=1,closed,10/08/2026"), ["import-cell-formula"]);
}

#[test]
fn a_force_s_own_columns_are_remembered() {
    let first = sheet("Their number,Event,Date\n1,closed,x\n");
    let chosen =
        Mapping::chosen(ImportKind::Events, &first, [("force_reference", "Their number"), ("x", "Date")]);
    assert_eq!(
        Mapping::guess(ImportKind::Events, &first, None).missing(ImportKind::Events),
        ["force_reference"]
    );
    let guessed = Mapping::guess(ImportKind::Events, &first, Some(&chosen));
    assert_eq!(guessed.column("force_reference"), Some("Their number"));
    let other = sheet("Crime number,Event,Date\n1,closed,x\n");
    let again = Mapping::guess(ImportKind::Events, &other, Some(&chosen));
    assert_eq!(again.column("force_reference"), Some("Crime number"));
    assert_eq!(Mapping::chosen(ImportKind::Events, &other, [("on", "Their number")]).column("on"), None);
}

#[test]
fn no_column_name_means_two_fields() {
    for kind in ImportKind::ALL {
        for column in kind.columns() {
            let header = sheet(&format!("{}\n1\n", column.field));
            let guessed = Mapping::guess(kind, &header, None);
            let meant = kind.columns().iter().filter(|it| guessed.column(it.field).is_some());
            assert_eq!(meant.map(|it| it.field).collect::<Vec<_>>(), [column.field]);
        }
    }
}

#[test]
fn the_rows_in_error_come_back_with_their_reasons_and_no_formulas() {
    let sheet = sheet("name,x\n=cmd(),fine\nok,+1\nleft out,2\n");
    let reasons = BTreeMap::from([(2, "not \"taken\"".to_owned()), (3, "-".to_owned())]);
    let file = error_file(&sheet, &reasons, ["Row", "Reason"]);
    let lines: Vec<_> = file.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], r#""Row","name","x","Reason""#);
    assert_eq!(lines[1], r#""2","'=cmd()","fine","not ""taken""""#);
    assert_eq!(lines[2], r#""3","ok","'+1","'-""#);
    assert_eq!(lines.len(), 3);
}

#[test]
fn a_file_of_rows_in_error_that_is_still_in_error_comes_back_as_one_that_can_be_sent() {
    let names = ["Row", "What to put right"];
    let whole = sheet("name,x\nMari,1\nSiân,2\nNia,3\n");
    let reasons = |rows: &[u32]| rows.iter().map(|row| (*row, format!("wrong in {row}"))).collect();
    let first = sheet(&error_file(&whole, &reasons(&[2, 4]), names));
    assert_eq!(first.names(), ["Row", "name", "x", "What to put right"]);
    let second = sheet(&error_file(&first, &reasons(&[3]), names));
    assert_eq!(second.names(), first.names());
    assert_eq!(cells_of(&second, 0), ["3", "Nia", "3", "wrong in 3"]);
}

#[test]
fn rows_are_not_printed() {
    let text = format!("{NAMES}\n{}\n", line("13/4471/26"));
    let printed = format!("{:?} {:?}", sheet(&text), referrals(&text));
    assert!(!printed.contains("Mari") && !printed.contains("900123"), "{printed}");
}

fn cells() -> impl Strategy<Value = Vec<Vec<String>>> {
    let cell = "[ -~éŵ\n\",;=+@\t-]{0,12}";
    proptest::collection::vec(proptest::collection::vec(cell, 3), 1..8)
}

proptest! {
    #[test]
    fn no_bytes_make_the_reading_stop(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(sheet) = Sheet::read(&bytes) {
            let mapping = Mapping::guess(ImportKind::Referrals, &sheet, None);
            let force = ForceCode::parse("E23999901").unwrap();
            referral_rows(&sheet, &mapping, &force, day("2026-08-12"), (&forces(), &asking())).for_each(drop);
            event_rows(&sheet, &mapping, day("2026-08-12")).for_each(drop);
        }
    }

    #[test]
    fn no_text_in_known_columns_makes_the_reading_stop(rows in cells()) {
        let mut text = String::from("force reference,name,number\n");
        for row in &rows {
            let quoted: Vec<_> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            text.push_str(&quoted.join(","));
            text.push('\n');
        }
        match Sheet::read(text.as_bytes()) {
            Ok(sheet) => {
                let mapping = Mapping::guess(ImportKind::Referrals, &sheet, None);
                let force = ForceCode::parse("E23999901").unwrap();
                let (forces, asking) = (forces(), asking());
                let read = referral_rows(&sheet, &mapping, &force, day("2026-08-12"), (&forces, &asking));
                prop_assert_eq!(read.count(), sheet.count());
            }
            Err(faults) => prop_assert_eq!(&faults, &[FileFault::NoRows]),
        }
    }

    #[test]
    fn what_comes_back_reads_as_it_was_and_works_nothing_out(rows in cells()) {
        let mut text = String::from("a,b,c\n");
        for row in &rows {
            let quoted: Vec<_> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            text.push_str(&quoted.join(","));
            text.push('\n');
        }
        let Ok(sheet) = Sheet::read(text.as_bytes()) else { return Ok(()) };
        let reasons: BTreeMap<_, _> = sheet.rows().map(|(number, _)| (number, "why".to_owned())).collect();
        let back = Sheet::read(error_file(&sheet, &reasons, ["Row", "Reason"]).as_bytes()).unwrap();
        for ((number, sent), (_, returned)) in sheet.rows().zip(back.rows()) {
            prop_assert_eq!(returned.get(0).unwrap(), number.to_string());
            for (one, other) in sent.iter().zip(returned.iter().skip(1)) {
                prop_assert!(!other.trim_start().starts_with(['=', '+', '-', '@']));
                prop_assert_eq!(one, other.strip_prefix('\'').filter(|rest| *rest == one).unwrap_or(other));
            }
        }
    }
}
