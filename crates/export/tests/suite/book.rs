//! The workbook, by the rules for accessible spreadsheets.

use calamine::{Data, Reader};
use statistics::{Edition, WaveFigures};

use crate::editions::{OF_A_HUNDRED, edition, of, years};
use crate::reading::{cells, opened, table};

/// A month that shows everything, one that withholds options, and one that waits.
fn mixed() -> Edition {
    edition(&[OF_A_HUNDRED, [20, 10, 6, 3, 1], [2, 1, 0, 0, 1]])
}

fn text(cell: Option<&Data>) -> String {
    cell.map(ToString::to_string).unwrap_or_default()
}

#[test]
fn the_sheets_are_named_and_ordered() {
    let expected = [
        "Cover_sheet",
        "Table_of_contents",
        "Notes",
        "Six_week_interviews",
        "Six_week_periods",
        "Six_week_quarters",
        "Six_week_rolling",
        "Six_week_since_start",
        "Six_week_answers",
        "Six_week_teams",
        "Six_week_groups",
        "Questions",
        "Restatements",
    ];
    assert_eq!(opened(&years()).sheet_names(), expected);
}

#[test]
fn each_table_sheet_begins_with_its_title_and_says_it_has_one_table() {
    let edition = mixed();
    for sheet in opened(&edition).sheet_names().iter().filter(|sheet| *sheet != "Cover_sheet") {
        let cells = cells(&edition, sheet);
        assert!(!text(cells.get((0, 0))).is_empty(), "{sheet} has no title");
        assert_eq!(text(cells.get((1, 0))), "This worksheet contains one table.", "{sheet}");
        assert_eq!(
            cells.get((0, 1)).map_or(String::new(), ToString::to_string),
            "",
            "{sheet}: something beside the title"
        );
    }
}

#[test]
fn titles_say_what_where_and_when() {
    let edition = mixed();
    assert_eq!(
        text(cells(&edition, "Cover_sheet").get((0, 0))),
        "Victim feedback: Dwyrain Police, to October 2026"
    );
    assert_eq!(
        text(cells(&edition, "Six_week_interviews").get((0, 0))),
        "Interviews, at least: Dwyrain Police, six weeks after the report, to October 2026"
    );
}

#[test]
fn no_cell_of_a_table_is_empty() {
    let edition = mixed();
    for sheet in opened(&edition).sheet_names().iter().filter(|sheet| *sheet != "Cover_sheet") {
        for row in table(&edition, sheet) {
            assert!(!row.is_empty(), "{sheet}");
            assert!(row.values().all(|cell| !text(Some(cell)).is_empty()), "{sheet}: {row:?}");
        }
    }
}

#[test]
fn nothing_stands_below_or_beside_a_table() {
    let edition = mixed();
    let mut book = opened(&edition);
    let names: Vec<String> = book.table_names().into_iter().cloned().collect();
    assert_eq!(names.len(), book.sheet_names().len() - 1);
    for name in names {
        let table = book.table_by_name(&name).unwrap();
        let sheet = book.worksheet_range(table.sheet_name()).unwrap();
        assert_eq!(table.data().end(), sheet.end(), "{name}");
        assert_eq!(table.data().start().unwrap().1, 0, "{name} does not begin in column A");
    }
}

#[test]
fn numbers_are_numbers_and_markers_are_text() {
    let row = |period: &str| {
        let rows = table(&mixed(), "Six_week_periods");
        rows.into_iter().find(|row| row["Period [note 1]"] == Data::String(period.to_owned())).unwrap()
    };
    let january = row("January 2026");
    assert_eq!(january["Base (people)"], Data::Float(100.0));
    assert_eq!(january["Favourable (%) [note 2]"], Data::Float(65.0));
    assert_eq!(january["Favourable lower (%)"], Data::Float(0.552_544_432_968_880 * 100.0));
    assert_eq!(january["Favourable upper (%)"], Data::Float(0.736_357_517_569_025 * 100.0));
    let february = row("February 2026");
    assert_eq!(february["Mean score (0 to 100) [note 2]"], Data::String("[c]".to_owned()));
}

#[test]
fn months_that_wait_are_a_row_and_a_note() {
    let edition = mixed();
    let last = table(&edition, "Six_week_interviews").pop().unwrap();
    assert_eq!(last["Period [note 1]"], Data::String("March 2026".to_owned()));
    assert_eq!(last["Interviews, at least [note 3]"], Data::String("[c]".to_owned()));
    let note = text(cells(&edition, "Six_week_interviews").get((2, 0)));
    assert_eq!(note, "March 2026 waits for more interviews and joins the next period.");
}

#[test]
fn the_contents_list_every_table() {
    let listed = table(&mixed(), "Table_of_contents").into_iter().map(|row| row["Worksheet"].to_string());
    let sheets = opened(&mixed()).sheet_names();
    assert_eq!(listed.collect::<Vec<_>>(), sheets[2..]);
}

#[test]
fn every_marker_used_is_explained() {
    let edition = mixed();
    let explained: Vec<_> =
        table(&edition, "Notes").into_iter().map(|row| row["Note or shorthand"].to_string()).collect();
    for sheet in ["Six_week_interviews", "Six_week_periods", "Six_week_answers"] {
        let cells = table(&edition, sheet).into_iter().flat_map(|row| row.into_values());
        let mut markers = cells.map(|cell| cell.to_string()).filter(|cell| cell.starts_with('['));
        assert_eq!(markers.find(|marker| !explained.contains(marker)), None, "{sheet}");
    }
}

#[test]
fn the_first_month_of_a_panel_is_a_workbook_too() {
    let waiting = edition(&[[2, 1, 0, 0, 1]]);
    assert_eq!(table(&waiting, "Six_week_interviews").len(), 1);
    let unasked = WaveFigures { wave: "six-week".to_owned(), periods: vec![], carried: None, series: vec![] };
    assert_eq!(table(&of(unasked), "Notes").len(), 10);
}
