//! What people said, in the workbook: every rule is kept whatever they said, and nothing else of them is there.

use export::book::{BookFormat, book, lint};
use questionnaire::{Concept, Language, Theme, Wave};
use statistics::Month;
use verbatim::{Quarter, Told, ToldWords};

use crate::editions::{OF_A_HUNDRED, edition, release};
use crate::naughty::STRINGS;

fn told(concept: &str, language: Language, told: Told) -> ToldWords {
    ToldWords {
        wave: Wave::SixWeek,
        concept: Concept::parse(concept).unwrap(),
        theme: Theme::parse("respect").unwrap(),
        quarter: Quarter::of(Month::new(2026, 2).unwrap()),
        language: matches!(told, Told::Quote(_)).then_some(language),
        told,
    }
}

fn with(words: Vec<ToldWords>) -> export::Release {
    export::Release { words, ..release(&edition(&[OF_A_HUNDRED; 3])) }
}

#[test]
fn each_is_a_row_with_its_question_its_quarter_and_whose_words_they_are() {
    let release = with(vec![
        told("respect.listened", Language::English, Told::Quote("She listened to [name].".to_owned())),
        told("process.else", Language::Welsh, Told::Paraphrase("Teimlai’n ddiogel.".to_owned())),
    ]);
    let book = book(&release, Language::English);
    let sheet = book.sheets.iter().find(|sheet| sheet.name == "Released_words").unwrap();
    let rows = &sheet.table.as_ref().unwrap().rows;
    let said = |row: usize| -> Vec<String> { rows[row].iter().map(|cell| format!("{cell:?}")).collect() };
    let [first, second] = [said(0), said(1)];
    for (cell, words) in
        [(3, "January to March 2026"), (4, "English"), (5, "own"), (6, "She listened to [name].")]
    {
        assert!(first[cell].contains(words), "{words} in {first:?}");
    }
    for (cell, words) in [(2, "[z]"), (4, "[z]"), (5, "reader"), (6, "Teimlai’n ddiogel.")] {
        assert!(second[cell].contains(words), "{words} in {second:?}");
    }
}

#[test]
fn every_rule_is_kept_whatever_was_said() {
    for text in STRINGS.into_iter().chain(["see [note 9] and [c]", "a * star, Q1 2026, 2026-10"]) {
        let release = with(vec![told("respect.listened", Language::English, Told::Quote(text.to_owned()))]);
        for language in Language::ALL {
            assert_eq!(lint(&book(&release, language)), [], "{text:?}");
            for format in [BookFormat::Ods, BookFormat::Xlsx] {
                assert!(!export::workbook(&release, language, format).unwrap().is_empty());
            }
        }
    }
}

#[test]
fn without_words_there_is_no_sheet_of_them() {
    let release = with(Vec::new());
    assert!(book(&release, Language::English).sheets.iter().all(|sheet| sheet.name != "Released_words"));
}
