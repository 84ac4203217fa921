//! Getting in, staying in, going out; what is refused at the door.

use actix_web::http::{Method, StatusCode};
use actix_web::test::TestRequest;
use chrono::TimeDelta;
use testing::{PASSWORD, Panel};
use web::Site;

use crate::browser::Browser;

#[actix_web::test]
async fn a_page_asks_to_sign_in_and_comes_back() {
    let panel = Panel::new().await;
    let mut browser = Browser::on(&panel);
    let asked = browser.get("/dashboard?stage=case-closure").await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER);
    assert_eq!(asked.header("location"), "/sign-in?return=/dashboard%3Fstage%3Dcase-closure");
    let form = browser.get(asked.header("location")).await;
    assert_eq!(form.status, StatusCode::OK);
    assert!(form.body.contains(r#"name="return" value="/dashboard?stage=case-closure""#), "{}", form.body);
    let email = panel.staff.analyst.email.as_str().to_owned();
    let fields =
        [("email", email.as_str()), ("password", PASSWORD), ("return", "/dashboard?stage=case-closure")];
    let signed_in = browser.post("/sign-in", &fields).await;
    assert_eq!(signed_in.header("location"), "/dashboard?stage=case-closure");
    assert_eq!(browser.get("/dashboard?stage=case-closure").await.status, StatusCode::OK);
}

#[actix_web::test]
async fn nobody_is_led_to_another_site() {
    let panel = Panel::new().await;
    for away in ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"] {
        let mut browser = Browser::on(&panel);
        browser.get("/sign-in").await;
        let fields =
            [("email", panel.staff.analyst.email.as_str()), ("password", PASSWORD), ("return", away)];
        let signed_in = browser.post("/sign-in", &fields).await;
        assert_eq!(signed_in.header("location"), "/", "{away}");
    }
    let answer = Browser::on(&panel).get("/language/cy?return=//evil.example").await;
    assert_eq!(answer.header("location"), "/");
}

#[actix_web::test]
async fn a_wrong_password_keeps_the_address_and_not_the_password() {
    let panel = Panel::new().await;
    let mut browser = Browser::on(&panel);
    let email = panel.staff.analyst.email.as_str().to_owned();
    let known = browser.sign_in(&email, "not the password at all").await;
    assert_eq!(known.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(known.body.contains(&email) && !known.body.contains("not the password at all"));
    let unknown = browser.sign_in("nobody@panel.example", "not the password at all").await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(known.text(".govuk-error-summary"), unknown.text(".govuk-error-summary"));
    assert!(known.text("title").starts_with("Error:"));
}

#[actix_web::test]
async fn everybody_comes_to_their_own_first_page() {
    let panel = Panel::new().await;
    let staff = &panel.staff;
    for (account, home) in [
        (&staff.coordinator, "/today"),
        (&staff.interviewer, "/calls"),
        (&staff.liaison_officer, "/referrals"),
        (&staff.analyst, "/dashboard"),
        (&staff.opcc, "/dashboard"),
        (&staff.publisher, "/editions"),
        (&staff.administrator, "/admin/accounts"),
        (&staff.safeguarding_lead, "/concerns"),
    ] {
        let mut browser = Browser::of(&panel, account).await;
        assert_eq!(browser.get("/").await.header("location"), home);
        let page = browser.get(home).await;
        assert_eq!(page.status, StatusCode::OK, "{home}");
        assert!(page.text(".app-header").contains(&account.name));
    }
}

#[actix_web::test]
async fn a_page_of_another_role_does_not_exist() {
    let panel = Panel::new().await;
    let staff = &panel.staff;
    let pages: [(&str, &[&str]); 11] = [
        ("/dashboard", &["analyst", "opcc", "publisher"]),
        ("/dashboard/about", &["analyst", "opcc", "publisher"]),
        ("/downloads", &["analyst", "opcc"]),
        ("/editions", &["publisher"]),
        ("/admin/accounts", &["administrator"]),
        ("/admin/question-sets", &["administrator", "coordinator"]),
        ("/admin/audit", &["administrator"]),
        ("/concerns", &["interviewer", "coordinator", "safeguarding-lead"]),
        ("/withdrawals", &["coordinator"]),
        ("/requests", &["coordinator"]),
        (
            "/help",
            &[
                "analyst",
                "opcc",
                "publisher",
                "administrator",
                "coordinator",
                "interviewer",
                "liaison-officer",
                "safeguarding-lead",
            ],
        ),
    ];
    for account in [
        &staff.coordinator,
        &staff.interviewer,
        &staff.liaison_officer,
        &staff.analyst,
        &staff.opcc,
        &staff.publisher,
        &staff.administrator,
        &staff.safeguarding_lead,
    ] {
        let mut browser = Browser::of(&panel, account).await;
        for (path, roles) in pages {
            let expected =
                if roles.contains(&account.role.slug()) { StatusCode::OK } else { StatusCode::NOT_FOUND };
            assert_eq!(browser.get(path).await.status, expected, "{path} for {}", account.role.slug());
        }
    }
}

#[actix_web::test]
async fn signing_out_ends_the_session_everywhere() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.analyst).await;
    browser.get("/dashboard").await;
    let stolen = browser.cookies.clone();
    let out = browser.post("/sign-out", &[]).await;
    assert_eq!(out.header("location"), "/signed-out");
    assert_eq!(out.header("clear-site-data"), "\"cache\"");
    assert!(!browser.cookies.contains_key("candour"));
    browser.cookies = stolen;
    assert_eq!(browser.get("/dashboard").await.status, StatusCode::SEE_OTHER);
}

#[actix_web::test]
async fn a_session_ends_after_fifteen_idle_minutes_and_after_twelve_hours() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.analyst).await;
    for _ in 0..3 {
        panel.advance(TimeDelta::minutes(14));
        assert_eq!(browser.get("/dashboard").await.status, StatusCode::OK);
    }
    panel.advance(TimeDelta::minutes(16));
    assert_eq!(browser.get("/dashboard").await.status, StatusCode::SEE_OTHER);
    let mut browser = Browser::of(&panel, &panel.staff.analyst).await;
    for _ in 0..51 {
        panel.advance(TimeDelta::minutes(14));
        assert_eq!(browser.get("/dashboard").await.status, StatusCode::OK);
    }
    panel.advance(TimeDelta::minutes(10));
    assert_eq!(browser.get("/dashboard").await.status, StatusCode::SEE_OTHER);
}

#[actix_web::test]
async fn signing_in_gives_a_session_nobody_knew_before() {
    let panel = Panel::new().await;
    let mut browser = Browser::on(&panel);
    browser.get("/sign-in").await;
    let before = browser.cookies.clone();
    let fixed = before.get("candour-visit").unwrap().clone();
    browser.cookies.insert("candour".to_owned(), fixed.clone());
    browser.get("/sign-in").await;
    let fields = [("email", panel.staff.analyst.email.as_str()), ("password", PASSWORD)];
    browser.post("/sign-in", &fields).await;
    assert_ne!(browser.cookies.get("candour").unwrap(), &fixed);
    assert!(!browser.cookies.contains_key("candour-visit"));
}

#[actix_web::test]
async fn cookies_are_for_this_site_and_no_script() {
    let panel = Panel::new().await;
    let answer = Browser::by_https(&panel).get("/sign-in").await;
    let cookie = answer.header("set-cookie");
    for part in ["__Host-candour-visit=", "HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
    assert!(answer.header("strict-transport-security").contains("max-age"));
    assert!(!Browser::on(&panel).get("/sign-in").await.header("set-cookie").contains("Secure"));
}

#[actix_web::test]
async fn a_form_from_anywhere_else_is_refused() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.administrator).await;
    browser.get("/admin/accounts").await;
    let send = |headers: &[(&'static str, &'static str)], token: &str| {
        let request =
            TestRequest::default().method(Method::POST).uri("/sign-out").set_form([("csrf", token)]);
        headers.iter().fold(request, |request, header| request.insert_header(*header))
    };
    let token =
        access::csrf_token(&access::SessionToken::parse(browser.cookies.get("candour").unwrap()).unwrap());
    let stale = access::csrf_token(&access::SessionToken::from_random([7; 32]));
    for (headers, token) in [
        (vec![], ""),
        (vec![], stale.as_str()),
        (vec![("sec-fetch-site", "cross-site")], token.as_str()),
        (vec![("sec-fetch-site", "same-site")], token.as_str()),
        (vec![("host", "panel.example"), ("origin", "https://evil.example")], token.as_str()),
        (vec![("host", "panel.example"), ("origin", "null")], token.as_str()),
    ] {
        let answer = browser.send(send(&headers, token)).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{headers:?}");
        assert_eq!(answer.text("h1"), "This page was open too long");
    }
    let own =
        [("host", "panel.example"), ("origin", "https://panel.example"), ("sec-fetch-site", "same-origin")];
    assert_eq!(browser.send(send(&own, &token)).await.status, StatusCode::SEE_OTHER);
}

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
async fn every_answer_has_the_protecting_headers() {
    let panel = Panel::new().await;
    let mut browser = Browser::on(&panel);
    for path in ["/sign-in", "/nowhere", "/dashboard", web::assets::STYLE] {
        let answer = browser.get(path).await;
        assert!(
            answer.header("content-security-policy").starts_with("default-src 'none'; script-src 'self'"),
            "{path}"
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{path}");
        let caching =
            if path == web::assets::STYLE { "public, max-age=31536000, immutable" } else { "no-store" };
        assert_eq!(answer.header("cache-control"), caching, "{path}");
    }
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
