//! Manifests: the same facts, the same bytes.

use chrono::DateTime;
use statistics::{MANIFEST_FORMAT, Manifest, ManifestInputs, Month, RestatementReason};

fn manifest() -> Manifest {
    let month = Month::new(2026, 10).unwrap();
    Manifest {
        format: MANIFEST_FORMAT.to_owned(),
        area_code: "E23999901".to_owned(),
        month,
        version: 2,
        content: "ab".to_owned(),
        replaces: Some("cd".to_owned()),
        reason: Some(RestatementReason::Counts),
        inputs: ManifestInputs {
            cells: vec![(month, "ef".to_owned())],
            ledger: None,
            questionnaires: vec![("six-week@1".to_owned(), "01".to_owned())],
            policy: "23".to_owned(),
        },
        program: "0.0.1".to_owned(),
        reviewed_by: "Pia".to_owned(),
        published_by: "Pavel".to_owned(),
        published_at: DateTime::UNIX_EPOCH,
        attacked: None,
        spoken: None,
        attacked_spoken: None,
    }
}

#[test]
fn the_bytes_that_are_signed_never_change() {
    let expected = concat!(
        r#"{"format":"candour-manifest/1","area_code":"E23999901","month":"2026-10","version":2,"content":"ab","#,
        r#""replaces":"cd","reason":"counts","inputs":{"cells":[["2026-10","ef"]],"ledger":null,"#,
        r#""questionnaires":[["six-week@1","01"]],"policy":"23"},"program":"0.0.1","reviewed_by":"Pia","#,
        r#""published_by":"Pavel","published_at":"1970-01-01T00:00:00Z"}"#,
    );
    assert_eq!(String::from_utf8(manifest().to_json().unwrap()).unwrap(), expected);
}

#[test]
fn a_manifest_reads_back_and_nothing_else_does() {
    assert_eq!(Manifest::from_json(&manifest().to_json().unwrap()).unwrap(), manifest());
    let more = String::from_utf8(manifest().to_json().unwrap())
        .unwrap()
        .replace("\"content\"", "\"more\":1,\"content\"");
    assert!(Manifest::from_json(more.as_bytes()).is_err());
    assert!(Manifest::from_json(b"{}").is_err());
}

#[test]
fn every_reason_reads_back() {
    for reason in RestatementReason::ALL {
        assert_eq!(RestatementReason::parse(reason.slug()), Some(reason));
    }
    assert_eq!(RestatementReason::parse("somebody withdrew"), None);
}
