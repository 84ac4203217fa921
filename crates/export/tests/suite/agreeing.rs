//! Every format has the same numbers, read back by readers that are not ours.

use std::io::Cursor;

use calamine::{Data, Ods, Reader};
use export::book::BookFormat;
use export::{Block, ReportKind};
use questionnaire::Language;

use crate::editions::{release, years};
use crate::reading::{cells, opened, workbook};
use crate::{naughty, python};

#[test]
fn csv_json_parquet_workbook_and_report_have_the_same_numbers() {
    let edition = years();
    let release = release(&edition);
    let folder = tempfile::tempdir().unwrap();
    let report = export::report(&release, ReportKind::Monthly, Language::English);
    let grids = report.blocks.iter().filter_map(|block| match block {
        Block::Table(grid) => Some(grid),
        _ => None,
    });
    let said: Vec<&String> = grids.flat_map(|grid| grid.rows.iter().flatten()).collect();
    assert!(said.iter().any(|cell| cell.ends_with('%')), "{report:#?}");
    let files = [
        ("a.csv", export::csv(&release).unwrap()),
        ("a.parquet", export::parquet(&release).unwrap()),
        ("a.json", export::json(&release).unwrap()),
        ("a.xlsx", workbook(&edition, BookFormat::Xlsx)),
        ("a.pdf", export::pdf(&release, &report).unwrap()),
        ("said.json", serde_json::to_vec(&said).unwrap()),
    ];
    let mut arguments: Vec<String> = Vec::new();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        arguments.push(path.display().to_string());
    }
    python::check(&arguments);
}

/// Files of one edition in both formats of a workbook and as rows, by their paths.
fn stored(folder: &std::path::Path, edition: &statistics::Edition, language: Language) -> [String; 3] {
    let release = release(edition);
    let book = |format| export::workbook(&release, language, format).unwrap();
    let files = [
        ("a.ods", book(BookFormat::Ods)),
        ("a.xlsx", book(BookFormat::Xlsx)),
        ("a.csv", export::csv(&release).unwrap()),
    ];
    files.map(|(name, bytes)| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        path.display().to_string()
    })
}

#[test]
fn odfpy_and_openpyxl_read_the_same_cells_with_the_numbers_of_the_csv() {
    let folder = tempfile::tempdir().unwrap();
    for language in Language::ALL {
        let [ods, xlsx, csv] = stored(folder.path(), &years(), language);
        let sheet = match language {
            Language::English => "Six_week_periods",
            Language::Welsh => "Chwe_wythnos_cyfnodau",
        };
        python::check_workbooks(&[ods, xlsx, csv, sheet.to_owned()]);
    }
}

#[test]
fn odfpy_and_openpyxl_read_naughty_text_as_the_same_text() {
    let folder = tempfile::tempdir().unwrap();
    for text in naughty::STRINGS {
        let [ods, xlsx, _] = stored(folder.path(), &naughty::edition(text), Language::English);
        python::check_workbooks(&[ods, xlsx]);
    }
}

#[test]
fn both_workbooks_have_the_same_cells() {
    let edition = years();
    let mut ods: Ods<_> = Ods::new(Cursor::new(workbook(&edition, BookFormat::Ods))).unwrap();
    let names = opened(&edition).sheet_names();
    assert_eq!(ods.sheet_names(), names);
    for name in names {
        let (one, other) = (cells(&edition, &name), ods.worksheet_range(&name).unwrap());
        assert_eq!(one.get_size(), other.get_size(), "{name}");
        let differ =
            one.cells().zip(other.cells()).find(|((_, _, one), (_, _, other))| said(one) != said(other));
        assert_eq!(differ, None, "{name}");
    }
}

fn said(cell: &Data) -> String {
    cell.to_string()
}

#[test]
fn the_report_s_tables_are_the_edition_s_figures() {
    let edition = years();
    let report = export::report(&release(&edition), ReportKind::Monthly, Language::English);
    let series = &edition.waves[0].series[0];
    let latest = series.periods.iter().rev().find(|figure| figure.favourable.is_shown()).unwrap();
    let share = format!("{:.0}%", latest.favourable.shown().unwrap().share * 100.0);
    let base = latest.base.shown().unwrap().to_string();
    let has = |grid: &export::Grid| {
        grid.rows.iter().any(|row| row[0] == "Listened" && row.contains(&share) && row.contains(&base))
    };
    assert!(
        report.blocks.iter().any(|block| matches!(block, Block::Table(grid) if has(grid))),
        "{report:#?}"
    );
}
