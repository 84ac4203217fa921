//! `candour route` and `candour try`: an interview without a person, and without a database.

use std::fs;
use std::io::Write;
use std::process::{Output, Stdio};

use crate::home::{Home, said};

/// A panel of one small set: a choice, a number that hangs on it, a date asked twice over, and a filter.
const CHOICES: &str = r#"schema = 1
[[list]]
name = "yes_no"
choices = [
  { name = "yes", label = { en = "Yes", cy = "Do" } },
  { name = "no", label = { en = "No", cy = "Naddo" } },
]
[[list]]
name = "people"
choices = [
  { name = "isva", label = { en = "An adviser", cy = "Cynghorydd" } },
  { name = "friend", label = { en = "A friend", cy = "Ffrind" } },
]
"#;

const SET: &str = r#"schema = 1
name = "small"
version = 1
title = { en = "Small", cy = "Bach" }
definition = { en = "A small set", cy = "Set bach" }
theme = "process"
languages = ["en", "cy"]
status = "live"
effective_from = 2025-01-01
purpose = "To be tried."
welsh = "needs-translator"

[[question]]
name = "contact"
concept = "small.contact"
type = "select_one yes_no"
label = { en = "Did an officer ring you?", cy = "A ffoniodd swyddog chi?" }
short_label = { en = "Officer rang", cy = "Swyddog wedi ffonio" }
required = true
non_answer = ["dont_know"]
role = "process"
release = "internal"

[[question]]
name = "times"
concept = "small.times"
type = "integer"
label = { en = "How many times?", cy = "Sawl gwaith?" }
short_label = { en = "Times", cy = "Gwaith" }
relevant = "${contact} = 'yes' and ${case.outcome} != 'charged'"
constraint = ". < 100"
constraint_message = { en = "That is many. Is it right?", cy = "Mae hynny’n llawer. Ydy’n iawn?" }
severity = "warning"
role = "process"
release = "internal"

[[question]]
name = "who"
concept = "small.who"
type = "select_multiple people"
label = { en = "Who was with you?", cy = "Pwy oedd gyda chi?" }
short_label = { en = "With you", cy = "Gyda chi" }
choice_filter = "name = 'isva' or ${contact} = 'yes'"
role = "process"
release = "internal"
"#;

fn panel() -> Home {
    let home = Home::new();
    fs::create_dir_all(home.path("sets/question-sets/small")).unwrap();
    fs::write(home.path("sets/choices.toml"), CHOICES).unwrap();
    fs::write(home.path("sets/question-sets/small/1.toml"), SET).unwrap();
    home
}

fn routed(answers: &str, more: &[&str]) -> Output {
    let home = panel();
    fs::write(home.path("answers.json"), answers).unwrap();
    let asked = ["route", "small@1", "--directory", "sets", "--answers", "answers.json"];
    home.run(&[&asked[..], more].concat())
}

fn tried(home: &Home, what: &[&str], typed: &[u8]) -> String {
    let mut program = home.program(&[&["try"], what].concat());
    let mut child =
        program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A program that has ended reads no more, which is no fault of the test.
    let _ = child.stdin.take().unwrap().write_all(typed);
    let output = child.wait_with_output().unwrap();
    let said = said(&output);
    assert!(output.status.success(), "{said}");
    assert!(!said.contains("panicked"), "{said}");
    said
}

fn small(typed: &str) -> String {
    tried(&panel(), &["small@1", "--directory", "sets"], typed.as_bytes())
}

#[track_caller]
fn in_order(said: &str, parts: &[&str]) {
    let mut rest = said;
    for part in parts {
        let (_, after) = rest.split_once(part).unwrap_or_else(|| panic!("`{part}` is not next in:\n{said}"));
        rest = after;
    }
}

#[test]
fn a_route_says_why_each_question_is_asked_or_passed_over() {
    let asked = said(&routed(r#"{ "contact": "yes", "times": 2 }"#, &[]));
    in_order(
        &asked,
        &[
            "   1  contact: Did an officer ring you?\n        always asked\n",
            "   2  times: How many times?\n",
            "shown because “Did an officer ring you?” was answered “Yes”  [${contact} = 'yes' holds]\n",
            "and because outcome of the case is not known  [${case.outcome} != 'charged' holds]\n",
            "   3  who:",
        ],
    );
    let passed = said(&routed(r#"{ "contact": "yes" }"#, &["--case", "outcome=charged"]));
    in_order(
        &passed,
        &["   -  times:", "passed over because outcome of the case is “charged”", "   2  who:"],
    );
    let welsh = said(&routed(r#"{ "contact": "no" }"#, &["--language", "cy"]));
    in_order(&welsh, &["contact: A ffoniodd swyddog chi?", "“A ffoniodd swyddog chi?” was answered “Naddo”"]);
}

#[test]
fn a_route_names_what_is_still_to_be_answered() {
    in_order(&said(&routed("{}", &[])), &["contact must be answered and is not."]);
    in_order(&said(&routed(r#"{ "contact": "yes", "times": "100" }"#, &[])), &["times: That is many."]);
}

#[test]
fn a_route_is_json_for_programs() {
    let output = routed(r#"{ "contact": "no", "who": ["isva"] }"#, &["--format", "json"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let times = &report["questions"][1];
    assert_eq!((&times["question"], &times["asked"]), (&"times".into(), &false.into()));
    let reason = &times["reasons"][0];
    assert_eq!((&reason["source"], &reason["holds"]), (&"${contact} = 'yes'".into(), &false.into()));
    assert_eq!(reason["reads"][0]["answer"]["cy"], "Naddo");
    assert_eq!(report["outstanding"], serde_json::json!([]));
}

#[test]
fn every_answer_that_cannot_be_taken_is_named() {
    let output = routed(r#"{ "contact": "perhaps", "tims": "2", "times": true, "who": "isva" }"#, &[]);
    let said = said(&output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("contact: `perhaps` is not one of the choices."), "{said}");
    assert!(said.contains("tims: no question has this name"), "{said}");
    assert!(said.contains("times: write the answer as a text"), "{said}");
    assert!(said.contains("3 answers were not taken") && !said.contains("who:"), "{said}");
}

#[test]
fn an_interview_that_is_not_there_is_answered_with_those_that_are() {
    let home = Home::new();
    fs::write(home.path("answers.json"), "{}").unwrap();
    for what in ["six-week@99", "respect@99", "respect"] {
        let output = home.run(&["route", what, "--answers", "answers.json"]);
        assert_eq!(output.status.code(), Some(1));
        assert!(said(&output).contains("six-week@1"), "{}", said(&output));
    }
    let listed = said(&home.run(&["route", "six-week@99", "--answers", "answers.json"]));
    assert!(listed.contains("six-week@1, ") && listed.contains("respect@1"), "{listed}");
}

#[test]
fn choices_are_answered_by_number_or_code() {
    let said = small("1\n12\nfriend 1\n");
    in_order(
        &said,
        &[
            "Practice: nothing is kept.",
            "Did an officer ring you? *\n   1. Yes [yes]\n   2. No [no]\n   3. Don’t know [dont_know]\n",
            "How many times?",
            "Who was with you?",
            "3 of 3 questions on the route are answered. Nothing was kept.",
            "times: 12",
            "shown because",
            "who: An adviser, A friend",
        ],
    );
}

#[test]
fn a_refused_answer_is_asked_again() {
    let said = small("perhaps\n\nyes\nmany\n2\n\n");
    in_order(
        &said,
        &[
            "`perhaps` is not one of the choices.",
            "An answer is needed here. Type `skip`",
            "How many times?",
            "`many` is not a number.",
            "Who was with you?",
            "2 of 3 questions",
        ],
    );
}

#[test]
fn going_back_changes_the_route_and_going_on_restores_it() {
    let said = small("yes\n5\nback\nback\nno\nback\nyes\n\n1\n");
    in_order(
        &said,
        &["How many times?", "Who was", "How many", "Did an", "[Yes]>", "Who was", "Did an", "[5]>"],
    );
    in_order(&said, &["3 of 3 questions", "times: 5"]);
    in_order(&small("back\n"), &["This is the first question."]);
}

#[test]
fn a_remark_holds_an_answer_up_once() {
    in_order(
        &small("1\n150\n150\n"),
        &["That is many. Is it right? Type it again to keep it.", "times: 150"],
    );
    in_order(&small("1\n150\n15\n"), &["That is many.", "times: 15\n"]);
}

#[test]
fn a_choice_that_is_withheld_cannot_be_typed() {
    let said = small("no\nfriend\n2\nisva\n");
    in_order(
        &said,
        &["Who was with you?\n   1. An adviser [isva]\nnumbers", "`friend` is not offered here."],
    );
    in_order(&said, &["2 of 2 questions", "who: An adviser"]);
}

#[test]
fn a_non_answer_and_a_skip_are_not_the_same() {
    in_order(&small("dont_know\n\n"), &["1 of 2 questions", "contact: Don’t know"]);
    in_order(&small("skip\n\n"), &["0 of 2 questions", "contact: -", "Not answered and needed: contact"]);
}

#[test]
fn an_interview_can_be_held_in_welsh() {
    let home = panel();
    let said = tried(&home, &["small@1", "--directory", "sets", "--language", "cy"], b"2\n");
    in_order(&said, &["A ffoniodd swyddog chi? *", "2. Naddo [no]", "Pwy oedd gyda chi?", "contact: Naddo"]);
}

#[test]
fn a_shipped_interview_reads_its_scripts_and_stops_when_told() {
    let home = Home::new();
    let said = tried(&home, &["six-week@1"], b"help\ndistress\nstop\n");
    in_order(
        &said,
        &[
            "Hello. First, is now a good time to talk?",
            "This is what happens to your answers.",
            "We can stop for a moment. There is no rush.",
            "Of course. We will stop here.",
            "0 of ",
            "Nothing was kept.",
        ],
    );
}

#[test]
fn the_end_of_the_input_ends_the_interview_wherever_it_comes() {
    let home = Home::new();
    let typed = b"1\n".repeat(60);
    for end in [0, 1, 2, 5, 33, 120] {
        let said = tried(&home, &["case-closure@1"], &typed[..end]);
        assert!(said.contains("Nothing was kept."), "{said}");
    }
    let said = tried(&home, &["six-week@1"], b"\xff\xfe\x00\n=\n=back\nback\n");
    assert!(said.contains("is not one of the choices"), "{said}");
}
