//! The headers of what is really handed out: files of every format, answers to programs, refusals of every kind, and HEAD.

use std::collections::BTreeSet;
use std::num::NonZeroU32;

use actix_web::http::{Method, StatusCode};
use actix_web::test::TestRequest;
use testing::Panel;
use web::{Allowance, Site};

use crate::api::token_for;
use crate::browser::{Answer, Browser};
use crate::every_route::protected;
use crate::{changing, microdata};

/// The addresses of the files that a page offers.
fn files(page: &Answer) -> BTreeSet<String> {
    let links = page.body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let is_file = |path: &str| {
        path.starts_with("/downloads/2026") && path.contains('.')
            || path.ends_with(".csv")
            || path.ends_with(".svg") && !path.starts_with("/assets/")
    };
    let files = links.filter(|link| link.split('?').next().is_some_and(is_file));
    files.map(|link| link.replace("&amp;", "&")).collect()
}

#[actix_web::test]
async fn every_file_that_is_taken_away_carries_the_headers_and_stays_nowhere() {
    let panel = changing::published().await;
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    let mut paths = BTreeSet::new();
    for page in ["/downloads", "/downloads/2026-10", "/dashboard", "/dashboard/questions/respect.listened"] {
        paths.extend(files(&analyst.get(page).await));
    }
    let mut endings = BTreeSet::new();
    for path in &paths {
        let answer = analyst.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        protected(&answer, path, false);
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        let file = path.split('?').next().unwrap();
        endings.insert(file.rsplit('.').next().unwrap().to_owned());
        let named = answer.header("content-disposition");
        assert!(
            named.is_empty() || named.starts_with("attachment; filename=\"") || named.starts_with("inline"),
            "{path}: {named}"
        );
        assert!(!answer.header("content-type").starts_with("text/html"), "{path} is a page");
    }
    for ending in ["csv", "xlsx", "ods", "odt", "pdf", "parquet"] {
        assert!(endings.contains(ending), "no file ends .{ending}: {paths:#?}");
    }
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let series = microdata::begun(&mut coordinator).await;
    let file = coordinator.post(&series, &microdata::ASKED).await;
    assert_eq!(file.status, StatusCode::OK, "{}", file.body);
    protected(&file, &series, false);
    assert_eq!(file.header("cache-control"), "no-store");
}

#[actix_web::test]
async fn every_answer_to_a_program_carries_the_headers() {
    let panel = changing::published().await;
    let few = NonZeroU32::new(9).unwrap();
    let allowance = Allowance { token_requests: few, ..Allowance::default() };
    let site = Site::new(panel.platform.clone(), true).allowing(allowance);
    let reads = token_for(&panel, &panel.staff.analyst, &["read-editions"]).await;
    let sends = token_for(&panel, &panel.staff.liaison_officer, &["send-events"]).await;
    let mut program = Browser::at(site);
    let mut seen = BTreeSet::new();
    for (method, path, token) in [
        (Method::GET, "/api/v1/editions/eastmere", &reads),
        (Method::GET, "/api/v1/editions/eastmere/2026-10/figures.csv", &reads),
        (Method::GET, "/api/v1/editions/glanmor", &reads),
        (Method::GET, "/api/v1/editions/eastmere", &String::new()),
        (Method::GET, "/api/v1/nowhere", &reads),
        (Method::DELETE, "/api/v1/editions/eastmere", &reads),
        (Method::POST, "/api/v1/referrals", &sends),
    ] {
        let request = TestRequest::default().method(method.clone()).uri(path);
        let request = request
            .insert_header(("authorization", format!("Bearer {token}")))
            .insert_header(("content-type", "application/json"))
            .insert_header(("idempotency-key", "k"));
        let answer = program.send(request.set_payload("{}")).await;
        protected(&answer, path, true);
        seen.insert(answer.status.as_u16());
    }
    for _ in 0..12 {
        let request = TestRequest::get().uri("/api/v1/editions/eastmere");
        let answer = program.send(request.insert_header(("authorization", format!("Bearer {reads}")))).await;
        protected(&answer, "too often", true);
        seen.insert(answer.status.as_u16());
    }
    panel.platform.store.clone().close().await.unwrap();
    let request = TestRequest::get().uri("/api/v1/editions/eastmere");
    let answer = program.send(request.insert_header(("authorization", format!("Bearer {sends}")))).await;
    protected(&answer, "without a database", true);
    seen.insert(answer.status.as_u16());
    for status in [200, 401, 403, 404, 405, 429, 503] {
        assert!(seen.contains(&status), "no answer was {status}: {seen:?}");
    }
}

#[actix_web::test]
async fn every_refusal_of_a_page_carries_the_headers() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.administrator).await;
    let mut seen = BTreeSet::new();
    let mut look = |answer: Answer, what: &str| {
        protected(&answer, what, false);
        seen.insert(answer.status.as_u16());
    };
    look(browser.get("/").await, "a redirect");
    look(browser.get("/admin/accounts").await, "a page");
    look(browser.post("/admin/accounts", &[("name", "")]).await, "a refused form");
    look(browser.post("/admin/accounts", &[("name", &"x".repeat(2 << 20))]).await, "too much");
    look(browser.get("/nowhere").await, "nothing");
    look(browser.get("/dashboard?month=October").await, "no such page for them");
    look(browser.send(TestRequest::post().uri("/admin/accounts")).await, "no token");
    look(browser.send(TestRequest::patch().uri("/admin/accounts")).await, "another method");
    look(browser.get(web::assets::STYLE).await, web::assets::STYLE);
    look(browser.get("/health/ready").await, "for a watcher");
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    look(analyst.get("/dashboard?month=October").await, "no sense");
    panel.platform.store.clone().close().await.unwrap();
    look(browser.get("/admin/accounts").await, "without a database");
    for status in [200, 303, 400, 403, 404, 413, 422, 503] {
        assert!(seen.contains(&status), "no answer was {status}: {seen:?}");
    }
}

/// Whoever asks for the head of a page is told what the page would be, and nothing of it is sent.
#[actix_web::test]
async fn head_answers_as_get_without_the_body() {
    let panel = changing::published().await;
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    for path in [
        "/",
        "/dashboard",
        "/help",
        "/nowhere",
        "/downloads/2026-10.csv",
        web::assets::STYLE,
        "/health/live",
        "/sign-out",
    ] {
        let whole = analyst.get(path).await;
        let head = analyst.send(TestRequest::default().method(Method::HEAD).uri(path)).await;
        assert_eq!(head.status, whole.status, "{path}");
        assert!(head.bytes.is_empty(), "{path} sends a body");
        for name in ["content-type", "location", "cache-control", "content-disposition", "etag"] {
            assert_eq!(head.header(name), whole.header(name), "{name} of {path}");
        }
        protected(&head, path, false);
    }
    let mut visitor = Browser::on(&panel);
    let head = visitor.send(TestRequest::default().method(Method::HEAD).uri("/dashboard")).await;
    assert_eq!(head.header("location"), "/sign-in?return=/dashboard");
}
