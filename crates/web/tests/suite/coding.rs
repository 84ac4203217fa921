//! Coding on the pages: by keyboard and without a script, blind until both are done, and nobody else's.

use access::AccountRecord;
use actix_web::http::StatusCode;
use fieldwork::Id;
use operations::Marking;
use questionnaire::Language;
use testing::Panel;
use verbatim::Comment;

use crate::browser::Browser;

const ORIGINAL: &str = "PC Bryn Fictional listened to me, and then it took months";
const MARKED: &str = "[name] listened to me, and then it took months";

/// A comment that is let out.
async fn comment(panel: &Panel) -> Id<Comment> {
    let (_, interview) = panel.said(&[("listened", ORIGINAL)]).await;
    let id = panel.waiting_comment(&interview, "listened").await;
    let marking = Marking::Edited { marked: MARKED.to_owned(), paraphrase: String::new() };
    panel.let_out(id, &marking).await;
    id
}

async fn two(panel: &Panel) -> [AccountRecord; 2] {
    panel.coordinators(2).await.try_into().unwrap()
}

#[actix_web::test]
async fn a_comment_goes_from_the_list_to_two_codings_and_a_decision() {
    let panel = Panel::new().await;
    let path = format!("/coding/{}", comment(&panel).await);
    let [first, second] = two(&panel).await;
    let mut one = Browser::of(&panel, &first).await;
    assert!(one.get("/coding").await.body.contains(&path));
    let page = one.get(&path).await;
    assert!(page.body.contains(MARKED) && !page.body.contains("Fictional"));
    assert!(page.text("main").contains("Delay, because of “took months”"), "{}", page.text("main"));
    assert!(!page.body.contains("checked"), "nothing is chosen beforehand");
    let sent = one.post(&path, &[("codes", "listened"), ("codes", "delay")]).await;
    assert_eq!(sent.header("location"), "/coding?done=coded");
    assert!(!one.get("/coding").await.body.contains(&path));
    let mut other = Browser::of(&panel, &second).await;
    other.get(&path).await;
    let sent = other.post(&path, &[("codes", "delay")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    let decide = format!("/coding/reconcile/{}", path.trim_start_matches("/coding/"));
    assert!(one.get("/coding/agreement").await.body.contains(&decide));
    let page = one.get(&decide).await;
    assert!(page.text(".govuk-summary-list").contains("Listened to"));
    let sent = one.post(&decide, &[("codes", "delay")]).await;
    assert_eq!(sent.header("location"), "/coding/agreement?done=reconciled");
    let agreement = one.get("/coding/agreement?done=reconciled").await;
    assert!(!agreement.body.contains(&decide));
    assert!(agreement.text("main").contains("One comment has codes that count"));
}

#[actix_web::test]
async fn a_refused_form_keeps_what_was_ticked() {
    let panel = Panel::new().await;
    let path = format!("/coding/{}", comment(&panel).await);
    let mut browser = Browser::of(&panel, &panel.staff.coordinator).await;
    browser.get(&path).await;
    let refused = browser.post(&path, &[("codes", "kind"), ("none", "yes")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text(".govuk-error-summary").contains("not both"));
    assert_eq!(refused.body.matches(" checked").count(), 2);
    let empty = browser.post(&path, &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[actix_web::test]
async fn coding_does_not_exist_for_anybody_else() {
    let panel = Panel::new().await;
    let path = format!("/coding/{}", comment(&panel).await);
    let staff = &panel.staff;
    for account in [&staff.interviewer, &staff.analyst, &staff.opcc, &staff.publisher, &staff.liaison_officer]
    {
        let mut browser = Browser::of(&panel, account).await;
        for path in ["/coding", "/coding/agreement", &path] {
            assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
    let mut coordinator = Browser::of(&panel, &staff.coordinator).await;
    let unknown = coordinator.get("/coding/00000000-0000-0000-0000-000000000001").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn the_frame_is_read_and_taken_away_by_those_who_read_figures() {
    let panel = Panel::new().await;
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    assert!(analyst.get("/coding/frame").await.text("main").contains("Kept informed"));
    let file = analyst.get("/coding/frame.qdc").await;
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"code-frame-words-1.en.qdc\"");
    assert!(file.body.contains("urn:QDA-XML:codebook:1.0"));
    assert_eq!(panel.audited("download_codebook").await, 1);
    let mut officer = Browser::of(&panel, &panel.staff.liaison_officer).await;
    assert_eq!(officer.get("/coding/frame").await.status, StatusCode::NOT_FOUND);
}

#[test]
fn every_refusal_about_coding_is_said_in_both_languages() {
    let problems = [
        "no-such-coding",
        "coded-before",
        "coded-by-two",
        "nothing-to-reconcile",
        "reconciled-before",
        "no-code-frame",
    ];
    for language in [Language::English, Language::Welsh] {
        for code in problems {
            assert!(web::locale::is_defined(language, &format!("problem-{code}")), "{code} {language}");
        }
        for code in verbatim::coding::CODING_FIELD_CODES {
            assert!(web::locale::is_defined(language, &format!("error-{code}")), "{code} {language}");
        }
    }
}
