//! The report on themes, and what people spoke of as rows: the page, the PDF, the text and the CSV say the same numbers.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use export::book::{Value, book};
use export::{Block, Release, Reply, Report, ReportKind, report};
use questionnaire::{Concept, Language, Theme, Wave};
use statistics::disclosure::Ledger;
use statistics::spoken::{Spoken, SpokenCode, SpokenFrame, SpokenMonth, SpokenTheme, spoken};
use statistics::{DisclosurePolicy, Month, Period, Wording};
use verbatim::{Quarter, Told, ToldWords};

use crate::editions::{OF_A_HUNDRED, edition, release};
use crate::{naughty, python};

/// Three months of forty people whose words were coded: enough spoke of the first thing, and one a month of the second.
fn counted(label: &str) -> Spoken {
    let code = |name: &str, label: &str, theme: &str| SpokenCode {
        name: name.to_owned(),
        root: name.to_owned(),
        theme: theme.to_owned(),
        label: Wording { en: label.to_owned(), cy: format!("{label} (cy)") },
        definition: Wording::same("What it means"),
    };
    let theme = |name: &str| SpokenTheme { name: name.to_owned(), label: Wording::same(name) };
    let frame = SpokenFrame {
        id: "words@1".to_owned(),
        themes: vec![theme("outcome"), theme("respect")],
        codes: vec![code("delay", label, "outcome"), code("blamed", "Blamed or judged", "respect")],
    };
    let month = |(number, delay): (u32, u32)| SpokenMonth {
        wave: "six-week".to_owned(),
        month: Month::new(2026, number).unwrap(),
        frame: Some("words@1".to_owned()),
        interviewed: 48,
        people: 40,
        codes: BTreeMap::from([("delay".to_owned(), delay), ("blamed".to_owned(), 1)]),
    };
    let months: Vec<SpokenMonth> = [(8, 8), (9, 10), (10, 27)].into_iter().map(month).collect();
    let span = Period { from: months[0].month, to: months[2].month };
    let (spans, policy) = ([("six-week".to_owned(), span)].into(), DisclosurePolicy::default());
    spoken(&[frame], &months, Ledger::default(), (&spans, &policy)).0.unwrap()
}

fn words(text: &str, told: fn(String) -> Told, from: u32) -> ToldWords {
    ToldWords {
        wave: Wave::SixWeek,
        concept: Concept::parse("respect.listened").unwrap(),
        theme: Theme::Respect,
        quarter: Quarter::of(Month::new(2026, from).unwrap()),
        language: (from == 7).then_some(Language::Welsh),
        told: told(text.to_owned()),
    }
}

fn told(label: &str) -> Release {
    let mut release = release(&edition(&[OF_A_HUNDRED; 10]));
    release.spoken = Some(counted(label));
    release.words = vec![
        words("Roedd hi\u{2019}n gwrando ar [name].", Told::Quote, 7),
        words("They were kept waiting.", Told::Paraphrase, 4),
    ];
    release.replies = vec![Reply {
        said: Wording::same("You waited too long."),
        done: Wording::same("Officers ring every week."),
        published: NaiveDate::from_ymd_opt(2026, 11, 2).unwrap(),
    }];
    release
}

fn thematic(release: &Release, language: Language) -> Report {
    report(release, ReportKind::Thematic, language)
}

fn rows(report: &Report) -> Vec<&Vec<String>> {
    let grids = report.blocks.iter().filter_map(|block| match block {
        Block::Table(grid) => Some(grid),
        _ => None,
    });
    grids.flat_map(|grid| &grid.rows).collect()
}

#[test]
fn themes_stand_in_the_order_of_the_frame_with_counts_and_what_their_uncertainty_allows() {
    let release = told("Delay");
    let report = thematic(&release, Language::English);
    let said: Vec<Vec<&str>> =
        rows(&report).into_iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let trend = "More than before (10/40 in September 2026)";
    let delay = ["Delay", "outcome", "October 2026", "27", "40", "68%", "52%", "80%", trend];
    assert_eq!(said[0], delay);
    let withheld = ["[c]"; 5];
    assert_eq!(said[1][..3], ["Blamed or judged", "respect", "August to October 2026"]);
    assert_eq!(said[1][3..8], withheld);
}

#[test]
fn a_difference_that_may_be_chance_is_never_called_more() {
    let mut release = told("Delay");
    let series = &mut release.spoken.as_mut().unwrap().waves[0].codes[0];
    series.periods.pop();
    let report = thematic(&release, Language::English);
    assert_eq!(rows(&report)[0][8], "No evidence of change (8/40 in August 2026)");
}

#[test]
fn words_replies_and_their_lack_are_said_in_both_languages() {
    let release = told("Delay");
    let said = format!("{:?}", thematic(&release, Language::English).blocks);
    for expected in
        ["(July to September 2026) [Welsh]", "in a reader\u{2019}s words", "Officers ring every week."]
    {
        assert!(said.contains(expected), "{expected} in {said}");
    }
    let bare = Release { spoken: None, words: Vec::new(), replies: Vec::new(), ..release.clone() };
    for (language, nothing) in
        [(Language::English, "Nothing can be told here yet"), (Language::Welsh, "Ni ellir dweud dim yma eto")]
    {
        let said = format!("{:?}", thematic(&bare, language).blocks);
        assert!(said.contains(nothing), "{said}");
        assert!(!format!("{:?}", thematic(&release, language)).contains("[missing message"));
    }
}

#[test]
fn the_rows_have_every_window_and_withhold_what_the_report_withholds() {
    let csv = String::from_utf8(export::csv(&told("Delay")).unwrap()).unwrap();
    let of = |code: &str, measure: &str| {
        let row = format!(",{code},");
        let rows = csv.lines().filter(move |line| line.contains(&row)).map(str::to_owned);
        rows.filter(|line| line.contains(measure)).collect::<Vec<_>>()
    };
    let counts = of("delay", ",spoke_count,");
    for (count, from) in [
        ("8", "2026-08,2026-08"),
        ("10", "2026-09,2026-09"),
        ("27", "2026-10,2026-10"),
        ("45", "2026-08,2026-10"),
    ] {
        let here = |row: &&String| row.contains(from) && row.contains(&format!(",{count},"));
        assert!(counts.iter().any(|row| here(&row)), "{count} in {counts:#?}");
    }
    assert!(of("blamed", ",spoke_").iter().all(|row| row.contains("[c]")), "{csv}");
}

#[test]
fn the_workbook_has_the_same_counts_and_keeps_every_rule() {
    for text in naughty::STRINGS {
        for language in Language::ALL {
            assert_eq!(export::book::lint(&book(&told(text), language)), [], "{text:?}");
        }
    }
    let release = told("Delay");
    let book = book(&release, Language::English);
    let sheet = book.sheets.iter().find(|sheet| sheet.name == "Spoken_of").unwrap();
    let rows = &sheet.table.as_ref().unwrap().rows;
    let counts = |row: &[Value<'_>]| [format!("{:?}", row[4]), format!("{:?}", row[5])];
    assert_eq!(counts(&rows[2]), ["Count(40)", "Count(27)"]);
    assert!(rows[3][4..].iter().all(|value| *value == Value::Marker("[c]")), "{:?}", rows[3]);
}

/// The text is read with somebody else's reader, and says every cell that the page and the PDF say.
#[test]
fn page_pdf_text_and_csv_agree() {
    let folder = tempfile::tempdir().unwrap();
    for language in Language::ALL {
        let release = told("Delay");
        let report = thematic(&release, language);
        let cells: Vec<&String> = rows(&report).into_iter().flatten().collect();
        let files = [
            ("a.csv", export::csv(&release).unwrap()),
            ("a.pdf", export::pdf(&release, &report).unwrap()),
            ("a.odt", export::odt(&release, &report).unwrap()),
            ("said.json", serde_json::to_vec(&cells).unwrap()),
        ];
        let arguments = files.map(|(name, bytes)| {
            let path = folder.path().join(name);
            std::fs::write(&path, bytes).unwrap();
            path.display().to_string()
        });
        python::run("check_thematic.py", &arguments);
    }
}

#[test]
fn every_report_is_a_text_that_a_reader_opens_whatever_words_are_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.odt");
    for text in naughty::STRINGS {
        let mut release = told(text);
        release.words.push(words(text, Told::Quote, 7));
        for kind in [ReportKind::Thematic, ReportKind::Tactical] {
            let report = report(&release, kind, Language::Welsh);
            let bytes = export::odt(&release, &report).unwrap();
            assert_eq!(bytes, export::odt(&release, &report).unwrap(), "the same bytes again");
            std::fs::write(&path, bytes).unwrap();
            python::run("check_odt.py", &[path.display().to_string()]);
        }
    }
}
