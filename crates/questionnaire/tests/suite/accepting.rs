//! What is an answer, what is refused, and what is stored.

use questionnaire::{Answer, NonAnswer, Question, Refusal};

use crate::form::{Form, question};
use crate::respondent::name;

fn only(kind: &str, more: &str) -> Question {
    Form::of(&question("a", kind, more)).interview().question(&name("a")).unwrap().clone()
}

#[track_caller]
fn takes(question: &Question, raw: &str, json: &str) {
    let answer = question.accept(raw).unwrap().unwrap();
    assert_eq!(serde_json::to_string(&answer).unwrap(), json);
    assert_eq!(serde_json::from_str::<Answer>(json).unwrap(), answer);
    assert_eq!(question.accept(&answer.raw()), Ok(Some(answer)), "what a form shows again is read the same");
}

#[test]
fn each_kind_of_answer_has_a_stored_form_that_does_not_change() {
    takes(&only("select_one yes_no", ""), " yes ", r#"{"kind":"choice","value":"yes"}"#);
    takes(
        &only("select_multiple people", ""),
        "friend isva friend",
        r#"{"kind":"choices","value":["isva","friend"]}"#,
    );
    takes(&only("integer", ""), "007", r#"{"kind":"number","value":"7"}"#);
    takes(&only("decimal", ""), "0.10", r#"{"kind":"number","value":"0.1"}"#);
    takes(&only("range", "start = 0\nend = 1\nstep = 0.5"), "0.5", r#"{"kind":"number","value":"0.5"}"#);
    takes(&only("date", ""), "2026-10-05", r#"{"kind":"date","value":"2026-10-05"}"#);
    takes(&only("date", "precision = \"month\""), "2026-10", r#"{"kind":"date","value":"2026-10"}"#);
    takes(&only("date", "precision = \"year\""), "2026", r#"{"kind":"date","value":"2026"}"#);
    takes(&only("time", ""), "14:30", r#"{"kind":"time","value":"14:30:00"}"#);
    takes(&only("text", ""), "They came.\nTwice.", r#"{"kind":"text","value":"They came.\nTwice."}"#);
    takes(&only("acknowledge", ""), "OK", r#"{"kind":"acknowledged"}"#);
    let asked = only("select_one yes_no", "non_answer = [\"dont_know\"]");
    takes(&asked, "dont_know", r#"{"kind":"missing","value":"dont_know"}"#);
}

#[test]
fn an_empty_text_takes_the_answer_back() {
    for kind in ["select_one yes_no", "select_multiple people", "integer", "date", "text", "acknowledge"] {
        assert_eq!(only(kind, "required = true").accept("  "), Ok(None), "{kind}");
    }
}

#[test]
fn a_refusal_says_what_to_do() {
    let choice = only("select_one yes_no", "");
    assert_eq!(choice.accept("perhaps"), Err(Refusal::UnknownChoice("perhaps".to_owned())));
    assert_eq!(choice.accept("dont_know"), Err(Refusal::NotOffered(NonAnswer::DontKnow)));
    assert_eq!(choice.accept("off_route"), Err(Refusal::UnknownChoice("off_route".to_owned())));
    let month = only("date", "precision = \"month\"").accept("2026-13").unwrap_err();
    assert_eq!(month.to_string(), "`2026-13` is not a date. Enter it as year and month, such as 2026-10.");
    assert_eq!(only("integer", "").accept("1e3").unwrap_err().code(), "not-a-number");
    assert_eq!(only("text", "").accept(&"x".repeat(10_001)), Err(Refusal::TooLong(10_000)));
}
