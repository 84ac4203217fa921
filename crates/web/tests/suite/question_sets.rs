//! What is asked at every version: read by administrators and coordinators, rehearsed and approved by administrators.

use actix_web::http::StatusCode;
use questionnaire::{Library, Severity};
use scraper::{Html, Selector};
use testing::Panel;

use crate::browser::{Answer, Browser};

const SECOND: &str = "/admin/question-sets/six-week%402";

fn every_version(library: &Library) -> Vec<String> {
    let interviews = library.interviews().map(|interview| interview.id.to_string());
    interviews.chain(library.sets().map(|set| set.id.to_string())).collect()
}

/// What a hidden field of the page holds.
fn hidden(page: &Answer, name: &str) -> String {
    let html = Html::parse_document(&page.body);
    let field = Selector::parse(&format!("main input[type=hidden][name={name}]")).unwrap();
    let field = html.select(&field).next();
    field.and_then(|field| field.value().attr("value")).unwrap_or_default().to_owned()
}

#[actix_web::test]
async fn every_version_has_its_pages_and_a_coordinator_may_read_them() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.coordinator).await;
    let list = browser.get("/admin/question-sets").await.text("main");
    for id in every_version(&panel.platform.library) {
        assert!(list.contains(&id), "{id} is not in the list");
        let path = web::urls::question_set(&id);
        let overview = browser.get(&path).await;
        let tabs = Html::parse_document(&overview.body);
        for tab in tabs.select(&Selector::parse(".app-tabs a").unwrap()) {
            let href = tab.value().attr("href").unwrap();
            assert_eq!(browser.get(href).await.status, StatusCode::OK, "{href}");
        }
    }
    for path in
        ["respect%4099", "nonsense", "respect%401/changes", "respect%402/approval", "six-week%401/changes"]
    {
        let path = format!("/admin/question-sets/{path}");
        assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[actix_web::test]
async fn what_the_compiler_found_is_shown_where_it_was_found() {
    let panel = Panel::new().await;
    let warnings = panel.platform.findings.iter().filter(|found| found.severity == Severity::Warning);
    let mut browser = Browser::of(&panel, &panel.staff.administrator).await;
    let mut shown = 0;
    for found in warnings.filter(|found| found.path.contains("question-sets/respect/2.toml")) {
        let page = browser.get("/admin/question-sets/respect%402").await;
        let words = page.text("main");
        assert!(words.contains(found.code.as_str()) && words.contains(&found.remedy), "{found}");
        assert!(words.contains(&format!("{}:{}:{}", found.path, found.line, found.column)), "{found}");
        assert!(page.text(".app-excerpt").contains('^'), "{found}");
        let elsewhere = browser.get("/admin/question-sets/safety%401").await;
        assert!(!elsewhere.text("main").contains("respect/2.toml"), "{found}");
        shown += 1;
    }
    assert!(shown > 0, "no finding to look at: choose another file");
}

#[actix_web::test]
async fn each_topic_says_how_long_it_takes() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.administrator).await;
    let page = browser.get("/admin/question-sets/six-week%401").await;
    let html = Html::parse_document(&page.body);
    let cells = Selector::parse(".app-table--narrow tbody tr td:last-child").unwrap();
    let minutes: Vec<f64> =
        html.select(&cells).map(|cell| cell.text().collect::<String>().trim().parse().unwrap()).collect();
    let interview = panel.platform.library.interviews().find(|it| it.id.to_string() == "six-week@1").unwrap();
    assert_eq!(minutes.len(), interview.topics.len());
    let whole = f64::from(interview.estimated_minutes());
    assert!((minutes.iter().sum::<f64>() - whole).abs() < 2.0, "{minutes:?} of {whole}");
}

#[actix_web::test]
async fn what_changed_is_told_in_both_languages_with_what_becomes_of_the_trend() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.administrator).await;
    let page = browser.get("/admin/question-sets/respect%402/changes").await;
    let words = page.text("main");
    for expected in ["respect@1/listened → respect@2/listened", "Trend goes on", "Trend begins", "Welsh, now"]
    {
        assert!(words.contains(expected), "{expected} is not in {words}");
    }
    assert!(!page.text("del").is_empty() && !page.text("ins").is_empty());
    let interview = browser.get(&format!("{SECOND}/changes")).await.text("main");
    assert!(interview.contains("respect@1 before, respect@2 now"), "{interview}");
}

#[actix_web::test]
async fn two_administrators_approve_what_was_rehearsed_each_once() {
    let panel = Panel::new().await;
    let path = format!("{SECOND}/approval");
    let mut first = Browser::of(&panel, &panel.staff.administrator).await;
    assert!(first.get(&path).await.text("main").contains("Rehearse it and read the report first"));
    let digest = panel.platform.library.interviews().find(|it| it.id.to_string() == "six-week@2").unwrap();
    let digest = digest.digest.to_string();
    let early = first.post(&path, &[("digest", &digest), ("report", ""), ("read", "yes")]).await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    first.get(&format!("{SECOND}/rehearsal")).await;
    let rehearsed = first.post(&format!("{SECOND}/rehearsal"), &[]).await;
    assert!(rehearsed.header("location").ends_with("/rehearsal?done=rehearsed"));
    let report = first.get(&format!("{SECOND}/rehearsal")).await;
    assert!(report.text("main").contains("six-week@1"), "{}", report.text("main"));
    let page = first.get(&path).await;
    let fields = [("digest", hidden(&page, "digest")), ("report", hidden(&page, "report"))];
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let with = |more: &[(&'static str, &'static str)]| [fields.as_slice(), more].concat();
    let unread = first.post(&path, &with(&[])).await;
    assert_eq!(unread.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unread.text(".govuk-error-summary").contains("Tick the box when you have read it"));
    let given = first.post(&path, &with(&[("read", "yes")])).await;
    assert!(given.header("location").ends_with("?done=approved-waits"), "{}", given.text("main"));
    let again = first.post(&path, &with(&[("read", "yes")])).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(first.get(&path).await.text("main").contains("1 of 2 approvals"));
    let mut second = Browser::of(&panel, &panel.staff.other_administrator).await;
    second.get(&path).await;
    let given = second.post(&path, &with(&[("read", "yes")])).await;
    assert!(given.header("location").ends_with("?done=approved-enough"), "{}", given.text("main"));
    let list = second.get("/admin/question-sets").await.text("main");
    assert!(list.contains("2/2"), "{list}");
}

#[actix_web::test]
async fn nobody_approves_what_they_were_not_shown_or_may_not() {
    let panel = Panel::new().await;
    let path = format!("{SECOND}/approval");
    let mut administrator = Browser::of(&panel, &panel.staff.administrator).await;
    administrator.get(&path).await;
    let old = administrator.post(&path, &[("digest", "0"), ("report", ""), ("read", "yes")]).await;
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(old.text(".govuk-error-summary").contains("changed since you opened this page"));
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    assert!(coordinator.get(&path).await.text("main").contains("Administrators approve versions"));
    for path in [path, format!("{SECOND}/rehearsal")] {
        assert_eq!(coordinator.post(&path, &[("read", "yes")]).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
