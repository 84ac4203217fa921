//! After the questions, as an interviewer and a coordinator go through it: notes, review, the end, the record and what is
//! put right; and how a call is held.

use actix_web::http::{Method, StatusCode};
use actix_web::test::TestRequest;
use chrono::TimeDelta;
use fieldwork::{ContactMode, Interview};
use scraper::{Html, Selector};
use serde_json::{Value, json};
use testing::Panel;

use crate::browser::{Answer, Browser};

fn count(page: &Answer, selector: &str) -> usize {
    Html::parse_document(&page.body).select(&Selector::parse(selector).unwrap()).count()
}

async fn send_note(browser: &mut Browser<'_>, interview: &Interview, words: &str) -> (StatusCode, Value) {
    let path = format!("/interviews/{}", interview.id);
    let page = browser.get(&path).await;
    let html = Html::parse_document(&page.body);
    let field = Selector::parse("#interview input[name=csrf]").unwrap();
    let token = html.select(&field).next().unwrap().value().attr("value").unwrap().to_owned();
    let request = TestRequest::default()
        .method(Method::POST)
        .uri(&format!("{path}/note"))
        .insert_header(("x-csrf-token", token))
        .set_json(json!({ "words": words }));
    let answer = browser.send(request).await;
    (answer.status, serde_json::from_str(&answer.body).unwrap_or(Value::Null))
}

#[actix_web::test]
async fn a_video_call_is_chosen_before_it_and_named_during_it() {
    let panel = Panel::new().await;
    let (booked, _) = panel.rung().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let call = format!("/calls/{}", booked.case);
    let page = browser.get(&call).await;
    assert_eq!(count(&page, "input[name=call_mode][value=phone][checked]"), 1, "as the plan says");
    let fields = [("safe_now", "yes"), ("agree_now", "yes"), ("call_language", "en"), ("call_mode", "video")];
    let started = browser.post(&format!("{call}/start"), &fields).await;
    let page = browser.get(started.header("location")).await;
    assert!(page.text(".interview-aside").contains("nobody else can see or hear"), "{}", page.body);
    let interviews = panel.person(&booked.reference).await.interviews;
    assert_eq!(interviews.first().map(|interview| interview.mode), Some(ContactMode::Video));
}

#[actix_web::test]
async fn a_note_is_kept_by_the_script_and_by_the_forms() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let (status, reply) = send_note(&mut browser, &interview, "Rain on the line").await;
    assert_eq!(status, StatusCode::OK, "{reply}");
    assert!(reply["saved_at"].is_string());
    let path = format!("/interviews/{}", interview.id);
    for page in [path.clone(), format!("{path}/pause"), format!("{path}/review")] {
        assert!(browser.get(&page).await.text("#note").contains("Rain on the line"), "{page}");
    }
    let (status, reply) = send_note(&mut browser, &interview, &"x".repeat(4_001)).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(reply["refused"].as_str().unwrap().contains("4,000"), "{reply}");
    browser.get(&format!("{path}/pause")).await;
    let kept = browser.post(&format!("{path}/note"), &[("note", "Sun"), ("from", "pause")]).await;
    assert_eq!(kept.header("location"), format!("{path}/pause?done=note-kept"));
    let long = "x".repeat(4_001);
    let refused = browser.post(&format!("{path}/note"), &[("note", long.as_str()), ("from", "pause")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text("#note").contains("xxx"), "the words are shown again");
    let mut stranger = Browser::of(&panel, &panel.staff.other_interviewer).await;
    assert_eq!(stranger.get(&format!("{path}/note")).await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn the_review_says_what_was_not_asked_and_what_is_no_longer_asked() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    panel.answer(&interview, &[("abe_done", "yes"), ("abe_safe", "agree")]).await;
    panel.answer(&interview, &[("abe_done", "no")]).await;
    panel.advance(TimeDelta::minutes(43));
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let review = browser.get(&format!("/interviews/{}/review", interview.id)).await.text("main");
    assert!(review.contains("no longer asked: it will not be counted"), "{review}");
    assert!(review.contains("count as not asked. That is fine"), "{review}");
    assert!(review.contains("This call: 43 minutes. Most take 45 to 50."), "{review}");
    let complete = browser.get(&format!("/interviews/{}/complete", interview.id)).await;
    assert_eq!(count(&complete, "main input[checked]"), 0, "nothing is ticked beforehand");
    assert_eq!(count(&complete, "main input[type=radio]"), 9);
    assert!(complete.text("main").contains("That is fine"));
}

#[actix_web::test]
async fn an_answer_is_put_right_by_its_interviewer_for_a_day() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewed(&[("listened", "agree")]).await;
    let path = format!("/interviews/{}", interview.id);
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let calls = browser.get("/calls").await;
    assert!(calls.body.contains(&format!("{path}/record")), "the day's list leads there");
    let record = browser.get(&format!("{path}/record")).await;
    assert_eq!(record.status, StatusCode::OK, "{}", record.text("main"));
    assert!(record.text("main").contains("Nothing has been put right"));
    let form = browser.get(&format!("{path}/correct/listened")).await;
    assert_eq!(count(&form, "input[name=value][value=agree][checked]"), 1);
    let same = browser.post(&format!("{path}/correct/listened"), &[("value", "agree")]).await;
    assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("value", "disagree"), ("words", "They asked\r\ntwice."), ("reason", "")];
    let done = browser.post(&format!("{path}/correct/listened"), &fields).await;
    assert_eq!(done.header("location"), format!("{path}/record?done=corrected"), "{}", done.text("main"));
    let record = browser.get(&format!("{path}/record")).await.text("main");
    assert!(record.contains("It was") && record.contains("They asked"), "{record}");
    panel.advance(TimeDelta::hours(25));
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let late = browser.get(&format!("{path}/record")).await;
    assert!(late.text("main").contains("ask a coordinator"), "{}", late.text("main"));
    assert_eq!(browser.get(&format!("{path}/correct/listened")).await.status, StatusCode::CONFLICT);
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let person = coordinator.get(&format!("/people/{}", booked.reference)).await;
    assert!(person.body.contains(&format!("{path}/record")), "the person's page leads there");
    coordinator.get(&format!("{path}/correct/listened")).await;
    let silent = coordinator.post(&format!("{path}/correct/listened"), &[("value", "agree")]).await;
    assert!(silent.text(".govuk-error-summary").contains("Say why"), "{}", silent.text("main"));
    let fields = [("value", "agree"), ("reason", "They rang back")];
    let done = coordinator.post(&format!("{path}/correct/listened"), &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text("main"));
    assert!(coordinator.get(&format!("{path}/record")).await.text("main").contains("They rang back"));
}

#[actix_web::test]
async fn nobody_else_reads_a_record() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewed(&[("listened", "agree")]).await;
    let path = format!("/interviews/{}/record", interview.id);
    let staff = &panel.staff;
    for account in [&staff.other_interviewer, &staff.liaison_officer, &staff.analyst, &staff.administrator] {
        let mut browser = Browser::of(&panel, account).await;
        assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND, "{}", account.role.slug());
    }
}
