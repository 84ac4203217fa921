//! Editions: the same figures, the same bytes.

use proptest::prelude::*;
use statistics::{DisclosurePolicy, Edition, Month, WaveFigures, Wording};

use crate::invented::one;

fn edition(wave: WaveFigures) -> Edition {
    Edition {
        area_code: "E23000037".to_owned(),
        area: Wording { en: "Essex".to_owned(), cy: "Essex".to_owned() },
        month: Month::new(2026, 10).unwrap(),
        waves: vec![wave],
        questionnaires: vec![("six-week@1".to_owned(), "ab12".to_owned())],
        policy: DisclosurePolicy::default(),
        imported: Vec::new(),
    }
}

#[test]
fn the_bytes_of_an_empty_edition_never_change() {
    let empty = WaveFigures { wave: "six-week".to_owned(), periods: vec![], carried: None, series: vec![] };
    let bytes = edition(empty).to_json().unwrap();
    let expected = concat!(
        r#"{"area_code":"E23000037","area":{"en":"Essex","cy":"Essex"},"month":"2026-10","#,
        r#""waves":[{"wave":"six-week","periods":[],"carried":null,"series":[]}],"#,
        r#""questionnaires":[["six-week@1","ab12"]],"#,
        r#""policy":{"minimum_base":10,"minimum_cell":5,"full_base":20,"period_interviews":20,"width":5,"rule":"suppress"}}"#,
    );
    assert_eq!(String::from_utf8(bytes).unwrap(), expected);
}

#[test]
fn the_digest_is_sha_256_in_hexadecimal() {
    let empty = WaveFigures { wave: "six-week".to_owned(), periods: vec![], carried: None, series: vec![] };
    let digest = edition(empty).digest().unwrap();
    assert_eq!(digest.len(), 64);
    assert!(digest.bytes().all(|byte| byte.is_ascii_hexdigit()));
}

#[test]
fn other_bytes_are_refused() {
    assert!(Edition::from_json(b"{}").is_err());
}

proptest! {
    #[test]
    fn an_edition_reads_back_to_the_same_digest(survey in one()) {
        let edition = edition(survey.published(survey.tables.len()));
        let again = Edition::from_json(&edition.to_json().unwrap()).unwrap();
        prop_assert_eq!(&again, &edition);
        prop_assert_eq!(again.digest().unwrap(), edition.digest().unwrap());
    }
}
