//! The audit as the administrator looks through it and takes it away.

use actix_web::http::StatusCode;
use testing::Panel;

use crate::browser::{Answer, Browser};

fn found(page: &Answer) -> String {
    page.text("p[role=status]")
}

#[actix_web::test]
async fn entries_are_found_by_who_acted_what_about_and_when() {
    let panel = Panel::new().await;
    let (booked, _) = panel.interviewed(&[("listened", "agree")]).await;
    let mut browser = Browser::of(&panel, &panel.staff.administrator).await;
    let interviewer = panel.staff.interviewer.name.clone();
    let all = browser.get("/admin/audit").await;
    assert_eq!(found(&all), format!("{} entries", panel.audit().await.len()), "signing in is one of them");

    let revealed = browser.get("/admin/audit?action=reveal_number").await;
    assert_eq!(found(&revealed), "1 entry");
    assert!(revealed.text("tbody").contains(booked.reference.as_str()), "{}", revealed.text("tbody"));
    let name = interviewer.to_uppercase().replace(' ', "%20");
    let theirs = browser.get(&format!("/admin/audit?who={name}&action=start_interview")).await;
    assert_eq!(found(&theirs), "1 entry", "in capitals or not");
    let about = browser.get(&format!("/admin/audit?about={}", booked.reference)).await;
    assert!(found(&about).ends_with("entries"), "{}", found(&about));
    assert_eq!(found(&browser.get("/admin/audit?about=VF-9%25").await), "No entry", "no pattern");
    assert_eq!(found(&browser.get("/admin/audit?about=_").await), "No entry", "no pattern");
    let none = "/admin/audit?from-day=1&from-month=1&from-year=2030";
    assert_eq!(found(&browser.get(none).await), "No entry");
    let today =
        "/admin/audit?from-day=5&from-month=10&from-year=2026&until-day=5&until-month=10&until-year=2026";
    assert_ne!(found(&browser.get(today).await), "No entry");
    assert_eq!(found(&browser.get("/admin/audit?force=eastmere&action=refer").await), "1 entry");
    assert_eq!(found(&browser.get("/admin/audit?force=glanmor&action=refer").await), "No entry");
}

#[actix_web::test]
async fn a_day_that_is_none_is_said_and_what_was_typed_is_kept() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.administrator).await;
    let refused =
        browser.get("/admin/audit?who=Sam%20O%27Neil&from-day=31&from-month=2&from-year=2026").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text(".govuk-error-summary").contains("Enter a real day"), "{}", refused.body);
    assert!(
        refused.body.contains("Sam O&#39;Neil") || refused.body.contains("Sam O'Neil"),
        "{}",
        refused.body
    );
    let backwards =
        "/admin/audit?from-day=6&from-month=10&from-year=2026&until-day=5&until-month=10&until-year=2026";
    assert!(browser.get(backwards).await.text(".govuk-error-summary").contains("the first day or later"));
    for wrong in ["action=nothing", "force=nowhere", "page=0", "page=x"] {
        let answer = browser.get(&format!("/admin/audit?{wrong}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{wrong}");
    }
}

#[actix_web::test]
async fn what_was_found_is_taken_away_and_that_is_written_down() {
    let panel = Panel::new().await;
    panel.interviewed(&[("listened", "agree")]).await;
    let mut browser = Browser::of(&panel, &panel.staff.administrator).await;
    let page = browser.get("/admin/audit?action=reveal_number&who=").await;
    assert!(page.body.contains("/admin/audit.csv?action=reveal_number"), "{}", page.body);
    let file = browser.get("/admin/audit.csv?action=reveal_number&").await;
    assert_eq!(file.status, StatusCode::OK);
    let lines: Vec<&str> = file.body.lines().collect();
    assert_eq!(lines.len(), 2, "{}", file.body);
    assert!(lines[0].ends_with("entry,at,action,account,name,role,force,about"), "{}", lines[0]);
    assert!(lines[1].contains(",reveal_number,") && lines[1].contains("interviewer"), "{}", lines[1]);
    let taken = panel.audit().await.into_iter().find(|entry| entry.action == "download_audit").unwrap();
    assert_eq!(taken.actor, panel.staff.administrator.id);
    let subject = taken.subject.unwrap();
    assert!(subject.starts_with("1 ") && subject.len() == 66, "how many, and the digest: {subject}");
    for account in [&panel.staff.coordinator, &panel.staff.analyst, &panel.staff.publisher] {
        let answer = Browser::of(&panel, account).await.get("/admin/audit.csv").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(panel.audited("download_audit").await, 1);
}
