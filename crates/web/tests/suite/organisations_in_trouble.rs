//! A provider that lies, is slow, is down or changes its keys; and people whom it vouches for and who may not come in.

use access::AccountRecord;
use actix_web::http::StatusCode;
use chrono::TimeDelta;
use data_encoding::BASE64URL_NOPAD;
use operations::Organisation;
use serde_json::{Value, json};
use store::Tx;
use testing::{BACK, IdentityProvider, Panel, permit};

use crate::browser::{Answer, Browser};
use crate::organisations::{link, panel};

/// A token that is as it should be, for a question asked at this address.
fn token(panel: &Panel, provider: &IdentityProvider, address: &str, who: &AccountRecord) -> Value {
    let nonce = address.split("nonce=").nth(1).unwrap().split('&').next().unwrap();
    let now = panel.platform.now().timestamp();
    json!({ "signed": "right", "claims": {
        "iss": provider.issuer, "aud": "candour", "sub": "person-1", "nonce": nonce, "iat": now, "exp": now + 300,
        "email": who.email.as_str(), "email_verified": true, "tid": "tenant-1",
    } })
}

/// Begins, changes the token that will come, and comes back with its code.
async fn come(
    panel: &Panel,
    provider: &IdentityProvider,
    (who, change): (&AccountRecord, impl Fn(&mut Value)),
) -> Answer {
    let mut browser = Browser::on(panel);
    let asked = browser.get("/sign-in/with/eastmere").await;
    let address = asked.header("location").to_owned();
    let mut token = token(panel, provider, &address, who);
    change(&mut token);
    let code = BASE64URL_NOPAD.encode(token.to_string().as_bytes());
    let state = address.split("state=").nth(1).unwrap().split('&').next().unwrap();
    let path = BACK.trim_start_matches("http://127.0.0.1:9");
    browser.get(&format!("{path}?code={code}&state={state}")).await
}

fn told(answer: &Answer, words: &str) {
    assert_ne!(answer.header("location"), "/", "{words}: let in");
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
    assert!(answer.text("main").contains(words), "{words}: {}", answer.text("main"));
    assert!(!answer.headers.get_all("set-cookie").any(|it| it.to_str().unwrap().starts_with("candour=")));
}

const NOT_BELIEVED: &str = "could not be trusted";

/// What is changed in a token that is as it should be, and what a person is told then.
type Change = (&'static str, fn(&mut Value), &'static str);

fn unfit_tokens() -> Vec<Change> {
    vec![
        ("another key", |it| it["signed"] = json!("by another"), NOT_BELIEVED),
        ("no signature", |it| it["signed"] = json!("not at all"), NOT_BELIEVED),
        (
            "none",
            |it| (it["signed"], it["header"]) = (json!("not at all"), json!({ "alg": "none" })),
            NOT_BELIEVED,
        ),
        (
            "HS256",
            |it| (it["signed"], it["header"]) = (json!("with the secret"), json!({ "alg": "HS256" })),
            NOT_BELIEVED,
        ),
        ("HS256 as RS256", |it| it["signed"] = json!("with the secret"), NOT_BELIEVED),
        ("RS512", |it| it["header"] = json!({ "alg": "RS512" }), NOT_BELIEVED),
        ("a key nobody published", |it| it["header"] = json!({ "kid": "tenth" }), NOT_BELIEVED),
        ("what we do not know", |it| it["header"] = json!({ "crit": ["b64"] }), NOT_BELIEVED),
        ("another audience", |it| it["claims"]["aud"] = json!("another"), NOT_BELIEVED),
        ("several audiences", |it| it["claims"]["aud"] = json!(["candour", "another"]), NOT_BELIEVED),
        ("presented by another", |it| it["claims"]["azp"] = json!("another"), NOT_BELIEVED),
        ("another issuer", |it| it["claims"]["iss"] = json!("https://evil.example"), NOT_BELIEVED),
        ("another nonce", |it| it["claims"]["nonce"] = json!("0".repeat(64)), NOT_BELIEVED),
        ("no nonce", |it| it["claims"]["nonce"] = Value::Null, NOT_BELIEVED),
        ("nobody", |it| it["claims"]["sub"] = json!(""), NOT_BELIEVED),
        ("a number for somebody", |it| it["claims"]["sub"] = json!(7), NOT_BELIEVED),
        (
            "from tomorrow",
            |it| it["claims"]["iat"] = json!(it["claims"]["iat"].as_i64().unwrap() + 86_400),
            NOT_BELIEVED,
        ),
        (
            "not yet",
            |it| it["claims"]["nbf"] = json!(it["claims"]["iat"].as_i64().unwrap() + 3600),
            NOT_BELIEVED,
        ),
        (
            "expired",
            |it| it["claims"]["exp"] = json!(it["claims"]["iat"].as_i64().unwrap() - 61),
            "came too late",
        ),
        (
            "another tenant",
            |it| it["claims"]["tid"] = json!("tenant-2"),
            "an organisation other than Eastmere Police",
        ),
        ("no tenant", |it| it["claims"]["tid"] = Value::Null, "an organisation other than Eastmere Police"),
        (
            "unchecked",
            |it| it["claims"]["email_verified"] = json!(false),
            "does not say that your email address is checked",
        ),
        (
            "no word of it",
            |it| it["claims"]["email_verified"] = Value::Null,
            "does not say that your email address is checked",
        ),
        (
            "no address",
            |it| it["claims"]["email"] = Value::Null,
            "does not say that your email address is checked",
        ),
        (
            "another domain",
            |it| it["claims"]["email"] = json!("ana.analyst@evil.example"),
            "not one of its own addresses",
        ),
        (
            "a domain below",
            |it| it["claims"]["email"] = json!("a@x.panel.example"),
            "not one of its own addresses",
        ),
        (
            "somebody unknown",
            |it| it["claims"]["email"] = json!("nobody@panel.example"),
            "No account here has been set up",
        ),
        (
            "somebody not linked",
            |it| it["claims"]["email"] = json!("omar.opcc@panel.example"),
            "No account here has been set up",
        ),
    ]
}

#[actix_web::test]
async fn a_token_that_is_not_as_it_should_be_lets_nobody_in() {
    let provider = IdentityProvider::invented();
    let tenant = Organisation { tenant: Some("tenant-1".to_owned()), ..provider.eastmere() };
    let panel = panel(&provider, tenant).await;
    let ana = &panel.staff.analyst;
    link(&panel, ana).await;
    for (what, change, words) in unfit_tokens() {
        println!("{what}");
        told(&come(&panel, &provider, (ana, change)).await, words);
    }
    assert_eq!(panel.audited("bind_organisation").await, 0);
    assert_eq!(panel.audited("refuse_sign_in").await, unfit_tokens().len(), "each is on record");
    // And the one that is lets her in; several audiences do where it names us as the one who asked.
    let came = come(&panel, &provider, (ana, |_: &mut Value| {})).await;
    assert_eq!(came.header("location"), "/", "{}", came.text("main"));
    let several = |it: &mut Value| {
        it["claims"]["aud"] = json!(["candour", "another"]);
        it["claims"]["azp"] = json!("candour");
    };
    assert_eq!(come(&panel, &provider, (ana, several)).await.header("location"), "/");
    let other = |it: &mut Value| it["claims"]["sub"] = json!("person-2");
    told(&come(&panel, &provider, (ana, other)).await, "Another person’s account");
}

#[actix_web::test]
async fn an_account_that_is_not_in_use_stays_shut() {
    let provider = IdentityProvider::invented();
    let panel = panel(&provider, provider.eastmere()).await;
    let gone = AccountRecord {
        id: fieldwork::Id::from_uuid(panel.platform.environment.uuid()),
        email: access::EmailAddress::parse("left.long.ago@panel.example").unwrap(),
        active: false,
        ..panel.staff.analyst.clone()
    };
    let adding = permit::<access::permission::AddAccount>(&panel.staff.administrator);
    let work = async |tx: &Tx| {
        tx.add_account(&gone).await?;
        tx.link_organisation(gone.id, &provider.issuer).await
    };
    panel.platform.store.writer().write(&adding, panel.platform.now(), work).await.unwrap();
    told(&come(&panel, &provider, (&gone, |_: &mut Value| {})).await, "Your account here is not in use");
    let refused = panel.audit().await.into_iter().find(|entry| entry.action == "refuse_sign_in").unwrap();
    assert_eq!(refused.subject, Some(gone.id.to_string()), "whose account it was aimed at");
}

#[actix_web::test]
async fn the_keys_are_remembered_and_asked_for_again_when_one_is_not_known_but_not_for_everybody() {
    let provider = IdentityProvider::invented();
    let panel = panel(&provider, provider.eastmere()).await;
    let ana = &panel.staff.analyst;
    link(&panel, ana).await;
    let right = |_: &mut Value| {};
    for _ in 0..3 {
        assert_eq!(come(&panel, &provider, (ana, right)).await.header("location"), "/");
    }
    assert_eq!(provider.keys_asked(), 1, "once for three");
    provider.tell(&json!({ "roll": "second" }));
    // The provider was asked a moment ago: it is not asked again for every key that somebody makes up.
    told(&come(&panel, &provider, (ana, right)).await, NOT_BELIEVED);
    assert_eq!(provider.keys_asked(), 1);
    panel.advance(TimeDelta::minutes(1));
    assert_eq!(come(&panel, &provider, (ana, right)).await.header("location"), "/");
    assert_eq!(provider.keys_asked(), 2);
    let unknown = |it: &mut Value| it["header"] = json!({ "kid": "made up" });
    for _ in 0..3 {
        told(&come(&panel, &provider, (ana, unknown)).await, NOT_BELIEVED);
    }
    assert_eq!(provider.keys_asked(), 2);
    panel.advance(TimeDelta::hours(1));
    assert_eq!(come(&panel, &provider, (ana, right)).await.header("location"), "/");
    assert_eq!(provider.keys_asked(), 3, "and once an hour");
}

#[actix_web::test]
async fn a_provider_that_is_down_or_not_itself_is_said_plainly_and_the_password_still_works() {
    let provider = IdentityProvider::invented();
    let panel = panel(&provider, provider.eastmere()).await;
    for behaviour in [
        json!({ "down": true }),
        json!({ "metadata": { "issuer": "https://evil.example" } }),
        json!({ "metadata": { "token_endpoint": "http://evil.example/token" } }),
        json!({ "metadata": { "jwks_uri": "file:///etc/passwd" } }),
        json!({ "metadata": { "token_endpoint": 7 } }),
        json!({ "elsewhere": "http://127.0.0.1:9/" }),
    ] {
        provider.tell(&behaviour);
        let page = Browser::on(&panel).get("/sign-in/with/eastmere").await;
        assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE, "{behaviour}");
        assert!(
            page.text("main").contains("Eastmere Police’s sign-in page cannot be reached"),
            "{behaviour}"
        );
        // A moment later it is asked again, and not before.
        panel.advance(TimeDelta::seconds(11));
    }
    let (mut browser, ana) = (Browser::on(&panel), &panel.staff.analyst);
    assert_eq!(browser.sign_in(ana.email.as_str(), testing::PASSWORD).await.status, StatusCode::SEE_OTHER);
    assert_eq!(panel.audited("refuse_sign_in").await, 0, "nobody was refused");
}

#[actix_web::test]
async fn a_provider_that_does_not_answer_is_not_waited_for_long() {
    let provider = IdentityProvider::invented();
    let panel = panel(&provider, provider.eastmere()).await;
    provider.tell(&json!({ "silent": true }));
    let page = Browser::on(&panel).get("/sign-in/with/eastmere").await;
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(page.text("main").contains("Wait a minute and try again"));
    // The next one is told at once.
    provider.tell(&json!({}));
    let page = Browser::on(&panel).get("/sign-in/with/eastmere").await;
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
    panel.advance(TimeDelta::seconds(11));
    assert_eq!(Browser::on(&panel).get("/sign-in/with/eastmere").await.status, StatusCode::SEE_OTHER);
}
