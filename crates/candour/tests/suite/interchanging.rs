//! `candour export-set` and `candour import-xlsform`.

use std::fs;

use crate::home::{Home, said};

#[test]
fn a_set_goes_out_as_a_workbook_and_comes_back_as_the_same_set() {
    let home = Home::new();
    let exported = home.run(&["export-set", "safety@1", "--as", "xlsform", "--to", "out/safety.xlsx"]);
    assert!(exported.status.success(), "{}", said(&exported));
    let imported = home.run(&["import-xlsform", "out/safety.xlsx", "--into", "back"]);
    assert!(imported.status.success(), "{}", said(&imported));
    assert!(
        said(&imported).contains("back/question-sets/safety/1.toml holds safety@1"),
        "{}",
        said(&imported)
    );
    let checked = home.run(&["check", "back"]);
    assert!(checked.status.success(), "{}", said(&checked));
    let again =
        home.run(&["export-set", "safety@1", "--as", "xlsform", "--from", "back", "--to", "again.xlsx"]);
    assert!(again.status.success(), "{}", said(&again));
    assert_eq!(fs::read(home.path("out/safety.xlsx")).unwrap(), fs::read(home.path("again.xlsx")).unwrap());
}

#[test]
fn nothing_is_written_over() {
    let home = Home::new();
    let export = ["export-set", "respect@1", "--as", "xlsform"];
    assert!(home.run(&export).status.success());
    let refused = home.run(&export);
    assert_eq!(refused.status.code(), Some(1));
    assert!(said(&refused).contains("respect-1.xlsx is there already"), "{}", said(&refused));
    let import = ["import-xlsform", "respect-1.xlsx", "--into", "back"];
    assert!(home.run(&import).status.success());
    let before = fs::read_to_string(home.path("back/choices.toml")).unwrap();
    let refused = home.run(&import);
    assert_eq!(refused.status.code(), Some(1));
    assert!(said(&refused).contains("1.toml is there already"), "{}", said(&refused));
    assert_eq!(before, fs::read_to_string(home.path("back/choices.toml")).unwrap());
}

#[test]
fn a_list_of_the_same_name_with_other_choices_is_not_changed() {
    let home = Home::new();
    assert!(home.run(&["export-set", "respect@1", "--as", "xlsform"]).status.success());
    fs::create_dir(home.path("mine")).unwrap();
    let lists = "schema = 1\n[[list]]\nname = \"agreement\"\nchoices = [{ name = \"aye\", label = { en = \"Aye\" } }]\n";
    fs::write(home.path("mine/choices.toml"), lists).unwrap();
    let refused = home.run(&["import-xlsform", "respect-1.xlsx", "--into", "mine"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(said(&refused).contains("other choices under: agreement"), "{}", said(&refused));
    assert!(!home.path("mine/question-sets").exists());
}

#[test]
fn descriptions_are_written_and_what_they_cannot_say_is_said() {
    let home = Home::new();
    let codebook = home.run(&["export-set", "six-week@1", "--as", "ddi", "--to", "codebook.xml"]);
    assert!(codebook.status.success(), "{}", said(&codebook));
    assert!(fs::read_to_string(home.path("codebook.xml")).unwrap().contains("ddi:codebook:2_5"));
    let fhir = home.run(&["export-set", "case-closure@1", "--as", "fhir"]);
    assert!(said(&fhir).contains("note: "), "{}", said(&fhir));
    assert!(fs::read_to_string(home.path("case-closure-1.json")).unwrap().contains("\"Questionnaire\""));
}

#[test]
fn what_is_not_there_or_cannot_be_read_is_named() {
    let home = Home::new();
    for (arguments, words) in [
        (&["export-set", "respect@9", "--as", "ddi"][..], "no question set respect@9 that compiles"),
        (&["export-set", "respect", "--as", "ddi"], "neither a set nor an interview"),
        (&["import-xlsform", "nowhere.xlsx", "--name", "a"], "nowhere.xlsx cannot be read"),
        (&["import-xlsform", "config/default.toml", "--name", "a"], "This is no .xlsx workbook."),
    ] {
        let refused = home.run(arguments);
        assert_eq!(refused.status.code(), Some(1));
        assert!(said(&refused).contains(words), "{}", said(&refused));
    }
}
