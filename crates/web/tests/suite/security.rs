//! Second steps, links and sessions, through the door a browser uses; and who is shut out by whom.

use std::num::NonZeroU32;
use std::sync::Arc;

use access::{AccountRecord, CodeSecret, SessionToken, SignInPolicy};
use actix_web::http::{Method, StatusCode};
use actix_web::test::TestRequest;
use chrono::TimeDelta;
use operations::Carrier;
use scraper::{Html, Selector};
use testing::{PASSWORD, Panel, post};
use web::{Allowance, Site};

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
