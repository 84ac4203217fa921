//! Who is not kept any more, and what: before it goes.

use access::permission::PlaceLegalHold;
use actix_web::http::StatusCode;
use chrono::TimeDelta;
use fieldwork::{RawWall, Reference};
use operations::{place_legal_hold, raise_wall};
use testing::{Panel, permit};

use crate::browser::Browser;

const PAGE: &str = "/admin/retention";

async fn ended(panel: &Panel) -> Reference {
    let reference = panel.consented().await;
    let wall = RawWall { wall: "do-not-contact".to_owned(), reason: "Moved away.".to_owned() };
    raise_wall(&panel.platform, &permit(&panel.staff.coordinator), &reference, &wall).await.unwrap();
    reference
}

#[actix_web::test]
async fn an_administrator_sees_who_and_what_goes_and_that_is_on_record() {
    let panel = Panel::new().await;
    let (goes, stays) = (ended(&panel).await, ended(&panel).await);
    let hold = permit::<PlaceLegalHold>(&panel.staff.coordinator);
    place_legal_hold(&panel.platform, &hold, &stays, "notice of a trial").await.unwrap();
    // Somebody's session of today, which is over by then.
    Browser::of(&panel, &panel.staff.analyst).await;
    panel.advance(TimeDelta::days(740));
    let mut browser = Browser::of(&panel, &panel.staff.administrator).await;
    let page = browser.get(PAGE).await;
    assert_eq!(page.status, StatusCode::OK);
    let text = page.text("main");
    assert!(text.contains(goes.as_str()) && text.contains("Erased that night"), "{text}");
    assert!(text.contains(stays.as_str()) && text.contains("Stays: a legal hold stands"), "{text}");
    let sessions = text.split("Signed-in browsers that nobody uses").nth(1).unwrap_or_default();
    // Kept for two days; the one of then goes tonight, and that of now within thirty days.
    assert!(sessions.starts_with("212"), "{sessions}");
    assert_eq!(panel.audited("read_retention").await, 1);
}

#[actix_web::test]
async fn for_nobody_else_is_there_such_a_page() {
    let panel = Panel::new().await;
    for account in
        [&panel.staff.coordinator, &panel.staff.interviewer, &panel.staff.analyst, &panel.staff.opcc]
    {
        let mut browser = Browser::of(&panel, account).await;
        assert_eq!(browser.get(PAGE).await.status, StatusCode::NOT_FOUND, "{:?}", account.role);
    }
    assert_eq!(panel.audited("read_retention").await, 0);
}
