//! Every address the application answers at, as it was put together: forms from anywhere else are refused at each, each answer
//! carries the headers, and what is somebody else's cannot be told from what is not there. A new page is held to it without a
//! line here.

use std::collections::BTreeSet;

use access::AccountRecord;
use actix_web::http::{Method, StatusCode};
use actix_web::test::TestRequest;
use testing::{Booked, Panel};

use crate::addresses::{filled, patterns, words};
use crate::browser::{Answer, Browser};

const NOBODY: &str = "0199d000-0000-7000-8000-000000000000";

const HEADERS: [(&str, &str); 8] = [
    ("content-security-policy", "default-src 'none'; script-src 'self'"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "no-referrer"),
    ("permissions-policy", "camera=()"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
];

/// What stands for the parts of an address: somebody's own things, or those of nobody.
struct Things {
    reference: String,
    case: String,
    appointment: String,
    interview: String,
}

impl Things {
    fn nobodys() -> Self {
        let nobody = || NOBODY.to_owned();
        Self { reference: "VF-9999".to_owned(), case: nobody(), appointment: nobody(), interview: nobody() }
    }

    fn of(booked: &Booked, interview: String) -> Self {
        Self {
            reference: booked.reference.to_string(),
            case: booked.case.to_string(),
            appointment: booked.appointment.id.to_string(),
            interview,
        }
    }

    /// The address with its parts, and whether any of them is one of these things.
    fn fill(&self, pattern: &str) -> (String, bool) {
        let mut ours = false;
        let address = filled(pattern, |name, rule| {
            let value = match name {
                "reference" => Some(&self.reference),
                "case" => Some(&self.case),
                "appointment" => Some(&self.appointment),
                "interview" => Some(&self.interview),
                _ => None,
            };
            ours |= value.is_some();
            match value {
                Some(value) => value.clone(),
                None if rule.is_empty() => NOBODY.to_owned(),
                None => words(rule).remove(0),
            }
        });
        (address, ours)
    }

    /// A page without what tells these things from others, or this session from another.
    fn forget(&self, answer: &Answer) -> (StatusCode, String, String) {
        let forget = |text: &str| {
            [&self.reference, &self.case, &self.appointment, &self.interview]
                .iter()
                .fold(without_tokens(text), |text: String, thing| text.replace(thing.as_str(), "THING"))
                .replace(NOBODY, "THING")
        };
        // A body that does not read is refused while the session is still looked up: the page around it says who is signed in
        // or does not, whatever was asked for.
        let body =
            if answer.status == StatusCode::BAD_REQUEST { String::new() } else { forget(&answer.body) };
        (answer.status, forget(answer.header("location")), body)
    }
}

/// A page without the tokens of its forms, and without the marks of when they were opened.
pub(crate) fn without_tokens(page: &str) -> String {
    let without = |page: &str, field: &str| {
        let marker = format!("name=\"{field}\" value=\"");
        let mut parts = page.split(&marker);
        let mut kept = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            kept += part.split_once('"').map_or(part, |(_, after)| after);
        }
        kept
    };
    without(&without(page, "csrf"), "opened")
}

#[actix_web::test]
async fn a_form_from_anywhere_else_is_refused_at_every_address() {
    let panel = Panel::new().await;
    let patterns = patterns(&panel).await;
    assert!(patterns.len() > 100, "{}", patterns.len());
    let mut browser = Browser::of(&panel, &panel.staff.administrator).await;
    let session = access::SessionToken::parse(browser.cookies.get("candour").unwrap()).unwrap();
    let (own, other) = (access::csrf_token(&session), stale());
    let before = panel.audit().await;
    for pattern in patterns.iter().filter(|pattern| !pattern.starts_with("/api/")) {
        let (path, _) = Things::nobodys().fill(pattern);
        for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            for (name, value, token) in [
                ("x-nothing", "", ""),
                ("x-nothing", "", other.as_str()),
                ("sec-fetch-site", "cross-site", own.as_str()),
                ("origin", "https://evil.example", own.as_str()),
            ] {
                let request = TestRequest::default().method(method.clone()).uri(&path);
                let request = request.insert_header(("host", "panel.example")).insert_header((name, value));
                let answer = browser.send(request.set_form([("csrf", token)])).await;
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{method} {path} {name}");
                headers(&answer, &path, false);
            }
        }
    }
    assert_eq!(panel.audit().await, before, "nothing was done");
}

/// The token of a session that is no more.
fn stale() -> String {
    access::csrf_token(&access::SessionToken::from_random([7; 32]))
}

#[actix_web::test]
async fn a_program_without_a_token_is_refused_at_every_address_of_the_api() {
    let panel = Panel::new().await;
    let patterns = patterns(&panel).await;
    let mut browser = Browser::of(&panel, &panel.staff.liaison_officer).await;
    let before = panel.audit().await;
    let api: Vec<&String> = patterns.iter().filter(|pattern| pattern.starts_with("/api/")).collect();
    assert!(api.len() > 5, "{api:?}");
    for pattern in api {
        let (path, _) = Things::nobodys().fill(pattern);
        for method in [Method::GET, Method::POST, Method::PUT, Method::DELETE] {
            let answer = browser.send(TestRequest::default().method(method.clone()).uri(&path)).await;
            let open = method == Method::GET && answer.status == StatusCode::OK && path.ends_with(".json");
            assert!(answer.status.is_client_error() || open, "{method} {path}: {}", answer.status);
            headers(&answer, &path, false);
        }
    }
    assert_eq!(panel.audit().await, before, "a signed-in browser is no program");
}

#[actix_web::test]
async fn every_answer_of_every_address_carries_the_headers() {
    let panel = Panel::new().await;
    let patterns = patterns(&panel).await;
    for mut browser in [Browser::by_https(&panel), Browser::of(&panel, &panel.staff.coordinator).await] {
        let https = browser.cookies.is_empty();
        for pattern in &patterns {
            let (path, _) = Things::nobodys().fill(pattern);
            for method in [Method::GET, Method::HEAD, Method::OPTIONS] {
                let answer = browser.send(TestRequest::default().method(method).uri(&path)).await;
                headers(&answer, &path, https);
            }
        }
        for other in ["/nowhere", "/people/%00", "/assets/none", "/sign-in?%ff=%ff", web::assets::STYLE] {
            headers(&browser.get(other).await, other, https);
        }
    }
}

fn headers(answer: &Answer, path: &str, https: bool) {
    assert!(!answer.status.is_server_error(), "{path}: {}", answer.status);
    protected(answer, path, https);
}

/// The headers that every answer has, whatever it says.
pub(crate) fn protected(answer: &Answer, path: &str, https: bool) {
    for (name, begins) in HEADERS {
        assert!(answer.header(name).starts_with(begins), "{name} at {path}: {}", answer.header(name));
    }
    // Whatever is text says in which encoding, so that no browser has to guess.
    let kind = answer.header("content-type");
    let is_text = kind.starts_with("text/") || kind.contains("svg");
    assert!(!is_text || kind.ends_with("; charset=utf-8"), "{path}: {kind}");
    let cached = answer.header("cache-control");
    assert!(
        cached.contains("no-store") || path.starts_with("/assets/") || cached.contains("no-cache"),
        "{path}: {cached}"
    );
    assert_eq!(answer.header("strict-transport-security").is_empty(), !https, "{path}");
}

/// Whoever may not know of a person, a case, an appointment or an interview cannot tell it from one that is not there, by any
/// address, whether they look or send something.
#[actix_web::test]
async fn what_is_somebody_elses_is_not_there() {
    let panel = Panel::new().await;
    let patterns = patterns(&panel).await;
    let (booked, interview) = panel.interviewed(&[("listened", "agree")]).await;
    let (theirs, nobodys) = (Things::of(&booked, interview.id.to_string()), Things::nobodys());
    let staff = &panel.staff;
    let mut looked_at = BTreeSet::new();
    for account in [
        &staff.other_interviewer,
        &staff.other_liaison_officer,
        &staff.analyst,
        &staff.opcc,
        &staff.publisher,
        &staff.administrator,
    ] {
        let before = done_by(&panel, account).await;
        let mut browser = Browser::of(&panel, account).await;
        // A page that is there for everybody has the token of their forms.
        browser.get("/help").await;
        for pattern in patterns.iter().filter(|pattern| theirs.fill(pattern).1) {
            looked_at.insert(pattern.clone());
            for sends in [false, true] {
                let mut seen = Vec::new();
                for things in [&theirs, &nobodys] {
                    let (path, _) = things.fill(pattern);
                    let answer = match sends {
                        true => browser.post(&path, &[]).await,
                        false => browser.get(&path).await,
                    };
                    seen.push(things.forget(&answer));
                }
                assert_eq!(seen[0], seen[1], "{} {pattern}, sending: {sends}", account.role.slug());
            }
        }
        assert_eq!(done_by(&panel, account).await, before, "{} did something", account.role.slug());
        let still = browser.get("/account/security").await.status;
        assert_eq!(still, StatusCode::OK, "{} was signed out on the way", account.role.slug());
    }
    assert!(looked_at.len() > 40, "{looked_at:?}");
}

/// What an account did, but for signing in.
async fn done_by(panel: &Panel, account: &AccountRecord) -> usize {
    let entries = panel.audit().await;
    entries.iter().filter(|entry| entry.actor == account.id && entry.action != "sign_in").count()
}
