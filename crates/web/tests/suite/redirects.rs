//! Nobody is led to another site, and nothing that was sent becomes a header: every address that leads on, and every address at all,
//! with what such attacks are made of.

use actix_web::http::{Method, StatusCode};
use actix_web::test::TestRequest;
use testing::{PASSWORD, Panel};

use crate::addresses::{filled, patterns};
use crate::browser::{Answer, Browser};

/// Where somebody would be led.
const AWAY: [&str; 22] = [
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "\t//evil.example",
    " //evil.example",
    "https://evil.example",
    "https:evil.example",
    "HTTPS:/evil.example",
    "@evil.example",
    "evil.example",
    "javascript:alert('evil')",
    "data:text/html,evil",
    "/\r\nset-cookie: evil=1",
    "/\u{2028}//evil.example",
    "/\u{85}/evil.example",
    "/\u{ff0f}evil.example",
    "/\u{0}evil",
    "/\u{7f}evil",
    "/\u{1}evil",
];

/// The same, as it may be written in an address already.
const WRITTEN: [&str; 8] = [
    "/%0d%0aset-cookie:%20evil=1",
    "%0d%0aset-cookie:%20evil=1",
    "%2f%2fevil.example",
    "/%5cevil.example",
    "/%09/evil.example",
    "%e2%80%a8//evil.example",
    "/%c2%85/evil.example",
    "%00//evil.example",
];

/// A path of this site, in which a browser finds no other.
fn is_ours(place: &str) -> bool {
    let printable = place.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    place.starts_with('/') && !place.starts_with("//") && printable
}

/// What an answer says that came of something hostile.
fn harmless(answer: &Answer, what: &str) {
    assert!(!answer.status.is_server_error(), "{what}: {}", answer.status);
    for (name, value) in &answer.headers {
        let value = value.to_str().unwrap_or_else(|_| panic!("{what}: {name} is not printable"));
        match name.as_str() {
            "location" => assert!(is_ours(value), "{what}: leads to {value}"),
            _ => assert!(!value.contains("evil"), "{what}: {name}: {value}"),
        }
        assert_ne!(name.as_str(), "evil", "{what}");
    }
    for attribute in ["href=\"", "action=\"", "src=\"", "formaction=\""] {
        for value in answer.body.split(attribute).skip(1).filter_map(|rest| rest.split('"').next()) {
            let led_away = value.contains("evil") && !is_ours(value);
            assert!(!led_away, "{what}: {attribute}{value}");
        }
    }
    for value in
        answer.body.split("name=\"return\" value=\"").skip(1).filter_map(|rest| rest.split('"').next())
    {
        assert!(is_ours(value), "{what}: comes back to {value}");
    }
}

#[actix_web::test]
async fn every_address_that_leads_on_leads_to_this_site() {
    let panel = Panel::new().await;
    let encoded = AWAY.iter().map(|away| (web::urls::query_value(away), *away));
    let all: Vec<(String, &str)> =
        encoded.chain(WRITTEN.map(|written| (written.to_owned(), written))).collect();
    for (query, away) in &all {
        let away = *away;
        let mut signed_in = Browser::of(&panel, &panel.staff.analyst).await;
        let mut visitor = Browser::on(&panel);
        for path in [
            "/sign-in",
            "/locked",
            "/hidden",
            "/language/cy",
            "/language/en",
            "/sign-in/code",
            "/sign-in/again",
            "/sign-in/forgotten",
        ] {
            for name in ["return", "next", "done", "lang", "language"] {
                let address = format!("{path}?{name}={query}");
                harmless(&visitor.get(&address).await, &format!("{address} by a visitor"));
                harmless(&signed_in.get(&address).await, &address);
            }
        }
        for path in ["/sign-in/again", "/sign-in/code", "/sign-out", "/account/keys", "/account/security/end"]
        {
            signed_in.get("/help").await;
            let sent =
                signed_in.post(path, &[("return", away), ("here", away), ("password", PASSWORD)]).await;
            harmless(&sent, &format!("{path} with {away:?}"));
        }
        visitor.get("/sign-in").await;
        let lost = visitor.post("/account/keys", &[("here", away), ("return", away)]).await;
        harmless(&lost, &format!("a lost form with {away:?}"));
        let fields = [("email", panel.staff.opcc.email.as_str()), ("password", PASSWORD), ("return", away)];
        let come_in = visitor.post("/sign-in", &fields).await;
        assert_eq!(come_in.status, StatusCode::SEE_OTHER, "{away:?}");
        harmless(&come_in, &format!("signing in with {away:?}"));
    }
}

/// Each part of each address, and the words that files are named by, with what would end a header.
#[actix_web::test]
async fn nothing_that_is_asked_for_becomes_a_header() {
    const HOSTILE: [&str; 6] =
        ["%0d%0aevil:%201", "evil%22;%20x=%22", "%e2%80%a8evil", "..%2f..%2fevil", "%c2%85evil", "%00evil"];
    let panel = crate::changing::published().await;
    let patterns = patterns(&panel).await;
    let staff = &panel.staff;
    for account in [&staff.analyst, &staff.coordinator, &staff.administrator] {
        let mut browser = Browser::of(&panel, account).await;
        for pattern in &patterns {
            for hostile in HOSTILE {
                let path = filled(pattern, |_, _| hostile.to_owned());
                let query = ["area", "month", "stage", "theme", "for", "file", "force", "key"]
                    .map(|name| format!("{name}={hostile}"));
                let whole = format!("{path}?{}", query.join("&"));
                let answer = browser.send(TestRequest::default().method(Method::GET).uri(&whole)).await;
                harmless(&answer, &whole);
                if path == *pattern {
                    break;
                }
            }
        }
    }
    // Cookies and the host come from outside as well.
    let mut visitor = Browser::on(&panel);
    for name in ["lang", "candour", "candour-visit", "candour-known", "candour-organisation"] {
        visitor.cookies.insert(name.to_owned(), "evil%0d%0aset-cookie:evil=1".to_owned());
    }
    for path in ["/", "/sign-in", "/dashboard", "/language/cy?return=/sign-in"] {
        let request = TestRequest::get()
            .uri(path)
            .insert_header(("host", "evil.example"))
            .insert_header(("x-forwarded-host", "evil.example"));
        harmless(&visitor.send(request).await, path);
    }
}
