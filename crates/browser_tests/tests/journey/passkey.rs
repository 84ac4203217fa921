//! A second step with a passkey, made and used by Chromium's own authenticator; and codes without any script.

use std::sync::Arc;

use access::{AccountRecord, CodeSecret, SignInPolicy};
use serde_json::json;
use testing::{PASSWORD, Panel};

use crate::browser::Browser;
use crate::command::DriverCommand;
use crate::server;

/// A panel on which everybody has to have a second factor, and a browser in front of it. Passkeys are made for names, and
/// never for numbers of machines.
async fn strict() -> (Panel, Browser) {
    let mut panel = Panel::new().await;
    panel.platform.sign_in = Arc::new(SignInPolicy::default());
    let browser = Browser::open(server::serve(&panel).replace("127.0.0.1", "localhost")).await;
    (panel, browser)
}

impl Browser {
    /// Plugs in an authenticator whose owner touches it at once.
    async fn plug_in_authenticator(&self) {
        let body = json!({
            "protocol": "ctap2",
            "transport": "internal",
            "hasResidentKey": true,
            "hasUserVerification": true,
            "isUserVerified": true,
        });
        let command = DriverCommand { path: "webauthn/authenticator", body };
        self.client.issue_cmd(command).await.unwrap();
    }

    async fn give_password(&self, account: &AccountRecord) {
        self.fill("email", account.email.as_str()).await;
        self.fill("password", PASSWORD).await;
        self.send().await;
    }
}

#[tokio::test]
async fn a_passkey_is_set_up_and_lets_its_owner_in() {
    let (panel, browser) = strict().await;
    let ana = &panel.staff.analyst;
    browser.plug_in_authenticator().await;
    browser.look_at("/sign-in", "sign-in").await;
    browser.give_password(ana).await;
    assert_eq!(browser.path().await, "/account/security");
    browser.look("security-must").await;
    browser.follow("main a[href='/account/security/passkey']").await;
    browser.look("add-passkey").await;
    browser.fill("name", "Blue key").await;
    browser.follow("form[data-passkey] button").await;
    assert_eq!(browser.path().await, "/account/security");
    browser.look("security").await;
    browser.follow("form[action='/account/security/recovery'] button").await;
    browser.look("recovery-codes").await;
    browser.follow(".app-header__sign-out button").await;

    browser.open_page("/sign-in?return=/account/security").await;
    browser.give_password(ana).await;
    assert_eq!(browser.path().await, "/sign-in/code");
    browser.look("second-factor").await;
    let shown = browser.ask("getComputedStyle(document.querySelector('[data-fault]')).display").await;
    assert_eq!(shown, "none", "nothing has gone wrong yet");
    browser.follow("form[data-passkey] button").await;
    assert_eq!(browser.path().await, "/account/security");
    let listed = browser.ask("document.querySelector('main').innerText").await;
    assert!(listed.as_str().unwrap().contains("Blue key"), "{listed}");
    browser.look_at("/sign-in/again?return=/account/password", "prove-again").await;
    browser.follow("form[data-passkey] button").await;
    assert_eq!(browser.path().await, "/account/password");
    browser.look("change-password").await;
    browser.report();
}

#[tokio::test]
async fn codes_are_set_up_from_the_picture_and_the_letters() {
    let (panel, browser) = strict().await;
    browser.open_page("/sign-in").await;
    browser.give_password(&panel.staff.administrator).await;
    browser.follow("main a[href='/account/security/codes']").await;
    browser.look("set-up-codes").await;
    let letters = browser.ask("document.querySelector('main code').innerText").await;
    let secret = CodeSecret::from_letters(letters.as_str().unwrap()).unwrap();
    browser.fill("code", &secret.code_at(panel.platform.now())).await;
    browser.send().await;
    assert_eq!(browser.path().await, "/account/security");
    browser.look_at(&format!("/admin/accounts/{}", panel.staff.analyst.id), "account").await;
    browser.look_at("/sign-in/forgotten", "forgotten").await;
    browser.report();
}
