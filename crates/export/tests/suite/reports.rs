//! The report, and the packs for meetings.

use export::{Block, Picture, Release, ReportKind, Shape, report};
use questionnaire::Language;

use crate::editions::{OF_A_HUNDRED, edition, release, years};

fn headings(release: &Release, kind: ReportKind) -> Vec<String> {
    let blocks = report(release, kind, Language::English).blocks;
    let second = |block: Block| match block {
        Block::Heading { level: 2, words } => Some(words),
        _ => None,
    };
    blocks.into_iter().filter_map(second).collect()
}

#[test]
fn every_selection_is_fixed_and_says_what_is_in_it() {
    let (rich, poor) = (release(&years()), release(&edition(&[[1, 0, 0, 0, 1]])));
    for kind in ReportKind::ALL {
        assert_eq!(headings(&rich, kind), headings(&poor, kind), "{kind:?}");
        assert!(report(&rich, kind, Language::English).selection.contains("always"), "{kind:?}");
    }
}

#[test]
fn every_report_is_a_pdf_that_keeps_pdf_ua_in_both_languages() {
    for edition in [years(), edition(&[OF_A_HUNDRED]), edition(&[[1, 0, 0, 0, 1]])] {
        let release = release(&edition);
        for kind in ReportKind::ALL {
            for language in Language::ALL {
                let made = report(&release, kind, language);
                let bytes = export::pdf(&release, &made);
                assert!(
                    bytes.as_ref().is_ok_and(|it| it.starts_with(b"%PDF-")),
                    "{kind:?} {language:?} {:?}",
                    bytes.err()
                );
            }
        }
    }
}

#[test]
fn nothing_a_report_says_is_missing_a_word() {
    for language in Language::ALL {
        for kind in ReportKind::ALL {
            let said = format!("{:?}", report(&release(&years()), kind, language));
            assert!(!said.contains("[missing message"), "{said}");
        }
    }
}

fn stays_inside(picture: &Picture) {
    let inside =
        |(x, y): (f64, f64)| (0.0..=picture.width).contains(&x) && (0.0..=picture.height).contains(&y);
    for shape in &picture.shapes {
        match shape {
            Shape::Line { through, .. } => assert!(through.iter().all(|spot| inside(*spot)), "{shape:?}"),
            Shape::Dot { at, .. }
            | Shape::Square { at, .. }
            | Shape::Diamond { at, .. }
            | Shape::Words { at, .. } => assert!(inside(*at), "{shape:?}"),
        }
    }
}

#[test]
fn a_chart_says_every_number_it_draws_and_stays_inside_its_box() {
    let pack = report(&release(&years()), ReportKind::Tactical, Language::English);
    let mut pictures = 0;
    for block in pack.blocks {
        let Block::Picture { picture, narrow, says, .. } = block else { continue };
        pictures += 1;
        assert!(says.contains("March to April 2026 65%"), "{says}");
        assert!(narrow.width < 360.0 && narrow.height <= picture.height);
        for drawn in [&picture, &narrow] {
            stays_inside(drawn);
            let svg = drawn.svg(&says, "app-chart--wide");
            assert!(!svg.contains("NaN") && !svg.contains("style=") && svg.contains("role=\"img\""), "{svg}");
        }
        let marks = |picture: &Picture| {
            let is_mark = |shape: &&Shape| !matches!(shape, Shape::Line { .. } | Shape::Words { .. });
            picture.shapes.iter().filter(is_mark).count()
        };
        assert_eq!(marks(&picture), marks(&narrow), "both sizes draw the same values");
    }
    assert_eq!(pictures, 1);
}

#[test]
fn nothing_is_ranked_teams_stand_in_their_own_order() {
    let pack = report(&release(&years()), ReportKind::Tactical, Language::English);
    let grids = pack.blocks.iter().filter_map(|block| match block {
        Block::Table(grid) => Some(grid),
        _ => None,
    });
    for grid in grids {
        let names: Vec<&String> = grid.rows.iter().map(|row| &row[1]).collect();
        assert!(names.is_sorted(), "{names:?}");
    }
}
