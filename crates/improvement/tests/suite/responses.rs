//! The life of a response: written by one, published by another, taken back; and words without figures.

use chrono::DateTime;
use fieldwork::{Account, ForceCode, Id};
use improvement::{Response, ResponseForm, ResponseRefusal, ResponseState};

use crate::invented::{id, words};

fn account(number: u32) -> Id<Account> {
    id(number)
}

pub(crate) fn draft() -> Response {
    Response {
        id: id(1),
        force: ForceCode::parse("E23000099").unwrap(),
        finding: id(2),
        said: words(),
        done: words(),
        written_by: account(3),
        written_at: DateTime::UNIX_EPOCH,
        state: ResponseState::Draft,
    }
}

#[test]
fn somebody_else_publishes_it_and_it_can_be_taken_back_once() {
    let at = DateTime::UNIX_EPOCH;
    assert_eq!(draft().publish(account(3), at), Err(ResponseRefusal::WriterPublishes));
    assert_eq!(draft().retract(account(4), at), Err(ResponseRefusal::NotPublished));
    let published = draft().publish(account(4), at).unwrap();
    assert_eq!(published.state, ResponseState::Published { by: account(4), at });
    assert_eq!(published.clone().publish(account(5), at), Err(ResponseRefusal::NotADraft));
    let retracted = published.retract(account(4), at).unwrap();
    assert_eq!(retracted.clone().retract(account(4), at), Err(ResponseRefusal::NotPublished));
    assert_eq!(retracted.publish(account(4), at), Err(ResponseRefusal::NotADraft));
}

#[test]
fn both_languages_are_asked_for_and_figures_are_left_out() {
    let form = ResponseForm {
        said: "You did not know what to expect.".to_owned(),
        said_cy: "Nid oeddech yn gwybod beth i’w ddisgwyl.".to_owned(),
        done: "We wrote a leaflet in 2026.".to_owned(),
        done_cy: "Ysgrifennwyd taflen yn 2026.".to_owned(),
    };
    assert!(form.read().is_ok());
    let errors = |form: &ResponseForm| {
        form.read().unwrap_err().iter().map(|it| (it.field, it.code)).collect::<Vec<_>>()
    };
    let english = ResponseForm { said_cy: String::new(), ..form.clone() };
    assert_eq!(errors(&english), [("said-cy", "improvement-welsh-required")]);
    for share in ["62%", "62 per cent", "62 Per Cent", "62 y cant"] {
        let told = ResponseForm { done_cy: format!("Aeth i fyny i {share}."), ..form.clone() };
        assert_eq!(errors(&told), [("done-cy", "improvement-figures")], "{share}");
    }
}
