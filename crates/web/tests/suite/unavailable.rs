//! The database is gone while somebody fills in a form: they are told to wait, in their language, and what they typed is kept.

use actix_web::http::StatusCode;
use testing::Panel;

use crate::browser::Browser;

#[actix_web::test]
async fn a_form_that_could_not_be_saved_is_kept_on_the_page_and_can_be_sent_again() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.coordinator).await;
    browser.get("/people").await;
    panel.platform.store.clone().close().await.unwrap();
    let answer = browser
        .post(
            "/words/01890000-0000-7000-8000-000000000001/hold?x=1",
            &[("note", "Two lines,\nand <both> are kept")],
        )
        .await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{}", answer.body);
    assert_eq!(answer.header("retry-after"), "5");
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.text("h1"), "The service is not available for a moment");
    assert!(
        answer.body.contains("action=\"/words/01890000-0000-7000-8000-000000000001/hold?x=1\""),
        "{}",
        answer.body
    );
    assert!(answer.body.contains("name=\"csrf\""), "{}", answer.body);
    assert!(answer.body.contains("Two lines,\nand &#60;both&#62; are kept"), "{}", answer.body);
    assert_eq!(answer.text("main form button"), "Send it again");
}

#[actix_web::test]
async fn a_page_that_cannot_be_read_says_so_and_offers_nothing_to_send() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.coordinator).await;
    panel.platform.store.clone().close().await.unwrap();
    let answer = browser.get("/people").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!((answer.header("retry-after"), answer.text("main form").as_str()), ("5", ""));
}

#[actix_web::test]
async fn a_password_stands_in_no_page() {
    let panel = Panel::new().await;
    let mut browser = Browser::on(&panel);
    browser.get("/sign-in").await;
    panel.platform.store.clone().close().await.unwrap();
    let fields = [("email", "nia@panel.example"), ("password", "correct horse battery")];
    let answer = browser.post("/sign-in", &fields).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{}", answer.body);
    assert!(!answer.body.contains("correct horse"), "{}", answer.body);
}
