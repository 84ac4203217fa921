//! Files of an earlier panel: months however they are written, values however they are spelt, and nothing guessed.

use fieldwork::*;
use proptest::prelude::*;

use crate::panel::*;

#[test]
fn a_month_is_read_however_a_spreadsheet_writes_it() {
    let march = [
        "2026-03",
        "2026-03-15",
        "2026-03-15T10:30",
        "2026/03",
        "15/03/2026",
        "15.3.2026",
        "03/2026",
        "3-2026",
        "March 2026",
        "15 March 2026",
        "Mar 2026",
        "Mar-26",
        "Mawrth 2026",
        "mawrth 26",
        " 2026-03 ",
        "15/03/2026 10:30",
        "2026-03-15 10:30:00",
    ];
    for cell in march {
        assert_eq!(month_of(cell), Some(day("2026-03-01")), "{cell}");
    }
    for cell in
        ["", "soon", "2026", "13/2026", "03-26", "2026-00", "March", "1999-12", "46082", "March 2026 and on"]
    {
        assert_eq!(month_of(cell), None, "{cell}");
    }
}

proptest! {
    #[test]
    fn no_cell_stops_the_reading_of_a_month(cell in "\\PC{0,30}") {
        let _ = month_of(&cell);
    }

    #[test]
    fn every_day_of_a_month_is_in_it(year in 2000_i32..2100, month in 1_u32..=12, of in 1_u32..=28) {
        let first = chrono::NaiveDate::from_ymd_opt(year, month, 1);
        prop_assert_eq!(month_of(&format!("{of:02}/{month:02}/{year}")), first);
        prop_assert_eq!(month_of(&format!("{year}-{month:02}-{of:02}")), first);
    }
}

fn contacts(text: &str) -> (HistoryCheck, Vec<EarlierOutcome>) {
    let sheet = Sheet::read(text.as_bytes()).unwrap();
    let fields = [HistoryField::Month, HistoryField::Outcome, HistoryField::Case, HistoryField::Team];
    let mapping = HistoryMapping::guess(&fields, &sheet, None);
    assert_eq!(mapping.missing(&fields), Vec::<String>::new());
    let bounds = HistoryBounds { now: day("2026-11-01"), ..HistoryBounds::default() };
    read_contacts(&sheet, &mapping, &dispositions(), &bounds)
}

#[test]
fn of_a_case_with_several_rows_the_latest_counts_wherever_it_stands() {
    let (check, outcomes) = contacts(
        "Month,Outcome,Case\n2026-09,complete,A\n2026-08,no_answer,A\n2026-08,no_answer,B\n2026-08,declined,B\n",
    );
    let told: Vec<_> = outcomes.iter().map(|it| (it.month, it.outcome.as_str(), it.cases)).collect();
    assert_eq!(told, [(day("2026-08-01"), "declined", 1), (day("2026-09-01"), "complete", 1)]);
    assert_eq!((check.ready, check.months.len()), (4, 2));
}

#[test]
fn a_code_of_the_trade_that_several_outcomes_share_is_asked_about() {
    let (check, outcomes) = contacts("Month,Outcome\n2026-08,310\n2026-08,Declined\n");
    assert_eq!(check.unknown.iter().map(|it| it.value.as_str()).collect::<Vec<_>>(), ["310"]);
    assert_eq!(outcomes.iter().map(|it| it.outcome.as_str()).collect::<Vec<_>>(), ["declined"]);
}

#[test]
fn without_a_case_every_row_is_one() {
    let (_, outcomes) = contacts("Month,Outcome\n2026-08,no_answer\n2026-08,no_answer\n");
    assert_eq!(outcomes.iter().map(|it| it.cases).collect::<Vec<_>>(), [2]);
}

#[test]
fn a_column_of_words_is_named_and_not_listed() {
    let rows: String = (0..90).map(|number| format!("2026-08,she said {number}\n")).collect();
    let (check, outcomes) = contacts(&format!("Month,Outcome\n{rows}"));
    assert_eq!((check.words.as_slice(), check.unknown.len()), (["outcome".to_owned()].as_slice(), 0));
    assert!(outcomes.is_empty() && !check.can_be_committed());
}

#[test]
fn a_mapping_does_not_print_what_is_in_a_file() {
    let mapping = HistoryMapping::default().with_values([("outcome", "canary words", "declined")]);
    assert!(!format!("{mapping:?}").contains("canary"));
    assert_eq!(mapping.meaning("outcome", "canary words"), Some("declined"));
    let back = mapping.with_values([("outcome", "canary words", "")]);
    assert_eq!(back.meaning("outcome", "canary words"), None);
}

#[test]
fn every_fault_has_a_name_of_its_own() {
    let names: std::collections::BTreeSet<_> = HistoryFault::ALL.iter().map(|fault| fault.slug()).collect();
    assert_eq!(names.len(), HistoryFault::ALL.len());
}
