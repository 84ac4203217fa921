//! What a program reads back of what it sent: that it was received, page by page, and nothing of what became of anybody.

use actix_web::http::StatusCode;
use actix_web::test::TestRequest;
use chrono::TimeDelta;
use serde_json::Value;
use testing::Panel;

use crate::api::{problem, request, token_for};
use crate::browser::{Answer, Browser};

const ASK: &str = r#"{"asked_by":"witness-care","wording":"2026-1","asked_on":"2026-10-01","outcome":"declined",
    "reason":"too-soon"}"#;
const REFERRAL: &str = r#"{"force_reference":"EM/4711/26","report_date":"2026-09-01","agreed":true,
    "agreed_on":"2026-09-02","asked_by":"specialist-officer","wording":"2026-1","language":"en",
    "name":"Samantha Canary","number":"01632 960123"}"#;

async fn send(panel: &Panel, path: &str, (token, key): (&str, &str), body: &str) {
    let sent = request(path, token, key).set_payload(body.to_owned());
    assert_eq!(Browser::on(panel).send(sent).await.status, StatusCode::CREATED, "{key}");
}

async fn receipts(panel: &Panel, query: &str, token: &str) -> Answer {
    let request = TestRequest::get()
        .uri(&format!("/api/v1/receipts{query}"))
        .insert_header(("authorization", format!("Bearer {token}")));
    Browser::on(panel).send(request).await
}

fn keys(answer: &Answer) -> Vec<String> {
    let list: Value = serde_json::from_str(&answer.body).unwrap();
    let key = |receipt: &Value| receipt["key"].as_str().unwrap().to_owned();
    list["receipts"].as_array().unwrap().iter().map(key).collect()
}

#[actix_web::test]
async fn a_program_reads_back_that_it_was_received_and_nothing_else() {
    let panel = Panel::new().await;
    let token = token_for(&panel, &panel.staff.liaison_officer, &["send-referrals"]).await;
    send(&panel, "/api/v1/referrals", (&token, "first"), REFERRAL).await;
    panel.advance(TimeDelta::minutes(1));
    send(&panel, "/api/v1/asks", (&token, "second/with a space?"), ASK).await;
    let all = receipts(&panel, "", &token).await;
    let expected = r#"{"receipts":[{"key":"second/with a space?","received_at":"2026-10-05T09:01:00Z","status":"received","reference":null},{"key":"first","received_at":"2026-10-05T09:00:00Z","status":"received","reference":"VF-1001"}],"next":null}"#;
    assert_eq!(all.body, expected);
    let one = receipts(&panel, "?key=first", &token).await;
    assert_eq!(keys(&one), ["first"]);
    assert_eq!(keys(&receipts(&panel, "?key=never", &token).await), Vec::<String>::new());
    // Whatever becomes of the person, the receipt stays what it is.
    let reference = fieldwork::Reference::parse("VF-1001").unwrap();
    panel.assess(&reference).await;
    panel.closes(&reference, panel.today()).await;
    assert_eq!(receipts(&panel, "", &token).await.body, expected);
    let stranger = token_for(&panel, &panel.staff.other_liaison_officer, &["send-events"]).await;
    assert_eq!(keys(&receipts(&panel, "", &stranger).await), Vec::<String>::new());
}

#[actix_web::test]
async fn receipts_come_in_pages_that_miss_none_and_repeat_none() {
    let panel = Panel::new().await;
    let token = token_for(&panel, &panel.staff.liaison_officer, &["send-referrals"]).await;
    // Two of each moment, so that the order within a moment counts.
    for number in 0..7 {
        if number % 2 == 0 {
            panel.advance(TimeDelta::seconds(1));
        }
        send(&panel, "/api/v1/asks", (&token, &format!("k{number}")), ASK).await;
    }
    let (mut found, mut query) = (Vec::new(), "?limit=3".to_owned());
    loop {
        let page = receipts(&panel, &query, &token).await;
        found.extend(keys(&page));
        let list: Value = serde_json::from_str(&page.body).unwrap();
        let Some(next) = list["next"].as_str() else { break };
        assert_eq!(page.header("link"), format!("<{next}>; rel=\"next\""));
        query = next.trim_start_matches("/api/v1/receipts").to_owned();
    }
    assert_eq!(found, ["k6", "k5", "k4", "k3", "k2", "k1", "k0"]);
    problem(&receipts(&panel, "?limit=1000", &token).await, StatusCode::BAD_REQUEST, "query-unclear");
}

#[actix_web::test]
async fn a_token_for_one_thing_does_nothing_else() {
    let panel = Panel::new().await;
    let events = token_for(&panel, &panel.staff.liaison_officer, &["send-events"]).await;
    for (path, body) in [("/api/v1/referrals", REFERRAL), ("/api/v1/asks", ASK)] {
        let refused = Browser::on(&panel).send(request(path, &events, "k").set_payload(body)).await;
        problem(&refused, StatusCode::FORBIDDEN, "scope-missing");
        assert!(refused.header("www-authenticate").contains("insufficient_scope"));
    }
    assert_eq!(panel.audited("refer").await + panel.audited("record_ask").await, 0);
}
