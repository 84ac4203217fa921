//! The safe-contact form.

use chrono::Weekday;
use fieldwork::*;

use crate::panel::*;

fn form() -> RawSafeContact {
    RawSafeContact {
        means: "video".to_owned(),
        safe_days: vec!["fri".to_owned(), "Mon".to_owned(), "friday".to_owned()],
        safe_from: "09:30".to_owned(),
        safe_until: "12:00".to_owned(),
        may_leave_message: "yes".to_owned(),
        if_someone_else_answers: " Ask for the library. ".to_owned(),
        phrase: "blue umbrella".to_owned(),
        if_call_drops: "ring-back".to_owned(),
        interviewer_gender: "woman".to_owned(),
        video_link: "https://video.example/room-7".to_owned(),
        language: " Polish ".to_owned(),
        interpreter: "yes".to_owned(),
        message_text: "Please ring the library back.".to_owned(),
        adjustments: "Short questions, and time to think.".to_owned(),
    }
}

/// The one fault of a form.
fn fault(change: impl FnOnce(&mut RawSafeContact)) -> &'static str {
    let mut form = form();
    change(&mut form);
    let faults = NewSafeContact::check(&form).unwrap_err();
    let [FieldError { code, .. }] = faults[..] else { panic!("one fault was expected: {faults:?}") };
    assert!(FIELD_CODES.contains(&code), "{code} is not in the catalogue");
    code
}

#[test]
fn a_whole_form_becomes_a_plan_that_holds_as_long_as_the_policy_says() {
    let plan = NewSafeContact::check(&form()).unwrap();
    let plan = plan.confirmed(day("2026-08-14"), &PanelPolicy::default());
    assert_eq!(plan.safe_days, [Weekday::Mon, Weekday::Fri]);
    assert_eq!(plan.if_someone_else_answers, "Ask for the library.");
    assert_eq!((plan.means, plan.if_call_drops), (Means::Video, IfDropped::RingBack));
    assert_eq!(plan.interviewer_gender, Some(InterviewerGender::Woman));
    assert!(plan.may_leave_message && plan.interpreter);
    assert_eq!(
        (plan.language.as_str(), plan.video_link.as_str()),
        ("Polish", "https://video.example/room-7")
    );
    assert_eq!(plan.message_text, "Please ring the library back.");
    assert_eq!(plan.adjustments, "Short questions, and time to think.");
    assert_eq!(plan.expires_on, day("2027-02-10"));
    assert!(plan.current(day("2026-08-14")) && plan.current(day("2027-02-10")));
    assert!(!plan.current(day("2026-08-13")) && !plan.current(day("2027-02-11")));
}

#[test]
fn what_is_left_empty_is_the_safest() {
    let form = RawSafeContact {
        means: String::new(),
        may_leave_message: String::new(),
        if_call_drops: String::new(),
        interviewer_gender: String::new(),
        video_link: String::new(),
        interpreter: String::new(),
        message_text: String::new(),
        ..form()
    };
    let plan = NewSafeContact::check(&form).unwrap();
    assert_eq!((plan.means, plan.if_call_drops), (Means::Phone, IfDropped::Wait));
    assert_eq!((plan.may_leave_message, plan.interviewer_gender), (false, None));
    assert!(!plan.interpreter && plan.message_text.is_empty());
}

#[test]
fn each_fault_has_its_code() {
    assert_eq!(fault(|form| form.means = "letter".to_owned()), "contact-means-unknown");
    assert_eq!(fault(|form| form.means = "phone".to_owned()), "contact-video-link-not-wanted");
    for link in ["video.example", "http://video.example", "https://video.example/a b", &"https://".repeat(90)]
    {
        assert_eq!(fault(|form| form.video_link = link.to_owned()), "contact-video-link-invalid");
    }
    assert_eq!(fault(|form| form.may_leave_message = "no".to_owned()), "contact-message-not-allowed");
    assert_eq!(fault(|form| form.message_text = "x".repeat(501)), "contact-message-long");
    assert_eq!(fault(|form| form.language = "x".repeat(501)), "contact-language-long");
    assert_eq!(fault(|form| form.adjustments = "x".repeat(501)), "contact-adjustments-long");
    assert_eq!(fault(|form| form.safe_days.clear()), "contact-days-required");
    assert_eq!(fault(|form| form.safe_days.push("someday".to_owned())), "contact-days-unknown");
    assert_eq!(fault(|form| form.safe_from = "nine".to_owned()), "contact-from-invalid");
    assert_eq!(fault(|form| form.safe_until = "24:30".to_owned()), "contact-until-invalid");
    assert_eq!(fault(|form| form.safe_until = "09:30".to_owned()), "contact-hours-reversed");
    assert_eq!(fault(|form| form.if_call_drops = "shout".to_owned()), "contact-if-call-drops-unknown");
    let gender = fault(|form| form.interviewer_gender = "any".to_owned());
    assert_eq!(gender, "contact-interviewer-gender-unknown");
    assert_eq!(fault(|form| form.phrase = "x".repeat(501)), "contact-phrase-long");
    assert_eq!(fault(|form| form.if_someone_else_answers = "x".repeat(501)), "contact-someone-else-long");
}

#[test]
fn a_lapsed_plan_holds_on_no_day_until_it_is_confirmed() {
    let lapsed = plan().lapsed(day("2026-09-21"));
    assert!(!lapsed.current(day("2026-09-21")));
    let on_the_day_it_was_confirmed = plan().lapsed(day("2026-08-14"));
    assert!(!on_the_day_it_was_confirmed.current(day("2026-08-14")));
    let expired_before = SafeContactPlan { expires_on: day("2026-09-01"), ..plan() };
    assert_eq!(expired_before.lapsed(day("2026-09-21")).expires_on, day("2026-09-01"));
}
