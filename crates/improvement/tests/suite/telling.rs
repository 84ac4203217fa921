//! Who is to be told what changed: everybody who asked and is safe to ring, and nobody else.

use chrono::{DateTime, Days, NaiveDate, Utc};
use fieldwork::{Consent, Participant, Wall};
use improvement::{Heard, Response, ResponseState, Telling, is_to_hear, was_heard};
use serde_json::json;

use crate::invented::day;
use crate::responses::draft;

fn person() -> Participant {
    serde_json::from_value(json!({
        "id": "00000000-0000-0000-0000-000000000001", "reference": "VF-0001", "force": "E23000099", "team": null,
        "language": "en", "report_date": "2026-09-01", "closed_on": null, "referred_at": "2026-09-02T10:00:00Z",
        "agreed_on": "2026-09-02", "asked_by": "liaison-officer", "asked_team": null, "asked_stage": null,
        "wording": "2026-1", "wall": null,
    }))
    .unwrap()
}

fn at(on: NaiveDate) -> DateTime<Utc> {
    on.and_hms_opt(10, 0, 0).unwrap().and_utc()
}

fn asked(on: NaiveDate) -> Consent {
    serde_json::from_value(json!({
        "wave": "six-week", "taking_part": true, "second_interview": true, "quotes": true, "told_what_changed": true,
        "wording": "2026-1", "channel": "phone", "recorded_by": null, "recorded_at": at(on),
    }))
    .unwrap()
}

fn published() -> Response {
    let by = crate::invented::id(4);
    Response { state: ResponseState::Published { by, at: at(day(10)) }, ..draft() }
}

#[test]
fn whoever_asked_before_it_was_published_and_is_safe_to_ring_is_told() {
    let (person, consent, response) = (person(), asked(day(1)), published());
    let told = |person: &Participant, consent: Option<&Consent>, plan, response: &Response| {
        is_to_hear(person, consent, plan, (response, day(12)))
    };
    let plan = Some(day(12));
    assert!(told(&person, Some(&consent), plan, &response));
    assert!(!told(&person, None, plan, &response), "never asked");
    let silent = Consent { told_what_changed: false, ..consent.clone() };
    assert!(!told(&person, Some(&silent), plan, &response), "did not ask to hear");
    assert!(!told(&person, Some(&asked(day(11))), plan, &response), "was asked since");
    assert!(!told(&person, Some(&consent), None, &response), "has no plan");
    assert!(
        !told(&person, Some(&consent), day(12).checked_sub_days(Days::new(1)), &response),
        "plan expired"
    );
    let walled = person.clone().behind(Wall::Refused);
    assert!(!told(&walled, Some(&consent), plan, &response), "contact ended");
    assert!(!told(&person, Some(&consent), plan, &draft()), "only a draft");
    let elsewhere = Response { force: fieldwork::ForceCode::parse("E23000001").unwrap(), ..response };
    assert!(!told(&person, Some(&consent), plan, &elsewhere), "another force's");
}

#[test]
fn whoever_was_told_or_did_not_want_to_hear_is_not_told_again() {
    let (person, response) = (person(), published());
    let telling = |heard, response: &Response, on| Telling {
        id: crate::invented::id(8),
        participant: person.id,
        response: response.id,
        call: crate::invented::id(9),
        heard,
        by: crate::invented::id(4),
        at: at(on),
    };
    let other = Response { id: crate::invented::id(77), ..published() };
    let consent = asked(day(1));
    assert!(!was_heard(&[], Some(&consent), &response));
    assert!(was_heard(&[telling(Heard::Told, &response, day(11))], Some(&consent), &response));
    assert!(!was_heard(&[telling(Heard::Told, &other, day(11))], Some(&consent), &response));
    let declined = [telling(Heard::NotWanted, &other, day(11))];
    assert!(was_heard(&declined, Some(&consent), &response), "they do not want to hear anything");
    assert!(!was_heard(&declined, Some(&asked(day(12))), &response), "they were asked again");
}
