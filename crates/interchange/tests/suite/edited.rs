//! Workbooks exported from here and changed in a spreadsheet: what can be changed there is taken, and a change in a cell
//! that is worked out from another is refused, not lost.

use interchange::{Finding, Imported, Wanted, export_xlsform, import_xlsform};

use crate::books::with_cell;
use crate::files::{options, own_options, shipped};

fn exported(set: &str) -> Vec<u8> {
    export_xlsform(&shipped(), &Wanted::parse(set).unwrap()).unwrap().bytes
}

fn import(bytes: &[u8]) -> Result<Imported, Vec<Finding>> {
    import_xlsform(bytes, &own_options())
}

#[test]
fn words_and_own_keys_can_be_changed() {
    let bytes = exported("process@1");
    let bytes = with_cell(&bytes, ("survey", "sarc_visited", "label::English (en)"), "Did you visit a SARC?");
    let bytes = with_cell(&bytes, ("survey", "sarc_visited", "bind::candour:release"), "never");
    let imported = import(&bytes).unwrap_or_else(|it| panic!("{it:#?}"));
    assert!(imported.set.text.contains("en = \"Did you visit a SARC?\""));
    let never = |text: &str| text.matches("release = \"never\"").count();
    let before = import(&exported("process@1")).unwrap();
    assert_eq!(never(&imported.set.text), never(&before.set.text) + 1);
}

#[test]
fn a_cell_worked_out_from_another_is_not_changed_in_vain() {
    let bytes = exported("process@1");
    let changed = with_cell(&bytes, ("survey", "sarc_visited", "type"), "select_one willing");
    let findings = import(&changed).unwrap_err();
    let said: String = findings.iter().map(|finding| format!("{finding}\n")).collect();
    assert!(said.contains("column `type`: `select_one willing` is worked out from other cells"), "{said}");
    assert!(said.contains("Change `bind::candour:type` in the same row"), "{said}");
}

#[test]
fn a_set_can_be_imported_under_another_name() {
    let imported = import_xlsform(&exported("respect@1"), &options("dignity")).unwrap();
    assert_eq!(imported.id.to_string(), "dignity@1");
    assert!(imported.findings.iter().any(|it| it.what.contains("`dignity`")), "{:#?}", imported.findings);
}

#[test]
fn a_whole_interview_is_not_taken_for_a_set() {
    let findings = import(&exported("six-week@1")).unwrap_err();
    assert!(findings.iter().any(|it| it.what.contains("a whole interview")), "{findings:#?}");
}
