//! The interview: saved as it is given, shown as it stands, paused, stopped and finished.

use std::collections::BTreeMap;

use actix_web::http::{Method, StatusCode};
use actix_web::test::TestRequest;
use fieldwork::Interview;
use scraper::{Html, Selector};
use serde_json::{Value, json};
use testing::Panel;

use crate::browser::{Answer, Browser};

struct Script<'a, 'b> {
    browser: &'a mut Browser<'b>,
    interview: String,
    token: String,
    page: &'static str,
    saves: u32,
}

impl<'a, 'b> Script<'a, 'b> {
    async fn of(browser: &'a mut Browser<'b>, interview: &Interview, page: &'static str) -> Self {
        let interview = format!("/interviews/{}", interview.id);
        let shown = browser.get(&interview).await;
        assert_eq!(shown.status, StatusCode::OK, "{}", shown.text("main"));
        let html = Html::parse_document(&shown.body);
        let field = Selector::parse("#interview input[name=csrf]").unwrap();
        let token = html.select(&field).next().unwrap().value().attr("value").unwrap().to_owned();
        Self { browser, interview, token, page, saves: 0 }
    }

    async fn save(&mut self, rev: u64, answers: Value) -> (Answer, Value) {
        self.saves += 1;
        let save_id = format!("00000000-0000-4000-8000-{:02}{:010}", self.page.len(), self.saves);
        self.send(&save_id, rev, answers).await
    }

    async fn send(&mut self, save_id: &str, rev: u64, answers: Value) -> (Answer, Value) {
        let body = json!({ "save_id": save_id, "page": self.page, "rev": rev, "language": "en", "answers": answers });
        let request = TestRequest::default()
            .method(Method::POST)
            .uri(&format!("{}/answers", self.interview))
            .insert_header(("x-csrf-token", self.token.as_str()))
            .set_json(body);
        let answer = self.browser.send(request).await;
        let reply = serde_json::from_str(&answer.body).unwrap_or(Value::Null);
        (answer, reply)
    }
}

/// The names of the form's fields with what a browser would send for them.
fn fields(page: &Answer) -> BTreeMap<String, String> {
    let html = Html::parse_document(&page.body);
    let fields = Selector::parse("#interview input, #interview textarea").unwrap();
    let sent = html.select(&fields).filter_map(|field| {
        let name = field.value().attr("name")?.to_owned();
        let value = match field.value().name() {
            "textarea" => field.text().collect::<String>(),
            _ => field.value().attr("value").unwrap_or_default().to_owned(),
        };
        let picks = matches!(field.value().attr("type"), Some("radio" | "checkbox"));
        (!picks || field.value().attr("checked").is_some()).then_some((name, value))
    });
    sent.collect()
}

/// A question with five steps that every interview asks, and the first of its choices.
fn scale(panel: &Panel, interview: &Interview) -> (String, Vec<String>) {
    let asked = panel
        .platform
        .library
        .interview(interview.questionnaire.wave, interview.questionnaire.version)
        .unwrap();
    let scale = asked.questions().find(|question| {
        question.relevant.is_none()
            && question.commentary
            && question.choices().is_some_and(|list| list.choices.len() == 5)
    });
    let scale = scale.unwrap();
    let choices = scale.choices().unwrap().choices.iter().map(|choice| choice.name.to_string()).collect();
    (scale.name.to_string(), choices)
}

#[actix_web::test]
async fn an_answer_is_saved_when_it_is_given_and_survives_a_restart() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let (question, choices) = scale(&panel, &interview);
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let mut script = Script::of(&mut browser, &interview, "one").await;
    let (answer, reply) = script
        .save(0, json!({ &question: { "value": choices[3], "words": "She listened.", "seq": 1 } }))
        .await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    assert!(reply["rev"].as_u64().unwrap() > 0 && reply["route"].as_array().unwrap().len() > 20);
    assert!(reply["saved_at"].as_str().unwrap().ends_with('m'));
    let panel = panel.restart().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let page = browser.get(&format!("/interviews/{}", interview.id)).await;
    let kept = fields(&page);
    assert_eq!(kept[&format!("a.{question}")], choices[3]);
    assert_eq!(kept[&format!("w.{question}")].trim_start(), "She listened.");
}

#[actix_web::test]
async fn the_same_save_twice_changes_nothing() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let (question, choices) = scale(&panel, &interview);
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let mut script = Script::of(&mut browser, &interview, "one").await;
    let save = json!({ &question: { "value": choices[0], "words": "", "seq": 1 } });
    let id = "00000000-0000-4000-8000-000000000001";
    let (_, first) = script.send(id, 0, save.clone()).await;
    let (again, second) = script.send(id, 0, save).await;
    assert_eq!((again.status, &first["rev"]), (StatusCode::OK, &second["rev"]));
}

#[actix_web::test]
async fn what_is_not_an_answer_is_refused_and_the_rest_of_the_save_kept() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let (question, choices) = scale(&panel, &interview);
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let mut script = Script::of(&mut browser, &interview, "one").await;
    let answers = json!({
        &question: { "value": choices[1], "words": null, "seq": 1 },
        "no_such_question": { "value": "x", "words": null, "seq": 2 },
    });
    let (answer, reply) = script.save(0, answers).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(reply["refused"]["no_such_question"].is_string(), "{reply}");
    let sheet = panel.interview(&interview).await.sheet;
    assert_eq!(sheet.entries().count(), 1);
}

#[actix_web::test]
async fn two_tabs_do_not_overwrite_each_other_unseen() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let (question, choices) = scale(&panel, &interview);
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let mut first = Script::of(&mut browser, &interview, "one").await;
    first.save(0, json!({ &question: { "value": choices[0], "words": null, "seq": 1 } })).await;
    let mut second = Script::of(&mut browser, &interview, "three").await;
    let (answer, reply) =
        second.save(0, json!({ &question: { "value": choices[4], "words": null, "seq": 1 } })).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert_eq!(reply["conflicts"][&question]["value"], choices[0]);
    let (seq, rev) = (reply["seq"].as_u64().unwrap() + 1, reply["rev"].as_u64().unwrap());
    let (answer, _) =
        second.save(rev, json!({ &question: { "value": choices[4], "words": null, "seq": seq } })).await;
    assert_eq!(answer.status, StatusCode::OK);
    let page = browser.get(&format!("/interviews/{}", interview.id)).await;
    assert_eq!(fields(&page)[&format!("a.{question}")], choices[4]);
}

#[actix_web::test]
async fn a_script_is_told_that_nobody_is_signed_in_and_gets_a_new_token_afterwards() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let path = format!("/interviews/{}/answers", interview.id);
    let ask = |token: &str| TestRequest::get().uri(&path).insert_header(("x-csrf-token", token));
    let signed_in = browser.send(ask("old")).await;
    assert_eq!(signed_in.status, StatusCode::OK, "{}", signed_in.body);
    assert!(serde_json::from_str::<Value>(&signed_in.body).unwrap()["token"].is_string());
    let mut nobody = Browser::on(&panel);
    let refused = nobody.send(ask("old")).await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    let mut stranger = Browser::of(&panel, &panel.staff.other_interviewer).await;
    assert_eq!(stranger.get(&format!("/interviews/{}", interview.id)).await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn without_the_script_every_topic_saves_and_goes_on() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let (question, choices) = scale(&panel, &interview);
    let path = format!("/interviews/{}", interview.id);
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let page = browser.get(&path).await;
    let mut sent = fields(&page);
    sent.insert(format!("a.{question}"), choices[2].clone());
    sent.insert(format!("w.{question}"), "Line one\r\nline two".to_owned());
    sent.insert("next".to_owned(), "review".to_owned());
    let form: Vec<_> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let saved = browser.post(&path, &form).await;
    assert_eq!(saved.header("location"), format!("{path}/review"), "{}", saved.text(".govuk-error-summary"));
    let entries: Vec<_> = panel.interview(&interview).await.sheet.entries().cloned().collect();
    assert_eq!(entries.len(), 1, "only what changed is saved");
    assert_eq!(entries[0].words.as_deref(), Some("Line one\nline two"));
    let review = browser.get(&format!("{path}/review")).await;
    assert!(review.text("main").contains("Line one") && review.text("main").contains("Not asked"));
}

#[actix_web::test]
async fn a_pause_lets_the_interview_go_on_another_day() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewing().await;
    let path = format!("/interviews/{}", interview.id);
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let page = browser.get(&format!("{path}/pause")).await;
    assert!(page.text("main").contains("End call: not safe to talk"));
    let paused = browser.post(&format!("{path}/pause"), &[("choice", "call-back")]).await;
    assert_eq!(paused.header("location"), "/calls?done=call-back");
    assert_eq!(browser.get(&path).await.header("location"), format!("/calls/{}", booked.case));
    assert_eq!(panel.case_of(&booked.reference).await.state.name(), "paused");
}

#[actix_web::test]
async fn not_safe_to_talk_ends_the_call_and_keeps_what_was_said() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewing().await;
    let (question, choices) = scale(&panel, &interview);
    panel.answer(&interview, &[(&question, &choices[0])]).await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    browser.get(&format!("/interviews/{}", interview.id)).await;
    let ended = browser.post(&format!("/interviews/{}/not-safe", interview.id), &[]).await;
    assert_eq!(ended.header("location"), "/calls?done=not-safe");
    let case = panel.case_of(&booked.reference).await;
    assert_eq!(case.state.name(), "paused");
    assert_eq!(panel.interview(&interview).await.sheet.entries().count(), 1);
}

#[actix_web::test]
async fn stopping_for_good_is_asked_once_more_and_deletes_when_they_want_it() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewing().await;
    let (question, choices) = scale(&panel, &interview);
    panel.answer(&interview, &[(&question, &choices[0])]).await;
    let path = format!("/interviews/{}/stop/delete", interview.id);
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    assert!(browser.get(&path).await.text("main").contains("cannot be undone"));
    assert_eq!(browser.post(&path, &[]).await.header("location"), "/calls?done=deleted");
    assert!(panel.case_of(&booked.reference).await.is_closed());
    let over = browser.get(&format!("/interviews/{}", interview.id)).await;
    assert_eq!(over.status, StatusCode::CONFLICT);
}

#[actix_web::test]
async fn an_interview_is_finished_with_three_answers_and_locked() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewing().await;
    let path = format!("/interviews/{}", interview.id);
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let page = browser.get(&format!("{path}/complete")).await;
    assert!(page.text("main").contains("case-closure interview"));
    let finished = browser
        .post(&format!("{path}/complete"), &[("quotes", "yes"), ("told", "yes"), ("second", "no")])
        .await;
    assert_eq!(finished.header("location"), "/calls?done=finished");
    assert!(panel.case_of(&booked.reference).await.is_closed());
    let consent = panel.person(&booked.reference).await.consent.unwrap();
    assert!(consent.quotes && consent.told_what_changed && !consent.second_interview);
    assert_eq!(browser.get(&path).await.status, StatusCode::CONFLICT);
}

#[actix_web::test]
async fn the_page_of_a_real_interview_names_nobody() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let path = format!("/interviews/{}", interview.id);
    let page = browser.get(&path).await;
    assert!(
        !page.text("title").contains("Marged")
            && !page.body.contains("Invented")
            && !page.body.contains("900123")
    );
}
