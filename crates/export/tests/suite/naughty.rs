//! Text that programs stumble over comes out of every format as text, and the same in each.

use std::io::Cursor;

use calamine::{Ods, Reader};
use export::ReportKind;
use export::book::BookFormat;
use questionnaire::Language;
use statistics::Wording;

use crate::editions::{OF_A_HUNDRED, about, question, release};
use crate::reading::{cells, lines, opened, workbook};

/// Formulas, markup, quotes, directions, joined letters, long words, and letters that XML has no way to write.
pub(crate) const STRINGS: [&str; 22] = [
    "=HYPERLINK(\"http://away.invalid\",\"look\")",
    "=cmd|' /C calc'!A0",
    "+44 20 7946 0000",
    "-2+3",
    "@SUM(1+1)",
    "\t=1+1",
    "\r=1+1",
    "<script>alert(1)</script>",
    "</text:p></table:table-cell>",
    "]]>&amp;&#0;",
    "Robert'); DROP TABLE editions;--",
    "\"quoted\", and, commas",
    "two\nlines",
    "ŵ ŷ Ŵ Ŷ, llwybr’r dŵr",
    "👩🏽‍⚖️ 🏳️‍🌈",
    "\u{202e}backwards\u{202c}",
    "Z\u{351}a\u{34a}l\u{367}g\u{301}o\u{0301}",
    "zero\u{200b}width\u{feff}",
    "bell\u{7}and\u{0}nothing",
    "_x0041_ and _x000D_",
    "Reallyverylongwordwithoutanyplacetobreakitthatgoesonandonandonandonandonandonandonandonandonandon",
    "1/2, 3-4, 05:06, 1e5, TRUE, NULL, NaN",
];

pub(crate) fn edition(text: &str) -> statistics::Edition {
    let mut asked = question();
    asked.question = Wording::same(text);
    asked.short = Wording::same(text);
    asked.options.iter_mut().for_each(|option| option.label = Wording::same(text));
    about(asked, &[OF_A_HUNDRED])
}

#[test]
fn the_csv_says_it_and_no_field_begins_a_formula() {
    for text in STRINGS {
        let line =
            lines(&edition(text)).into_iter().find(|line| line["measure"] == "favourable_share").unwrap();
        let said = &line["question"];
        assert!(!said.starts_with(['=', '+', '-', '@', '\t', '\r']), "{said:?}");
        let kept: String =
            text.chars().filter(|letter| !letter.is_control() || matches!(letter, '\t' | '\n')).collect();
        assert_eq!(said.trim_start_matches('\''), kept.trim_start_matches('\''));
        assert_eq!(line["value"], "0.65");
    }
}

#[test]
fn both_workbooks_say_the_same_as_the_csv() {
    for text in STRINGS {
        let edition = edition(text);
        let said = lines(&edition).pop().unwrap()["question"].replace('\r', "");
        let mut ods: Ods<_> = Ods::new(Cursor::new(workbook(&edition, BookFormat::Ods))).unwrap();
        let in_ods = ods
            .worksheet_range("Questions")
            .unwrap()
            .cells()
            .map(|(.., cell)| cell.to_string())
            .collect::<Vec<_>>();
        let in_xlsx =
            cells(&edition, "Questions").cells().map(|(.., cell)| cell.to_string()).collect::<Vec<_>>();
        assert!(opened(&edition).sheet_names().contains(&"Questions".to_owned()));
        let plain = |cells: &[String]| cells.iter().any(|cell| cell.replace('\r', "") == said);
        assert!(plain(&in_xlsx), "{text:?} is not among {in_xlsx:?}");
        assert!(plain(&in_ods), "{text:?} is not among {in_ods:?}");
    }
}

#[test]
fn json_parquet_and_report_take_it() {
    for text in STRINGS {
        let release = release(&edition(text));
        let json: serde_json::Value = serde_json::from_slice(&export::json(&release).unwrap()).unwrap();
        let said = json["rows"][1]["question"].as_str().unwrap();
        assert!(!said.starts_with(['=', '+', '-', '@', '\t', '\r']), "{said:?}");
        assert!(export::parquet(&release).unwrap().ends_with(b"PAR1"));
        let report = export::report(&release, ReportKind::Tactical, Language::English);
        let made = export::pdf(&release, &report);
        assert!(made.is_ok(), "{text:?}: {:?}", made.err());
    }
}
