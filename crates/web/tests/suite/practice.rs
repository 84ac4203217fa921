//! An interview with a made-up person: it routes as a real one does, and nothing of it is kept.

use actix_web::http::{Method, StatusCode};
use actix_web::test::TestRequest;
use scraper::{Html, Selector};
use serde_json::{Value, json};
use testing::Panel;

use crate::browser::{Answer, Browser};

const SIX_WEEK: &str = "/practice/six-week%401/en";

fn token(page: &Answer) -> String {
    let html = Html::parse_document(&page.body);
    let field = Selector::parse("#interview input[name=csrf]").unwrap();
    html.select(&field).next().unwrap().value().attr("value").unwrap().to_owned()
}

/// Whether the question is on the page and not hidden.
fn shows(page: &Answer, question: &str) -> bool {
    let html = Html::parse_document(&page.body);
    let shown = Selector::parse(&format!("#q-{question}:not([hidden])")).unwrap();
    html.select(&shown).next().is_some()
}

#[actix_web::test]
async fn staff_who_ring_or_run_the_panel_may_practise_and_nobody_else() {
    let panel = Panel::new().await;
    let staff = &panel.staff;
    let may = [&staff.interviewer, &staff.coordinator, &staff.administrator];
    let may_not = [&staff.analyst, &staff.opcc, &staff.publisher, &staff.liaison_officer];
    for (account, expected) in may
        .map(|account| (account, StatusCode::OK))
        .into_iter()
        .chain(may_not.map(|account| (account, StatusCode::NOT_FOUND)))
    {
        let mut browser = Browser::of(&panel, account).await;
        for path in ["/practice", SIX_WEEK, "/paper/six-week%401/cy"] {
            assert_eq!(browser.get(path).await.status, expected, "{path} for {}", account.role.slug());
        }
    }
}

#[actix_web::test]
async fn an_answer_opens_its_questions_and_taking_it_back_closes_them() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let page = browser.get(SIX_WEEK).await;
    assert!(page.text("main").contains("Practice: nothing is kept"));
    assert!(shows(&page, "abe_done") && !shows(&page, "abe_safe"));
    let next = ("next", "topic-video_interview");
    let page = browser.post(SIX_WEEK, &[("a.abe_done", "yes"), ("a.abe_safe", "agree"), next]).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        shows(&page, "abe_safe")
            && page.body.contains("id=\"topic-video_interview-title\" tabindex=\"-1\" autofocus")
    );
    let page = browser.post(SIX_WEEK, &[("a.abe_done", "no"), ("a.abe_safe", "agree"), next]).await;
    assert!(!shows(&page, "abe_safe"));
    let html = Html::parse_document(&page.body);
    let kept = Selector::parse("#q-abe_safe input[value=agree][checked]").unwrap();
    assert!(html.select(&kept).next().is_some(), "what was said stays, out of sight");
}

#[actix_web::test]
async fn what_is_not_an_answer_is_refused_with_the_words_kept() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    browser.get(SIX_WEEK).await;
    let fields = [("a.abe_done", "perhaps"), ("w.listened", "They asked again."), ("next", "review")];
    let page = browser.post(SIX_WEEK, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text(".govuk-error-summary").contains("Choose one of the answers listed"));
    assert!(page.body.contains("They asked again."));
}

#[actix_web::test]
async fn the_pause_and_the_summary_carry_every_answer_back() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.coordinator).await;
    browser.get(SIX_WEEK).await;
    for next in ["pause", "review"] {
        let given = [("a.listened", "agree"), ("w.listened", "Line one\r\nline two"), ("next", next)];
        let page = browser.post(SIX_WEEK, &given).await;
        assert_eq!(page.status, StatusCode::OK, "{next}");
        assert!(page.text("main").contains("Practice: nothing is kept"), "{next}");
        let html = Html::parse_document(&page.body);
        let hidden = Selector::parse("form[action^='/practice/'] input[type=hidden]").unwrap();
        let carried: Vec<_> = html
            .select(&hidden)
            .map(|field| (field.value().attr("name").unwrap(), field.value().attr("value").unwrap()))
            .filter(|(name, _)| !["csrf", "here", "opened"].contains(name))
            .collect();
        assert_eq!(carried, [("a.listened", "agree"), ("w.listened", "Line one\nline two")], "{next}");
    }
}

#[actix_web::test]
async fn the_script_is_told_where_all_answers_lead() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let token = token(&browser.get(SIX_WEEK).await);
    let mut ask = async |answers: Value| {
        let request = TestRequest::default()
            .method(Method::POST)
            .uri(&format!("{SIX_WEEK}/answers"))
            .insert_header(("x-csrf-token", token.as_str()))
            .set_json(json!({ "save_id": "", "page": "", "rev": 0, "language": "en", "answers": answers }));
        let answer = browser.send(request).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        serde_json::from_str::<Value>(&answer.body).unwrap()
    };
    let names = |reply: &Value| reply["route"].as_array().unwrap().clone();
    let before = ask(json!({})).await;
    assert!(names(&before).contains(&json!("abe_done")) && !names(&before).contains(&json!("abe_safe")));
    assert!(before["reads"].as_array().unwrap().contains(&json!("intro")));
    let after = ask(json!({ "abe_done": { "value": "yes", "words": null, "seq": 1 } })).await;
    assert!(names(&after).contains(&json!("abe_safe")));
    let wrong = ask(json!({ "abe_done": { "value": "perhaps", "words": null, "seq": 1 } })).await;
    assert!(wrong["refused"]["abe_done"].is_string());
}

#[actix_web::test]
async fn nothing_is_kept_counted_or_put_on_record() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let before = panel.audit().await.len();
    browser.get(SIX_WEEK).await;
    for next in ["topic-officers", "pause", "review"] {
        browser.post(SIX_WEEK, &[("a.listened", "agree"), ("w.listened", "canary"), ("next", next)]).await;
    }
    let ended = browser.post(&format!("{SIX_WEEK}/not-safe"), &[]).await;
    assert_eq!(ended.header("location"), "/practice?done=practice-not-safe");
    assert!(browser.get("/practice?done=practice-not-safe").await.text("main").contains("made-up person"));
    assert_eq!(panel.audit().await.len(), before);
    let started = browser.get(SIX_WEEK).await;
    assert!(!started.body.contains("canary"));
}

#[actix_web::test]
async fn what_does_not_exist_cannot_be_practised() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    for path in ["/practice/six-week%4099/en", "/practice/nonsense/en", "/practice/six-week%401/fr"] {
        assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
