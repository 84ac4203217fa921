//! The interview screen in mid-call: its language changes, safety steps are told, the ways out are all on the page.

use actix_web::http::{Method, StatusCode};
use actix_web::test::TestRequest;
use fieldwork::Interview;
use questionnaire::Language;
use scraper::{ElementRef, Html, Selector};
use serde_json::{Value, json};
use testing::Panel;

use crate::browser::{Answer, Browser};

fn path(interview: &Interview) -> String {
    format!("/interviews/{}", interview.id)
}

fn attributes<'a>(html: &'a Html, selector: &str, name: &str) -> Vec<&'a str> {
    let selector = Selector::parse(selector).unwrap();
    html.select(&selector).filter_map(|element| element.value().attr(name)).collect()
}

fn field(page: &Answer, name: &str) -> String {
    let html = Html::parse_document(&page.body);
    attributes(&html, &format!("#interview input[name={name}]"), "value")[0].to_owned()
}

async fn send(browser: &mut Browser<'_>, uri: &str, token: &str, body: &Value) -> Answer {
    let request = TestRequest::default().method(Method::POST).uri(uri);
    browser.send(request.insert_header(("x-csrf-token", token)).set_json(body)).await
}

/// What stands around the offer of a debrief. The menu leads there at all times.
const OFFERED: &str = "class=\"govuk-inset-text\"";

#[actix_web::test]
async fn the_page_has_everything_spoken_in_both_languages() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let page = browser.get(&path(&interview)).await;
    let html = Html::parse_document(&page.body);
    let spoken = Selector::parse("#interview q").unwrap();
    let missing: Vec<_> = html
        .select(&spoken)
        .filter(|words| words.value().attr("data-other").is_none())
        .map(|words: ElementRef<'_>| words.text().collect::<String>())
        .collect();
    assert_eq!(missing, Vec::<String>::new());
    assert_eq!(attributes(&html, "#interview-language [aria-pressed=true]", "data-language"), ["en"]);
    assert!(!attributes(&html, "#distress q[data-other]", "lang").is_empty());
}

#[actix_web::test]
async fn the_page_opens_in_the_language_last_spoken() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let page = browser.get(&path(&interview)).await;
    let save = json!({ "save_id": "00000000-0000-4000-8000-000000000077", "page": "one", "rev": 0,
        "language": "cy", "answers": { "listened": { "value": "agree", "words": null, "seq": 1, "language": "en" } } });
    let saved =
        send(&mut browser, &format!("{}/answers", path(&interview)), &field(&page, "csrf"), &save).await;
    assert_eq!(saved.status, StatusCode::OK, "{}", saved.body);
    let kept = panel.interview(&interview).await;
    assert_eq!(kept.interview.language, Language::Welsh);
    assert!(kept.sheet.entries().all(|entry| entry.language == Language::English), "it was asked in English");
    let page = browser.get(&path(&interview)).await;
    let html = Html::parse_document(&page.body);
    assert_eq!(attributes(&html, "#interview", "data-language"), ["cy"]);
    assert_eq!(attributes(&html, "html", "lang"), ["en"], "the page itself stays the interviewer's own");
}

#[actix_web::test]
async fn without_the_script_the_language_changes_and_what_was_typed_is_saved() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let page = browser.get(&path(&interview)).await;
    let hidden: Vec<_> = ["page", "save_id", "rev"].map(|name| (name, field(&page, name))).into();
    let mut form: Vec<_> = hidden.iter().map(|(name, value)| (*name, value.as_str())).collect();
    form.extend([("a.listened", "agree"), ("next", "language-cy")]);
    let saved = browser.post(&path(&interview), &form).await;
    assert_eq!(saved.header("location"), path(&interview));
    let kept = panel.interview(&interview).await;
    assert_eq!(kept.interview.language, Language::Welsh);
    assert!(
        kept.sheet.entries().any(|it| it.question.as_str() == "listened" && it.language == Language::English)
    );
}

#[actix_web::test]
async fn a_question_names_every_answer_it_takes_to_know_whether_it_is_asked() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let id = interview.questionnaire;
    let asked = panel.platform.library.interview(id.wave, id.version).unwrap();
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let page = browser.get(&path(&interview)).await;
    let html = Html::parse_document(&page.body);
    for question in asked.questions().filter(|it| it.is_asked()) {
        let needs = attributes(&html, &format!("#q-{}", question.name), "data-needs").join(" ");
        let read = question.relevant.iter().flat_map(|relevant| relevant.reads());
        for name in read.filter(|name| asked.question(name).is_some_and(|it| it.is_asked())) {
            assert!(needs.split(' ').any(|need| need == name.as_str()), "{} reads {name}", question.name);
        }
        assert!(question.relevant.is_some() || needs.is_empty(), "{} is always asked", question.name);
    }
}

#[actix_web::test]
async fn the_script_tells_of_a_step_and_a_grave_one_offers_a_debrief() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewing().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let page = browser.get(&path(&interview)).await;
    let (uri, token) = (format!("{}/steps", path(&interview)), field(&page, "csrf"));
    let step = |kind: &str, id: u32| json!({ "id": format!("00000000-0000-4000-8000-{id:012}"), "kind": kind, "question": "listened", "ago": 40 });
    let told = send(&mut browser, &uri, &token, &step("skipped-topic", 1)).await;
    assert_eq!(told.status, StatusCode::OK, "{}", told.body);
    assert!(!browser.get("/calls").await.body.contains(OFFERED));
    for _ in 0..2 {
        assert_eq!(send(&mut browser, &uri, &token, &step("risk-of-harm", 2)).await.status, StatusCode::OK);
    }
    let nonsense = send(&mut browser, &uri, &token, &step("shouted", 3)).await;
    assert_eq!(nonsense.status, StatusCode::BAD_REQUEST);
    browser.post(&format!("{}/pause", path(&interview)), &[("choice", "call-back")]).await;
    assert!(browser.get("/calls").await.body.contains(OFFERED));
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let today = coordinator.get("/today").await;
    assert!(today.text("main").contains("Someone may come to harm"), "{}", today.text("main"));
    assert!(today.text("main").contains(booked.reference.as_str()) && !today.text("main").contains("Marged"));
}

#[actix_web::test]
async fn the_forms_of_the_pause_record_what_was_done() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let pause = format!("{}/pause", path(&interview));
    let page = browser.get(&pause).await;
    let html = Html::parse_document(&page.body);
    let at = attributes(&html, "form input[name=question]", "value")[0].to_owned();
    let carried = browser.post(&pause, &[("choice", "carry-on"), ("question", &at)]).await;
    assert_eq!(carried.header("location"), format!("{}#q-{at}", path(&interview)));
    let skipped = browser.post(&pause, &[("choice", "skip"), ("question", &at)]).await;
    assert!(skipped.header("location").contains("#topic-"));
    let concern = browser.post(&pause, &[("choice", "risk"), ("question", &at)]).await;
    assert_eq!(concern.header("location"), format!("{}/concern", path(&interview)));
    let ended = browser.post(&format!("{}/not-safe", path(&interview)), &[("question", &at)]).await;
    assert_eq!(ended.header("location"), "/calls?done=not-safe");
    assert_eq!(panel.audited("record_safety_step").await, 4);
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    assert!(coordinator.get("/today").await.text("main").contains("it was not safe to talk"));
}

#[actix_web::test]
async fn every_way_out_of_the_pause_page_is_on_the_interview_page_too() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let page = browser.get(&path(&interview)).await;
    let html = Html::parse_document(&page.body);
    let ends = attributes(&html, "#pause form.end-call", "action");
    let expected =
        ["not-safe", "pause", "stop/keep", "stop/delete"].map(|way| format!("{}/{way}", path(&interview)));
    assert_eq!(ends, expected);
    let ways = attributes(&html, "#pause [data-do]", "data-do");
    assert!(["close", "carry-on", "skip", "risk"].iter().all(|way| ways.contains(way)), "{ways:?}");
}
