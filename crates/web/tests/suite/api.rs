//! The API: what a program may do, and what every mistake of a program is answered with.

use access::AccountRecord;
use actix_web::http::{Method, StatusCode};
use actix_web::test::TestRequest;
use operations::{RawApiToken, make_api_token};
use testing::{GLANMOR, Panel, permit};

use crate::browser::{Answer, Browser};

const REFERRAL: &str = r#"{"force_reference":"EM/4711/26","report_date":"2026-09-01","agreed":true,
    "agreed_on":"2026-09-02","asked_by":"specialist-officer","wording":"2026-1","language":"en",
    "name":"Samantha Canary","number":"01632 960123"}"#;

async fn token(panel: &Panel) -> String {
    token_for(panel, &panel.staff.liaison_officer, &["send-referrals", "send-events"]).await
}

/// A token of this account, for these things.
pub(crate) async fn token_for(panel: &Panel, who: &AccountRecord, scopes: &[&str]) -> String {
    let scopes = scopes.iter().map(|scope| (*scope).to_owned()).collect();
    let form = RawApiToken { name: "Crime system".to_owned(), days: "30".to_owned(), scopes };
    make_api_token(&panel.platform, &permit(who), &form).await.unwrap().reveal().to_owned()
}

pub(crate) fn request(path: &str, token: &str, key: &str) -> TestRequest {
    TestRequest::default()
        .method(Method::POST)
        .uri(path)
        .insert_header(("authorization", format!("Bearer {token}")))
        .insert_header(("content-type", "application/json"))
        .insert_header(("idempotency-key", key.to_owned()))
}

async fn post(panel: &Panel, path: &str, (token, key): (&str, &str), body: &str) -> Answer {
    let request = request(path, token, key).set_payload(body.to_owned());
    Browser::on(panel).send(request).await
}

/// A problem, in its own media type, with this code and without anything that was sent.
pub(crate) fn problem(answer: &Answer, status: StatusCode, code: &str) {
    assert_eq!(answer.status, status, "{}", answer.body);
    assert_eq!(answer.header("content-type"), "application/problem+json", "{}", answer.body);
    assert!(answer.body.contains(&format!("\"code\":\"{code}\"")), "{code} in {}", answer.body);
    assert!(answer.body.contains("\"detail\":\""), "{}", answer.body);
    for private in ["Canary", "960123", "EM/4711", "zanzibar"] {
        assert!(!answer.body.contains(private), "{private} in {}", answer.body);
    }
}

#[actix_web::test]
async fn a_program_refers_once_however_often_it_asks() {
    let panel = Panel::new().await;
    let token = token(&panel).await;
    let first = post(&panel, "/api/v1/referrals", (&token, "k1"), REFERRAL).await;
    assert_eq!(first.status, StatusCode::CREATED, "{}", first.body);
    assert_eq!(first.body, r#"{"reference":"VF-1001"}"#);
    let again = post(&panel, "/api/v1/referrals", (&token, "k1"), REFERRAL).await;
    assert_eq!((again.status, &again.body), (StatusCode::CREATED, &first.body));
    let other = REFERRAL.replace("EM/4711", "EM/4712");
    problem(
        &post(&panel, "/api/v1/referrals", (&token, "k1"), &other).await,
        StatusCode::CONFLICT,
        "key-used",
    );
    let twice = post(&panel, "/api/v1/referrals", (&token, "k2"), REFERRAL).await;
    problem(&twice, StatusCode::CONFLICT, "already-referred");
    assert_eq!(panel.audited("refer").await, 1);
}

#[actix_web::test]
async fn a_referral_with_faults_names_each_field() {
    let panel = Panel::new().await;
    let token = token(&panel).await;
    let wrong = REFERRAL.replace("01632 960123", "zanzibar").replace("true", "false");
    let refused = post(&panel, "/api/v1/referrals", (&token, "k"), &wrong).await;
    problem(&refused, StatusCode::UNPROCESSABLE_ENTITY, "form");
    assert!(
        refused.body.contains("referral-number-invalid") && refused.body.contains("referral-agreed-required")
    );
    let foreign = REFERRAL.replace("{\"force", &format!("{{\"force\":\"{GLANMOR}\",\"force"));
    let refused = post(&panel, "/api/v1/referrals", (&token, "k"), &foreign).await;
    problem(&refused, StatusCode::UNPROCESSABLE_ENTITY, "form");
    assert!(refused.body.contains("referral-force-unknown"), "{}", refused.body);
    // A refused request uses up no key.
    assert_eq!(post(&panel, "/api/v1/referrals", (&token, "k"), REFERRAL).await.status, StatusCode::CREATED);
}

#[actix_web::test]
async fn every_mistake_of_a_program_has_its_answer() {
    let panel = Panel::new().await;
    let token = token(&panel).await;
    let path = "/api/v1/referrals";
    let unknown = format!("candour_{}", "0".repeat(64));
    problem(&post(&panel, path, (&unknown, "k"), REFERRAL).await, StatusCode::UNAUTHORIZED, "token-required");
    let without = post(&panel, path, (&token, ""), REFERRAL).await;
    problem(&without, StatusCode::BAD_REQUEST, "key-required");
    for unreadable in ["", "zanzibar", "[]", r#"{"surname":"Canary"}"#, r#"{"name":7}"#] {
        let refused = post(&panel, path, (&token, "k"), unreadable).await;
        problem(&refused, StatusCode::BAD_REQUEST, "json-unreadable");
    }
    let long = format!("{{\"name\":\"{}\"}}", "x".repeat(1024 * 1024));
    problem(&post(&panel, path, (&token, "k"), &long).await, StatusCode::PAYLOAD_TOO_LARGE, "too-large");
    let text = request(path, &token, "k").insert_header(("content-type", "text/plain")).set_payload(REFERRAL);
    let refused = Browser::on(&panel).send(text).await;
    problem(&refused, StatusCode::UNSUPPORTED_MEDIA_TYPE, "json-required");
    let nowhere = post(&panel, "/api/v1/people", (&token, "k"), REFERRAL).await;
    problem(&nowhere, StatusCode::NOT_FOUND, "not-found");
    let read = Browser::on(&panel).get(path).await;
    problem(&read, StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed");
    assert_eq!(read.header("allow"), "POST");
    assert_eq!(panel.audited("refer").await, 0);
}

#[actix_web::test]
async fn a_browser_s_cookie_opens_nothing_here() {
    let panel = Panel::new().await;
    let mut officer = Browser::of(&panel, &panel.staff.liaison_officer).await;
    let request = TestRequest::default()
        .method(Method::POST)
        .uri("/api/v1/referrals")
        .insert_header(("content-type", "application/json"))
        .insert_header(("idempotency-key", "k"))
        .set_payload(REFERRAL);
    let refused = officer.send(request).await;
    problem(&refused, StatusCode::UNAUTHORIZED, "token-required");
    let ways: Vec<_> = refused.headers.get_all("www-authenticate").collect();
    assert_eq!(ways, ["Bearer realm=\"candour\"", "Basic realm=\"candour\", charset=\"UTF-8\""]);
}

#[actix_web::test]
async fn asks_and_events_are_recorded_and_an_event_is_told_the_same_twice() {
    let panel = Panel::new().await;
    let token = token(&panel).await;
    let ask = r#"{"asked_by":"witness-care","wording":"2026-1","asked_on":"2026-10-01","outcome":"declined",
        "reason":"too-soon"}"#;
    let asked = post(&panel, "/api/v1/asks", (&token, "a"), ask).await;
    assert_eq!((asked.status, asked.body.as_str()), (StatusCode::CREATED, r#"{"recorded":true}"#));
    post(&panel, "/api/v1/referrals", (&token, "r"), REFERRAL).await;
    let event = r#"{"force_reference":"em/4711/26","kind":"closure","on":"2026-10-01"}"#;
    for key in ["e1", "e1", "e2"] {
        let recorded = post(&panel, "/api/v1/events", (&token, key), event).await;
        assert_eq!((recorded.status, &recorded.body), (StatusCode::CREATED, &asked.body), "{key}");
    }
    let lost = post(&panel, "/api/v1/events", (&token, "e3"), &event.replace("em/4711", "em/zanzibar")).await;
    problem(&lost, StatusCode::UNPROCESSABLE_ENTITY, "form");
    assert!(lost.body.contains("import-row-unknown"));
    let reference = fieldwork::Reference::parse("VF-1001").unwrap();
    assert_eq!(panel.person(&reference).await.participant.closed_on, "2026-10-01".parse().ok());
}
