//! Published figures, for a program: the same bytes as from the page, written down, and not sent twice.

use actix_web::http::{Method, StatusCode};
use actix_web::test::TestRequest;
use data_encoding::BASE64;
use serde_json::Value;
use testing::Panel;

use crate::api::{problem, token_for};
use crate::browser::{Answer, Browser};
use crate::figures::{drafted, publish};

const LATEST: &str = "/api/v1/editions/eastmere/latest/figures.csv";

/// A panel with October published, and a token of its analyst.
async fn published() -> (Panel, String) {
    let panel = drafted().await;
    publish(&panel).await;
    let token = token_for(&panel, &panel.staff.analyst, &["read-editions"]).await;
    (panel, token)
}

fn read(path: &str, token: &str) -> TestRequest {
    TestRequest::get().uri(path).insert_header(("authorization", format!("Bearer {token}")))
}

async fn get(panel: &Panel, path: &str, token: &str) -> Answer {
    Browser::on(panel).send(read(path, token)).await
}

fn json(answer: &Answer) -> Value {
    assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, "application/json"));
    serde_json::from_str(&answer.body).unwrap()
}

#[actix_web::test]
async fn a_program_finds_its_force_its_months_and_their_files() {
    let (panel, token) = published().await;
    let forces = json(&get(&panel, "/api/v1/forces", &token).await);
    assert_eq!(forces["forces"].as_array().unwrap().len(), 1, "{forces}");
    let list = json(&get(&panel, forces["forces"][0]["editions"].as_str().unwrap(), &token).await);
    let edition = &list["editions"][0];
    assert_eq!((&edition["month"], &edition["version"]), (&Value::from("2026-10"), &Value::from(1)));
    assert_eq!(list["next"], Value::Null);
    // Nobody was interviewed about a closed case yet, so there is no codebook of it, and none is named.
    let closure = "case-closure.codebook.xml";
    assert!(edition["files"].as_array().unwrap().iter().all(|file| file["name"] != closure), "{edition}");
    let address = format!("/api/v1/editions/eastmere/2026-10/{closure}");
    assert_eq!(get(&panel, &address, &token).await.status, StatusCode::NOT_FOUND);
    let shown = json(&get(&panel, "/api/v1/editions/eastmere/latest", &token).await);
    assert_eq!(shown["files"], edition["files"]);
    assert_eq!(edition["files"].as_array().unwrap().len(), 8, "{edition}");
    let mut officer = Browser::of(&panel, &panel.staff.opcc).await;
    for file in edition["files"].as_array().unwrap() {
        let (name, address) = (file["name"].as_str().unwrap(), file["address"].as_str().unwrap());
        let taken = get(&panel, address, &token).await;
        let ending = match name {
            "edition.json" => "json".to_owned(),
            "figures.json" => "rows.json".to_owned(),
            name => name.trim_start_matches("figures.").to_owned(),
        };
        let page = officer.get(&format!("/downloads/2026-10.{ending}?area=eastmere")).await;
        assert_eq!(page.status, StatusCode::OK, "{ending}");
        assert_eq!(taken.status, StatusCode::OK, "{name}");
        assert_eq!(taken.body, page.body, "{name} is not what the page hands out");
        assert_eq!(taken.header("content-type"), page.header("content-type"), "{name}");
        assert_eq!(taken.header("etag"), page.header("etag"), "{name}");
    }
}

#[actix_web::test]
async fn what_a_program_has_is_not_sent_again_and_not_written_down_again() {
    let (panel, token) = published().await;
    let first = get(&panel, LATEST, &token).await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.body);
    assert_eq!(first.header("content-location"), "/api/v1/editions/eastmere/2026-10/figures.csv");
    assert_eq!(first.header("cache-control"), "private, no-cache");
    assert_eq!(panel.audited("download_edition").await, 1);
    let (tag, date) = (first.header("etag").to_owned(), first.header("last-modified").to_owned());
    assert!(tag.starts_with("W/\"") && date.ends_with(" GMT"), "{tag} {date}");
    for (name, known) in [
        ("if-none-match", tag.clone()),
        ("if-none-match", format!("\"{}\", {tag}", "0".repeat(64))),
        ("if-none-match", "*".to_owned()),
        ("if-modified-since", date.clone()),
    ] {
        let answer = Browser::on(&panel).send(read(LATEST, &token).insert_header((name, known))).await;
        assert_eq!((answer.status, answer.body.as_str()), (StatusCode::NOT_MODIFIED, ""), "{name}");
        assert_eq!(answer.header("etag"), tag);
    }
    let asked = read(LATEST, &token).method(Method::HEAD);
    let head = Browser::on(&panel).send(asked).await;
    assert_eq!((head.status, head.body.as_str(), head.header("etag")), (StatusCode::OK, "", tag.as_str()));
    assert_eq!(panel.audited("download_edition").await, 1, "nobody took anything since");
    for (name, other) in [
        ("if-none-match", format!("\"{}\"", "0".repeat(64))),
        ("if-modified-since", "Mon, 05 Oct 2026 10:00:00 GMT".to_owned()),
        ("if-modified-since", "yesterday".to_owned()),
    ] {
        let answer = Browser::on(&panel).send(read(LATEST, &token).insert_header((name, other))).await;
        assert_eq!((answer.status, &answer.body), (StatusCode::OK, &first.body), "{name}");
    }
    assert_eq!(panel.audited("download_edition").await, 4);
}

#[actix_web::test]
async fn excel_and_power_bi_show_the_token_as_a_password() {
    let (panel, token) = published().await;
    let basic = |text: &str| {
        let shown = format!("Basic {}", BASE64.encode(text.as_bytes()));
        TestRequest::get().uri(LATEST).insert_header(("authorization", shown))
    };
    for name in ["", "anything", "a.name@force.example"] {
        let answer = Browser::on(&panel).send(basic(&format!("{name}:{token}"))).await;
        assert_eq!(answer.status, StatusCode::OK, "{name}");
    }
    for wrong in [token.clone(), format!("{token}:"), format!("name:{token}0"), "name:password".to_owned()] {
        let answer = Browser::on(&panel).send(basic(&wrong)).await;
        problem(&answer, StatusCode::UNAUTHORIZED, "token-required");
    }
    // Never in an address, where it would stand in logs.
    let answer = Browser::on(&panel).get(&format!("{LATEST}?token={token}&access_token={token}")).await;
    problem(&answer, StatusCode::UNAUTHORIZED, "token-required");
}

#[actix_web::test]
async fn a_token_opens_its_own_force_and_its_own_purpose_only() {
    let (panel, token) = published().await;
    for path in [
        "/api/v1/editions/glanmor",
        "/api/v1/editions/glanmor/latest/figures.csv",
        "/api/v1/editions/eastmere/2026-09/figures.csv",
        "/api/v1/editions/eastmere/october/figures.csv",
        "/api/v1/editions/eastmere/latest/figures.exe",
        "/api/v1/editions/nowhere/latest",
        "/api/v1/receipts",
    ] {
        problem(&get(&panel, path, &token).await, StatusCode::NOT_FOUND, "not-found");
    }
    let officer = token_for(&panel, &panel.staff.liaison_officer, &["send-referrals"]).await;
    for path in ["/api/v1/forces", "/api/v1/editions/eastmere", LATEST] {
        problem(&get(&panel, path, &officer).await, StatusCode::NOT_FOUND, "not-found");
        problem(&Browser::on(&panel).get(path).await, StatusCode::UNAUTHORIZED, "token-required");
    }
    assert_eq!(panel.audited("download_edition").await, 0);
    let everywhere = token_for(&panel, &panel.staff.publisher, &["read-editions"]).await;
    let forces = json(&get(&panel, "/api/v1/forces", &everywhere).await);
    assert!(
        forces["forces"].as_array().unwrap().len() > 1,
        "a publisher of the panel sees every force: {forces}"
    );
}

#[actix_web::test]
async fn a_draft_is_nobody_s() {
    let panel = drafted().await;
    let token = token_for(&panel, &panel.staff.analyst, &["read-editions"]).await;
    let list = json(&get(&panel, "/api/v1/editions/eastmere", &token).await);
    assert_eq!(list["editions"], Value::Array(Vec::new()));
    problem(&get(&panel, LATEST, &token).await, StatusCode::NOT_FOUND, "not-found");
}

#[actix_web::test]
async fn a_query_that_makes_no_sense_is_said_to_be_so() {
    let (panel, token) = published().await;
    for query in ["limit=0", "limit=101", "limit=x", "limit=", "limit=1&limit=2", "after=October", "after="] {
        let answer = get(&panel, &format!("/api/v1/editions/eastmere?{query}"), &token).await;
        problem(&answer, StatusCode::BAD_REQUEST, "query-unclear");
    }
    let after = get(&panel, "/api/v1/editions/eastmere?limit=1&after=2026-10", &token).await;
    assert_eq!(json(&after)["editions"], Value::Array(Vec::new()));
}
