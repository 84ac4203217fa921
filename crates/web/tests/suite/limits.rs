//! How often one may knock: who is stopped, who is not, and for how long.

use std::num::NonZeroU32;

use actix_web::http::{Method, StatusCode};
use actix_web::test::TestRequest;
use chrono::TimeDelta;
use testing::{PASSWORD, Panel};
use web::{Allowance, Site};

use crate::api::{problem, token_for};
use crate::browser::{Answer, Browser};

const FEW: NonZeroU32 = NonZeroU32::new(3).unwrap();
const MANY: NonZeroU32 = NonZeroU32::new(100).unwrap();

fn site(panel: &Panel, proxies: u8) -> Site {
    let allowance = Allowance {
        token_requests: FEW,
        failed_tokens: FEW,
        failed_sign_ins: FEW,
        failed_account_sign_ins: MANY,
        proxies,
    };
    Site::new(panel.platform.clone(), proxies > 0).allowing(allowance)
}

async fn ask(site: &Site, token: &str, from: &str) -> Answer {
    let request = TestRequest::get()
        .uri("/api/v1/forces")
        .peer_addr(from.parse().unwrap())
        .insert_header(("authorization", format!("Bearer {token}")));
    Browser::at(site.clone()).send(request).await
}

#[actix_web::test]
async fn a_token_is_stopped_for_as_long_as_it_is_told_and_no_other_with_it() {
    let panel = Panel::new().await;
    let site = site(&panel, 0);
    let analyst = token_for(&panel, &panel.staff.analyst, &["read-editions"]).await;
    let opcc = token_for(&panel, &panel.staff.opcc, &["read-editions"]).await;
    for _ in 0..3 {
        assert_eq!(ask(&site, &analyst, "192.0.2.1:1").await.status, StatusCode::OK);
    }
    let stopped = ask(&site, &analyst, "198.51.100.7:1").await;
    problem(&stopped, StatusCode::TOO_MANY_REQUESTS, "too-often");
    let wait: i64 = stopped.header("retry-after").parse().unwrap();
    assert!((1..=20).contains(&wait), "{wait}");
    assert_eq!(ask(&site, &opcc, "192.0.2.1:1").await.status, StatusCode::OK);
    panel.advance(TimeDelta::seconds(wait - 1));
    assert_eq!(ask(&site, &analyst, "192.0.2.1:1").await.status, StatusCode::TOO_MANY_REQUESTS);
    panel.advance(TimeDelta::seconds(1));
    assert_eq!(ask(&site, &analyst, "192.0.2.1:1").await.status, StatusCode::OK);
}

#[actix_web::test]
async fn whoever_tries_tokens_is_stopped_and_a_token_that_holds_is_not() {
    let panel = Panel::new().await;
    let site = site(&panel, 0);
    let holds = token_for(&panel, &panel.staff.analyst, &["read-editions"]).await;
    let guessed = format!("candour_{}", "0".repeat(64));
    for wrong in [guessed.as_str(), "no-token-at-all", guessed.as_str()] {
        let refused = ask(&site, wrong, "192.0.2.1:1").await;
        problem(&refused, StatusCode::UNAUTHORIZED, "token-required");
    }
    problem(&ask(&site, &guessed, "192.0.2.1:2").await, StatusCode::TOO_MANY_REQUESTS, "too-often");
    assert_eq!(ask(&site, &holds, "192.0.2.1:3").await.status, StatusCode::OK, "beside the attacker");
    assert_eq!(ask(&site, &guessed, "192.0.2.2:1").await.status, StatusCode::UNAUTHORIZED);
    // An IPv6 provider hands out so many addresses that each household counts as one.
    for number in 1..=3 {
        let from = format!("[2001:db8:1:2::{number}]:1");
        assert_eq!(ask(&site, &guessed, &from).await.status, StatusCode::UNAUTHORIZED);
    }
    assert_eq!(ask(&site, &guessed, "[2001:db8:1:2::9]:1").await.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(ask(&site, &guessed, "[2001:db8:1:3::9]:1").await.status, StatusCode::UNAUTHORIZED);
}

/// Signs in from an address, directly or through proxies that say whom they were asked by.
async fn sign_in(site: &Site, panel: &Panel, from: &str, password: &str) -> Answer {
    sign_in_with(&mut Browser::at(site.clone()), panel, from, password).await
}

async fn sign_in_with(browser: &mut Browser<'_>, panel: &Panel, from: &str, password: &str) -> Answer {
    let form = browser.get("/sign-in").await;
    let csrf =
        form.body.split("name=\"csrf\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let email = panel.staff.analyst.email.as_str();
    let request = TestRequest::default()
        .method(Method::POST)
        .uri("/sign-in")
        .peer_addr("10.0.0.1:1".parse().unwrap())
        .insert_header(("x-forwarded-for", from.to_owned()))
        .set_form([("email", email), ("password", password), ("csrf", csrf.as_str())]);
    browser.send(request).await
}

#[actix_web::test]
async fn passwords_cannot_be_tried_without_end_and_nobody_else_is_shut_out() {
    let panel = Panel::new().await;
    let site = site(&panel, 1);
    // What the attacker writes into the header changes nothing: the last address is the proxy's own word.
    for made_up in ["203.0.113.1", "203.0.113.2", "203.0.113.3"] {
        let refused = sign_in(&site, &panel, &format!("{made_up}, 192.0.2.1"), "wrong password").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    // The fourth failure shuts the door; from then on not even the right password is looked at.
    sign_in(&site, &panel, "192.0.2.1", "wrong password").await;
    let shut = sign_in(&site, &panel, "192.0.2.1", PASSWORD).await;
    assert_eq!(shut.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(shut.text("h1"), "Too many sign-ins were refused");
    let wait: i64 = shut.header("retry-after").parse().unwrap();
    assert_eq!(sign_in(&site, &panel, "192.0.2.2", PASSWORD).await.status, StatusCode::SEE_OTHER);
    assert_eq!(panel.audited("refuse_sign_in").await, 4, "what is not looked at is not written down either");
    panel.advance(TimeDelta::seconds(wait));
    assert_eq!(sign_in(&site, &panel, "192.0.2.1", PASSWORD).await.status, StatusCode::SEE_OTHER);
    // Signing in is not counted, however often a whole office does it.
    for _ in 0..8 {
        assert_eq!(sign_in(&site, &panel, "192.0.2.3", PASSWORD).await.status, StatusCode::SEE_OTHER);
    }
    // Behind a proxy that does not say whom it was asked by, all would be one: nobody is shut out.
    for _ in 0..5 {
        sign_in(&site, &panel, "", "wrong password").await;
    }
    assert_eq!(sign_in(&site, &panel, "", PASSWORD).await.status, StatusCode::SEE_OTHER);
}

#[actix_web::test]
async fn a_door_that_is_shut_stops_nobody_who_is_inside() {
    let panel = Panel::new().await;
    let site = site(&panel, 0);
    let mut inside = Browser::at(site.clone());
    inside.sign_in(panel.staff.interviewer.email.as_str(), PASSWORD).await;
    let guessed = format!("candour_{}", "0".repeat(64));
    for _ in 0..6 {
        sign_in(&site, &panel, "", "wrong password").await;
        ask(&site, &guessed, "10.0.0.1:1").await;
    }
    assert_eq!(sign_in(&site, &panel, "", PASSWORD).await.status, StatusCode::TOO_MANY_REQUESTS);
    for _ in 0..40 {
        let here = TestRequest::get().uri("/calls").peer_addr("10.0.0.1:1".parse().unwrap());
        assert_eq!(inside.send(here).await.status, StatusCode::OK);
    }
}

#[actix_web::test]
async fn a_thousand_attempts_at_once_are_no_more_than_one_after_another() {
    let panel = Panel::new().await;
    let allowance = Allowance { failed_account_sign_ins: FEW, failed_sign_ins: MANY, ..Allowance::default() };
    let site = Site::new(panel.platform.clone(), true).allowing(Allowance { proxies: 1, ..allowance });
    let places: Vec<String> = (1..=30).map(|last| format!("192.0.2.{last}")).collect();
    let attempts = places.iter().map(|from| sign_in(&site, &panel, from, "wrong password"));
    let answers = futures_util::future::join_all(attempts).await;
    let looked_at = answers.iter().filter(|it| it.status == StatusCode::UNPROCESSABLE_ENTITY).count();
    // One more than may fail: it is the failure that shuts the door.
    assert_eq!(looked_at, 4, "from thirty places at once");
    assert_eq!(panel.audited("refuse_sign_in").await, 4);
    assert!(answers.iter().all(|it| it.status.is_client_error()));
}

#[actix_web::test]
async fn a_browser_that_is_known_comes_in_whatever_others_at_its_address_get_wrong() {
    let panel = Panel::new().await;
    let site = site(&panel, 1);
    let mut own = Browser::at(site.clone());
    assert_eq!(sign_in_with(&mut own, &panel, "192.0.2.1", PASSWORD).await.status, StatusCode::SEE_OTHER);
    own.get("/sign-out").await;
    for _ in 0..5 {
        sign_in(&site, &panel, "192.0.2.1", "wrong password").await;
    }
    assert_eq!(sign_in(&site, &panel, "192.0.2.1", PASSWORD).await.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(sign_in_with(&mut own, &panel, "192.0.2.1", PASSWORD).await.status, StatusCode::SEE_OTHER);
}
