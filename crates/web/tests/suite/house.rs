//! An unattended screen: how long it lasts, who keeps it alive, what it leads to, and how it is hidden at once. And what
//! somebody sets for themself.

use actix_web::http::{Method, StatusCode};
use actix_web::test::TestRequest;
use chrono::TimeDelta;
use questionnaire::Language;
use scraper::{Html, Selector};
use serde_json::Value;
use testing::Panel;

use crate::browser::{Answer, Browser};

/// The script asks how long is left, or says that somebody is here.
async fn stay(browser: &mut Browser<'_>, method: Method) -> (StatusCode, Value) {
    let page = browser.get("/calls").await;
    ask(browser, method, &csrf(&page)).await
}

async fn ask(browser: &mut Browser<'_>, method: Method, token: &str) -> (StatusCode, Value) {
    let request =
        TestRequest::default().method(method).uri("/stay").insert_header(("x-csrf-token", token.to_owned()));
    let answer = browser.send(request).await;
    (answer.status, serde_json::from_str(&answer.body).unwrap_or(Value::Null))
}

fn csrf(page: &Answer) -> String {
    attribute(page, "input[name=csrf]", "value")
}

fn attribute(page: &Answer, selector: &str, name: &str) -> String {
    let html = Html::parse_document(&page.body);
    let found = html.select(&Selector::parse(selector).unwrap()).next();
    found.and_then(|it| it.value().attr(name)).unwrap_or_default().to_owned()
}

#[actix_web::test]
async fn a_page_knows_how_long_it_may_go_unused() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let page = browser.get("/calls").await;
    assert_eq!(attribute(&page, "body", "data-idle"), "900");
    assert_eq!(attribute(&page, "body", "data-left"), "900");
    assert_eq!(attribute(&page, "body", "data-locked"), "/locked?return=/calls");
    let (_, interview) = panel.interviewing().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let page = browser.get(&format!("/interviews/{}", interview.id)).await;
    assert_eq!(attribute(&page, "body", "data-idle"), "3600");
    let page = Browser::on(&panel).get("/sign-in").await;
    assert_eq!(attribute(&page, "body", "data-left"), "", "nobody is signed in");
}

#[actix_web::test]
async fn asking_how_long_is_left_keeps_nothing_alive() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.coordinator).await;
    let token = csrf(&browser.get("/today").await);
    panel.advance(TimeDelta::minutes(10));
    for _ in 0..2 {
        let (status, left) = ask(&mut browser, Method::GET, &token).await;
        assert_eq!((status, left["left"].as_i64()), (StatusCode::OK, Some(300)));
    }
    panel.advance(TimeDelta::minutes(5));
    let (status, left) = ask(&mut browser, Method::GET, &token).await;
    assert_eq!((status, left.get("token")), (StatusCode::UNAUTHORIZED, None));
}

#[actix_web::test]
async fn somebody_who_says_that_they_are_here_stays() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.coordinator).await;
    let token = csrf(&browser.get("/today").await);
    for _ in 0..4 {
        panel.advance(TimeDelta::minutes(14));
        let (status, left) = ask(&mut browser, Method::POST, &token).await;
        assert_eq!((status, left["left"].as_i64()), (StatusCode::OK, Some(900)));
        assert_eq!(left["account"], panel.staff.coordinator.id.to_string());
    }
    let (status, _) = ask(&mut browser, Method::POST, "not the token").await;
    assert_eq!(status, StatusCode::FORBIDDEN);
}

#[actix_web::test]
async fn nobody_stays_longer_than_a_day() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    for _ in 0..51 {
        panel.advance(TimeDelta::minutes(14));
        let (status, left) = stay(&mut browser, Method::POST).await;
        assert_eq!((status, left["can_stay"].as_bool()), (StatusCode::OK, Some(true)));
    }
    panel.advance(TimeDelta::minutes(5));
    let (_, left) = stay(&mut browser, Method::POST).await;
    assert_eq!((left["left"].as_i64(), left["can_stay"].as_bool()), (Some(60), Some(false)));
}

#[actix_web::test]
async fn a_screen_nobody_is_at_leads_back_after_signing_in() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.coordinator).await;
    // Still signed in, in another tab: straight back.
    let back = browser.get("/locked?return=/people%3Fq%3D1").await;
    assert_eq!((back.status, back.header("location")), (StatusCode::SEE_OTHER, "/people?q=1"));
    panel.advance(TimeDelta::minutes(15));
    let locked = browser.get("/locked?return=/people%3Fq%3D1").await;
    assert_eq!(locked.status, StatusCode::OK);
    assert_eq!(attribute(&locked, "main a.govuk-button", "href"), "/sign-in?return=/people%3Fq%3D1");
    let form = browser.get("/sign-in?return=/people%3Fq%3D1").await;
    assert!(form.text("main").contains("nothing happened"), "{}", form.text("main"));
    for away in ["//evil.example", "https://evil.example", "/%5Cevil.example"] {
        let locked = browser.get(&format!("/locked?return={away}")).await;
        assert_eq!(attribute(&locked, "main a.govuk-button", "href"), "/sign-in", "{away}");
    }
    let never = Browser::on(&panel).get("/sign-in").await;
    assert!(!never.text("main").contains("nothing happened"));
}

#[actix_web::test]
async fn signing_in_after_a_form_was_sent_leads_to_the_page_of_the_form() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let form = browser.get("/account/keys").await;
    assert_eq!(attribute(&form, "main input[name=here]", "value"), "/account/keys");
    panel.advance(TimeDelta::minutes(20));
    let fields = [("shortcuts", "off"), ("here", "/account/keys")];
    let sent = browser.post("/account/keys", &fields).await;
    assert_eq!(
        (sent.status, sent.header("location")),
        (StatusCode::SEE_OTHER, "/sign-in?return=/account/keys")
    );
    let away = browser.post("/account/keys", &[("here", "//evil.example")]).await;
    assert_eq!(away.header("location"), "/sign-in");
}

#[actix_web::test]
async fn the_blank_page_says_nothing_of_what_it_hides() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let page = browser.get("/calls").await;
    assert_eq!(attribute(&page, "a#hide-screen", "href"), "/hidden?return=/calls");
    let blank = browser.get("/hidden?return=/calls").await;
    assert_eq!((blank.status, blank.text("title")), (StatusCode::OK, "Blank page".to_owned()));
    assert_eq!(blank.text("body"), "Blank page Show");
    assert_eq!(attribute(&blank, "a", "href"), "/calls");
    for word in ["Candour", "police", "interview", "victim", "Interviewer"] {
        assert!(!blank.body.contains(word), "{word}");
    }
    let away = browser.get("/hidden?return=//evil.example").await;
    assert_eq!(attribute(&away, "a", "href"), "/");
}

#[actix_web::test]
async fn without_the_script_hiding_the_screen_saves_first() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let path = format!("/interviews/{}", interview.id);
    let page = browser.get(&path).await;
    assert_eq!(attribute(&page, "#hide-screen", "form"), "interview");
    assert_eq!(page.body.matches("id=\"hide-screen\"").count(), 1);
    let value = |name: &str| attribute(&page, &format!("#interview input[name={name}]"), "value");
    let question = attribute(&page, ".question:not([hidden]) textarea", "name");
    let (save, own, rev) = (value("save_id"), value("page"), value("rev"));
    let fields = [
        ("save_id", save.as_str()),
        ("page", own.as_str()),
        ("rev", rev.as_str()),
        (question.as_str(), "Invented words."),
        ("next", "hide"),
    ];
    let sent = browser.post(&path, &fields).await;
    assert_eq!(sent.header("location"), format!("/hidden?return={path}"));
    assert!(browser.get(&path).await.body.contains("Invented words."));
}

#[actix_web::test]
async fn somebody_switches_their_own_keys_off_and_on() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let chosen = |page: &Answer| attribute(page, "input[name=shortcuts][checked]", "value");
    let page = browser.get("/account/keys").await;
    assert_eq!((chosen(&page).as_str(), page.text("caption")), ("on", "What each key does".to_owned()));
    for way in ["off", "on"] {
        let done = browser.post("/account/keys", &[("shortcuts", way)]).await;
        assert_eq!(done.header("location"), "/account/keys?done=keys");
        assert_eq!(chosen(&browser.get("/account/keys").await), way);
    }
    let mut colleague = Browser::of(&panel, &panel.staff.coordinator).await;
    assert_eq!(chosen(&colleague.get("/account/keys").await), "on");
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    assert_eq!(analyst.get("/account/keys").await.status, StatusCode::NOT_FOUND);
}

#[test]
fn what_was_said_stands_among_the_words_that_come_later() {
    let page = |language| {
        let samples = web::samples(language);
        let html = samples.into_iter().find(|sample| sample.name == "interview/going-on").unwrap().html;
        Html::parse_document(&html)
    };
    let pipes = |page: &Html, within: &str| {
        let spans = Selector::parse(&format!("{within} [data-pipe]")).unwrap();
        let words = |it: scraper::ElementRef<'_>| {
            format!("{}={}", it.value().attr("data-pipe").unwrap(), it.text().collect::<String>())
        };
        page.select(&spans).map(words).collect::<Vec<_>>()
    };
    let page = page(Language::English);
    assert_eq!(pipes(&page, "#q-one_thing"), ["met=Yes", "listened=Agree"]);
    // Nobody has said how many yet.
    assert_eq!(pipes(&page, "#q-officer_again_1"), ["how_many=…"]);
    let paper = web::samples(Language::Welsh).into_iter().find(|it| it.name.starts_with("paper")).unwrap();
    assert_eq!(pipes(&Html::parse_document(&paper.html), "#q-one_thing"), ["met=…", "listened=…"]);
}
