//! From a finding on a published figure to an action, its mark on every chart, and a response that everybody can read.

use actix_web::http::StatusCode;
use fieldwork::ForceCode;
use operations::close_month;
use statistics::Month;
use testing::{EASTMERE, Panel};

use crate::browser::Browser;
use crate::told_back::whoever_asked_is_told_and_nobody_else;

/// A panel in November that has published an October of twenty-four interviews.
pub(crate) async fn published() -> Panel {
    let panel = Panel::new().await;
    for answer in ["agree", "disagree"].repeat(12) {
        panel.interviewed(&[("listened", answer)]).await;
    }
    panel.set_clock("2026-11-03T09:00");
    let (force, month) = (ForceCode::parse(EASTMERE).unwrap(), Month::new(2026, 10).unwrap());
    close_month(&panel.platform, &panel.system(), &force, month).await.unwrap();
    crate::figures::publish(&panel).await;
    panel
}

const ACTION: [(&str, &str); 8] = [
    ("theme", "east-and-vale/skills"),
    ("owner", "force"),
    ("what", "Training in <listening>"),
    ("what-cy", "Hyfforddiant mewn gwrando"),
    ("moves", "respect.listened"),
    ("due-day", "3"),
    ("due-month", "11"),
    ("due-year", "2026"),
];

const MARK: [(&str, &str); 3] = [
    ("month", "2026-10"),
    ("what", "Officers trained in listening"),
    ("what-cy", "Swyddogion wedi’u hyfforddi i wrando"),
];

pub(crate) async fn planned(browser: &mut Browser<'_>) -> String {
    browser.get("/actions/new").await;
    browser.post("/actions/new", &ACTION).await.leads_to()
}

/// Marks the charts with an action from October 2026.
pub(crate) async fn mark(browser: &mut Browser<'_>, action: &str) {
    browser.get(action).await;
    assert_eq!(browser.post(&format!("{action}/mark"), &MARK).await.leads_to(), action);
}

#[actix_web::test]
async fn a_mark_stands_on_the_chart_its_file_its_table_the_report_and_the_rows() {
    let panel = published().await;
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    let question = "/dashboard/questions/respect.listened";
    let svg = format!("{question}/chart.svg");
    let before = analyst.get(&svg).await.body;
    let action = planned(&mut analyst).await;
    let page = analyst.get(&action).await;
    assert_eq!(page.text("h1"), "Action Training in <listening>");
    let unmarked = analyst.post(&format!("{action}/mark"), &[("month", "2027-01")]).await;
    assert_eq!(unmarked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unmarked.body.contains(r#"value="2027-01""#), "the words were lost");
    let marked = analyst.post(&format!("{action}/mark"), &MARK).await;
    assert_eq!(marked.leads_to(), action);
    let page = analyst.get(&action).await.text("main");
    assert!(
        page.contains("The charts are marked from October 2026: Officers trained in listening"),
        "{page}"
    );
    assert!(page.contains("Too few months before the change are published"), "{page}");
    let shown = analyst.get(question).await;
    assert!(
        shown.text(".app-changes").contains("October 2026: Officers trained in listening"),
        "{}",
        shown.body
    );
    let drawing = analyst.get(&svg).await.body;
    assert_ne!(drawing, before, "the file has no mark");
    assert!(shown.body.contains(drawing.trim()), "the page and its file are not the same picture");
    let csv = analyst.get(&format!("{question}/chart.csv")).await.body;
    let rows: Vec<&str> = csv.lines().filter(|line| line.contains(",marked_change,")).collect();
    assert_eq!(rows.len(), 1, "{csv}");
    assert!(
        rows[0].contains("2026-10,2026-10") && rows[0].contains("Officers trained in listening"),
        "{rows:?}"
    );
    let whole = analyst.get("/downloads/2026-10.csv").await.body;
    assert!(whole.lines().any(|line| line == rows[0]), "the month's file has another row");
    let report = analyst.get("/dashboard/report/2026-10?for=monthly").await;
    assert_eq!(report.status, StatusCode::OK);
    analyst.get(&format!("/language/cy?return={action}")).await;
    let welsh = analyst.get(question).await.text(".app-changes");
    assert!(welsh.contains("Swyddogion wedi’u hyfforddi i wrando"), "{welsh}");
}

#[actix_web::test]
async fn a_finding_becomes_a_response_that_everybody_reads_without_signing_in() {
    let panel = published().await;
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    analyst.get("/findings/new").await;
    let refused =
        analyst.post("/findings/new", &[("what", "Half were not heard."), ("month", "2026-10")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = refused.text(".govuk-error-summary__list");
    assert_eq!(said, "Choose at least one question, or words that somebody said");
    assert!(refused.body.contains("Half were not heard."));
    let typed =
        [("what", "Half were not heard."), ("question", "six-week/respect.listened"), ("month", "2026-10")];
    let finding = analyst.post("/findings/new", &typed).await.leads_to();
    let page = analyst.get(&finding).await.text("main");
    assert!(page.contains("50% of 24 people gave a favourable answer in October 2026"), "{page}");
    let words = [
        ("said", "You did not feel heard."),
        ("said-cy", "Nid oeddech yn teimlo bod neb yn gwrando."),
        ("done", "Officers were trained."),
        ("done-cy", "Hyfforddwyd swyddogion."),
    ];
    assert_eq!(analyst.post(&format!("{finding}/response"), &words).await.leads_to(), finding);
    let draft = analyst.get(&finding).await;
    assert!(!draft.body.contains("/publish\""), "an analyst may publish");
    let mut publisher = Browser::of(&panel, &panel.staff.publisher).await;
    let page = publisher.get(&finding).await;
    let publish = page.body.split("action=\"").find(|rest| rest.contains("/publish\"")).unwrap();
    let publish = publish.split('"').next().unwrap().to_owned();
    let mut visitor = Browser::on(&panel);
    let nothing = visitor.get("/what-we-changed/eastmere").await.text("main");
    assert!(nothing.contains("There is nothing here yet"), "{nothing}");
    assert_eq!(analyst.post(&publish, &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(publisher.post(&publish, &[]).await.leads_to(), finding);
    let told = visitor.get("/what-we-changed/eastmere").await;
    assert!(told.text("main").contains("Officers were trained."), "{}", told.text("main"));
    whoever_asked_is_told_and_nobody_else(&panel).await;
    assert_eq!(told.text("title"), "What we changed");
    assert!(!told.body.contains("action=") && visitor.cookies.is_empty(), "the page asks or keeps something");
    assert!(!told.text("main").contains('%'), "a figure is on the public page");
    let welsh = visitor.get("/what-we-changed/eastmere?lang=cy").await;
    assert!(welsh.text("main").contains("Hyfforddwyd swyddogion."), "{}", welsh.text("main"));
    assert!(welsh.body.contains(r#"<html lang="cy""#) && visitor.cookies.is_empty());
    let retract = publish.replace("/publish", "/retract");
    assert_eq!(publisher.post(&retract, &[]).await.leads_to(), finding);
    assert!(!visitor.get("/what-we-changed/eastmere").await.body.contains("Officers were trained."));
}

/// Writes a response to a finding on October and publishes it. Where it was published.
pub(crate) async fn responded(panel: &Panel) -> String {
    let mut analyst = Browser::of(panel, &panel.staff.analyst).await;
    analyst.get("/findings/new").await;
    let typed =
        [("what", "Half were not heard."), ("question", "six-week/respect.listened"), ("month", "2026-10")];
    let finding = analyst.post("/findings/new", &typed).await.leads_to();
    analyst.get(&finding).await;
    let words = [
        ("said", "You did not feel heard."),
        ("said-cy", "Nid oeddech yn teimlo bod neb yn gwrando."),
        ("done", "Officers were <trained>."),
        ("done-cy", "Hyfforddwyd swyddogion."),
    ];
    analyst.post(&format!("{finding}/response"), &words).await;
    let mut publisher = Browser::of(panel, &panel.staff.publisher).await;
    let page = publisher.get(&finding).await;
    let publish = page.body.split("action=\"").find(|rest| rest.contains("/publish\"")).unwrap();
    let publish = publish.split('"').next().unwrap().to_owned();
    assert_eq!(publisher.post(&publish, &[]).await.leads_to(), finding);
    publish
}

#[actix_web::test]
async fn public_pages_say_nothing_of_the_panel_to_a_browsers_history() {
    let panel = Panel::new().await;
    let mut visitor = Browser::on(&panel);
    for path in ["/what-we-changed/eastmere", "/taking-part/withdraw", "/taking-part/privacy"] {
        for lang in ["", "?lang=en", "?lang=cy"] {
            let answer = visitor.get(&format!("{path}{lang}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            let title = answer.text("title").to_lowercase();
            let telling = ["victim", "police", "heddlu", "panel", "survey", "arolwg", "crime", "dioddef"];
            assert!(telling.iter().all(|word| !title.contains(word)), "{title}");
            assert!(!answer.text(".govuk-exit-this-page__button").is_empty(), "no way out of {path}");
            assert!(answer.body.contains(r#"rel="nofollow noreferrer""#));
        }
    }
    assert_eq!(visitor.get("/what-we-changed/nowhere").await.status, StatusCode::NOT_FOUND);
    assert_eq!(visitor.get("/taking-part/withdraw?lang=fr").await.status, StatusCode::BAD_REQUEST);
    assert!(visitor.cookies.is_empty());
}

#[actix_web::test]
async fn a_partnership_sees_its_plan_and_no_actions_page_of_another_force() {
    let panel = Panel::new().await;
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    analyst.get("/actions/new").await;
    let empty = analyst.post("/actions/new", &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.text(".govuk-error-summary__list").contains("Choose a plan and a theme"));
    let mut planned = ACTION;
    planned[4] = ("moves", "respect");
    planned[5] = ("due-day", "5");
    planned[6] = ("due-month", "10");
    analyst.get("/actions/new").await;
    let action = analyst.post("/actions/new", &planned).await.leads_to();
    panel.set_clock("2026-10-17T09:00");
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    let list = analyst.get("/actions").await.text("main");
    assert!(list.contains("12 days late"), "{list}");
    let mut other = Browser::of(&panel, &panel.staff.other_analyst).await;
    let plan = other.get("/plans/east-and-vale").await.text("main");
    assert!(plan.contains("Training in <listening>") && plan.contains("Eastmere Police"), "{plan}");
    assert!(plan.contains("1 open, 0 done, 1 late"), "{plan}");
    assert!(!other.get("/plans/joint-national").await.text("main").contains("Training in"));
    assert_eq!(other.get(&action).await.status, StatusCode::NOT_FOUND);
    assert_eq!(other.post(&action, &[("step", "begin")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(other.get("/plans/nowhere").await.status, StatusCode::NOT_FOUND);
    for account in [&panel.staff.interviewer, &panel.staff.liaison_officer, &panel.staff.coordinator] {
        let mut browser = Browser::of(&panel, account).await;
        for path in ["/actions", "/findings", "/actions/new", "/plans/east-and-vale", action.as_str()] {
            assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}
