//! What machines ask that look after this one.

use actix_web::http::StatusCode;
use testing::Panel;
use web::{Fit, Readiness, Site};

use crate::browser::Browser;

#[actix_web::test]
async fn a_node_that_is_well_says_so_to_anybody() {
    let panel = Panel::new().await;
    let mut browser = Browser::on(&panel);
    for (path, body) in [("/health/live", r#"{"live":true}"#), ("/health/ready", r#"{"ready":true}"#)] {
        let answer = browser.get(path).await;
        assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, body));
        assert_eq!(answer.header("cache-control"), "no-store");
        assert!(browser.cookies.is_empty(), "nobody is remembered");
    }
}

#[actix_web::test]
async fn without_its_database_a_node_is_alive_and_not_ready() {
    let panel = Panel::new().await;
    let mut browser = Browser::on(&panel);
    panel.platform.store.clone().close().await.unwrap();
    assert_eq!(browser.get("/health/live").await.status, StatusCode::OK);
    let answer = browser.get("/health/ready").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.body, r#"{"ready":false,"why":"database"}"#);
}

#[actix_web::test]
async fn what_the_program_knows_of_itself_is_said_in_a_word() {
    let panel = Panel::new().await;
    let known = [
        (Fit::Unfit("disk"), StatusCode::SERVICE_UNAVAILABLE, r#"{"ready":false,"why":"disk"}"#),
        (Fit::Remark("backup-late"), StatusCode::OK, r#"{"ready":true,"why":"backup-late"}"#),
    ];
    for (fit, status, body) in known {
        let mut site = Site::new(panel.platform.clone(), false);
        site.readiness = Readiness::new(move || fit);
        let answer = Browser::at(site).get("/health/ready").await;
        assert_eq!((answer.status, answer.body.as_str()), (status, body));
    }
}
