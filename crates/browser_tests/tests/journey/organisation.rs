//! Signing in with one's organisation, through the pages of a certified provider on another site, under the pages' own policy.

use std::net::TcpListener;

use operations::{Organisation, Organisations};
use serde_json::json;
use testing::{IdentityProvider, Panel, permit};

use crate::browser::Browser;
use crate::server::Server;

const BUTTON: &str = "main a[href^='/sign-in/with/eastmere']";

/// A panel with an organisation at its provider, and a browser in front of it. The pages are at another name than the provider, so that
/// going there and coming back is from one site to another.
async fn with_organisation() -> (Panel, IdentityProvider, Browser) {
    let at = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let base = format!("http://localhost:{}", at.port());
    let back = format!("{base}/sign-in/with/eastmere/back");
    let provider = IdentityProvider::with_back(&json!({}), &back);
    let mut panel = Panel::at(provider.now).await;
    let organisation = Organisation { back, ..provider.eastmere() };
    panel.platform.organisations = Organisations::of([organisation]).unwrap();
    let ada = &panel.staff.administrator;
    let linking = permit(&panel.staff.other_administrator);
    operations::link_organisation(&panel.platform, &linking, ada.id, "eastmere").await.unwrap();
    provider.tell(&json!({ "ada": { "email": ada.email.as_str(), "email_verified": true } }));
    Server::start_at(at, &panel);
    (panel, provider, Browser::open(base).await)
}

impl Browser {
    async fn log_in_there(&self, name: &str) {
        assert!(self.path().await.starts_with("/interaction/"), "at the organisation's own page");
        self.find("[name=login]").await.send_keys(name).await.unwrap();
        self.follow("form button").await;
    }

    async fn text(&self) -> String {
        self.ask("document.querySelector('main').innerText").await.as_str().unwrap().to_owned()
    }
}

#[tokio::test]
async fn somebody_signs_in_at_their_organisation_and_comes_back() {
    let (_panel, _provider, browser) = with_organisation().await;
    browser.look_at("/sign-in?return=/admin/accounts", "sign-in-organisation").await;
    browser.follow(BUTTON).await;
    browser.log_in_there("ada").await;
    assert_eq!(browser.path().await, "/admin/accounts");
    browser.open_page("/account/security").await;
    assert!(browser.text().await.contains("Eastmere Police"));
    browser.look("security-organisation").await;

    // Signed in there still, so the way there and back shows no page.
    browser.follow(".app-header__sign-out button").await;
    browser.open_page("/sign-in").await;
    browser.follow(BUTTON).await;
    assert_eq!(browser.path().await, "/admin/accounts");

    // What cannot be taken back: the organisation asks anew.
    browser.look_at("/sign-in/again?return=/account/password", "prove-again-organisation").await;
    browser.follow(BUTTON).await;
    browser.log_in_there("ada").await;
    assert_eq!(browser.path().await, "/account/password");

    // Whoever turns back there is told, and in their language.
    browser.open_page("/sign-in/again").await;
    browser.follow(BUTTON).await;
    browser.follow("[name=leave]").await;
    assert!(browser.text().await.contains("Signing in did not work"));
    browser.report();
}
