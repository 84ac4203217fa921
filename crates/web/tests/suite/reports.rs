//! The coordinator's pages: the report on fieldwork, the list of people, what came in, and the day.

use actix_web::http::StatusCode;
use testing::Panel;

use crate::browser::Browser;

#[actix_web::test]
async fn the_report_is_the_agencys_alone() {
    let panel = Panel::new().await;
    let staff = &panel.staff;
    let others = [
        &staff.interviewer,
        &staff.liaison_officer,
        &staff.analyst,
        &staff.opcc,
        &staff.publisher,
        &staff.administrator,
    ];
    for account in others {
        let mut browser = Browser::of(&panel, account).await;
        for path in ["/reports/fieldwork", "/reports/fieldwork.csv"] {
            let answer = browser.get(path).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path} for {}", account.role.slug());
        }
    }
}

#[actix_web::test]
async fn the_report_adds_up_and_takes_filters_from_its_address() {
    let panel = Panel::new().await;
    panel.interviewed(&[]).await;
    panel.referred().await;
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let report = coordinator.get("/reports/fieldwork").await;
    let main = report.text("main");
    assert!(main.contains("2 referrals: 2 agreed to be contacted, 1 interviewed"), "{main}");
    assert!(main.contains("All referrals2") && main.contains("RR1I / (D + U)[u]"), "{main}");
    let here = "/reports/fieldwork?wave=case-closure&force=eastmere&from=2026-09&until=2026-10";
    assert!(coordinator.get(here).await.text("main").contains("2 referrals"));
    assert!(
        coordinator
            .get("/reports/fieldwork?force=glanmor")
            .await
            .text("main")
            .contains("Nobody was referred")
    );
    for wrong in
        ["wave=ten-week", "force=atlantis", "team=none-such", "from=2026-13", "from=2026-10&until=2026-09"]
    {
        let answer = coordinator.get(&format!("/reports/fieldwork?{wrong}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{wrong}");
    }
    let file = coordinator.get("/reports/fieldwork.csv?wave=six-week").await;
    assert_eq!(file.status, StatusCode::OK);
    assert!(file.header("content-disposition").starts_with("attachment; filename=\"fieldwork-six-week-"));
    assert!(file.body.contains("funnel,interviewed,reached,1"), "{}", file.body);
    for body in [&report.body, &file.body] {
        assert!(!body.contains("Marged") && !body.contains("900123"));
    }
}

#[actix_web::test]
async fn people_are_filtered_sorted_and_given_25_a_page() {
    let panel = Panel::new().await;
    let first = panel.opened().await.0.to_string();
    for _ in 0..25 {
        panel.referred().await;
    }
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let page = coordinator.get("/people").await;
    assert!(page.text("main").contains("26 people") && !page.text("tbody").contains(&first));
    assert!(coordinator.get("/people?page=2").await.text("tbody").contains(&first));
    assert!(coordinator.get("/people?sort=reference").await.text("tbody").starts_with(&first));
    assert!(coordinator.get("/people?sort=closes").await.text("tbody").starts_with(&first));
    let chosen = coordinator.get("/people?status=to-book&due=soon&lang=en&force=eastmere").await;
    assert!(chosen.text("tbody").starts_with(&first) && chosen.text("main").contains("1 person"));
    assert!(
        chosen.body.contains(r#"href="/people?due=soon&#38;lang=en&#38;force=eastmere""#),
        "{}",
        chosen.body
    );
    assert!(coordinator.get("/people?due=closing").await.text("main").contains("Nobody matches"));
    for wrong in ["status=nowhere", "due=never", "lang=fr", "force=atlantis", "sort=name", "page=0", "page=x"]
    {
        assert_eq!(
            coordinator.get(&format!("/people?{wrong}")).await.status,
            StatusCode::BAD_REQUEST,
            "{wrong}"
        );
    }
}

#[actix_web::test]
async fn what_came_in_is_recorded_and_shown_with_its_note() {
    let panel = Panel::new().await;
    let (reference, _) = panel.opened().await;
    let attempts = format!("/people/{reference}/attempts");
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    assert!(coordinator.get(&attempts).await.text("main").contains("Nobody has been in touch yet"));
    assert_eq!(coordinator.get(&format!("{attempts}/new")).await.status, StatusCode::OK);
    let refused = coordinator.post(&format!("{attempts}/new"), &[("note", "kept words")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.text(".govuk-error-summary").contains("Choose how you heard")
            && refused.body.contains("kept words")
    );
    let fields = [("way", "letter"), ("outcome", "asked_to_move"), ("note", "Mondays suit them")];
    let sent = coordinator.post(&format!("{attempts}/new"), &fields).await;
    assert_eq!(sent.header("location"), format!("{attempts}?done=recorded"), "{}", sent.text("main"));
    let list = coordinator.get(&attempts).await.text("main");
    assert!(list.contains("A letter from them") && list.contains("Mondays suit them"), "{list}");
    assert!(
        coordinator
            .get(&format!("/people/{reference}"))
            .await
            .text(".timeline")
            .contains("A letter from them")
    );
    let mut interviewer = Browser::of(&panel, &panel.staff.interviewer).await;
    assert_eq!(interviewer.get(&attempts).await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn an_interview_is_closed_by_hand_with_a_reason() {
    let panel = Panel::new().await;
    let (reference, _) = panel.opened().await;
    let close = format!("/people/{reference}/close");
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    assert_eq!(coordinator.get(&close).await.status, StatusCode::OK);
    let refused = coordinator.post(&close, &[("outcome", "not_eligible")]).await;
    assert!(refused.text(".govuk-error-summary").contains("Say why in a few words"));
    let sent = coordinator.post(&close, &[("outcome", "not_eligible"), ("note", "Lives abroad")]).await;
    assert_eq!(sent.header("location"), format!("/people/{reference}?done=case-closed"));
    assert_eq!(coordinator.get(&close).await.status, StatusCode::CONFLICT);
    let mut officer = Browser::of(&panel, &panel.staff.liaison_officer).await;
    assert_eq!(officer.get(&close).await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn the_day_says_which_outcomes_are_missing_and_who_is_free() {
    let panel = Panel::new().await;
    let (booked, _) = panel.rung().await;
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let now = coordinator.get("/today").await.text("main");
    assert!(!now.contains("Outcome of the call missing"), "{now}");
    assert!(now.contains("Calls this week") && now.contains("free"), "{now}");
    panel.environment.set(booked.appointment.slot.end() + chrono::TimeDelta::minutes(5));
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let later = coordinator.get("/today").await.text("main");
    assert!(later.contains("Outcome of the call missing. Ask Ines Interviewer"), "{later}");
}
