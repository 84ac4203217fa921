//! From a draft to the dashboard and the files.

use actix_web::http::StatusCode;
use fieldwork::ForceCode;
use operations::close_month;
use statistics::Month;
use testing::{EASTMERE, Panel};

use crate::browser::{Answer, Browser};

/// A panel in November with a draft of October.
pub(crate) async fn drafted() -> Panel {
    let panel = Panel::new().await;
    panel.interviewed(&[("listened", "agree")]).await;
    panel.set_clock("2026-11-03T09:00");
    let (force, month) = (ForceCode::parse(EASTMERE).unwrap(), Month::new(2026, 10).unwrap());
    close_month(&panel.platform, &panel.system(), &force, month).await.unwrap();
    panel
}

const OCTOBER: &str = "/editions/eastmere/2026-10";

/// The digest of the draft that a page shows.
fn digest(page: &Answer) -> String {
    page.text(".app-digest")
}

/// One publisher reviews, the other publishes.
pub(crate) async fn publish(panel: &Panel) {
    let mut reviewer = Browser::of(panel, &panel.staff.other_publisher).await;
    let draft = digest(&reviewer.get(OCTOBER).await);
    let typed = [("confirmed", "yes"), ("digest", draft.as_str())];
    let answer = reviewer.post(&format!("{OCTOBER}/review"), &typed).await;
    assert_eq!(answer.header("location"), format!("{OCTOBER}?done=reviewed"), "{}", answer.body);
    let mut publisher = Browser::of(panel, &panel.staff.publisher).await;
    publisher.get(OCTOBER).await;
    let answer = publisher.post(OCTOBER, &[("confirmed", "yes")]).await;
    assert_eq!(answer.header("location"), format!("{OCTOBER}?done=published"), "{}", answer.body);
}

#[actix_web::test]
async fn one_publisher_reads_the_figures_and_the_other_publishes_them_once() {
    let panel = drafted().await;
    let mut browser = Browser::of(&panel, &panel.staff.other_publisher).await;
    let list = browser.get("/editions").await;
    assert!(list.text("main").contains("Review October 2026"), "{}", list.text("main"));
    let review = browser.get(OCTOBER).await;
    assert_eq!(review.text("h1"), "Review: October 2026");
    assert!(review.text("main").contains("This is a draft."));
    assert!(review.text("main").contains("Nothing was published before."));
    let unticked = browser.post(&format!("{OCTOBER}/review"), &[]).await;
    assert_eq!(unticked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        unticked.text(".govuk-error-summary__list"),
        "Tick the box to say that the figures may be published"
    );
    let too_soon = browser.post(OCTOBER, &[("confirmed", "yes")]).await;
    assert_eq!(too_soon.status, StatusCode::CONFLICT);
    let draft = digest(&review);
    browser.post(&format!("{OCTOBER}/review"), &[("confirmed", "yes"), ("digest", &draft)]).await;
    let own = browser.get(OCTOBER).await;
    assert!(own.text("main").contains("Somebody else publishes it."), "{}", own.text("main"));
    assert_eq!(browser.post(OCTOBER, &[("confirmed", "yes")]).await.status, StatusCode::CONFLICT);
    assert_eq!(panel.audited("publish_edition").await, 0);
    let mut publisher = Browser::of(&panel, &panel.staff.publisher).await;
    publisher.get(OCTOBER).await;
    publisher.post(OCTOBER, &[("confirmed", "yes")]).await;
    let done = publisher.get(&format!("{OCTOBER}?done=published")).await;
    assert_eq!(done.text(".govuk-notification-banner__heading"), "The month is published.");
    assert!(done.text("main").contains("A published month is never changed."));
    let again = publisher.post(OCTOBER, &[("confirmed", "yes")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert_eq!(panel.audited("publish_edition").await, 1);
}

#[actix_web::test]
async fn a_draft_that_was_made_again_is_not_what_was_reviewed() {
    let panel = drafted().await;
    let mut browser = Browser::of(&panel, &panel.staff.publisher).await;
    browser.get(OCTOBER).await;
    let other = "0".repeat(64);
    let answer =
        browser.post(&format!("{OCTOBER}/review"), &[("confirmed", "yes"), ("digest", &other)]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.text("main").contains("no longer what was read"), "{}", answer.text("main"));
}

#[actix_web::test]
async fn a_month_is_published_anew_with_a_reason_only() {
    let panel = drafted().await;
    publish(&panel).await;
    let mut browser = Browser::of(&panel, &panel.staff.publisher).await;
    browser.get(OCTOBER).await;
    let unchosen = browser.post(&format!("{OCTOBER}/restate"), &[]).await;
    assert_eq!(unchosen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(unchosen.text(".govuk-error-summary__list"), "Choose why the month is published anew");
    let same = browser.post(&format!("{OCTOBER}/restate"), &[("reason", "counts")]).await;
    assert_eq!(same.status, StatusCode::CONFLICT);
    assert!(same.text("main").contains("would be the same"), "{}", same.text("main"));
}

#[actix_web::test]
async fn whoever_reads_a_month_can_take_its_proof_and_the_key() {
    let panel = drafted().await;
    publish(&panel).await;
    let mut browser = Browser::of(&panel, &panel.staff.opcc).await;
    let list = browser.get("/downloads").await;
    for ending in ["json", "manifest.json", "manifest.sig"] {
        let path = format!("/downloads/2026-10.{ending}?area=eastmere&version=1");
        assert!(list.body.contains(&format!("/downloads/2026-10.{ending}?area=eastmere")), "{path}");
        let file = browser.get(&path).await;
        assert_eq!(file.status, StatusCode::OK, "{path}");
        let name = format!("attachment; filename=\"eastmere-2026-10-version-1.{ending}\"");
        assert_eq!(file.header("content-disposition"), name);
    }
    let key = browser.get("/downloads/signing-key.pem").await;
    assert!(key.body.starts_with("-----BEGIN PUBLIC KEY-----"), "{}", key.body);
    assert_eq!(browser.get("/downloads/2026-10.json?version=2").await.status, StatusCode::NOT_FOUND);
    assert_eq!(browser.get("/downloads/2026-10.json?version=x").await.status, StatusCode::BAD_REQUEST);
    let mut officer = Browser::of(&panel, &panel.staff.liaison_officer).await;
    for path in ["/downloads/signing-key.pem", "/downloads/2026-10.manifest.json"] {
        assert_eq!(officer.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[actix_web::test]
async fn a_publisher_chooses_whose_files_and_every_link_keeps_the_force() {
    let panel = drafted().await;
    publish(&panel).await;
    let mut browser = Browser::of(&panel, &panel.staff.publisher).await;
    let list = browser.get("/downloads?area=eastmere").await;
    assert!(list.body.contains("<select"), "{}", list.body);
    let links: Vec<&str> = list.body.split("href=\"/downloads/2026-10").skip(1).collect();
    assert!(links.len() > 4, "{}", list.body);
    for link in links {
        let address = link.split('"').next().unwrap();
        assert!(address.contains("area=eastmere"), "{address}");
    }
    let other = browser.get("/downloads?area=glanmor").await;
    assert!(other.text("main").contains("Nothing has been published yet."), "{}", other.text("main"));
}

#[actix_web::test]
async fn a_draft_is_not_on_the_dashboard_and_a_published_month_is_only_on_its_force_s() {
    let panel = drafted().await;
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    assert!(analyst.get("/dashboard").await.text("main").contains("Nothing has been published yet."));
    publish(&panel).await;
    let dashboard = analyst.get("/dashboard").await;
    assert_eq!(dashboard.text("h1"), "Victim feedback: October 2026");
    assert!(dashboard.text("main").contains("too few interviews"), "{}", dashboard.text("main"));
    let mut other = Browser::of(&panel, &panel.staff.other_analyst).await;
    assert!(other.get("/dashboard").await.text("main").contains("Nothing has been published yet."));
    for path in ["/dashboard?month=2026-10", "/dashboard?area=eastmere", "/downloads/2026-10.csv"] {
        assert_eq!(other.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[actix_web::test]
async fn the_policing_body_downloads_the_month_and_it_is_recorded() {
    let panel = drafted().await;
    publish(&panel).await;
    let mut browser = Browser::of(&panel, &panel.staff.opcc).await;
    let list = browser.get("/downloads").await;
    assert!(list.text("main").contains("Victim feedback, October 2026"));
    assert!(list.body.contains("/downloads/2026-10?area=eastmere"), "{}", list.body);
    let month = browser.get("/downloads/2026-10?area=eastmere").await;
    for (ending, kind) in [
        ("csv", "text/csv"),
        ("csv-metadata.json", "application/csvm+json"),
        ("xlsx", "application/vnd"),
        ("ods", "application/vnd"),
        ("parquet", "application/vnd"),
        ("rows.json", "application/json"),
        ("six-week.codebook.xml", "application/xml"),
    ] {
        let path = &format!("/downloads/2026-10.{ending}");
        assert!(month.body.contains(path), "{path}");
        let file = browser.get(path).await;
        assert_eq!(file.status, StatusCode::OK);
        assert!(file.header("content-type").starts_with(kind), "{}", file.header("content-type"));
        assert!(file.header("content-disposition").starts_with("attachment; filename="));
        assert_eq!(file.header("cache-control"), "no-store");
    }
    assert_eq!(panel.audited("download_edition").await, 7);
    assert_eq!(
        browser.get("/downloads/2026-10.case-closure.codebook.xml").await.status,
        StatusCode::NOT_FOUND
    );
}

#[actix_web::test]
async fn a_report_is_read_as_a_page_and_taken_as_a_tagged_pdf() {
    let panel = drafted().await;
    publish(&panel).await;
    let mut browser = Browser::of(&panel, &panel.staff.opcc).await;
    for kind in ["monthly", "tactical", "governance", "partnership", "thematic"] {
        let read = browser.get(&format!("/dashboard/report/2026-10?for={kind}")).await;
        assert_eq!(read.status, StatusCode::OK, "{kind}");
        assert!(read.text("h1").ends_with("October 2026"), "{}", read.text("h1"));
        assert!(read.body.contains(&format!("/downloads/2026-10.{kind}.pdf")), "{kind}");
        let file = browser.get(&format!("/downloads/2026-10.{kind}.pdf")).await;
        assert_eq!((file.status, file.header("content-type")), (StatusCode::OK, "application/pdf"));
    }
    assert_eq!(panel.audited("download_report").await, 5);
    let mut officer = Browser::of(&panel, &panel.staff.liaison_officer).await;
    assert_eq!(officer.get("/dashboard/report/2026-10").await.status, StatusCode::NOT_FOUND);
    assert_eq!(officer.get("/downloads/2026-10.monthly.pdf").await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn an_administrator_gives_an_account_that_works() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.administrator).await;
    browser.get("/admin/accounts").await;
    let typed =
        [("name", "Nia Newcomer"), ("email", "nia@panel.example"), ("role", "analyst"), ("language", "cy")];
    let refused = browser.post("/admin/accounts", &typed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("nia@panel.example"), "the words are kept");
    assert!(refused.text(".govuk-error-summary").contains("Choose a force"));
    let whole = [&typed[..], &[("force", EASTMERE), ("password", "a password of mine")]].concat();
    let added = browser.post("/admin/accounts", &whole).await;
    // No mail server: the link is shown, this once, and nobody but its owner chooses the password.
    let link = added.text("code.app-secret");
    assert!(link.starts_with("/sign-in/link/"), "{}", added.text("main"));
    assert!(browser.get("/admin/accounts").await.text("table").contains("Nia Newcomer"));
    let again = browser.post("/admin/accounts", &whole).await;
    assert!(again.text(".govuk-error-summary").contains("already an account"));
    let mut newcomer = Browser::on(&panel);
    let typed_for = newcomer.sign_in("nia@panel.example", "a password of mine").await;
    assert_eq!(typed_for.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = newcomer.get(&link).await;
    // The link to the other language is this page again: the secret stands in no other address.
    assert!(
        page.body.contains(&format!("{link}?language=en")) && !page.body.contains("return=%2Fsign-in%2Flink")
    );
    let other = newcomer.get(&format!("{link}?language=en")).await;
    assert!(other.body.contains(r#"<html lang="en""#));
    newcomer.get(&format!("{link}?language=cy")).await;
    newcomer.post(&link, &[("password", "three odd words")]).await;
    newcomer.sign_in("nia@panel.example", "three odd words").await;
    assert!(
        newcomer.get("/dashboard").await.body.contains(r#"<html lang="cy""#),
        "the account's own language"
    );
}

#[actix_web::test]
async fn the_audit_and_the_questions_can_be_read() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.administrator).await;
    let audit = browser.get("/admin/audit").await;
    assert!(audit.text("table").contains("Signed in"), "{}", audit.text("main"));
    assert_eq!(browser.get("/admin/audit?page=0").await.status, StatusCode::BAD_REQUEST);
    let sets = browser.get("/admin/question-sets").await;
    assert!(sets.body.contains("six-week@1"));
    let interview = browser.get("/admin/question-sets/six-week%401").await;
    assert_eq!(interview.status, StatusCode::OK);
    assert!(interview.body.contains(r#"lang="cy""#));
    assert_eq!(browser.get("/admin/question-sets/six-week%409").await.status, StatusCode::NOT_FOUND);
}
