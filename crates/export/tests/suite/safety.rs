//! Text that a spreadsheet would run.

use calamine::Data;
use statistics::Wording;
use statistics::disclosure::Question;

use crate::editions::{OF_A_HUNDRED, about, question};
use crate::reading::{cells, lines, opened, table};

const FORMULAS: [&str; 6] = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"];

/// The question with this text wherever an author may write.
fn asking(text: &str) -> Question {
    let mut question = question();
    question.theme = text.to_owned();
    question.concept = text.to_owned();
    question.question = Wording::same(text);
    question.short = Wording::same(text);
    for option in &mut question.options {
        option.code = text.to_owned();
        option.label = Wording::same(text);
    }
    question.non_answers = vec![text.to_owned()];
    question
}

#[test]
fn no_column_of_the_tidy_file_starts_a_formula() {
    for text in FORMULAS {
        let mut edition = about(asking(text), &[OF_A_HUNDRED]);
        edition.area = Wording::same(text);
        edition.area_code = text.to_owned();
        for line in lines(&edition) {
            let ran = line.iter().find(|(_, field)| field.starts_with(['=', '+', '-', '@', '\t', '\r']));
            assert_eq!(ran, None);
        }
        assert_eq!(lines(&edition)[0]["area"], format!("'{}", text.replace('\r', "")));
    }
}

#[test]
fn no_cell_of_the_workbook_starts_a_formula() {
    for text in FORMULAS {
        let mut edition = about(asking(text), &[OF_A_HUNDRED]);
        edition.area = Wording::same(text);
        edition.area_code = text.to_owned();
        for sheet in calamine::Reader::sheet_names(&opened(&edition)) {
            let ran = cells(&edition, &sheet).used_cells().find_map(|(_, _, cell)| formula(cell));
            assert_eq!(ran, None, "on {sheet}");
        }
        let row = &table(&edition, "Six_week_answers")[0];
        assert_eq!(row["Question"], Data::String(format!("'{}", text.replace('\r', ""))));
    }
}

#[test]
fn ordinary_text_is_left_alone() {
    let edition = about(question(), &[OF_A_HUNDRED]);
    assert!(lines(&edition).iter().flat_map(|line| line.values()).all(|field| !field.starts_with('\'')));
}

fn formula(cell: &Data) -> Option<String> {
    let Data::String(text) = cell else { return None };
    text.starts_with(['=', '+', '-', '@', '\t', '\r']).then(|| text.clone())
}
