//! Every format has the same numbers, read back by readers that are not ours.

use std::io::Cursor;

use calamine::{Data, Ods, Reader};
use export::book::BookFormat;
use export::{Block, ReportKind};
use questionnaire::Language;

use crate::editions::{release, years};
use crate::python;
use crate::reading::{cells, opened, workbook};

#[test]
fn csv_json_parquet_workbook_and_report_have_the_same_numbers() {
    let edition = years();
    let release = release(&edition);
    let folder = tempfile::tempdir().unwrap();
    let report = export::report(&release, ReportKind::Monthly, Language::English);
    let said = report.blocks.iter().find_map(|block| match block {
        Block::Table(grid) => grid.rows.iter().flatten().find(|cell| cell.ends_with('%')).cloned(),
        _ => None,
    });
    let files = [
        ("a.csv", export::csv(&release).unwrap()),
        ("a.parquet", export::parquet(&release).unwrap()),
        ("a.json", export::json(&release).unwrap()),
        ("a.xlsx", workbook(&edition, BookFormat::Xlsx)),
        ("a.pdf", export::pdf(&release, &report).unwrap()),
    ];
    let mut arguments: Vec<String> = Vec::new();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        arguments.push(path.display().to_string());
    }
    arguments.push(said.unwrap());
    python::check(&arguments);
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
