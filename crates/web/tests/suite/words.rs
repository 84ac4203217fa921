//! Reading comments on the pages: what was typed is kept, whoever comes second is told, and nobody outside the agency is here.

use actix_web::http::StatusCode;
use operations::Marking;
use scraper::{Html, Selector};
use testing::Panel;

use crate::browser::{Answer, Browser};

const SAID: &str = "PC Bryn Fictional listened to me, and then it took months.";

/// Somebody said this, and it waits to be read.
async fn waiting(panel: &Panel) -> String {
    let (_, interview) = panel.said(&[("listened", SAID)]).await;
    format!("/words/{}", panel.waiting_comment(&interview, "listened").await)
}

/// What the page asks to be sent back, so that nothing is decided about a text that was not seen.
fn seen(page: &Answer) -> String {
    let (page, field) = (Html::parse_document(&page.body), Selector::parse("input[name=seen]").unwrap());
    page.select(&field).next().unwrap().value().attr("value").unwrap().to_owned()
}

/// What was found, as it is ticked.
fn ticked(page: &Answer) -> Vec<String> {
    let page = Html::parse_document(&page.body);
    let boxes = Selector::parse("input[name=span][checked]").unwrap();
    page.select(&boxes).filter_map(|it| it.value().attr("value")).map(str::to_owned).collect()
}

/// Takes out everything that was found; gives the page after that.
async fn mark(browser: &mut Browser<'_>, path: &str) -> Answer {
    let page = browser.get(path).await;
    let (seen, spans) = (seen(&page), ticked(&page));
    let mut fields: Vec<(&str, &str)> = spans.iter().map(|span| ("span", span.as_str())).collect();
    fields.push(("seen", &seen));
    let sent = browser.post(&format!("{path}/mark"), &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text("main"));
    browser.get(path).await
}

#[actix_web::test]
async fn a_comment_is_marked_and_held_and_taken_up_again() {
    let panel = Panel::new().await;
    let path = waiting(&panel).await;
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let list = coordinator.get("/words").await;
    assert!(list.body.contains(&path) && !list.body.contains("months"), "the list has no word of it");
    let next = coordinator.get("/words/next").await;
    assert_eq!(next.header("location"), path);
    let marked = mark(&mut coordinator, &path).await;
    let left = marked.text("#marked");
    assert!(!left.contains("Fictional") && left.contains("[name]"), "{left}");
    let unsaid = coordinator.post(&format!("{path}/hold"), &[("seen", &seen(&marked))]).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY, "a reason is asked for");
    let was = seen(&marked);
    let held = [("seen", was.as_str()), ("reason", "recognisable")];
    let sent = coordinator.post(&format!("{path}/hold"), &held).await;
    assert_eq!(sent.header("location"), "/words?done=comment-held", "{}", sent.text("main"));
    assert!(!coordinator.get("/words").await.body.contains(&path));
    assert!(coordinator.get("/words?stage=held").await.body.contains(&path));
    let sent = coordinator.post(&format!("{path}/reopen"), &[]).await;
    assert_eq!(sent.header("location"), format!("{path}?done=comment-reopened"));
    assert!(coordinator.get("/words").await.body.contains(&path));
    assert_eq!(coordinator.get("/words?stage=lost").await.status, StatusCode::BAD_REQUEST);
}

#[actix_web::test]
async fn a_refused_marking_keeps_what_was_typed() {
    let panel = Panel::new().await;
    let path = waiting(&panel).await;
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let page = coordinator.get(&path).await;
    let was = seen(&page);
    let fields = [("seen", was.as_str()), ("further", "words that nobody said"), ("mark", "place")];
    let refused = coordinator.post(&format!("{path}/mark"), &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.text("#further"), "words that nobody said");
    assert!(!refused.text(".govuk-error-summary__list").is_empty());
    let marked = mark(&mut coordinator, &path).await;
    let added = "[name] listened to nothing at all";
    let seen = seen(&marked);
    let fields = [("seen", seen.as_str()), ("marked", added), ("paraphrase", "They felt heard.")];
    let refused = coordinator.post(&format!("{path}/edit"), &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        (refused.text("#marked").as_str(), refused.text("#paraphrase").as_str()),
        (added, "They felt heard.")
    );
}

#[actix_web::test]
async fn whoever_marks_second_is_told_and_sees_what_the_first_left() {
    let panel = Panel::new().await;
    let path = waiting(&panel).await;
    let mut first = Browser::of(&panel, &panel.staff.coordinator).await;
    let mut second = Browser::of(&panel, &panel.staff.other_coordinator).await;
    let stale = seen(&second.get(&path).await);
    mark(&mut first, &path).await;
    let fields = [("seen", stale.as_str()), ("further", "months"), ("mark", "detail")];
    let told = second.post(&format!("{path}/mark"), &fields).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(told.text("#further"), "months", "what the second typed is kept");
    assert!(told.text("#marked").contains("[name]"), "what the first left is there: {}", told.text("main"));
    assert_ne!(seen(&told), stale, "sent again, it is about what is shown now");
    let late = second.post(&format!("{path}/release"), &[("seen", &stale)]).await;
    assert!(late.status.is_client_error(), "a text that was not seen is not let out");
    assert!(first.get("/words").await.body.contains(&path), "it still waits");
}

#[actix_web::test]
async fn comments_do_not_exist_for_anybody_else() {
    let panel = Panel::new().await;
    let path = waiting(&panel).await;
    let staff = &panel.staff;
    let others = [&staff.interviewer, &staff.analyst, &staff.opcc, &staff.publisher, &staff.liaison_officer];
    for account in others {
        let mut browser = Browser::of(&panel, account).await;
        for page in ["/words", "/words/next", &path] {
            let answer = browser.get(page).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{page} for {}", account.role.slug());
        }
        browser.get("/help").await;
        for step in ["mark", "edit", "pass-on", "release", "hold", "reopen"] {
            let answer = browser.post(&format!("{path}/{step}"), &[("seen", "")]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{step} for {}", account.role.slug());
        }
    }
    let mut coordinator = Browser::of(&panel, &staff.coordinator).await;
    for unknown in ["/words/none", "/words/00000000-0000-0000-0000-000000000001"] {
        assert_eq!(coordinator.get(unknown).await.status, StatusCode::NOT_FOUND, "{unknown}");
    }
}

#[actix_web::test]
async fn what_is_decided_is_not_decided_again() {
    let panel = Panel::new().await;
    let path = waiting(&panel).await;
    let id = fieldwork::Id::parse(path.trim_start_matches("/words/")).unwrap();
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let seen = seen(&coordinator.get(&path).await);
    let marked = "[name] listened to me, and then it took months.".to_owned();
    panel.let_out(id, &Marking::Edited { marked, paraphrase: String::new() }).await;
    let late =
        coordinator.post(&format!("{path}/hold"), &[("seen", &seen), ("reason", "recognisable")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text("main"));
    let page = coordinator.get(&path).await;
    assert!(!page.body.contains(&format!("{path}/mark")) && page.body.contains(&format!("{path}/reopen")));
}
