//! Interviewers' time on the pages: booking what is offered, moving, handing over, the week.

use actix_web::http::StatusCode;
use fieldwork::RawProfile;
use testing::{Panel, permit};

use crate::browser::Browser;

#[actix_web::test]
async fn a_time_that_is_offered_is_booked_with_whoever_is_free() {
    let panel = Panel::new().await;
    let (reference, _) = panel.opened().await;
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let book = format!("/people/{reference}/book");
    let form = coordinator.get(&book).await;
    assert!(form.body.contains(r#"value="2026-10-06T14:00""#), "{}", form.text("main"));
    assert!(form.text("form[action$=book]").contains("Ines Interviewer, Olwen Interviewer"));
    assert!(!form.body.contains(r#"value="2026-10-10T14:00""#), "nobody works on Saturday");
    assert!(form.text("form[action$=book]").contains("does not work then"));
    let sent = coordinator.post(&book, &[("interviewer", "any"), ("slot", "2026-10-06T14:00")]).await;
    assert_eq!(sent.header("location"), format!("/people/{reference}?done=booked"), "{}", sent.text("main"));
    let booked = panel.person(&reference).await.appointments;
    assert_eq!(booked[0].slot.start, testing::moment("2026-10-06T14:00"));
    let again = coordinator.get(&book).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    assert!(again.header("location").ends_with("/move"));
}

#[actix_web::test]
async fn with_nobody_free_the_page_says_why_and_keeps_what_was_chosen() {
    let panel = Panel::new().await;
    let (reference, _) = panel.opened().await;
    let welsh = RawProfile {
        languages: vec!["cy".to_owned()],
        calls_a_day: "3".to_owned(),
        calls_a_week: "12".to_owned(),
        heavy_in_a_row: "2".to_owned(),
        ..RawProfile::default()
    };
    for interviewer in [&panel.staff.interviewer, &panel.staff.other_interviewer] {
        let coordinator = permit(&panel.staff.coordinator);
        operations::record_profile(&panel.platform, &coordinator, interviewer.id, &welsh).await.unwrap();
    }
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let book = format!("/people/{reference}/book");
    assert!(
        coordinator.get(&book).await.text("main").contains("does not interview in this person’s language")
            || coordinator.get(&book).await.text("main").contains("does not interview in their language")
    );
    let typed = [
        ("interviewer", "any"),
        ("day-day", "6"),
        ("day-month", "10"),
        ("day-year", "2026"),
        ("time", "14:00"),
    ];
    let refused = coordinator.post(&book, &typed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text(".govuk-error-summary").contains("language"));
    assert!(refused.body.contains(r#"value="14:00""#));
    assert_eq!(coordinator.get(&format!("{book}?from=soon")).await.status, StatusCode::BAD_REQUEST);
}

#[actix_web::test]
async fn a_booking_is_moved_and_the_week_shows_it() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let person = format!("/people/{}", booked.reference);
    let moving = format!("{person}/bookings/{}/move", booked.appointment.id);
    assert!(coordinator.get(&person).await.body.contains(&moving));
    assert!(coordinator.get(&moving).await.text("main").contains("Ines Interviewer"));
    let other = panel.staff.other_interviewer.id.to_string();
    let sent = coordinator.post(&moving, &[("interviewer", &other), ("slot", "2026-10-13T15:00")]).await;
    assert_eq!(sent.header("location"), format!("{person}?done=moved"), "{}", sent.text("main"));
    let week = coordinator.get("/bookings?week=2026-W42").await;
    let row = week.text("tbody tr:nth-child(2)");
    assert!(row.contains("Olwen Interviewer") && row.contains(&format!("3pm {}", booked.reference)), "{row}");
    assert!(!coordinator.get("/bookings").await.text("table").contains(booked.reference.as_str()));
    for wrong in ["2026-42", "2026-W99", "next"] {
        assert_eq!(coordinator.get(&format!("/bookings?week={wrong}")).await.status, StatusCode::BAD_REQUEST);
    }
    assert_eq!(coordinator.get(&format!("{person}/bookings/x/move")).await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn an_interviewer_hands_a_call_over_and_no_longer_sees_it() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let mut interviewer = Browser::of(&panel, &panel.staff.interviewer).await;
    let page = format!("/calls/{}/hand-over", booked.case);
    let form = interviewer.get(&page).await;
    assert!(
        form.text("form").contains("Olwen Interviewer")
            && !form.text("fieldset").contains("Ines Interviewer")
    );
    let empty = interviewer.post(&page, &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let other = panel.staff.other_interviewer.id.to_string();
    let sent = interviewer.post(&page, &[("colleague", &other)]).await;
    assert_eq!(sent.header("location"), "/calls?done=handed-over", "{}", sent.text("main"));
    assert_eq!(interviewer.get(&format!("/calls/{}", booked.case)).await.status, StatusCode::NOT_FOUND);
    let mut colleague = Browser::of(&panel, &panel.staff.other_interviewer).await;
    assert_eq!(colleague.get(&format!("/calls/{}", booked.case)).await.status, StatusCode::OK);
}

#[actix_web::test]
async fn why_a_colleague_cannot_is_not_told() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let away = fieldwork::RawAvailability {
        away_from: fieldwork::RawDate::iso(&booked.appointment.slot.date().to_string()),
        ..fieldwork::RawAvailability::default()
    };
    let olwen = &panel.staff.other_interviewer;
    operations::record_availability(&panel.platform, &permit(olwen), olwen.id, &away).await.unwrap();
    let mut interviewer = Browser::of(&panel, &panel.staff.interviewer).await;
    let page = format!("/calls/{}/hand-over", booked.case);
    interviewer.get(&page).await;
    let refused = interviewer.post(&page, &[("colleague", &olwen.id.to_string())]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text(".govuk-error-summary").contains("cannot take the call"));
    assert!(!refused.text("main").contains("away"));
}

#[actix_web::test]
async fn the_second_at_a_case_is_told_who_has_it_and_shown_no_number() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewing().await;
    let (ines, olwen) = (&panel.staff.interviewer, &panel.staff.other_interviewer);
    // The interview is Olwen's by now: Ines's page still stands open on another device.
    let taken = fieldwork::Interview { interviewer: olwen.id, ..interview.clone() };
    let call = panel.person(&booked.reference).await.calls.pop().unwrap();
    let theirs = fieldwork::Call { interviewer: olwen.id, ..call };
    let permit = permit::<access::permission::StartInterview>(ines);
    let work = async |tx: &store::Tx| {
        tx.case(booked.case).await?;
        tx.save_interview(&taken).await?;
        tx.save_call(&theirs).await
    };
    panel
        .platform
        .store
        .writer()
        .write::<_, (), store::Fault>(&permit, panel.platform.now(), work)
        .await
        .unwrap();
    let mut browser = Browser::of(&panel, ines).await;
    let page = browser.get(&format!("/calls/{}", booked.case)).await;
    assert!(
        page.text("main").contains("Olwen Interviewer is on a call with this person"),
        "{}",
        page.text("main")
    );
    assert!(!page.body.contains("/number") && !page.body.contains("/start"));
    let opened = browser.get(&format!("/interviews/{}", interview.id)).await;
    assert_eq!(opened.status, StatusCode::CONFLICT);
    assert!(opened.text("main").contains("Olwen Interviewer"));
    let dialled = browser.post(&format!("/calls/{}/number", booked.case), &[]).await;
    assert_eq!(dialled.status, StatusCode::CONFLICT);
    assert!(dialled.text("main").contains("Olwen Interviewer") && !dialled.body.contains("900123"));
}

#[actix_web::test]
async fn the_pages_of_interviewers_time_exist_for_their_own_roles_only() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let staff = &panel.staff;
    let member = format!("/team/{}", staff.interviewer.id);
    let moving = format!("/people/{}/bookings/{}/move", booked.reference, booked.appointment.id);
    let hand_over = format!("/calls/{}/hand-over", booked.case);
    let pages: [(&str, &[&str]); 9] = [
        ("/bookings", &["coordinator"]),
        ("/team", &["coordinator"]),
        (&member, &["coordinator"]),
        ("/debriefs", &["coordinator"]),
        (&moving, &["coordinator"]),
        (&hand_over, &["interviewer"]),
        ("/debrief", &["interviewer"]),
        ("/account/hours", &["interviewer"]),
        ("/account/calendar", &["interviewer"]),
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

#[test]
fn every_problem_of_interviewers_time_has_its_words() {
    use questionnaire::Language;
    for language in Language::ALL {
        for code in
            ["with-colleague", "nothing-to-hand-over", "no-such-debrief", "debrief-over", "no-such-calendar"]
        {
            let said = web::t(language, format!("problem-{code}")).with("name", "Olwen").to_string();
            assert!(!said.contains("[missing"), "{said} {language}");
        }
        for (name, _) in access::permission::ALL {
            let key = format!("audit-{}", name.replace('_', "-"));
            assert!(web::locale::is_defined(language, &key), "{key} {language}");
        }
    }
}
