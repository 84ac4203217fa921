//! The team and its hours, debriefs, and the calendar that an interviewer's own program reads.

use actix_web::http::StatusCode;
use testing::Panel;

use crate::browser::Browser;

#[actix_web::test]
async fn the_team_is_looked_after_on_its_pages() {
    let panel = Panel::new().await;
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let list = coordinator.get("/team").await.text("tbody");
    assert!(list.contains("Ines Interviewer") && list.contains("0 of 45 calls"), "{list}");
    let member = format!("/team/{}", panel.staff.interviewer.id);
    let page = coordinator.get(&member).await;
    assert!(page.body.contains(r#"name="mon_from" type="text" value="09:00""#), "{}", page.body);
    let fields = [
        ("languages", "en"),
        ("languages", "cy"),
        ("other_languages", "Polski"),
        ("gender", "woman"),
        ("calls_a_day", "2"),
        ("calls_a_week", "8"),
        ("heavy_in_a_row", "2"),
    ];
    let sent = coordinator.post(&format!("{member}/profile"), &fields).await;
    assert_eq!(sent.header("location"), format!("{member}?done=profile"), "{}", sent.text("main"));
    let row = coordinator.get("/team").await.text("tbody");
    assert!(row.contains("English, Welsh, Polski") && row.contains("0 of 8 calls"), "{row}");
    let wrong = coordinator.post(&format!("{member}/profile"), &[("languages", "en")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let hours = [("mon_from", "10:00"), ("mon_until", "12:00")];
    let sent = coordinator.post(&format!("{member}/hours"), &hours).await;
    assert_eq!(sent.header("location"), format!("{member}?done=hours"));
    assert_eq!(
        coordinator.get(&format!("/team/{}", panel.staff.analyst.id)).await.status,
        StatusCode::NOT_FOUND
    );
}

#[actix_web::test]
async fn interviewers_keep_their_own_hours() {
    let panel = Panel::new().await;
    let mut interviewer = Browser::of(&panel, &panel.staff.interviewer).await;
    interviewer.get("/account/hours").await;
    let fields = [
        ("tue_from", "09:30"),
        ("tue_until", "14:00"),
        ("away_from-day", "21"),
        ("away_from-month", "12"),
        ("away_from-year", "2026"),
    ];
    let sent = interviewer.post("/account/hours", &fields).await;
    assert_eq!(sent.header("location"), "/account/hours?done=hours", "{}", sent.text("main"));
    let page = interviewer.get("/account/hours").await;
    assert!(page.body.contains(r#"value="09:30""#) && page.text("form").contains("21 December 2026"));
    let refused = interviewer.post("/account/hours", &[("tue_from", "14:00"), ("tue_until", "09:30")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text(".govuk-error-summary").contains("ends before it begins"));
}

#[actix_web::test]
async fn after_a_hard_call_a_debrief_is_offered_asked_for_and_held() {
    let panel = Panel::new().await;
    let (booked, _) = panel.rung().await;
    let mut interviewer = Browser::of(&panel, &panel.staff.interviewer).await;
    interviewer.get(&format!("/calls/{}", booked.case)).await;
    let outcome = format!("/calls/{}/outcome", booked.case);
    interviewer.post(&outcome, &[("outcome", "not_safe_to_talk")]).await;
    assert!(interviewer.get("/calls").await.text("main").contains("You can talk about it"));
    let page = format!("/calls/{}/debrief", booked.case);
    assert!(interviewer.get(&page).await.text("h1").contains(booked.reference.as_str()));
    let fields = [("wanted", "today"), ("words", "It was a long one.")];
    assert_eq!(interviewer.post(&page, &fields).await.header("location"), "/calls?done=debrief-asked");
    assert!(!interviewer.get("/calls").await.text("main").contains("You can talk about it"));
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let list = coordinator.get("/debriefs").await;
    assert!(
        list.text("main").contains("It was a long one.") && !list.body.contains(booked.reference.as_str())
    );
    let close =
        list.body.split(r#"action="/debriefs/"#).nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let sent = coordinator.post(&format!("/debriefs/{close}"), &[]).await;
    assert_eq!(sent.header("location"), "/debriefs?done=debrief-held");
    assert!(coordinator.get("/debriefs").await.text("main").contains("Nobody is waiting"));
}

#[actix_web::test]
async fn a_calendar_is_read_at_its_address_by_whoever_has_it_and_ends_when_it_is_ended() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let mut interviewer = Browser::of(&panel, &panel.staff.interviewer).await;
    interviewer.get("/account/calendar").await;
    let made = interviewer.post("/account/calendar", &[]).await;
    let address = made.text("code");
    let path = &address[address.find("/calendar/").unwrap()..];
    assert!(!interviewer.get("/account/calendar").await.body.contains(path), "it is shown once");
    let mut program = Browser::on(&panel);
    let feed = program.get(path).await;
    assert_eq!((feed.status, feed.header("content-type")), (StatusCode::OK, "text/calendar; charset=utf-8"));
    assert_eq!(feed.header("cache-control"), "no-store");
    assert!(program.cookies.is_empty(), "it sets no cookie");
    assert!(feed.body.contains(&format!("SUMMARY:Appointment {}", booked.reference)));
    for private in ["Marged", "900123", "Ines", "panel.example"] {
        assert!(!feed.body.contains(private), "{private}");
    }
    let guessed = format!("/calendar/{}.ics", "0".repeat(64));
    for wrong in [guessed.as_str(), "/calendar/x.ics", &path.replace(".ics", "")] {
        assert_eq!(program.get(wrong).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
    interviewer.get("/account/calendar").await;
    interviewer.post("/account/calendar/revoke", &[]).await;
    assert_eq!(program.get(path).await.status, StatusCode::NOT_FOUND);
}
