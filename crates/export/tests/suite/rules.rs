//! The linter: a workbook weakened in one way is caught by the rule that is broken, and by no other.

use std::borrow::Cow;

use export::book::{Book, BookFormat, Holds, Line, RULES, Table, Value, book, lint};
use questionnaire::Language;

use crate::editions::{release, years};

/// The sheet of the first periods, the one most rules are tried on.
const PERIODS: usize = 4;

/// The numbers of the rules that a book breaks after this was done to it.
fn broken(weaken: impl FnOnce(&mut Book<'_>)) -> Vec<usize> {
    let release = release(&years());
    let mut book = book(&release, Language::English);
    weaken(&mut book);
    let mut rules: Vec<usize> = lint(&book).into_iter().map(|breach| breach.rule).collect();
    rules.sort_unstable();
    rules.dedup();
    rules
}

fn table<'b, 'a>(book: &'b mut Book<'a>, sheet: usize) -> &'b mut Table<'a> {
    book.sheets[sheet].table.as_mut().unwrap()
}

#[test]
fn a_book_as_it_is_made_breaks_nothing_in_either_language() {
    let release = release(&years());
    for language in Language::ALL {
        assert_eq!(lint(&book(&release, language)), []);
    }
    assert_eq!(RULES.len(), 31);
}

#[test]
fn rule_1_two_columns_with_one_head() {
    assert_eq!(broken(|book| table(book, PERIODS).columns[1].words = "Theme".to_owned()), [1]);
}

#[test]
fn rule_2_two_tables_of_one_name() {
    assert_eq!(broken(|book| table(book, PERIODS).name = "notes".to_owned()), [2]);
    assert_eq!(broken(|book| table(book, PERIODS).name = "a name".to_owned()), [2]);
}

#[test]
fn rule_4_a_row_too_short_and_a_blank_line() {
    let short = |book: &mut Book<'_>| drop(table(book, PERIODS).rows[0].pop());
    assert_eq!(broken(short), [4]);
    let blank = Line { words: " ".to_owned(), tells: None };
    assert_eq!(broken(|book| book.sheets[PERIODS].above.push(blank)), [4]);
}

#[test]
fn rule_5_a_column_that_does_not_wrap() {
    assert_eq!(broken(|book| table(book, PERIODS).columns[1].wraps = false), [5]);
}

#[test]
fn rule_6_an_empty_cell() {
    assert_eq!(broken(|book| table(book, PERIODS).rows[0][1] = Value::Words(Cow::Borrowed(""))), [6]);
}

#[test]
fn rule_9_a_column_too_narrow() {
    assert_eq!(broken(|book| table(book, PERIODS).columns[1].width = 4), [9]);
}

#[test]
fn rule_10_a_note_that_is_a_star() {
    assert_eq!(broken(|book| table(book, PERIODS).columns[1].words = "Question*".to_owned()), [10]);
    assert_eq!(broken(|book| book.sheets[PERIODS].above[0].words.push_str(" (note 1)")), [10, 12]);
}

#[test]
fn rule_11_a_note_that_is_not_explained_or_stands_in_the_data() {
    assert_eq!(broken(|book| table(book, PERIODS).columns[1].words = "Question [note 9]".to_owned()), [11]);
    assert_eq!(broken(|book| table(book, PERIODS).rows[0][3] = Value::Marker("[q]")), [11]);
    let wording = |book: &mut Book<'_>| {
        let questions = book.sheets.len() - 2;
        table(book, questions).rows[0][4] = Value::Words(Cow::Borrowed("Asked so [note 1]"));
    };
    assert_eq!(broken(wording), [11]);
}

#[test]
fn rule_12_nothing_says_that_there_is_one_table() {
    assert_eq!(broken(|book| drop(book.sheets[PERIODS].above.remove(0))), [12]);
}

#[test]
fn rule_16_two_sheets_of_one_name_and_a_name_with_a_year() {
    assert_eq!(broken(|book| book.sheets[PERIODS].name = "Six_week_2026".to_owned()), [16, 17, 23]);
    assert!(broken(|book| book.sheets[PERIODS].name = "Six_week_quarters".to_owned()).contains(&16));
}

#[test]
fn rule_17_a_cover_that_does_not_say_who_to_ask_and_a_sheet_that_no_link_leads_to() {
    use export::book::Tells;
    let mute = |book: &mut Book<'_>| book.sheets[0].above.retain(|line| line.tells != Some(Tells::Contact));
    assert_eq!(broken(mute), [17]);
    assert_eq!(broken(|book| drop(table(book, 1).rows.remove(3))), [17]);
    assert!(broken(|book| book.sheets.swap(0, 1)).contains(&17));
}

#[test]
fn rule_18_a_title_without_a_place() {
    assert_eq!(broken(|book| book.sheets[PERIODS].title = "Answers to December 2027".to_owned()), [18]);
}

#[test]
fn rule_23_a_link_that_says_nothing_or_leads_nowhere() {
    assert!(broken(|book| table(book, 1).rows[3][0] = Value::Link(String::new())).contains(&23));
    assert!(broken(|book| table(book, 1).rows[3][0] = Value::Link("Elsewhere".to_owned())).contains(&23));
}

#[test]
fn rule_24_words_among_numbers_and_numbers_among_words() {
    assert_eq!(broken(|book| table(book, PERIODS).rows[0][3] = Value::Words(Cow::Borrowed("many"))), [24]);
    assert_eq!(broken(|book| table(book, PERIODS).rows[0][1] = Value::Count(3)), [24]);
}

#[test]
fn rule_25_months_in_figures() {
    for period in ["2026-10", "Q3 2026", "01/10/2026", "to 2026/10"] {
        assert_eq!(
            broken(|book| table(book, PERIODS).rows[0][2] = Value::Words(Cow::Borrowed(period))),
            [25],
            "{period}"
        );
    }
}

#[test]
fn rule_26_a_person_as_the_author_and_no_title() {
    assert_eq!(broken(|book| book.author = "R. Osei".to_owned()), [26]);
    assert_eq!(broken(|book| book.title = String::new()), [26]);
}

#[test]
fn rule_28_an_estimate_without_its_interval_and_an_area_without_its_code() {
    assert_eq!(broken(|book| table(book, PERIODS).columns[5].holds = Holds::Decimal), [28]);
    let turned = |book: &mut Book<'_>| table(book, 3).columns.swap(0, 1);
    assert_eq!(broken(turned), [28]);
}

#[test]
fn rule_29_a_file_name_with_capitals() {
    for name in ["Eastmere-2026", "a b", "a_b", ""] {
        assert_eq!(broken(|book| book.name = name.to_owned()), [29], "{name:?}");
    }
}

#[test]
fn rule_30_no_opendocument() {
    assert_eq!(broken(|book| book.formats = vec![BookFormat::Xlsx]), [30]);
}

#[test]
fn rule_31_a_total_in_the_middle() {
    assert_eq!(broken(|book| table(book, PERIODS).rows[0][1] = Value::Words(Cow::Borrowed("Total"))), [31]);
}
