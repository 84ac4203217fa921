//! Signing in with the account of one's organisation, through the pages of a certified provider on this machine.

use std::sync::Arc;

use access::{AccountRecord, Role, SignInPolicy};
use actix_web::http::StatusCode;
use chrono::TimeDelta;
use operations::{Organisation, Organisations, RoleOf};
use serde_json::{Value, json};
use testing::{IdentityProvider, Panel};

use crate::browser::{Answer, Browser};

/// The panel at the time of the provider's clock, with this organisation.
pub(crate) async fn panel(provider: &IdentityProvider, organisation: Organisation) -> Panel {
    let mut panel = Panel::at(provider.now).await;
    panel.platform.organisations = Organisations::of([organisation]).unwrap();
    panel
}

/// Lets somebody sign in with Eastmere Police, as an administrator does it.
pub(crate) async fn link(panel: &Panel, who: &AccountRecord) {
    let mut browser = Browser::of(panel, &panel.staff.administrator).await;
    let path = format!("/admin/accounts/{}", who.id);
    let page = browser.get(&path).await;
    assert!(page.text("main").contains("Let them sign in with Eastmere Police"), "{}", page.text("main"));
    let linked = browser.post(&format!("{path}/organisation"), &[("organisation", "eastmere")]).await;
    assert_eq!(
        linked.header("location"),
        format!("{path}?done=organisation-linked"),
        "{}",
        linked.text("main")
    );
    assert!(browser.get(&path).await.text("main").contains("Eastmere Police, not signed in yet"));
}

/// Goes to the organisation, signs in there as this person, and comes back.
async fn come(browser: &mut Browser<'_>, provider: &IdentityProvider, person: &str) -> Answer {
    let asked = browser.get("/sign-in/with/eastmere?return=/downloads").await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text("main"));
    let back = provider.walk(asked.header("location"), Some(person));
    browser.get(&back).await
}

fn turned_away(answer: &Answer, words: &str) {
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}: {}", answer.header("location"));
    assert_eq!(answer.text("h1"), "Signing in did not work");
    assert!(answer.text("main").contains(words), "{words}: {}", answer.text("main"));
    assert!(!answer.body.contains("code="), "no page repeats what the provider gave");
}

fn ana(panel: &Panel) -> Value {
    said(&panel.staff.analyst)
}

fn said(who: &AccountRecord) -> Value {
    json!({ "email": who.email.as_str(), "email_verified": true })
}

#[actix_web::test]
async fn somebody_signs_in_with_their_organisation_and_is_known_there_from_then_on() {
    let provider = IdentityProvider::certified(&json!({}));
    let panel = panel(&provider, provider.eastmere()).await;
    provider.tell(&json!({ "person-1": ana(&panel), "person-2": ana(&panel) }));
    let mut browser = Browser::on(&panel);
    let page = browser.get("/sign-in?return=/downloads").await;
    assert!(page.body.contains("href=\"/sign-in/with/eastmere?return=/downloads\""), "{}", page.body);
    assert!(page.text("main").contains("Sign in with Eastmere Police"));
    // Nobody has let her in like this yet, and nobody gets an account by signing in.
    turned_away(&come(&mut browser, &provider, "person-1").await, "No account here has been set up");
    link(&panel, &panel.staff.analyst).await;
    let came = come(&mut browser, &provider, "person-1").await;
    assert_eq!(
        (came.status, came.header("location")),
        (StatusCode::SEE_OTHER, "/downloads"),
        "{}",
        came.body
    );
    assert_eq!(browser.get("/downloads").await.status, StatusCode::OK);
    assert!(browser.get("/account/security").await.text("main").contains("Eastmere Police"));
    // Somebody else there who says that they have her address.
    turned_away(&come(&mut Browser::on(&panel), &provider, "person-2").await, "Another person’s account");
    // Afterwards the person counts, and no address does.
    provider.tell(&json!({ "person-1": { "email": "new.name@elsewhere.example" } }));
    let again = come(&mut Browser::on(&panel), &provider, "person-1").await;
    assert_eq!(again.header("location"), "/downloads", "{}", again.body);
    for (action, times) in [("bind_organisation", 1), ("link_organisation", 1), ("refuse_sign_in", 2)] {
        assert_eq!(panel.audited(action).await, times, "{action}");
    }
    let by =
        |entry: &store::AuditEntry| entry.action == "sign_in" && entry.subject.as_deref() == Some("eastmere");
    assert_eq!(panel.audit().await.iter().filter(|entry| by(entry)).count(), 2);
    // Signing out ends our session.
    browser.get("/account/security").await;
    browser.post("/sign-out", &[]).await;
    assert_eq!(browser.get("/downloads").await.status, StatusCode::SEE_OTHER);
    // The administrator takes it back.
    let mut ada = Browser::of(&panel, &panel.staff.administrator).await;
    let path = format!("/admin/accounts/{}", panel.staff.analyst.id);
    ada.get(&path).await;
    ada.post(&format!("{path}/organisation/end"), &[]).await;
    let mut later = Browser::on(&panel);
    turned_away(
        &come(&mut later, &provider, "person-1").await,
        "does not say that your email address is checked",
    );
}

#[actix_web::test]
async fn the_question_has_what_it_needs_and_its_answer_counts_once_and_in_this_browser() {
    let provider = IdentityProvider::certified(&json!({}));
    let panel = panel(&provider, provider.eastmere()).await;
    provider.tell(&json!({ "person-1": ana(&panel) }));
    link(&panel, &panel.staff.analyst).await;
    let mut browser = Browser::by_https(&panel);
    let asked = browser.get("/sign-in/with/eastmere").await;
    let address = asked.header("location").to_owned();
    for part in
        ["response_type=code", "code_challenge_method=S256", "scope=openid%20email", "&state=", "&nonce="]
    {
        assert!(address.contains(part), "{part} in {address}");
    }
    let cookie =
        asked.headers.get_all("set-cookie").map(|it| it.to_str().unwrap()).collect::<Vec<_>>().concat();
    for part in
        ["__Host-candour-organisation=", "HttpOnly", "Secure", "SameSite=Lax", "Max-Age=600", "Path=/"]
    {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
    let kept = browser.cookies.get("__Host-candour-organisation").unwrap().clone();
    let in_address = |name: &str| address.split(name).nth(1).unwrap().split('&').next().unwrap().to_owned();
    for name in ["state=", "nonce=", "code_challenge="] {
        assert!(!kept.contains(&in_address(name)), "the cookie tells nothing of the {name}");
    }
    let back = provider.walk(&address, Some("person-1"));
    // Another browser, and one that has begun on its own.
    turned_away(&Browser::by_https(&panel).get(&back).await, "not begun in this browser");
    let mut other = Browser::by_https(&panel);
    other.get("/sign-in/with/eastmere").await;
    turned_away(&other.get(&back).await, "not begun in this browser");
    // A cookie somebody has written.
    let mut forged = Browser::by_https(&panel);
    forged.cookies.insert("__Host-candour-organisation".to_owned(), kept.replace("eastmere", "glanmor"));
    turned_away(&forged.get(&back).await, "not begun in this browser");
    assert_eq!(browser.get(&back).await.header("location"), "/");
    assert!(!browser.cookies.contains_key("__Host-candour-organisation"), "the question is over");
    turned_away(&browser.get(&back).await, "has been used already");
    // Even for whoever kept the cookie: the code was used.
    browser.cookies.insert("__Host-candour-organisation".to_owned(), kept);
    turned_away(&browser.get(&back).await, "did not confirm this sign-in");
    // And after ten minutes nobody may come back.
    let asked = browser.get("/sign-in/with/eastmere").await;
    let back = provider.walk(asked.header("location"), Some("person-1"));
    panel.advance(TimeDelta::minutes(11));
    turned_away(&browser.get(&back).await, "took longer than ten minutes");
    let unknown = browser.get("/sign-in/with/nobody").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn somebody_who_turns_back_at_their_organisation_is_told_what_to_do() {
    let provider = IdentityProvider::certified(&json!({}));
    let panel = panel(&provider, provider.eastmere()).await;
    let mut browser = Browser::on(&panel);
    let asked = browser.get("/sign-in/with/eastmere").await;
    let back = provider.walk(asked.header("location"), None);
    assert!(back.contains("error=access_denied"), "{back}");
    let page = browser.get(&back).await;
    turned_away(&page, "you came back before you were done there");
    assert!(page.body.contains("href=\"/sign-in/with/eastmere\""));
    browser.cookies.insert("lang".to_owned(), "cy".to_owned());
    let asked = browser.get("/sign-in/with/eastmere").await;
    let back = provider.walk(asked.header("location"), None);
    assert_eq!(browser.get(&back).await.text("h1"), "Ni weithiodd y mewngofnodi");
}

#[actix_web::test]
async fn a_second_step_that_the_organisation_took_counts_only_where_it_is_trusted_for_it() {
    let provider = IdentityProvider::certified(&json!({}));
    let trusted = Organisation { second_by_amr: vec!["mfa".to_owned()], ..provider.eastmere() };
    let mut panel = panel(&provider, trusted).await;
    panel.platform.sign_in =
        Arc::new(SignInPolicy { second_factor: Role::PEOPLE.to_vec(), ..(*panel.platform.sign_in).clone() });
    provider.tell(&json!({ "person-1": ana(&panel) }));
    let ana_link = async |panel: &Panel| {
        let permit = testing::permit(&panel.staff.administrator);
        operations::link_organisation(&panel.platform, &permit, panel.staff.analyst.id, "eastmere")
            .await
            .unwrap();
    };
    ana_link(&panel).await;
    let mut browser = Browser::on(&panel);
    come(&mut browser, &provider, "person-1").await;
    let led = browser.get("/downloads").await;
    assert_eq!(led.header("location"), "/account/security", "she sets up a second step of ours");
    let mut said = ana(&panel);
    said["amr"] = json!(["pwd", "mfa"]);
    provider.tell(&json!({ "person-1": said }));
    let mut browser = Browser::on(&panel);
    come(&mut browser, &provider, "person-1").await;
    assert_eq!(browser.get("/downloads").await.status, StatusCode::OK, "the organisation has asked for one");
    assert!(browser.get("/account/security").await.text("td").contains("Organisation"));
    // The same word from an organisation that is not trusted for it.
    panel.platform.organisations = Organisations::of([provider.eastmere()]).unwrap();
    let mut browser = Browser::on(&panel);
    come(&mut browser, &provider, "person-1").await;
    assert_eq!(browser.get("/downloads").await.header("location"), "/account/security");
}

#[actix_web::test]
async fn what_cannot_be_taken_back_is_proved_by_signing_in_at_the_organisation_anew() {
    let provider = IdentityProvider::certified(&json!({}));
    let mut panel = panel(&provider, provider.eastmere()).await;
    let policy = SignInPolicy { proof_holds: TimeDelta::minutes(10), ..(*panel.platform.sign_in).clone() };
    let ada = panel.staff.other_administrator.clone();
    provider.tell(&json!({ "ada": said(&ada), "ana": ana(&panel) }));
    link(&panel, &ada).await;
    link(&panel, &panel.staff.analyst).await;
    panel.platform.sign_in = Arc::new(policy);
    let mut browser = Browser::on(&panel);
    come(&mut browser, &provider, "ada").await;
    come(&mut Browser::on(&panel), &provider, "ana").await;
    assert_eq!(browser.get("/admin/accounts").await.status, StatusCode::OK);
    panel.advance(TimeDelta::minutes(11));
    let led = browser.get("/admin/accounts").await;
    assert_eq!(led.header("location"), "/sign-in/again?return=/admin/accounts");
    let page = browser.get(led.header("location")).await;
    let again = "/sign-in/with/eastmere/again?return=/admin/accounts";
    assert!(page.body.contains(&format!("href=\"{again}\"")), "{}", page.body);
    // The panel's clock goes before the provider's: what it says of the past proves nothing new.
    let asked = browser.get(again).await;
    let address = asked.header("location").to_owned();
    assert!(address.contains("prompt=login") && address.contains("max_age=0"), "{address}");
    turned_away(
        &browser.get(&provider.walk(&address, Some("ada"))).await,
        "did not ask you to sign in again",
    );
    panel.environment.set(provider.now + TimeDelta::seconds(1));
    let before = browser.cookies.get("candour").unwrap().clone();
    // Somebody else at this screen.
    let asked = browser.get(again).await;
    let other = browser.get(&provider.walk(asked.header("location"), Some("ana"))).await;
    turned_away(&other, "as somebody else than you are here");
    let asked = browser.get(again).await;
    let came = browser.get(&provider.walk(asked.header("location"), Some("ada"))).await;
    assert_eq!(came.header("location"), "/admin/accounts", "{}", came.body);
    assert_ne!(browser.cookies.get("candour").unwrap(), &before, "another token with every proof");
    assert_eq!(browser.get("/admin/accounts").await.status, StatusCode::OK);
    assert_eq!(panel.audited("prove_again").await, 1);
    // What was asked for proving again does not let anybody in, nor the other way round.
    let asked = browser.get(again).await;
    let back = provider.walk(asked.header("location"), Some("ada"));
    browser.cookies.remove("candour");
    turned_away(&browser.get(&back).await, "not begun in this browser");
}

#[actix_web::test]
async fn a_role_that_the_organisation_takes_away_lets_nobody_in() {
    let provider = IdentityProvider::certified(&json!({}));
    let of = |value: &str, role| RoleOf { value: value.to_owned(), role };
    let roles = vec![
        of("Reads figures", Role::Analyst),
        of("Refers", Role::LiaisonOfficer),
        of("Looks after", Role::Administrator),
    ];
    let organisation = Organisation { roles, ..provider.eastmere() };
    let mut panel = panel(&provider, organisation.clone()).await;
    let with = |roles: Value| {
        let mut said = ana(&panel);
        said["roles"] = roles;
        json!({ "ana": said })
    };
    let (analyst, officer, administrator) =
        (with(json!(["Reads figures", "Other"])), with(json!("Refers")), with(json!(["Looks after"])));
    link(&panel, &panel.staff.analyst).await;
    provider.tell(&analyst);
    assert_eq!(come(&mut Browser::on(&panel), &provider, "ana").await.header("location"), "/downloads");
    // Never more, and never something else, than the role an administrator gave.
    for (said, why) in
        [(with(json!([])), "none"), (officer.clone(), "another"), (administrator.clone(), "all")]
    {
        provider.tell(&said);
        let refused = come(&mut Browser::on(&panel), &provider, "ana").await;
        turned_away(&refused, "no longer gives you the role");
        assert_eq!(panel.audited("follow_organisation").await, 0, "{why}");
    }
    // Unless the organisation decides: then its role is taken, where it sees no further than the account does.
    let deciding = Organisation { roles_decide: true, ..organisation };
    panel.platform.organisations = Organisations::of([deciding]).unwrap();
    let mut browser = Browser::on(&panel);
    provider.tell(&officer);
    assert_eq!(come(&mut browser, &provider, "ana").await.status, StatusCode::SEE_OTHER);
    assert_eq!(browser.get("/referrals").await.status, StatusCode::OK);
    assert_eq!(browser.get("/downloads").await.status, StatusCode::NOT_FOUND);
    assert_eq!(panel.audited("follow_organisation").await, 1);
    provider.tell(&administrator);
    turned_away(&come(&mut Browser::on(&panel), &provider, "ana").await, "no longer gives you the role");
}

#[actix_web::test]
async fn only_an_administrator_lets_somebody_sign_in_with_an_organisation_that_speaks_for_their_address() {
    let provider = IdentityProvider::certified(&json!({}));
    let elsewhere =
        Organisation { email_domains: vec!["eastmere.example".to_owned()], ..provider.eastmere() };
    let panel = panel(&provider, elsewhere).await;
    let path = format!("/admin/accounts/{}", panel.staff.analyst.id);
    let mut ada = Browser::of(&panel, &panel.staff.administrator).await;
    assert!(!ada.get(&path).await.text("main").contains("Eastmere Police"));
    let fields = [("organisation", "eastmere")];
    let unfit = ada.post(&format!("{path}/organisation"), &fields).await;
    assert_eq!(unfit.status, StatusCode::CONFLICT);
    assert!(unfit.text("main").contains("no email addresses like the one of this account"));
    let mut leo = Browser::of(&panel, &panel.staff.liaison_officer).await;
    leo.get("/referrals").await;
    for end in ["organisation", "organisation/end"] {
        assert_eq!(leo.post(&format!("{path}/{end}"), &fields).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(panel.audited("link_organisation").await, 0);
}
