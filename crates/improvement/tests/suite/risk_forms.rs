//! The forms of the register: everything that is wrong is said at once, and nothing about a person is taken.

use fieldwork::{FieldError, RawDate};
use improvement::{REGISTER_FIELD_CODES, RawMeeting, RawProcessChange, RawRisk, Score, Seat};

use crate::risk_register::{day, policy};

const TODAY: &str = "2026-10-05";

fn wrong<T: std::fmt::Debug>(read: Result<T, Vec<FieldError>>) -> Vec<(&'static str, &'static str)> {
    let errors = read.unwrap_err();
    for error in &errors {
        assert!(REGISTER_FIELD_CODES.contains(&error.code), "{} is not in the catalogue", error.code);
    }
    errors.iter().map(|error| (error.field, error.code)).collect()
}

fn pair(one: &str, other: &str) -> [String; 2] {
    [one.to_owned(), other.to_owned()]
}

fn filled() -> RawRisk {
    let words = || " Letters are sent\r\nto an old address. ".to_owned();
    RawRisk {
        family: "safeguarding".to_owned(),
        name: "Letters reach the wrong house".to_owned(),
        cause: words(),
        event: words(),
        consequence: words(),
        controls: words(),
        owner: "coordinator".to_owned(),
        before: pair("4", "4"),
        after: pair("2", "4"),
        review_by: RawDate::default(),
        reason: words(),
    }
}

fn check(raw: &RawRisk) -> Vec<(&'static str, &'static str)> {
    wrong(raw.check(&policy(), day(TODAY)))
}

#[test]
fn a_whole_form_is_a_risk_with_the_review_its_band_allows() {
    let (content, reason) = filled().check(&policy(), day(TODAY)).unwrap();
    assert_eq!(content.cause, "Letters are sent\nto an old address.");
    assert_eq!(reason, content.cause);
    assert_eq!((content.after, content.owner), (Score { likelihood: 2, impact: 4 }, Seat::Coordinator));
    assert_eq!(content.review_by, day("2027-01-04"), "91 days");
}

#[test]
fn an_empty_form_names_every_field_once() {
    let expected = [
        ("family", "register-family-required"),
        ("name", "register-required"),
        ("cause", "register-required"),
        ("event", "register-required"),
        ("consequence", "register-required"),
        ("likelihood_before", "register-score-required"),
        ("impact_before", "register-score-required"),
        ("controls", "register-required"),
        ("likelihood_after", "register-score-required"),
        ("impact_after", "register-score-required"),
        ("owner", "register-owner-required"),
        ("reason", "register-required"),
    ];
    assert_eq!(check(&RawRisk::default()), expected);
}

#[test]
fn scores_and_reviews_that_make_no_sense_are_refused() {
    let higher = RawRisk { after: pair("5", "5"), ..filled() };
    assert_eq!(check(&higher), [("likelihood_after", "register-after-higher")]);
    let beyond = RawRisk { before: pair("6", "x"), ..filled() };
    let both =
        [("likelihood_before", "register-score-required"), ("impact_before", "register-score-required")];
    assert_eq!(check(&beyond), both);
    let reviewed = |date: &str| RawRisk { review_by: RawDate::iso(date), ..filled() };
    assert_eq!(check(&reviewed("2026-10-04")), [("review_by", "register-review-past")]);
    assert_eq!(check(&reviewed("2027-01-05")), [("review_by", "register-review-late")]);
    assert_eq!(check(&reviewed("2026-02-30")), [("review_by", "register-review-invalid")]);
    for good in ["2026-10-05", "2027-01-04"] {
        assert_eq!(reviewed(good).check(&policy(), day(TODAY)).unwrap().0.review_by, day(good));
    }
}

#[test]
fn words_that_look_like_somebodys_are_refused() {
    for (text, code) in [
        ("write to m.marged@eastmere.example today", "register-names-email"),
        ("ring 07700 900123", "register-names-phone"),
        ("ring (01632) 960 999 first", "register-names-phone"),
        ("ring +44 7700 900123.", "register-names-phone"),
        ("VF-2041 was called twice", "register-names-reference"),
        ("it was vf 2041", "register-names-reference"),
        ("as with VF2041.", "register-names-reference"),
        ("crime 42/123456/26", "register-names-reference"),
    ] {
        let raw = RawRisk { controls: text.to_owned(), ..filled() };
        assert_eq!(check(&raw), [("controls", code)], "{text}");
    }
    for fine in [
        "It happened on 21/11/2026 and on 2026-10-01.",
        "Since 5 October 2026, 3 of 12 officers have read the card at 10:30.",
        "Costs £10,000 a year; 25 interviews a month; 91 days.",
        "Section 28 of the 1999 Act, and outcomes 14 and 16.",
        "From 01/10/2026 to 31/10/2026 nobody did.",
        "A rise of 5 @ 3% a year",
    ] {
        let raw = RawRisk { controls: fine.to_owned(), ..filled() };
        assert!(raw.check(&policy(), day(TODAY)).is_ok(), "{fine}");
    }
    let long = RawRisk { name: "x".repeat(121), cause: "x".repeat(2_001), ..filled() };
    assert_eq!(check(&long), [("name", "register-long"), ("cause", "register-long")]);
}

fn meeting() -> RawMeeting {
    RawMeeting {
        held_on: RawDate::iso(TODAY),
        seats: vec!["commissioner-lead".to_owned(), "coordinator".to_owned()],
        risks: vec!["3".to_owned(), "1".to_owned(), "3".to_owned()],
        decisions: "The card is read out.".to_owned(),
        next_on: RawDate::default(),
    }
}

#[test]
fn a_review_needs_the_commissioners_office_and_a_risk() {
    let (held, risks) = meeting().check(day(TODAY)).unwrap();
    assert_eq!((held.seats, risks), (vec![Seat::Coordinator, Seat::CommissionerLead], vec![1, 3]));
    let alone = RawMeeting { seats: vec!["coordinator".to_owned()], ..meeting() };
    assert_eq!(wrong(alone.check(day(TODAY))), [("seats", "meeting-no-commissioner")]);
    let nothing = RawMeeting { risks: Vec::new(), seats: vec!["nobody".to_owned()], ..meeting() };
    let both = [("seats", "meeting-seats-required"), ("risks", "meeting-risks-required")];
    assert_eq!(wrong(nothing.check(day(TODAY))), both);
    let early = RawMeeting { next_on: RawDate::iso(TODAY), ..meeting() };
    assert_eq!(wrong(early.check(day(TODAY))), [("next_on", "meeting-next-early")]);
    let tomorrow = RawMeeting { held_on: RawDate::iso("2026-10-06"), ..meeting() };
    assert_eq!(wrong(tomorrow.check(day(TODAY))), [("held_on", "meeting-held-future")]);
    let odd = RawMeeting { held_on: RawDate::default(), risks: vec!["x".to_owned()], ..meeting() };
    let both = [("held_on", "meeting-held-invalid"), ("risks", "meeting-risk-unknown")];
    assert_eq!(wrong(odd.check(day(TODAY))), both);
}

#[test]
fn a_change_of_the_process_has_a_risk_and_a_day() {
    let change = RawProcessChange {
        risk: "3".to_owned(),
        changed_on: RawDate::iso(TODAY),
        until_then: "Officers chose their own words.".to_owned(),
        from_then: "Officers read the card.".to_owned(),
    };
    assert_eq!(change.check(day(TODAY)).unwrap().0, 3);
    let later = RawProcessChange { changed_on: RawDate::iso("2026-10-06"), ..change };
    assert_eq!(wrong(later.check(day(TODAY))), [("changed_on", "change-date-future")]);
    let expected = [
        ("risk", "change-risk-unknown"),
        ("changed_on", "change-date-invalid"),
        ("until_then", "register-required"),
        ("from_then", "register-required"),
    ];
    assert_eq!(wrong(RawProcessChange::default().check(day(TODAY))), expected);
}
