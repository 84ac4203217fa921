//! One figure, wherever a reader meets it: the page, its CSV and SVG, both workbooks, the report, and what a program is answered,
//! say the same.

use std::path::PathBuf;
use std::process::Command;

use actix_web::test::TestRequest;
use fieldwork::ForceCode;
use operations::{Format, ReportFormat, ReportKind, close_month, download_edition, download_report};
use questionnaire::Language;
use scraper::{Html, Selector};
use serde_json::Value;
use statistics::Month;
use testing::{EASTMERE, Panel, permit};

use crate::api::token_for;
use crate::browser::Browser;
use crate::unpacked::words_of;

const QUESTION: &str = "/dashboard/questions/respect.listened";

/// A panel in November with October's figures published: two of three agreed.
async fn published(force: &ForceCode, month: Month) -> Panel {
    let panel = Panel::new().await;
    for answer in ["agree", "agree", "disagree"].repeat(8) {
        panel.interviewed(&[("listened", answer)]).await;
    }
    panel.set_clock("2026-11-03T09:00");
    close_month(&panel.platform, &panel.system(), force, month).await.unwrap();
    panel.publish(force, month).await.unwrap();
    panel
}

/// The value of this measure in a tidy file, over the latest period and of everybody.
fn of_csv(csv: &str, measure: &str) -> String {
    let mut lines =
        csv.trim_start_matches('\u{feff}').lines().map(|line| line.split(',').collect::<Vec<_>>());
    let header = lines.next().unwrap();
    let place = |name: &str| header.iter().position(|column| *column == name).unwrap();
    let here = |line: &Vec<&str>| {
        let at = |name: &str| line.get(place(name)).copied().unwrap_or_default();
        (at("measure"), at("coverage"), at("unit_kind")) == (measure, "period", "everybody")
    };
    let line = lines.find(here).unwrap();
    line[place("value")].to_owned()
}

/// The newest month's figures as a program of this reader is answered.
async fn answered(panel: &Panel) -> String {
    let token = token_for(panel, &panel.staff.analyst, &["read-editions"]).await;
    let asked = TestRequest::get().uri("/api/v1/editions/eastmere/latest/figures.json");
    Browser::on(panel).send(asked.insert_header(("authorization", format!("Bearer {token}")))).await.body
}

#[actix_web::test]
#[expect(clippy::disallowed_methods, reason = "files are written for other programs to read")]
async fn a_page_its_files_and_the_report_have_the_same_numbers() {
    let (force, month) = (ForceCode::parse(EASTMERE).unwrap(), Month::new(2026, 10).unwrap());
    let panel = published(&force, month).await;
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    let csv = analyst.get(&format!("{QUESTION}/chart.csv")).await.body;
    let (share, base) = (of_csv(&csv, "favourable_share"), of_csv(&csv, "base"));
    assert_eq!((share.parse::<f64>().unwrap() * 24.0).round(), 16.0, "{share}");
    let page = analyst.get(QUESTION).await.text("main");
    assert!(page.contains("67%") && page.contains(&base), "{share} {base}: {page}");
    let svg = analyst.get(&format!("{QUESTION}/chart.svg")).await.body;
    let reader = permit(&panel.staff.analyst);
    let file = async |format: Format| {
        download_edition(&panel.platform, &reader, &force, month, format).await.unwrap().bytes
    };
    let report = (ReportKind::Monthly, ReportFormat::Pdf, Language::English);
    let report =
        download_report(&panel.platform, &permit(&panel.staff.analyst), &force, month, report).await.unwrap();
    assert_eq!(answered(&panel).await.into_bytes(), file(Format::Json).await);
    let folder = tempfile::tempdir().unwrap();
    let mut arguments = vec![share, base];
    for (name, bytes) in [
        ("a.svg", svg.into_bytes()),
        ("a.pdf", report.bytes),
        ("a.ods", file(Format::Ods).await),
        ("a.xlsx", file(Format::Xlsx).await),
        ("a.json", answered(&panel).await.into_bytes()),
    ] {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        arguments.push(path.display().to_string());
    }
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let python = Command::new(root.join("target/python/bin/python"))
        .arg(root.join("crates/web/tests/check_numbers.py"))
        .args(&arguments)
        .output()
        .expect("Python cannot be started: run `cargo xtask test`, which installs it");
    assert!(python.status.success(), "{}", String::from_utf8_lossy(&python.stdout));
}

/// The cells of the first row of a page that has this text, one after the other.
fn cells(page: &str, named: &str) -> Vec<String> {
    let page = Html::parse_document(page);
    let (row, cell) = (Selector::parse("tr").unwrap(), Selector::parse("th, td").unwrap());
    let squeezed = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut rows = page.select(&row).map(|row| {
        let texts = row.select(&cell).map(|cell| squeezed(cell.text().collect()));
        texts.collect::<Vec<_>>()
    });
    rows.find(|row| row.iter().any(|cell| cell.contains(named))).unwrap()
}

/// A text without its tags and its spaces.
fn bare(text: &str) -> String {
    let outside = text.split('<').map(|part| part.split_once('>').map_or(part, |(_, after)| after));
    outside.flat_map(str::chars).filter(|character| !character.is_whitespace()).collect()
}

#[actix_web::test]
async fn the_report_on_themes_its_files_and_the_rows_for_a_program_have_the_same_numbers() {
    let panel = crate::themes::published().await;
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    let page = analyst.get("/dashboard/report/2026-12?for=thematic").await;
    let said = cells(&page.body, "Listened to");
    for number in ["9", "24", "38%"] {
        assert!(said.iter().any(|cell| cell == number), "{number}: {said:?}");
    }
    let rows: Value = serde_json::from_str(&answered(&panel).await).unwrap();
    let value = |measure: &str| {
        let mut all = rows["rows"].as_array().unwrap().iter();
        let row = all.find(|row| row["concept"] == "listened" && row["measure"] == measure);
        row.and_then(|row| row["value"].as_f64()).unwrap_or_else(|| panic!("no {measure} for a program"))
    };
    assert_eq!((value("spoke_count"), value("coded_people")), (9.0, 24.0));
    assert_eq!((value("spoke_share") * 100.0).round(), 38.0);
    let csv = analyst.get("/downloads/2026-12.csv").await.body;
    let of_csv = |measure: &str, value: &str| {
        let mut rows = csv.lines().filter(|row| row.contains(",listened,"));
        rows.any(|row| row.contains(&format!(",{measure},")) && row.contains(&format!(",{value},")))
    };
    assert!(
        of_csv("spoke_count", "9") && of_csv("coded_people", "24") && of_csv("spoke_share", "0.375"),
        "{csv}"
    );
    let mut files = Vec::new();
    for ending in ["pdf", "odt"] {
        files.push(analyst.get(&format!("/downloads/2026-12.thematic.{ending}")).await.bytes);
    }
    let bytes: Vec<&[u8]> = files.iter().map(Vec::as_slice).collect();
    let row = bare(&said.concat());
    for words in words_of(&bytes) {
        assert!(bare(&words).contains(&row), "{row} is not in {words:.600}");
    }
}
