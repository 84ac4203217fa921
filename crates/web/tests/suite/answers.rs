//! What is answered at any address: that something is not there, was too much or cannot be had just now; in which language; and the
//! files that every page loads.

use actix_web::http::StatusCode;
use actix_web::test::TestRequest;
use testing::Panel;
use web::Site;

use crate::browser::Browser;

#[actix_web::test]
async fn whom_to_tell_of_a_weakness_is_said_where_people_look() {
    let panel = Panel::new().await;
    let path = "/.well-known/security.txt";
    assert_eq!(Browser::on(&panel).get(path).await.status, StatusCode::NOT_FOUND);
    let mut site = Site::new(panel.platform.clone(), true);
    site.security_contact = Some("mailto:security@panel.example".to_owned());
    let answer = Browser::at(site).get(path).await;
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    assert!(
        answer.body.starts_with("Contact: mailto:security@panel.example\nExpires: 2027-04-03T00:00:00"),
        "{}",
        answer.body
    );
}

#[actix_web::test]
async fn too_much_at_once_is_refused_with_words() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.administrator).await;
    let long = "x".repeat(1024 * 1024);
    let answer = browser.post("/admin/accounts", &[("name", &long)]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(answer.text("h1"), "That is too much to send at once");
}

#[actix_web::test]
async fn what_is_not_there_is_a_page_that_says_so() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.analyst).await;
    for path in [
        "/nowhere",
        "/assets/app.css",
        "/dashboard/questions/no.such",
        "/downloads/2026-10",
        "/downloads/2026-10.csv",
        "/downloads/2026-10.monthly.pdf",
        "/downloads/2026-10.exe",
        "/dashboard/report/2026-10",
        "/editions/eastmere/2026-10",
    ] {
        let answer = browser.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(answer.text("h1"), "Page not found", "{path}");
    }
    for path in [
        "/dashboard?stage=never",
        "/dashboard?month=October",
        "/dashboard?theme=weather",
        "/dashboard/report/2026-10?for=fun",
    ] {
        assert_eq!(browser.get(path).await.status, StatusCode::BAD_REQUEST, "{path}");
    }
}

#[actix_web::test]
async fn the_style_and_the_script_come_compressed() {
    let panel = Panel::new().await;
    let mut browser = Browser::on(&panel);
    for (accepted, sent) in [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("identity", "")] {
        let request =
            TestRequest::get().uri(web::assets::SCRIPT).insert_header(("accept-encoding", accepted));
        let answer = browser.send(request).await;
        assert_eq!((answer.status, answer.header("content-encoding")), (StatusCode::OK, sent));
        assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
    }
}

#[actix_web::test]
async fn the_other_language_shows_the_same_page_and_is_remembered() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.analyst).await;
    let page = browser.get("/dashboard/about").await;
    assert!(
        page.body.contains(r#"<html lang="en""#)
            && page.body.contains("/language/cy?return=/dashboard/about")
    );
    assert_eq!(
        browser.get("/language/cy?return=/dashboard/about").await.header("location"),
        "/dashboard/about"
    );
    let page = browser.get("/dashboard/about").await;
    assert!(page.body.contains(r#"<html lang="cy""#));
    assert_eq!(page.text("h1"), "Sut y gwneir y ffigurau hyn");
    assert_eq!(browser.get("/language/fr?return=/").await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn without_the_database_a_page_says_so_and_gives_a_reference() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.analyst).await;
    panel.platform.store.clone().close().await.unwrap();
    let answer = browser.get("/dashboard").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.text("main").contains("Quote this reference: "));
}
