//! The risk register as files: a workbook that keeps the 31 rules whatever was written, a tidy file that runs nothing, and
//! its place in the governance pack.

use chrono::{DateTime, NaiveDate, Utc};
use export::book::{BookFormat, RULES, lint};
use export::{Block, RegisterFile, Report, register_book, register_csv, register_workbook, with_register};
use fieldwork::{ForceCode, Id};
use improvement::{
    Band, Hand, NewMeeting, NewProcessChange, ProcessChange, Register, RegisterFamily, RegisterMeeting,
    RegisterPolicy, RegisterRisk, RegisterVersion, RiskContent, ScalePoint, Score, Seat,
};
use questionnaire::{Language, Text};
use statistics::Month;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id<T>(number: u32) -> Id<T> {
    Id::parse(&format!("00000000-0000-0000-0000-{number:012}")).unwrap()
}

fn hand(at: &str) -> Hand {
    let at: DateTime<Utc> = format!("{at}T10:00:00Z").parse().unwrap();
    Hand { account: id(1), role: "coordinator".to_owned(), at }
}

fn policy() -> RegisterPolicy {
    let text = |en: &str| Text { en: en.to_owned(), cy: Some(format!("{en} (cy)")) };
    let point = |score| ScalePoint { score, label: text("Possible"), meaning: text("It could happen") };
    let band = |code: &str, from, mark, review_days| Band {
        code: code.to_owned(),
        from,
        mark,
        label: text(code),
        asks: text("Look"),
        review_days,
    };
    let scale: Vec<ScalePoint> = (1..=5).map(point).collect();
    RegisterPolicy::new(scale.clone(), scale, vec![band("low", 1, '○', 91), band("high", 9, '■', 31)])
        .unwrap()
}

/// A risk whose every word is this text, changed once.
fn risk(number: u32, force: Option<&str>, text: &str) -> RegisterRisk {
    let words = || text.to_owned();
    let content = RiskContent {
        family: RegisterFamily::CriminalJustice,
        name: words(),
        cause: words(),
        event: words(),
        consequence: words(),
        controls: words(),
        owner: Seat::Prosecution,
        before: Score { likelihood: 4, impact: 4 },
        after: Score { likelihood: 3, impact: 4 },
        review_by: day("2026-10-15"),
    };
    let first = RegisterVersion::first(content.clone(), words(), hand("2026-09-20"));
    let opened = RegisterRisk {
        id: id(number),
        number,
        force: force.map(|code| ForceCode::parse(code).unwrap()),
        latest: first.clone(),
        earlier: Vec::new(),
    };
    let lower = RiskContent { after: Score { likelihood: 2, impact: 2 }, ..content };
    let latest = opened.revised(1, (lower, words()), Some(id(7)), hand("2026-10-20")).unwrap();
    RegisterRisk { latest, earlier: vec![first], ..opened }
}

fn register(text: &str) -> Register {
    let held = NewMeeting {
        held_on: day("2026-10-19"),
        seats: vec![Seat::Coordinator, Seat::CommissionerLead],
        decisions: text.to_owned(),
        next_on: None,
    };
    let made = NewProcessChange {
        changed_on: day("2026-10-21"),
        until_then: text.to_owned(),
        from_then: text.to_owned(),
    };
    let change =
        ProcessChange { id: id(9), risk: id(1), number: 1, force: None, made, hand: hand("2026-10-21") };
    Register {
        risks: vec![risk(1, None, text), risk(2, Some("E23000001"), text)],
        meetings: vec![RegisterMeeting { id: id(7), force: None, held, hand: hand("2026-10-19") }],
        changes: vec![change],
    }
}

fn file<'a>(register: &'a Register, policy: &'a RegisterPolicy, language: Language) -> RegisterFile<'a> {
    let names = vec![(ForceCode::parse("E23000001").unwrap(), Text::english("Eastmere"))];
    RegisterFile { register, policy, names, area: None, day: day("2026-10-31"), language }
}

#[test]
fn the_workbook_keeps_every_rule_whatever_was_written() {
    let policy = policy();
    for text in
        ["Words", "=1+1", "see [note 9] and [c]", "a * star, Q1 2026, 2026-10", "two\n\nlines\tand tabs"]
    {
        for language in Language::ALL {
            let register = register(text);
            let file = file(&register, &policy, language);
            let book = register_book(&file);
            assert_eq!(lint(&book), [], "{text} {}", language.code());
            assert_eq!(book.sheets.len(), 7);
            for format in [BookFormat::Ods, BookFormat::Xlsx] {
                assert!(!register_workbook(&file, format).unwrap().is_empty());
            }
        }
    }
    assert_eq!(RULES.len(), 31);
}

#[test]
fn an_empty_register_is_a_workbook_too() {
    let (register, policy) = (Register::default(), policy());
    for language in Language::ALL {
        let file = file(&register, &policy, language);
        assert_eq!(lint(&register_book(&file)), []);
        assert!(register_workbook(&file, BookFormat::Ods).is_ok());
    }
}

#[test]
fn every_version_is_a_row_and_no_field_starts_a_formula() {
    let policy = policy();
    for text in ["Words", "=1+1", "+1", "-1", "@SUM(A1)"] {
        let register = register(text);
        let bytes = register_csv(&file(&register, &policy, Language::English)).unwrap();
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), 4);
        let heads = reader.headers().unwrap().clone();
        let of = |row: usize, name: &str| {
            let at = heads.iter().position(|head| head == name).unwrap();
            rows[row][at].to_owned()
        };
        let told = |row: usize| ["score_after", "latest", "meeting_on", "band"].map(|name| of(row, name));
        assert_eq!(told(0), ["12", "no", "", "high"]);
        assert_eq!(told(1), ["4", "yes", "2026-10-19", "low"]);
        for field in rows.iter().flatten() {
            assert!(!field.starts_with(['=', '+', '-', '@', '\t', '\r']), "{field}");
        }
    }
}

#[test]
fn the_pack_says_what_is_open_what_was_decided_and_what_changed() {
    let heading = |words: &str| Block::Heading { level: 2, words: words.to_owned() };
    let (register, policy, october) = (register("Words"), policy(), Month::parse("2026-10").unwrap());
    for language in Language::ALL {
        let report = Report {
            title: String::new(),
            selection: String::new(),
            language,
            blocks: vec![heading("Themes"), heading("How to read it")],
        };
        let with = with_register(report, &register, &policy, (october, language));
        assert_eq!(with.blocks.first(), Some(&heading("Themes")));
        assert_eq!(with.blocks.last(), Some(&heading("How to read it")));
        let said = format!("{:?}", with.blocks);
        assert!(!said.contains("[missing"), "{said}");
        let tables: Vec<_> = with
            .blocks
            .iter()
            .filter_map(|block| if let Block::Table(grid) = block { Some(grid) } else { None })
            .collect();
        assert_eq!(tables.len(), 1);
        for row in &tables[0].rows {
            assert_eq!(row.len(), tables[0].header.len());
            assert_eq!((row[4].as_str(), row[5].as_str()), ("16", "4"));
        }
    }
}
