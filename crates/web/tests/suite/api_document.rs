//! The document of the API: every address is in it, it says everything in both languages, and its examples are true.

use std::collections::BTreeSet;

use actix_web::http::{Method, StatusCode};
use actix_web::test::TestRequest;
use serde_json::Value;
use testing::Panel;

use crate::addresses::patterns;
use crate::api::{problem, request, token_for};
use crate::browser::{Answer, Browser};
use crate::figures::{drafted, publish};

async fn document(panel: &Panel) -> Value {
    let answer = Browser::on(panel).get("/api/v1/openapi.json").await;
    assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, "application/json"));
    serde_json::from_str(&answer.body).unwrap()
}

/// Each operation with its path and method.
fn operations(document: &Value) -> Vec<(String, String, Value)> {
    let paths = document["paths"].as_object().unwrap().iter();
    let of = |(path, methods): (&String, &Value)| {
        let methods = methods.as_object().unwrap().iter();
        methods.map(|(method, it)| (path.clone(), method.to_uppercase(), it.clone())).collect::<Vec<_>>()
    };
    paths.flat_map(of).collect()
}

#[actix_web::test]
async fn every_address_under_api_is_in_the_document_and_none_besides() {
    let panel = Panel::new().await;
    let document = document(&panel).await;
    assert_eq!(document["openapi"], "3.1.0");
    let answered: BTreeSet<String> =
        patterns(&panel).await.into_iter().filter(|pattern| pattern.starts_with("/api/")).collect();
    let written: BTreeSet<String> = operations(&document).into_iter().map(|(path, ..)| path).collect();
    assert_eq!(answered, written);
    assert!(written.len() >= 9, "{written:?}");
}

#[actix_web::test]
async fn every_method_that_is_not_in_the_document_is_answered_with_those_that_are() {
    let panel = Panel::new().await;
    let document = document(&panel).await;
    for (path, methods) in document["paths"].as_object().unwrap() {
        let known: Vec<_> = methods.as_object().unwrap().keys().map(|method| method.to_uppercase()).collect();
        for method in ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"] {
            let request = TestRequest::default().method(method.parse::<Method>().unwrap());
            let answer = Browser::on(&panel).send(request.uri(&filled(path))).await;
            if known.contains(&method.to_owned()) {
                assert_ne!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {path}");
                documented(&document, (path, method), &answer);
            } else {
                problem(&answer, StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed");
                let allowed: BTreeSet<_> = answer.header("allow").split(", ").map(str::to_owned).collect();
                assert_eq!(allowed, known.iter().cloned().collect(), "{path}");
            }
        }
    }
}

fn filled(path: &str) -> String {
    path.replace("{force}", "eastmere").replace("{month}", "latest").replace("{file}", "figures.csv")
}

/// The answer's status and media type are in the document.
fn documented(document: &Value, (path, method): (&str, &str), answer: &Answer) {
    let operation = &document["paths"][path][method.to_lowercase()];
    let response = &operation["responses"][answer.status.as_str()];
    assert!(response.is_object(), "{method} {path} answers {} {}", answer.status, answer.body);
    if method != "HEAD" && answer.status != StatusCode::NOT_MODIFIED {
        let kind = answer.header("content-type").split(';').next().unwrap_or_default();
        assert!(response["content"][kind].is_object(), "{method} {path}: {kind} is not in {response}");
    }
}

#[actix_web::test]
async fn every_answer_that_an_operation_has_is_in_the_document_and_can_be_had() {
    let panel = drafted().await;
    publish(&panel).await;
    let document = document(&panel).await;
    let staff = &panel.staff;
    let sends = token_for(&panel, &staff.liaison_officer, &["send-referrals", "send-events"]).await;
    let reads = token_for(&panel, &staff.analyst, &["read-editions"]).await;
    let events = token_for(&panel, &staff.liaison_officer, &["send-events"]).await;
    let mut seen = BTreeSet::new();
    let mut note = |path: &str, method: &str, answer: &Answer| {
        documented(&document, (path, method), answer);
        seen.insert((path.to_owned(), method.to_owned(), answer.status.as_u16()));
    };
    let mut operations_in_order = operations(&document);
    // An event is of somebody who was referred.
    operations_in_order.sort_by_key(|(path, ..)| !path.ends_with("referrals"));
    for (path, method, operation) in operations_in_order {
        for token in [&sends, &reads, &events, &String::new()] {
            if method == "POST" {
                let example = example(&document, &operation);
                let changed = example.replace("-01\"", "-02\"");
                assert_ne!(example, changed);
                let long = format!("{{\"x\":\"{}\"}}", "x".repeat(1024 * 1024));
                for (key, body, kind) in [
                    (path.as_str(), example.as_str(), "application/json"),
                    (&path, &changed, "application/json"),
                    (&path, "{}", "application/json"),
                    ("", &example, "application/json"),
                    ("other", "zanzibar", "application/json"),
                    ("other", &example, "text/plain"),
                    ("other", &long, "application/json"),
                ] {
                    let sent = request(&path, token, key).insert_header(("content-type", kind));
                    note(&path, &method, &Browser::on(&panel).send(sent.set_payload(body.to_owned())).await);
                }
            } else {
                for (query, known) in [("", ""), ("?limit=x", ""), ("", "*")] {
                    let read = TestRequest::default().method(method.parse().unwrap());
                    let read = read.uri(&format!("{}{query}", filled(&path)));
                    let read = read.insert_header(("authorization", format!("Bearer {token}")));
                    let read =
                        if known.is_empty() { read } else { read.insert_header(("if-none-match", known)) };
                    note(&path, &method, &Browser::on(&panel).send(read).await);
                }
            }
        }
    }
    let by_status = |status: u16| seen.iter().filter(|(.., had)| *had == status).count();
    for (status, at_least) in [
        (200, 10),
        (201, 3),
        (304, 10),
        (400, 6),
        (401, 12),
        (403, 2),
        (404, 6),
        (409, 2),
        (413, 3),
        (415, 3),
        (422, 3),
    ] {
        assert!(by_status(status) >= at_least, "{status} was seen {} times: {seen:?}", by_status(status));
    }
    // Without the database nothing is known, and that is in the document too.
    panel.platform.store.clone().close().await.unwrap();
    for (path, method, _) in operations(&document).into_iter().filter(|(path, ..)| !path.contains("openapi"))
    {
        let sent = request(&path, &sends, "k").method(method.parse().unwrap()).uri(&filled(&path));
        let answer = Browser::on(&panel).send(sent).await;
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{method} {path}");
        documented(&document, (&path, &method), &answer);
    }
}

/// What the document shows as a body of this operation.
fn example(document: &Value, operation: &Value) -> String {
    let reference =
        operation["requestBody"]["content"]["application/json"]["schema"]["$ref"].as_str().unwrap();
    let schema = document.pointer(reference.trim_start_matches('#')).unwrap();
    assert_eq!(schema["additionalProperties"], false, "{reference} takes what it does not know");
    schema["example"].to_string()
}

#[actix_web::test]
async fn the_examples_of_the_document_are_taken_in() {
    let panel = Panel::new().await;
    let document = document(&panel).await;
    let token = token_for(&panel, &panel.staff.liaison_officer, &["send-referrals", "send-events"]).await;
    for path in ["/api/v1/referrals", "/api/v1/asks", "/api/v1/events"] {
        let example = example(&document, &document["paths"][path]["post"]);
        let answer = Browser::on(&panel).send(request(path, &token, path).set_payload(example)).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{path}: {}", answer.body);
    }
}

/// Every text and every reference of the document.
fn walk<'a>(value: &'a Value, found: &mut Vec<(&'a str, &'a str)>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(name, value)| match value {
            Value::String(text) => found.push((name, text)),
            value => walk(value, found),
        }),
        Value::Array(values) => values.iter().for_each(|value| walk(value, found)),
        _ => {}
    }
}

#[actix_web::test]
async fn the_document_leaves_nothing_unsaid_and_every_reference_leads_somewhere() {
    let panel = Panel::new().await;
    let document = document(&panel).await;
    let mut found = Vec::new();
    walk(&document, &mut found);
    assert!(found.len() > 200, "{}", found.len());
    for (name, text) in found {
        assert!(!text.contains("[missing"), "{name}: {text}");
        if name == "$ref" {
            assert!(document.pointer(text.trim_start_matches('#')).is_some(), "{text}");
        }
    }
    let ids: Vec<_> = operations(&document).iter().map(|(.., it)| it["operationId"].to_string()).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
}

#[actix_web::test]
async fn anybody_reads_the_page_and_it_names_every_operation() {
    let panel = Panel::new().await;
    let document = document(&panel).await;
    let mut visitor = Browser::on(&panel);
    let page = visitor.get("/api-docs").await;
    assert_eq!((page.status, page.text("h1").as_str()), (StatusCode::OK, "The interface for programs"));
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    let signed_in = analyst.get("/api-docs").await;
    assert!(signed_in.text(".app-header").contains(&panel.staff.analyst.name));
    for (path, method, operation) in operations(&document) {
        let shown = page.text("main");
        assert!(shown.contains(&path), "{path}");
        assert!(method == "HEAD" || shown.contains(operation["summary"].as_str().unwrap()), "{path}");
    }
    for code in ["key-required", "scope-missing", "too-often"] {
        assert!(page.text("#problems ~ .app-scroll").contains(code), "{code}");
    }
    visitor.get("/language/cy?return=/api-docs").await;
    assert_eq!(visitor.get("/api-docs").await.text("h1"), "Y rhyngwyneb i raglenni");
}
