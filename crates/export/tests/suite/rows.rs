//! The tidy file.

use crate::editions::{OF_A_HUNDRED, edition};
use crate::reading::{lines, measured};

#[test]
fn the_columns_are_fixed() {
    let file = String::from_utf8(export::csv(&edition(&[OF_A_HUNDRED])).unwrap()).unwrap();
    assert_eq!(
        file.split("\r\n").next().unwrap(),
        "area_code,area,wave,coverage,period_from,period_to,theme,concept,question,question_cy,measure,option,\
         option_label,option_label_cy,value,lower,upper,base,marker"
    );
}

#[test]
fn lines_end_and_quotes_double_as_rfc_4180_says() {
    let file = String::from_utf8(export::csv(&edition(&[OF_A_HUNDRED])).unwrap()).unwrap();
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
