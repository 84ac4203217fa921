//! From consent to a call: what the coordinator and the interviewer do on their pages.

use actix_web::http::StatusCode;
use testing::Panel;

use crate::browser::Browser;

#[actix_web::test]
async fn a_coordinator_takes_a_person_from_consent_to_a_booked_call() {
    let panel = Panel::new().await;
    let reference = panel.referred().await;
    let person = format!("/people/{reference}");
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    assert!(coordinator.get("/today").await.text("table").contains("Record consent"));
    assert!(coordinator.get(&person).await.text("main").contains("Consent to record"));
    coordinator.get(&format!("{person}/consent")).await;
    let consent = [
        ("agreed", "taking-part"),
        ("agreed", "quotes"),
        ("wording", "2026-1"),
        ("channel", "letter"),
        ("wave", "six-week"),
    ];
    let sent = coordinator.post(&format!("{person}/consent"), &consent).await;
    assert_eq!(sent.header("location"), format!("{person}?done=consent"));
    let consented = panel.person(&reference).await.consent.unwrap();
    assert!(consented.taking_part && consented.quotes && !consented.second_interview);
    let plan = [
        ("safe_days", "Mon"),
        ("safe_days", "Tue"),
        ("safe_from", "10:00"),
        ("safe_until", "15:00"),
        ("phrase", "is the kettle on"),
    ];
    let sent = coordinator.post(&format!("{person}/contact"), &plan).await;
    assert_eq!(sent.header("location"), format!("{person}?done=contact"), "{}", sent.text("main"));
    let risk = [
        ("safeguarding", "none"),
        ("retraumatisation", "none"),
        ("criminal_justice", "none"),
        ("outcome", "go"),
    ];
    let sent = coordinator.post(&format!("{person}/risk"), &risk).await;
    assert_eq!(sent.header("location"), format!("{person}?done=risk"), "{}", sent.text("main"));
    operations::open_due_cases(&panel.platform, &panel.system(), panel.today()).await.unwrap();
    let form = coordinator.get(&format!("{person}/book")).await;
    assert_eq!(form.status, StatusCode::OK);
    let interviewer = panel.staff.interviewer.id.to_string();
    let booking = |time: &'static str| {
        [
            ("interviewer", interviewer.clone()),
            ("day-day", "6".into()),
            ("day-month", "10".into()),
            ("day-year", "2026".into()),
            ("time", time.to_owned()),
        ]
    };
    let late = booking("19:00");
    let late: Vec<_> = late.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let refused = coordinator.post(&format!("{person}/book"), &late).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text(".govuk-error-summary").contains("hours they said are safe"));
    assert!(refused.body.contains(r#"value="19:00""#));
    let safe = booking("14:00");
    let safe: Vec<_> = safe.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let booked = coordinator.post(&format!("{person}/book"), &safe).await;
    assert_eq!(booked.header("location"), format!("{person}?done=booked"), "{}", booked.text("main"));
    panel.set_clock("2026-10-06T09:00");
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let today = coordinator.get("/today").await.text("main");
    assert!(
        today.contains("2pm") && today.contains("Ines Interviewer") && today.contains("Booked"),
        "{today}"
    );
}

#[actix_web::test]
async fn who_a_person_is_shows_only_when_asked_for_and_is_written_down() {
    let panel = Panel::new().await;
    let reference = panel.consented().await;
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    for path in ["/today".to_owned(), "/people".to_owned(), format!("/people/{reference}")] {
        let page = coordinator.get(&path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(!page.body.contains("Marged") && !page.body.contains("900123"), "{path}");
    }
    assert_eq!(panel.audited("read_identity").await, 0);
    let shown = coordinator.post(&format!("/people/{reference}/identity"), &[]).await;
    assert!(
        shown.text(".identity-bar").contains("Marged Invented 07700 900123")
            || shown.text(".identity-bar").contains("07700 900123")
    );
    assert!(!shown.text("title").contains("Marged"));
    assert_eq!(panel.audited("read_identity").await, 1);
}

#[actix_web::test]
async fn a_person_is_found_by_reference_without_a_query() {
    let panel = Panel::new().await;
    let reference = panel.referred().await.to_string();
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let list = coordinator.get("/people?status=consent").await;
    assert!(list.text("tbody").contains(&reference));
    assert!(!coordinator.get("/people?status=booked").await.text("main").contains(&reference));
    assert_eq!(coordinator.get("/people?status=nowhere").await.status, StatusCode::BAD_REQUEST);
    coordinator.get("/people").await;
    let found = coordinator.post("/people", &[("reference", &reference)]).await;
    assert_eq!(found.header("location"), format!("/people/{reference}"));
    let lost = coordinator.post("/people", &[("reference", "VF-999999")]).await;
    assert_eq!(lost.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[actix_web::test]
async fn a_booking_is_cancelled_after_being_asked_once_more() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let page = format!("/people/{}/bookings/{}/cancel", booked.reference, booked.appointment.id);
    assert_eq!(coordinator.get(&page).await.status, StatusCode::OK);
    let gone = coordinator.post(&page, &[]).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER);
    assert!(panel.case_of(&booked.reference).await.appointment().is_none());
    assert_eq!(coordinator.get(&page).await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn a_number_is_shown_once_asked_for_and_never_at_an_address() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    panel.environment.set(booked.appointment.slot.start);
    let call = format!("/calls/{}", booked.case);
    let mut interviewer = Browser::of(&panel, &panel.staff.interviewer).await;
    let list = interviewer.get("/calls").await;
    assert!(list.text("main").contains(&booked.reference.to_string()));
    let before = interviewer.get(&call).await;
    assert!(before.text("main").contains("is the kettle on") && !before.body.contains("900123"));
    assert!(!before.body.contains("Show number"), "the number is offered before the check");
    let refused = interviewer.post(&format!("{call}/number"), &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    panel.check(booked.case).await;
    assert!(interviewer.get(&call).await.text("main").contains("Show number"));
    let shown = interviewer.post(&format!("{call}/number"), &[]).await;
    assert_eq!(shown.text(".big-number"), "07700 900123");
    assert_eq!(panel.audited("reveal_number").await, 1);
    assert!(!interviewer.get(&call).await.body.contains("900123"));
    let mut other = Browser::of(&panel, &panel.staff.other_interviewer).await;
    assert_eq!(other.get(&call).await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn someone_else_answered_is_one_action_and_ends_the_attempt() {
    let panel = Panel::new().await;
    let (booked, _) = panel.rung().await;
    let call = format!("/calls/{}", booked.case);
    let mut interviewer = Browser::of(&panel, &panel.staff.interviewer).await;
    let page = interviewer.get(&call).await;
    assert!(
        page.body.contains(r#"value="someone_else_answered""#)
            && page.body.contains(r#"value="not_safe_to_talk""#)
    );
    let ended = interviewer.post(&format!("{call}/outcome"), &[("outcome", "someone_else_answered")]).await;
    assert_eq!(ended.header("location"), "/calls?done=someone-else");
    assert!(
        interviewer.get("/calls?done=someone-else").await.text("main").contains("Do not ring again today")
    );
}

#[actix_web::test]
async fn an_outcome_is_one_of_the_list() {
    let panel = Panel::new().await;
    let (booked, _) = panel.rung().await;
    let outcome = format!("/calls/{}/outcome", booked.case);
    let mut interviewer = Browser::of(&panel, &panel.staff.interviewer).await;
    assert!(interviewer.get(&outcome).await.text("form").contains("No answer"));
    for said in ["", "complete", "nonsense"] {
        let refused = interviewer.post(&outcome, &[("outcome", said)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
    }
    assert_eq!(
        interviewer.post(&outcome, &[("outcome", "no_answer")]).await.header("location"),
        "/calls?done=outcome"
    );
    assert_eq!(interviewer.get(&outcome).await.status, StatusCode::CONFLICT);
}

#[actix_web::test]
async fn an_interview_starts_only_when_it_is_safe_and_they_still_agree() {
    let panel = Panel::new().await;
    let (booked, _) = panel.rung().await;
    let start = format!("/calls/{}/start", booked.case);
    let mut interviewer = Browser::of(&panel, &panel.staff.interviewer).await;
    interviewer.get(&format!("/calls/{}", booked.case)).await;
    let refused = interviewer.post(&start, &[("safe_now", "yes"), ("call_language", "en")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text(".govuk-error-summary").contains("still agree"));
    let fields = [("safe_now", "yes"), ("agree_now", "yes"), ("call_language", "cy")];
    let started = interviewer.post(&start, &fields).await;
    assert!(started.header("location").starts_with("/interviews/"));
    let page = interviewer.get(started.header("location")).await;
    assert!(page.body.contains(r#"<q lang="cy""#) && page.body.contains(r#"<html lang="en""#));
}

#[actix_web::test]
async fn a_page_of_fieldwork_exists_for_its_own_role_only() {
    let panel = Panel::new().await;
    let staff = &panel.staff;
    let reference = panel.referred().await;
    let person = format!("/people/{reference}");
    let (events, hold) = (format!("{person}/events"), format!("{person}/hold"));
    let pages: [(&str, &[&str]); 11] = [
        ("/today", &["coordinator"]),
        ("/people", &["coordinator"]),
        (&person, &["coordinator"]),
        (&events, &["coordinator"]),
        (&hold, &["coordinator"]),
        ("/refer", &["coordinator", "liaison-officer"]),
        ("/refer/event", &["coordinator", "liaison-officer"]),
        ("/referrals", &["coordinator", "liaison-officer"]),
        ("/calls", &["interviewer"]),
        ("/people/VF-999999", &[]),
        ("/interviews/00000000-0000-0000-0000-000000000001", &[]),
    ];
    let all = [
        &staff.coordinator,
        &staff.interviewer,
        &staff.liaison_officer,
        &staff.analyst,
        &staff.opcc,
        &staff.publisher,
        &staff.administrator,
    ];
    for account in all {
        let mut browser = Browser::of(&panel, account).await;
        for (path, roles) in pages {
            let expected =
                if roles.contains(&account.role.slug()) { StatusCode::OK } else { StatusCode::NOT_FOUND };
            assert_eq!(browser.get(path).await.status, expected, "{path} for {}", account.role.slug());
        }
    }
}

#[actix_web::test]
async fn every_refusal_of_the_rules_has_its_words() {
    use questionnaire::Language;
    for language in Language::ALL {
        for code in fieldwork::CaseRefusal::CODES {
            assert!(web::locale::is_defined(language, &format!("problem-{code}")), "{code} {language}");
        }
        for code in fieldwork::FIELD_CODES {
            assert!(web::locale::is_defined(language, &format!("error-{code}")), "{code} {language}");
        }
    }
}
