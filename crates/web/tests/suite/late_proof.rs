//! How long a proof holds, which session goes on, where passkeys work, and what a flood of sign-ins comes to.

use actix_web::http::StatusCode;
use actix_web::test::TestRequest;
use chrono::TimeDelta;
use testing::{PASSWORD, Panel};
use web::Site;

use crate::browser::Browser;
use crate::security::{password, set_up, strict};

/// The mark holds for twenty minutes from when the page was opened, for that page, and the form that is shown again keeps it.
#[actix_web::test]
async fn only_a_form_that_was_opened_in_time_is_given_more_time() {
    let panel = strict().await;
    let mut browser = Browser::on(&panel);
    set_up(&panel, &mut browser, &panel.staff.administrator).await;
    let page = "/admin/accounts";
    panel.advance(TimeDelta::minutes(9));
    browser.get("/account/security").await;
    let of_another_page = browser.opened.clone();
    browser.get(page).await;
    let mark = browser.opened.clone();
    assert!(!mark.is_empty() && mark != of_another_page);
    panel.advance(TimeDelta::minutes(2));
    let forged = mark.replacen(mark.split('.').next().unwrap(), "9999999999", 1);
    for (opened, why) in
        [("", "nothing was opened"), (&of_another_page, "another page was"), (&forged, "it is forged")]
    {
        browser.opened = opened.to_owned();
        let late = browser.post(page, &[("name", "Nia"), ("here", page)]).await;
        assert_eq!(late.header("location"), "/sign-in/again?return=/admin/accounts", "{why}");
    }
    browser.opened.clone_from(&mark);
    let again = browser.post(page, &[("name", "Nia")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(browser.opened, mark, "the form that is shown again has the minutes that were left");
    for minutes in [12, 5] {
        panel.advance(TimeDelta::minutes(minutes));
        browser.get("/account/keys").await;
    }
    browser.opened.clone_from(&mark);
    assert_eq!(
        browser.post(page, &[("name", "Nia")]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "28 minutes"
    );
    panel.advance(TimeDelta::seconds(61));
    browser.opened = mark;
    let over = browser.post(page, &[("name", "Nia"), ("here", page)]).await;
    assert_eq!(over.header("location"), "/sign-in/again?return=/admin/accounts", "29 minutes and a second");
    assert_eq!(browser.get(page).await.status, StatusCode::SEE_OTHER, "opening asks at ten minutes");
}

#[actix_web::test]
async fn signing_in_ends_the_session_that_the_browser_had() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.analyst).await;
    let before = browser.cookies.clone();
    browser.sign_in(panel.staff.opcc.email.as_str(), PASSWORD).await;
    assert_eq!(browser.get("/dashboard").await.status, StatusCode::OK);
    let mut old = Browser::on(&panel);
    old.cookies = before;
    assert!(old.get("/dashboard").await.header("location").starts_with("/sign-in"));
    // A wrong password ends nothing.
    let wrong = browser.sign_in(panel.staff.analyst.email.as_str(), "wrong password").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(browser.get("/dashboard").await.status, StatusCode::OK);
}

#[actix_web::test]
async fn passkeys_are_for_the_configured_address_alone() {
    let panel = strict().await;
    let mut site = Site::new(panel.platform.clone(), true);
    site.address = Some("https://panel.example".to_owned());
    let mut browser = Browser::at(site);
    password(&mut browser, &panel.staff.analyst).await;
    let at = |host: &str| {
        TestRequest::get().uri("/account/security/passkey").insert_header(("host", host.to_owned()))
    };
    let own = browser.send(at("panel.example")).await;
    assert_eq!(own.status, StatusCode::OK, "{}", own.text("main"));
    assert!(own.body.contains("\"panel.example\""));
    for host in ["evil.example", "panel.example.evil.example", "panel.example:8443", ""] {
        let other = browser.send(at(host)).await;
        assert_eq!(other.status, StatusCode::MISDIRECTED_REQUEST, "{host}");
        assert!(other.text("main").contains("https://panel.example"), "{}", other.text("main"));
        assert!(!other.body.contains("evil"), "{host}");
    }
    // Codes of an app work wherever the pages are reached.
    assert_eq!(browser.get("/account/security/codes").await.status, StatusCode::OK);
}

#[actix_web::test]
async fn a_flood_of_sign_ins_is_told_to_come_back_and_counts_against_nobody() {
    let panel = Panel::new().await;
    let site = Site::new(panel.platform.clone(), false);
    let before = panel.platform.hashing.done();
    let tries = (0..operations::MOST_HASHES * 3).map(async |number| {
        let mut browser = Browser::at(site.clone());
        browser.sign_in(&format!("nobody-{number}@panel.example"), "wrong password").await
    });
    let answers = futures_util::future::join_all(tries).await;
    let busy: Vec<_> = answers.iter().filter(|it| it.status == StatusCode::SERVICE_UNAVAILABLE).collect();
    let looked_at = answers.iter().filter(|it| it.status == StatusCode::UNPROCESSABLE_ENTITY).count();
    assert!(
        !busy.is_empty() && busy.len() + looked_at == answers.len(),
        "{} busy, {looked_at} not",
        busy.len()
    );
    assert!(busy.len() <= operations::MOST_HASHES * 2, "{} of {} were sent away", busy.len(), answers.len());
    for answer in busy {
        assert_eq!(answer.header("retry-after"), "5");
        assert_eq!(answer.text("h1"), "Many people are signing in just now");
    }
    let hashed = usize::try_from(panel.platform.hashing.done() - before).unwrap();
    assert_eq!(hashed, looked_at, "one hash for each that was looked at");
    let mut browser = Browser::at(site);
    assert_eq!(
        browser.sign_in(panel.staff.analyst.email.as_str(), PASSWORD).await.status,
        StatusCode::SEE_OTHER
    );
}

/// As much work, and the same answer, whether an address has an account, has none, or is none.
#[actix_web::test]
async fn an_address_that_nobody_has_costs_as_much_as_any_other() {
    let panel = Panel::new().await;
    let mut told = Vec::new();
    for email in [panel.staff.analyst.email.as_str(), "nobody@panel.example", "no address", ""] {
        let mut browser = Browser::on(&panel);
        browser.get("/sign-in").await;
        let (hashes, entries) = (panel.platform.hashing.done(), panel.audited("refuse_sign_in").await);
        let answer = browser.post("/sign-in", &[("email", email), ("password", "wrong password")]).await;
        let work = panel.platform.hashing.done() - hashes;
        let noted = panel.audited("refuse_sign_in").await - entries;
        told.push((answer.status, answer.text(".govuk-error-summary"), work, noted));
    }
    assert_eq!((told[0].2, told[0].3), (1, 1));
    assert!(told.iter().all(|it| *it == told[0]), "{told:#?}");
}
