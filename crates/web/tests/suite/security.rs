//! Second steps, links and sessions, through the door a browser uses.

use std::sync::Arc;

use access::{AccountRecord, CodeSecret, SessionToken, SignInPolicy};
use actix_web::http::{Method, StatusCode};
use actix_web::test::TestRequest;
use chrono::TimeDelta;
use operations::Carrier;
use scraper::{Html, Selector};
use testing::{PASSWORD, Panel, post};

use crate::browser::{Answer, Browser};

/// A panel on which everybody has to have a second factor, and to prove again after ten minutes.
pub(crate) async fn strict() -> Panel {
    let mut panel = Panel::new().await;
    panel.platform.sign_in = Arc::new(SignInPolicy::default());
    panel
}

fn token(browser: &Browser<'_>) -> SessionToken {
    SessionToken::parse(browser.cookies.get("candour").unwrap()).unwrap()
}

pub(crate) async fn password(browser: &mut Browser<'_>, who: &AccountRecord) -> Answer {
    browser.sign_in(who.email.as_str(), PASSWORD).await
}

/// The secret that a page shows.
fn offered(page: &Answer) -> CodeSecret {
    CodeSecret::from_letters(&page.text("code.app-secret")).unwrap()
}

/// Signs in and sets up an app; what the app has.
pub(crate) async fn set_up(panel: &Panel, browser: &mut Browser<'_>, who: &AccountRecord) -> CodeSecret {
    password(browser, who).await;
    let secret = offered(&browser.get("/account/security/codes").await);
    let (letters, code) = (secret.in_letters(), secret.code_at(panel.platform.now()));
    let done = browser.post("/account/security/codes", &[("secret", &letters), ("code", &code)]).await;
    assert_eq!(done.header("location"), "/account/security?done=codes", "{}", done.body);
    secret
}

#[actix_web::test]
async fn after_the_password_a_second_step_is_set_up_and_nothing_else_can_be_done() {
    let panel = strict().await;
    let ana = &panel.staff.analyst;
    let mut browser = Browser::on(&panel);
    password(&mut browser, ana).await;
    for path in
        ["/", "/dashboard", "/downloads", "/account/password", "/account/api-tokens", "/account/messages"]
    {
        let led = browser.get(path).await;
        assert_eq!(
            (led.status, led.header("location")),
            (StatusCode::SEE_OTHER, "/account/security"),
            "{path}"
        );
    }
    let page = browser.get("/account/security").await;
    assert_eq!(page.text("h1"), "Set up a second step");
    assert!(!page.body.contains("Signed-in browsers"));
    assert!(page.text("nav").is_empty() || !page.text("nav").contains("Dashboard"), "no menu yet");
    let codes = browser.get("/account/security/codes").await;
    let secret = offered(&codes);
    let letters = secret.in_letters();
    assert!(!offered(&browser.get("/account/security/codes").await).in_letters().eq(&letters), "drawn anew");
    assert!(codes.body.contains("<svg class=\"app-qr\""));
    let wrong = browser.post("/account/security/codes", &[("secret", &letters), ("code", "000000")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(offered(&wrong).in_letters(), letters, "whoever mistyped need not begin again");
    let before = browser.cookies.get("candour").unwrap().clone();
    let code = secret.code_at(panel.platform.now());
    browser.post("/account/security/codes", &[("secret", &letters), ("code", &code)]).await;
    assert_ne!(browser.cookies.get("candour").unwrap(), &before, "another token with more rights");
    assert_eq!(browser.get("/dashboard").await.status, StatusCode::OK);
    // Somebody may leave half-way.
    let mut other = Browser::on(&panel);
    password(&mut other, &panel.staff.opcc).await;
    other.get("/account/security").await;
    assert_eq!(other.post("/sign-out", &[]).await.header("location"), "/signed-out");
}

#[actix_web::test]
async fn a_second_step_is_asked_for_and_leads_on() {
    let panel = strict().await;
    let ana = &panel.staff.analyst;
    let secret = set_up(&panel, &mut Browser::on(&panel), ana).await;
    panel.advance(TimeDelta::minutes(1));
    let mut browser = Browser::on(&panel);
    password(&mut browser, ana).await;
    let led = browser.get("/downloads").await;
    assert_eq!(led.header("location"), "/sign-in/code?return=/downloads");
    // Nothing can be set up past the step that is wanted.
    for path in ["/account/security", "/account/security/codes", "/account/security/passkey"] {
        assert!(browser.get(path).await.header("location").starts_with("/sign-in/code"), "{path}");
    }
    let page = browser.get(led.header("location")).await;
    assert_eq!(page.text("h1"), "Show that it is you");
    let wrong = browser.post("/sign-in/code", &[("code", "123456"), ("return", "/downloads")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!wrong.body.contains("123456"));
    let code = secret.code_at(panel.platform.now());
    let right = browser.post("/sign-in/code", &[("code", &code), ("return", "/downloads")]).await;
    assert_eq!(right.header("location"), "/downloads");
    assert_eq!(browser.get("/downloads").await.status, StatusCode::OK);
    let script =
        TestRequest::default().method(Method::GET).uri("/dashboard").insert_header(("x-csrf-token", "x"));
    let mut half = Browser::on(&panel);
    password(&mut half, ana).await;
    assert_eq!(half.send(script).await.status, StatusCode::UNAUTHORIZED, "a script is told, not led");
}

#[actix_web::test]
async fn recovery_codes_are_shown_once_and_let_somebody_in() {
    let panel = strict().await;
    let ana = &panel.staff.analyst;
    let mut browser = Browser::on(&panel);
    set_up(&panel, &mut browser, ana).await;
    browser.get("/account/security").await;
    let made = browser.post("/account/security/recovery", &[]).await;
    let html = Html::parse_document(&made.body);
    let codes: Vec<String> = html
        .select(&Selector::parse(".app-recovery code").unwrap())
        .map(|code| code.text().collect::<String>())
        .collect();
    assert_eq!(codes.len(), 10);
    let page = browser.get("/account/security").await;
    assert!(page.text("main").contains("10 left") && !page.body.contains(&codes[0]), "{}", page.text("main"));
    let mut other = Browser::on(&panel);
    password(&mut other, ana).await;
    other.get("/sign-in/code").await;
    let in_now = other.post("/sign-in/code", &[("code", &codes[3]), ("return", "/dashboard")]).await;
    assert_eq!(in_now.header("location"), "/dashboard");
    assert!(other.get("/account/security").await.text("main").contains("9 left"));
}

#[actix_web::test]
async fn what_cannot_be_taken_back_asks_once_more_and_leads_back() {
    let panel = strict().await;
    let ada = &panel.staff.administrator;
    let mut browser = Browser::on(&panel);
    set_up(&panel, &mut browser, ada).await;
    assert_eq!(browser.get("/admin/accounts").await.status, StatusCode::OK);
    panel.advance(TimeDelta::minutes(11));
    // The form was opened in time, so it may still be sent.
    let sent = browser.post("/admin/accounts", &[("name", "Nia")]).await;
    assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
    let led = browser.get("/admin/accounts").await;
    assert_eq!(led.header("location"), "/sign-in/again?return=/admin/accounts");
    assert_eq!(browser.get("/admin/audit").await.status, StatusCode::OK, "reading goes on");
    browser.get(led.header("location")).await;
    let wrong = browser.post("/sign-in/again", &[("password", "wrong"), ("return", "/admin/accounts")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let right =
        browser.post("/sign-in/again", &[("password", PASSWORD), ("return", "/admin/accounts")]).await;
    assert_eq!(right.header("location"), "/admin/accounts");
    assert_eq!(browser.get("/admin/accounts").await.status, StatusCode::OK);
    let path = format!("/admin/accounts/{}", panel.staff.analyst.id);
    browser.get(&path).await;
    for _ in 0..3 {
        panel.advance(TimeDelta::minutes(11));
        browser.get("/admin/audit").await;
    }
    let late = browser.post(&format!("{path}/reset"), &[("here", &path)]).await;
    assert_eq!(late.header("location"), format!("/sign-in/again?return={path}"));
    assert_eq!(panel.audited("reset_second_factor").await, 0);
}

#[actix_web::test]
async fn an_administrator_sees_who_has_no_second_step_and_helps() {
    let panel = Panel::new().await;
    let (ada, ana) = (&panel.staff.administrator, &panel.staff.analyst);
    let mut hers = Browser::of(&panel, ana).await;
    let secret = offered(&hers.get("/account/security/codes").await);
    let (letters, code) = (secret.in_letters(), secret.code_at(panel.platform.now()));
    hers.post("/account/security/codes", &[("secret", &letters), ("code", &code)]).await;
    let mut browser = Browser::of(&panel, ada).await;
    let list = browser.get("/admin/accounts").await;
    assert_eq!(list.body.matches("govuk-tag--yellow").count(), 13, "all but one of fourteen have none");
    let path = format!("/admin/accounts/{}", ana.id);
    let page = browser.get(&path).await;
    assert!(page.text("main").contains("Code app"), "{}", page.text("main"));
    browser.post(&format!("{path}/reset"), &[]).await;
    assert_eq!(hers.get("/dashboard").await.status, StatusCode::SEE_OTHER, "signed out");
    let page = browser.get(&path).await;
    assert!(!page.text("main").contains("Code app"));
    // No mail server: the link is shown, this once.
    let made = browser.post(&format!("{path}/link"), &[]).await;
    let link = made.text("code.app-secret");
    let mut newcomer = Browser::on(&panel);
    let form = newcomer.get(&link).await;
    assert!(form.text("main").contains(ana.email.as_str()));
    let short = newcomer.post(&link, &[("password", "short")]).await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    let set = newcomer.post(&link, &[("password", "three odd words")]).await;
    assert_eq!(set.header("location"), "/sign-in?done=password-set");
    let over = newcomer.get(&link).await;
    assert_eq!(over.status, StatusCode::CONFLICT);
    assert!(over.text("main").contains("does not work any more"));
    assert_eq!(newcomer.sign_in(ana.email.as_str(), "three odd words").await.status, StatusCode::SEE_OTHER);
    for path in [path.as_str(), "/admin/accounts/nobody"] {
        assert_eq!(newcomer.get(path).await.status, StatusCode::NOT_FOUND, "an analyst sees no accounts");
    }
}

#[actix_web::test]
async fn a_forgotten_password_is_answered_alike_for_every_address() {
    let folder = tempfile::tempdir().unwrap();
    let mut panel = Panel::new().await;
    panel.platform.post = Some(post(Carrier::directory(folder.path())));
    let mut browser = Browser::on(&panel);
    browser.get("/sign-in/forgotten").await;
    let known = browser.post("/sign-in/forgotten", &[("email", panel.staff.analyst.email.as_str())]).await;
    let unknown = browser.post("/sign-in/forgotten", &[("email", "nobody@panel.example")]).await;
    assert_eq!((known.status, unknown.status), (StatusCode::OK, StatusCode::OK));
    assert_eq!(known.text("main"), unknown.text("main"));
    assert!(known.text("main").contains("If this address has an account"));
    let nonsense = browser.post("/sign-in/forgotten", &[("email", "nonsense")]).await;
    assert_eq!(nonsense.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[actix_web::test]
async fn a_password_is_changed_and_other_browsers_are_out() {
    let panel = Panel::new().await;
    let ana = &panel.staff.analyst;
    let (mut here, mut there) = (Browser::of(&panel, ana).await, Browser::of(&panel, ana).await);
    here.get("/account/password").await;
    let wrong = [("current", "wrong"), ("password", "three odd words")];
    assert_eq!(here.post("/account/password", &wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let right = [("current", PASSWORD), ("password", "three odd words")];
    let changed = here.post("/account/password", &right).await;
    assert_eq!(changed.header("location"), "/account/security?done=password");
    assert_eq!(here.get("/dashboard").await.status, StatusCode::OK);
    assert!(there.get("/dashboard").await.header("location").starts_with("/sign-in"));
}

#[actix_web::test]
async fn browsers_are_listed_and_signed_out() {
    let panel = Panel::new().await;
    let ana = &panel.staff.analyst;
    let (mut here, mut there) = (Browser::of(&panel, ana).await, Browser::of(&panel, ana).await);
    let page = here.get("/account/security").await;
    assert_eq!(page.body.matches("This browser").count(), 1);
    let hash = token(&there).hash().to_string();
    assert!(page.body.contains(&hash));
    here.post("/account/security/end", &[("session", &hash)]).await;
    assert!(there.get("/dashboard").await.header("location").starts_with("/sign-in"));
    assert_eq!(here.get("/dashboard").await.status, StatusCode::OK);
}
