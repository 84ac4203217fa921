//! Getting in, staying in, going out; what is refused at the door.

use actix_web::http::{Method, StatusCode};
use actix_web::test::TestRequest;
use chrono::TimeDelta;
use testing::{PASSWORD, Panel};

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
        ("/downloads", &["analyst", "opcc", "publisher"]),
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

/// That of the language and that of a browser which is known as well: no neighbouring site can set them.
#[actix_web::test]
async fn every_cookie_is_bound_to_this_host_by_its_name() {
    let panel = Panel::new().await;
    let mut browser = Browser::by_https(&panel);
    browser.get("/language/cy").await;
    assert_eq!(
        browser.sign_in(panel.staff.analyst.email.as_str(), PASSWORD).await.status,
        StatusCode::SEE_OTHER
    );
    let names: Vec<&String> = browser.cookies.keys().collect();
    assert!(names.len() >= 3 && names.iter().all(|name| name.starts_with("__Host-")), "{names:?}");
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
