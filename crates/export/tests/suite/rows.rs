//! The tidy file.

use export::book::BookFormat;
use questionnaire::Language;
use statistics::{Imported, Month};

use crate::editions::{OF_A_HUNDRED, edition, release, years};
use crate::reading::{Line, lines, measured};

#[test]
fn the_columns_are_fixed() {
    let file = String::from_utf8(export::csv(&release(&edition(&[OF_A_HUNDRED]))).unwrap()).unwrap();
    assert_eq!(
        file.split("\r\n").next().unwrap(),
        "area_code,area,wave,coverage,unit_kind,unit,unit_label,unit_label_cy,period_from,period_to,theme,concept,\
         question,question_cy,measure,option,option_label,option_label_cy,value,lower,upper,base,marker,note"
    );
}

#[test]
fn lines_end_and_quotes_double_as_rfc_4180_says() {
    let file = String::from_utf8(export::csv(&release(&edition(&[OF_A_HUNDRED]))).unwrap()).unwrap();
    assert!(file.ends_with("\r\n"));
    assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
    assert!(file.contains(r#","They said ""we hear you"", and listened.","#));
}

#[test]
fn welsh_letters_are_utf_8() {
    let first = &measured(&edition(&[OF_A_HUNDRED]), "favourable_share")[0];
    assert_eq!(first["question_cy"], "Roedden nhw’n gwrando, yn y tŷ ac wrth y dŵr.");
}

#[test]
fn the_bounds_of_65_in_100_are_those_wilson_published() {
    let first = &measured(&edition(&[OF_A_HUNDRED]), "favourable_share")[0];
    assert_eq!(first["value"], "0.65");
    assert_eq!(first["base"], "100");
    assert_eq!(first["lower"], "0.55254443296888");
    assert_eq!(first["upper"], "0.736357517569025");
    assert_eq!(first["marker"], "");
}

#[test]
fn a_withheld_value_is_empty_beside_its_marker() {
    let few = edition(&[[20, 10, 6, 3, 1]]);
    let options = measured(&few, "option_count");
    let written: Vec<_> =
        options.iter().map(|line| (line["value"].as_str(), line["marker"].as_str())).collect();
    assert_eq!(written, [("", "[c]"); 5]);
    assert_eq!(measured(&few, "base")[0]["value"], "40");
    assert!(options.iter().all(|line| line["base"].is_empty() == line["value"].is_empty()));
}

#[test]
fn every_row_has_a_value_or_a_marker_and_never_both() {
    for line in lines(&edition(&[[20, 10, 6, 3, 1], OF_A_HUNDRED, [1, 0, 0, 2, 3]])) {
        assert_ne!(line["value"].is_empty(), line["marker"].is_empty(), "{line:?}");
        assert!(line["value"].is_empty() || line["value"].parse::<f64>().is_ok(), "{line:?}");
        assert!(
            !line["value"].is_empty() || line["lower"].is_empty() && line["upper"].is_empty(),
            "{line:?}"
        );
    }
}

#[test]
fn months_that_wait_are_confidential() {
    let interviews = measured(&edition(&[OF_A_HUNDRED, [3, 2, 0, 0, 1]]), "interviews_at_least");
    let written: Vec<_> =
        interviews.iter().map(|line| [&line["period_from"], &line["value"], &line["marker"]]).collect();
    assert_eq!(written, [["2026-01", "100", ""], ["2026-02", "", "[c]"]]);
}

#[test]
fn everything_since_the_start_is_marked_as_such() {
    let january_and_february = edition(&[OF_A_HUNDRED, OF_A_HUNDRED]);
    let since: Vec<_> = lines(&january_and_february)
        .into_iter()
        .filter(|line| line["coverage"] == "cumulative" && line["measure"] == "base")
        .collect();
    assert_eq!(since.len(), 1);
    assert_eq!((since[0]["period_from"].as_str(), since[0]["period_to"].as_str()), ("2026-01", "2026-02"));
    assert_eq!(since[0]["value"], "200");
}

#[test]
fn teams_and_groups_are_rows_of_their_own() {
    let lines = lines(&years());
    let of = |kind: &str| lines.iter().filter(|line| line["unit_kind"] == kind).collect::<Vec<_>>();
    let team = of("team");
    assert_eq!((team[0]["unit"].as_str(), team[0]["unit_label"].as_str()), ("team-0", "Team 0 of the tests"));
    assert_eq!(team[0]["unit_label_cy"], "Tîm 0 y profion");
    assert!(
        of("equality.age").iter().any(|line| line["coverage"] == "cumulative" && !line["value"].is_empty())
    );
    let everybody = of("everybody");
    assert!(everybody.iter().all(|line| line["unit"] == "everybody" && line["unit_label_cy"] == "Pawb"));
    assert_eq!(everybody.len() + team.len() + of("equality.age").len(), lines.len());
}

#[test]
fn a_figure_that_was_revised_says_so_and_no_other_does() {
    let mut edition = years();
    let figure = &mut edition.waves[0].series[0].periods[3];
    figure.revised = true;
    let from = figure.period.from.to_string();
    let lines = lines(&edition);
    let noted: Vec<_> = lines.iter().filter(|line| line["note"] == "[r]").collect();
    assert!(!noted.is_empty());
    let revised = |line: &Line| {
        line["period_from"] == from && line["coverage"] == "period" && line["unit_kind"] == "everybody"
    };
    assert!(noted.iter().all(|line| revised(line)), "{noted:?}");
    for format in [BookFormat::Ods, BookFormat::Xlsx] {
        export::workbook(&release(&edition), Language::English, format).unwrap();
    }
}

#[test]
fn what_an_earlier_panel_collected_says_so_in_every_file() {
    let mut edition = years();
    let wave = edition.waves[0].wave.clone();
    let months = [1, 2].map(|month| Month::new(2026, month).unwrap()).to_vec();
    edition.imported = vec![Imported { wave, months }];
    for line in crate::reading::lines(&edition).iter().filter(|line| line["measure"] == "favourable_share") {
        let counts_them =
            line["period_from"].as_str() <= "2026-02" && line["period_to"].as_str() >= "2026-01";
        assert_eq!(line["note"] == "earlier_panel", counts_them, "{line:?}");
    }
    let said = "collected before Candour: figures of January to February 2026 count";
    let cover = crate::reading::cells(&edition, "Cover_sheet");
    assert!(cover.rows().flatten().any(|cell| cell.to_string().contains(said)), "{cover:?}");
    let report = export::report(&release(&edition), export::ReportKind::Monthly, Language::English);
    assert!(format!("{report:?}").contains(said));
}

#[test]
fn units_that_are_told_together_are_named_together() {
    let mut edition = years();
    let unit = &mut edition.waves[0].series[0].teams[0];
    (unit.units, unit.name) = (vec!["north".to_owned(), "south".to_owned()], None);
    let lines = crate::reading::lines(&edition);
    let first = lines.iter().find(|line| line["unit_kind"] == "team").unwrap();
    assert_eq!((first["unit"].as_str(), first["unit_label"].as_str()), ("north + south", "north + south"));
}

#[test]
fn the_metadata_describe_every_column_in_both_languages() {
    let made = export::csv_metadata(&release(&edition(&[OF_A_HUNDRED]))).unwrap();
    let metadata: serde_json::Value = serde_json::from_slice(&made).unwrap();
    assert_eq!(metadata["url"], "dwyrain-police-2026-10.csv");
    let columns = metadata["tableSchema"]["columns"].as_array().unwrap();
    let names: Vec<_> = columns.iter().map(|column| column["name"].as_str().unwrap()).collect();
    assert_eq!(names, export::Column::ALL.map(export::Column::name));
    for column in columns {
        for language in ["en", "cy"] {
            let said = column["dc:description"][language].as_str().unwrap();
            assert!(!said.is_empty() && !said.starts_with('['), "{column}");
        }
    }
}

#[test]
fn a_preview_is_the_beginning_of_the_file() {
    let edition = years();
    let preview = export::preview(&release(&edition), 3);
    let lines = lines(&edition);
    assert_eq!((preview.rows, preview.first.len()), (lines.len(), 3));
    for (shown, line) in preview.first.iter().zip(&lines) {
        let names = export::Column::ALL.map(export::Column::name);
        assert!(names.iter().zip(shown).all(|(name, text)| line[*name] == *text));
    }
}
