//! What cannot be guessed, however often somebody tries, and who is shut out by whom.

use std::num::NonZeroU32;
use std::sync::Arc;

use access::{SessionToken, SignInPolicy};
use actix_web::http::{Method, StatusCode};
use actix_web::test::TestRequest;
use chrono::TimeDelta;
use testing::{PASSWORD, Panel};
use web::{Allowance, Site};

use crate::browser::Browser;
use crate::security::set_up;

/// A site that allows so many wrong sign-ins with an account.
fn site(panel: &Panel, failures: u32) -> Site {
    let few = NonZeroU32::new(failures).unwrap();
    let allowance = Allowance { failed_account_sign_ins: few, ..Allowance::default() };
    Site::new(panel.platform.clone(), false).allowing(allowance)
}

#[actix_web::test]
async fn nobody_locks_somebody_else_out_and_no_password_is_guessed_from_many_places() {
    let panel = Panel::new().await;
    let site = site(&panel, 3);
    let ana = panel.staff.analyst.email.as_str();
    let mut known = Browser::at(site.clone());
    assert_eq!(known.sign_in(ana, PASSWORD).await.status, StatusCode::SEE_OTHER);
    known.get("/account/security").await;
    known.post("/sign-out", &[]).await;
    for _ in 0..4 {
        let mut attacker = Browser::at(site.clone());
        assert_eq!(attacker.sign_in(ana, "wrong password").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let mut attacker = Browser::at(site.clone());
    assert_eq!(attacker.sign_in(ana, PASSWORD).await.status, StatusCode::TOO_MANY_REQUESTS);
    // The address that nobody has is shut in the same way.
    for _ in 0..4 {
        Browser::at(site.clone()).sign_in("nobody@panel.example", "wrong password").await;
    }
    let unknown = Browser::at(site.clone()).sign_in("nobody@panel.example", PASSWORD).await;
    assert_eq!(unknown.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(known.sign_in(ana, PASSWORD).await.status, StatusCode::SEE_OTHER, "from their own browser");
    let omar = panel.staff.opcc.email.as_str();
    assert_eq!(attacker.sign_in(omar, PASSWORD).await.status, StatusCode::SEE_OTHER, "another account");
    // A browser that claims to be known, with a mark it made itself, or with another account's.
    let mut forger = Browser::at(site.clone());
    forger.cookies.insert("candour-known".to_owned(), format!("{}.{}", "0".repeat(64), "0".repeat(64)));
    assert_eq!(forger.sign_in(ana, PASSWORD).await.status, StatusCode::TOO_MANY_REQUESTS);
    let mut other = Browser::at(site.clone());
    other.cookies.insert("candour-known".to_owned(), attacker.cookies.get("candour-known").unwrap().clone());
    assert_eq!(other.sign_in(ana, PASSWORD).await.status, StatusCode::TOO_MANY_REQUESTS);
    panel.advance(TimeDelta::minutes(4));
    assert_eq!(Browser::at(site).sign_in(ana, PASSWORD).await.status, StatusCode::SEE_OTHER);
}

/// Whoever has the laptop that was lost is counted with everybody else once its browsers were signed out.
#[actix_web::test]
async fn a_browser_that_was_signed_out_for_good_is_new_again() {
    let panel = Panel::new().await;
    let site = site(&panel, 3);
    let ana = panel.staff.analyst.email.as_str();
    let mut lost = Browser::at(site.clone());
    assert_eq!(lost.sign_in(ana, PASSWORD).await.status, StatusCode::SEE_OTHER);
    let mut ada = Browser::at(site.clone());
    ada.sign_in(panel.staff.administrator.email.as_str(), PASSWORD).await;
    let path = format!("/admin/accounts/{}", panel.staff.analyst.id);
    ada.get(&path).await;
    ada.post(&format!("{path}/sign-out"), &[]).await;
    for _ in 0..4 {
        Browser::at(site.clone()).sign_in(ana, "wrong password").await;
    }
    assert_eq!(lost.sign_in(ana, PASSWORD).await.status, StatusCode::TOO_MANY_REQUESTS);
    panel.advance(TimeDelta::minutes(4));
    assert_eq!(lost.sign_in(ana, PASSWORD).await.status, StatusCode::SEE_OTHER, "the owner's, once more");
    for _ in 0..4 {
        Browser::at(site.clone()).sign_in(ana, "wrong password").await;
    }
    lost.get("/account/security").await;
    lost.post("/sign-out", &[]).await;
    assert_eq!(lost.sign_in(ana, PASSWORD).await.status, StatusCode::SEE_OTHER, "it is known again");
}

#[actix_web::test]
async fn codes_cannot_be_tried_without_end_by_whoever_has_the_password() {
    let mut panel = Panel::new().await;
    panel.platform.sign_in = Arc::new(SignInPolicy::default());
    let ana = panel.staff.analyst.clone();
    let site = site(&panel, 3);
    let mut own = Browser::at(site.clone());
    let secret = set_up(&panel, &mut own, &ana).await;
    panel.advance(TimeDelta::minutes(1));
    let mut statuses = Vec::new();
    for _ in 0..5 {
        // Each time from the beginning: a password alone makes no browser known.
        let mut attacker = Browser::at(site.clone());
        attacker.sign_in(ana.email.as_str(), PASSWORD).await;
        attacker.get("/sign-in/code").await;
        statuses.push(attacker.post("/sign-in/code", &[("code", "000000")]).await.status);
    }
    assert!(statuses.contains(&StatusCode::UNPROCESSABLE_ENTITY), "{statuses:?}");
    assert_ne!(statuses.last(), Some(&StatusCode::UNPROCESSABLE_ENTITY), "{statuses:?}");
    own.get("/account/security").await;
    own.post("/sign-out", &[]).await;
    own.sign_in(ana.email.as_str(), PASSWORD).await;
    own.get("/sign-in/code").await;
    let code = secret.code_at(panel.platform.now());
    let in_now = own.post("/sign-in/code", &[("code", &code), ("return", "/dashboard")]).await;
    assert_eq!(in_now.header("location"), "/dashboard");
}

#[actix_web::test]
async fn a_visit_is_kept_nowhere_and_cannot_be_made_up() {
    let panel = Panel::new().await;
    let mut browser = Browser::on(&panel);
    browser.get("/sign-in").await;
    let own = browser.cookies.get("candour-visit").unwrap().clone();
    let made_up = SessionToken::from_random([7; 32]);
    browser.cookies.insert("candour-visit".to_owned(), made_up.reveal().to_owned());
    let form = access::csrf_token(&made_up);
    let fields = [("email", panel.staff.analyst.email.as_str()), ("password", PASSWORD), ("csrf", &form)];
    let request = TestRequest::default().method(Method::POST).uri("/sign-in").set_form(fields);
    let refused = browser.send(request).await;
    assert_eq!(refused.header("location"), "/sign-in", "the page gives a new one");
    browser.get("/sign-in").await;
    assert_ne!(browser.cookies.get("candour-visit").unwrap(), &own);
    assert_eq!(panel.audited("sign_in").await, 0);
}
