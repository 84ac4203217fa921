//! `candour check`.

use std::fs;

use crate::home::{Home, said};

#[test]
fn the_shipped_question_sets_compile_and_are_counted() {
    let checked = Home::new().run(&["check", "questionnaires"]);
    let said = said(&checked);
    assert!(checked.status.success(), "{said}");
    assert!(said.contains("six-week@1: 41 questions, about 47 minutes"), "{said}");
    assert!(said.contains("case-closure@1: 38 questions, about 43 minutes"), "{said}");
}

#[test]
fn a_file_with_ten_mistakes_gets_ten_diagnostics_with_file_line_and_remedy() {
    let home = Home::new();
    fs::create_dir_all(home.path("broken/question-sets/respect")).unwrap();
    fs::write(home.path("broken/question-sets/respect/1.toml"), TEN_MISTAKES).unwrap();
    let checked = home.run(&["check", "broken"]);
    let said = said(&checked);
    assert_eq!(checked.status.code(), Some(1), "{said}");
    assert!(said.contains("10 errors"), "{said}");
    assert!(said.contains("broken/question-sets/respect/1.toml:"), "{said}");
    assert_eq!(said.matches("help:").count(), 10 + warnings(&said), "{said}");
}

fn warnings(said: &str) -> usize {
    let counted = said.lines().last().unwrap();
    counted.split([' ', ',']).filter_map(|word| word.parse().ok()).next_back().unwrap()
}

#[test]
fn a_directory_without_question_sets_is_named() {
    let checked = Home::new().run(&["check", "nowhere"]);
    assert_eq!(checked.status.code(), Some(1));
    assert!(said(&checked).contains("nowhere"));
}

#[test]
fn editors_get_the_same_findings_as_json() {
    let home = Home::new();
    fs::create_dir_all(home.path("broken/question-sets/respect")).unwrap();
    fs::write(home.path("broken/question-sets/respect/1.toml"), TEN_MISTAKES).unwrap();
    let checked = home.run(&["check", "broken", "--format", "json"]);
    assert_eq!(checked.status.code(), Some(1));
    let found: Vec<serde_json::Value> = serde_json::from_slice(&checked.stdout).unwrap();
    let errors = found.iter().filter(|it| it["severity"] == "error").count();
    assert_eq!(errors, 10, "{found:#?}");
    let theme = found.iter().find(|it| it["excerpt"] == "theme = \"respekt\"").unwrap();
    assert_eq!((&theme["code"], &theme["line"], &theme["column"]), (&"Q006".into(), &6.into(), &9.into()));
    assert_eq!(theme["end"], serde_json::json!({ "line": 6, "column": 18 }));
    assert_eq!(theme["path"], "broken/question-sets/respect/1.toml");
    assert!(theme["remedy"].as_str().unwrap().contains("respect"), "{theme}");
}

#[test]
fn warnings_alone_are_no_failure_for_editors_either() {
    let checked = Home::new().run(&["check", "questionnaires", "--format", "json"]);
    assert_eq!(checked.status.code(), Some(0));
    let found: Vec<serde_json::Value> = serde_json::from_slice(&checked.stdout).unwrap();
    assert!(found.iter().all(|it| it["severity"] == "warning"), "{found:#?}");
}

const TEN_MISTAKES: &str = r#"schema = 1
name = "respect"
version = 1
title = { en = "Respect", cy = "Parch" }
definition = { en = "Listened to what you had to say", cy = "Gwrando arnoch" }
theme = "respekt"
languages = ["en", "cy"]
status = "life"
effective_from = 2025-01-01
purpose = "A file with ten mistakes"
welsh = "needs-translator"
colour = "blue"

[[question]]
name = "Listened"
concept = "respect.listened"
type = "select_one agreemint"
label = { en = "They listened to you.", cy = "Fe wnaethon nhw wrando." }
short_label = { en = "Listened", cy = "Gwrando" }
role = "outcome"
release = "published"

[[question]]
name = "considerate"
concept = "respect.considerate"
type = "select_won agreement"
label = { en = "They were considerate.", cy = "Roedden nhw'n ystyriol." }
short_label = { en = "Considerate", cy = "Ystyriol" }
role = "outcome"
release = "publick"

[[question]]
name = "words"
concept = "respect.words"
type = "text"
label = { en = "What did they say?", cy = "Beth ddywedon nhw?" }
short_label = { en = "Words", cy = "Geiriau" }
role = "opening"
relevant = "${considerate = 'yes'"
release = "internal"
required = "yes"
"#;
