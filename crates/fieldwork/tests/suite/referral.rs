//! The referral form: every fault at once, and nothing accepted that should not be.

use fieldwork::*;
use questionnaire::Language;

use crate::panel::*;

fn form() -> RawReferral {
    RawReferral {
        force: "E23999901".to_owned(),
        team: "North division".to_owned(),
        force_reference: " 13/4471/26 ".to_owned(),
        report_date: RawDate { year: "2026".to_owned(), month: "8".to_owned(), day: "10".to_owned() },
        agreed: "yes".to_owned(),
        agreed_on: RawDate::iso("2026-08-11"),
        asked_by: "specialist-officer".to_owned(),
        asked_team: String::new(),
        asked_stage: "statement".to_owned(),
        wording: "leaflet-2".to_owned(),
        language: "cy".to_owned(),
        name: "  Mari   Gwyn ".to_owned(),
        preferred_name: String::new(),
        number: "07700 900123".to_owned(),
        safe_contact: RawSafeContact::default(),
    }
}

fn check(form: RawReferral) -> Result<NewReferral, Vec<FieldError>> {
    NewReferral::check(form, day("2026-08-12"), &forces(), &asking())
}

/// The one fault of a form.
fn fault(change: impl FnOnce(&mut RawReferral)) -> (&'static str, &'static str) {
    let mut form = form();
    change(&mut form);
    let faults = check(form).unwrap_err();
    let [FieldError { field, code }] = faults[..] else { panic!("one fault was expected: {faults:?}") };
    assert!(FIELD_CODES.contains(&code), "{code} is not in the catalogue");
    (field, code)
}

#[test]
fn a_whole_form_is_accepted_and_tidied() {
    let referral = check(form()).unwrap();
    assert_eq!(referral.identity.name, "Mari Gwyn");
    assert_eq!(referral.identity.preferred_name, "Mari Gwyn");
    assert_eq!(referral.force_reference(), "13/4471/26");
    assert_eq!(referral.language, Language::Welsh);
    assert_eq!(referral.asked_by, AskedBy::SpecialistOfficer);
    assert_eq!(referral.safe_contact, None);
    assert_eq!((referral.asked_team.as_deref(), referral.asked_stage), (None, Some(AskStage::Statement)));
    let (participant, identity) = referral.enrol(id(9), Reference::from_number(7), at("2026-08-12 10:00"));
    assert_eq!(participant.reference.as_str(), "VF-0007");
    assert_eq!((participant.wall, participant.closed_on), (None, None));
    assert_eq!(identity.number.national(), "07700 900123");
}

#[test]
fn nobody_is_referred_without_having_agreed() {
    for not_yes in ["", "no", "YES please", "true"] {
        let found = fault(|form| form.agreed = not_yes.to_owned());
        assert_eq!(found, ("agreed", "referral-agreed-required"));
    }
}

#[test]
fn the_report_is_a_day_that_has_been() {
    let dated = |date: &str| fault(|form| form.report_date = RawDate::iso(date)).1;
    assert_eq!(dated("2026-08-13"), "referral-report-date-future");
    assert_eq!(dated("2026-02-30"), "referral-report-date-invalid");
    assert_eq!(dated("yesterday"), "referral-report-date-invalid");
    assert_eq!(dated(" "), "referral-report-date-required");
    let two_digits = RawDate { year: "26".to_owned(), month: "8".to_owned(), day: "10".to_owned() };
    assert_eq!(fault(|form| form.report_date = two_digits).1, "referral-report-date-invalid");
}

#[test]
fn they_agreed_between_the_report_and_today() {
    let dated = |date: &str| fault(|form| form.agreed_on = RawDate::iso(date)).1;
    assert_eq!(dated("2026-08-13"), "referral-agreed-on-future");
    assert_eq!(dated("2026-08-09"), "referral-agreed-on-before-report");
    assert_eq!(dated(""), "referral-agreed-on-required");
    assert_eq!(dated("2026-13-01"), "referral-agreed-on-invalid");
}

#[test]
fn the_force_and_team_are_known() {
    for unknown in ["", "E23999902", "Eastmere"] {
        let found = fault(|form| form.force = unknown.to_owned());
        assert_eq!(found, ("force", "referral-force-unknown"));
    }
    assert_eq!(fault(|form| form.team = "South".to_owned()), ("team", "referral-team-unknown"));
}

#[test]
fn each_other_box_says_what_is_missing() {
    assert_eq!(fault(|form| form.name = " ".to_owned()).1, "referral-name-required");
    assert_eq!(fault(|form| form.name = "x".repeat(121)).1, "referral-name-invalid");
    assert_eq!(fault(|form| form.preferred_name = "x".repeat(121)).1, "referral-preferred-name-invalid");
    assert_eq!(fault(|form| form.number = String::new()).1, "referral-number-required");
    assert_eq!(fault(|form| form.number = "12345".to_owned()).1, "referral-number-invalid");
    assert_eq!(fault(|form| form.force_reference.clear()).1, "referral-force-reference-required");
    assert_eq!(fault(|form| form.force_reference = "9".repeat(61)).1, "referral-force-reference-long");
    assert_eq!(fault(|form| form.asked_by = "her sister".to_owned()).1, "referral-asked-by-required");
    assert_eq!(fault(|form| form.wording.clear()).1, "referral-wording-required");
    assert_eq!(fault(|form| form.asked_team = "South".to_owned()).1, "referral-team-unknown");
    assert_eq!(fault(|form| form.asked_stage = "later".to_owned()).1, "ask-stage-unknown");
    assert_eq!(fault(|form| form.language = "fr".to_owned()).1, "referral-language-unknown");
}

#[test]
fn the_wording_is_one_that_was_in_use_when_they_agreed() {
    assert_eq!(fault(|form| form.wording = "leaflet-9".to_owned()).1, "referral-wording-unknown");
    let early = fault(|form| {
        form.report_date = RawDate::iso("2025-12-01");
        form.agreed_on = RawDate::iso("2025-12-31");
    });
    assert_eq!(early, ("wording", "referral-wording-later"));
    let older = RawReferral { wording: " leaflet-1 ".to_owned(), ..form() };
    assert_eq!(check(older).unwrap().wording, "leaflet-1");
}

#[test]
fn an_empty_form_names_every_box_at_once() {
    let faults = check(RawReferral::default()).unwrap_err();
    let fields: Vec<_> = faults.iter().map(|fault| fault.field).collect();
    let expected = [
        "force",
        "report_date",
        "agreed",
        "agreed_on",
        "asked_by",
        "wording",
        "language",
        "name",
        "number",
        "force_reference",
    ];
    assert_eq!(fields, expected);
}

#[test]
fn what_the_referrer_knows_of_safe_contact_is_read_too() {
    let basics = RawSafeContact {
        safe_days: vec!["mon".to_owned(), "Thursday".to_owned()],
        safe_from: "10:00".to_owned(),
        safe_until: "14:00".to_owned(),
        ..RawSafeContact::default()
    };
    let referral = check(RawReferral { safe_contact: basics.clone(), ..form() }).unwrap();
    assert_eq!(referral.safe_contact.unwrap().safe_from, time("10:00"));
    let found = fault(|form| form.safe_contact = RawSafeContact { safe_days: Vec::new(), ..basics });
    assert_eq!(found, ("safe_days", "contact-days-required"));
}
