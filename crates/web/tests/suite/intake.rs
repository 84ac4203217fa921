//! Referrals in their list, asks, files of many rows, and tokens, on their pages.

use actix_web::http::{Method, StatusCode};
use actix_web::test::TestRequest;
use testing::Panel;

use crate::browser::{Answer, Browser};

pub(crate) const NAMES: &str =
    "Force reference,Name,Phone,Language,Report date,Agreed,Agreed on,Asked by,Wording";

pub(crate) fn row(reference: &str) -> String {
    format!("{reference},Samantha Canary,01632 960123,en,01/09/2026,yes,02/09/2026,ISVA,2026-1")
}

/// Sends a file as a browser does.
pub(crate) async fn send(browser: &mut Browser<'_>, kind: &str, file: &str) -> Answer {
    browser.get("/referrals/import").await;
    browser.upload("/referrals/import", &[("kind", kind)], file).await
}

/// Looks at the page until the work on the file is done.
async fn done(browser: &mut Browser<'_>, path: &str) -> Answer {
    for _ in 0..2_000 {
        let page = browser.get(path).await;
        if page.header("refresh").is_empty() {
            return page;
        }
        tokio::task::yield_now().await;
    }
    unreachable!("the work on the file did not end");
}

/// The columns as they were guessed.
fn chosen(page: &Answer) -> Vec<(String, String)> {
    let html = scraper::Html::parse_document(&page.body);
    let selects = scraper::Selector::parse("select").unwrap();
    let selected = scraper::Selector::parse("option[selected]").unwrap();
    let value = |select: scraper::ElementRef<'_>| {
        let option = select.select(&selected).next()?;
        Some((select.value().attr("name")?.to_owned(), option.value().attr("value")?.to_owned()))
    };
    html.select(&selects).filter_map(value).collect()
}

async fn check(browser: &mut Browser<'_>, path: &str) -> Answer {
    let page = browser.get(path).await;
    let fields = chosen(&page);
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let sent = browser.post(&format!("{path}/check"), &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text("main"));
    done(browser, path).await
}

#[actix_web::test]
async fn a_file_is_sent_checked_and_taken_in() {
    let panel = Panel::new().await;
    let mut officer = Browser::of(&panel, &panel.staff.liaison_officer).await;
    let bad = row("EM/3").replace("01632 960123", "12");
    let file = format!("{NAMES}\n{}\n{}\n{bad}\n", row("EM/1"), row("EM/2"));
    let sent = send(&mut officer, "referrals", &file).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text("main"));
    let path = sent.header("location").to_owned();
    let page = check(&mut officer, &path).await;
    let said = page.text("main");
    assert!(said.contains("Take in 2 rows") && said.contains("Enter a UK phone number"), "{said}");
    for private in ["Canary", "960123", "EM/1"] {
        assert!(!page.body.contains(private), "{private}");
    }
    let rows = officer.get(&format!("{path}/rows.csv")).await;
    assert!(rows.header("content-disposition").contains("rows.csv"));
    assert!(rows.body.contains("EM/3") && !rows.body.contains("EM/1"));
    officer.get(&path).await;
    let begun = officer.post(&format!("{path}/commit"), &[]).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text("main"));
    assert!(done(&mut officer, &path).await.text("main").contains("2 rows were taken in"));
    assert!(officer.get("/referrals").await.text("main").contains("VF-1002"));
    assert_eq!(officer.get(&format!("{path}/rows.csv")).await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn a_file_that_cannot_be_read_is_refused_with_its_rows() {
    let panel = Panel::new().await;
    let mut officer = Browser::of(&panel, &panel.staff.liaison_officer).await;
    for (file, reason) in [
        ("a,b\n1,2\n3\n", "Row 3: there are 1 cells where 2 are expected"),
        ("a,b\n\"1,2\n", "Row 2: a quotation mark"),
        ("a,b\n1,\u{0}\n", "Row 2: there is something here that is not text"),
        ("a,b\n", "no rows below them"),
    ] {
        let refused = send(&mut officer, "referrals", file).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{reason}");
        assert!(refused.text("main").contains(reason), "{reason} in {}", refused.text("main"));
    }
    let none = send(&mut officer, "", "").await;
    assert!(none.text(".govuk-error-summary").contains("Choose a file"), "{}", none.text("main"));
}

#[actix_web::test]
async fn a_column_that_is_needed_has_to_be_chosen() {
    let panel = Panel::new().await;
    let mut officer = Browser::of(&panel, &panel.staff.liaison_officer).await;
    let sent = send(&mut officer, "events", "Their number,Event,Date\nEM/1,closed,01/10/2026\n").await;
    let path = sent.header("location").to_owned();
    officer.get(&path).await;
    let refused = officer.post(&format!("{path}/check"), &[("column-on", "Date")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("href=\"#column-force_reference\""));
    officer.get(&path).await;
    assert_eq!(officer.post(&format!("{path}/discard"), &[]).await.status, StatusCode::SEE_OTHER);
    assert!(officer.get(&path).await.text("main").contains("thrown away"));
}

#[actix_web::test]
async fn a_file_is_for_its_force_and_a_large_one_for_those_signed_in() {
    let panel = Panel::new().await;
    let mut officer = Browser::of(&panel, &panel.staff.liaison_officer).await;
    let large = format!("{NAMES}\n{}\n{}", row("EM/1"), "\n".repeat(2 * 1024 * 1024));
    let sent = send(&mut officer, "referrals", &large).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text("main"));
    let path = sent.header("location").to_owned();
    let mut stranger = Browser::of(&panel, &panel.staff.other_liaison_officer).await;
    assert_eq!(stranger.get(&path).await.status, StatusCode::NOT_FOUND);
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    assert_eq!(analyst.get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(analyst.get("/referrals/import").await.status, StatusCode::NOT_FOUND);
    officer.get("/referrals/import").await;
    officer.cookies.insert("candour".to_owned(), "ab".repeat(32));
    let unknown = TestRequest::default()
        .method(Method::POST)
        .uri("/referrals/import")
        .insert_header(("content-type", "multipart/form-data; boundary=mark"))
        .set_payload(large);
    assert_eq!(officer.send(unknown).await.header("location"), "/sign-in");
}

#[actix_web::test]
async fn an_ask_is_recorded_without_saying_who_it_was() {
    let panel = Panel::new().await;
    let mut officer = Browser::of(&panel, &panel.staff.liaison_officer).await;
    let page = officer.get("/referrals/asks/new").await;
    for identity in ["name=\"name\"", "name=\"number\"", "name=\"force_reference\""] {
        assert!(!page.body.contains(identity), "{identity}");
    }
    let refused = officer.post("/referrals/asks/new", &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text(".govuk-error-summary").contains("Choose what happened"));
    let fields = [
        ("outcome", "not-offered"),
        ("reason", "not-safe"),
        ("asked_on-day", "1"),
        ("asked_on-month", "10"),
        ("asked_on-year", "2026"),
        ("asked_by", "specialist-officer"),
        ("wording", ""),
    ];
    let sent = officer.post("/referrals/asks/new", &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text("main"));
    assert!(officer.get(sent.header("location")).await.text("main").contains("It is recorded"));
}

#[actix_web::test]
async fn a_coordinator_sees_where_each_referral_stands_and_an_officer_does_not() {
    let panel = Panel::new().await;
    let reference = panel.referred().await.to_string();
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let list = coordinator.get("/referrals").await.text("main");
    assert!(list.contains(&reference) && list.contains("Consent to record"), "{list}");
    let mut officer = Browser::of(&panel, &panel.staff.liaison_officer).await;
    let list = officer.get("/referrals").await.text("main");
    assert!(list.contains(&reference) && !list.contains("Consent"), "{list}");
}

#[actix_web::test]
async fn a_token_is_shown_once_and_ended_on_its_page() {
    let panel = Panel::new().await;
    let mut officer = Browser::of(&panel, &panel.staff.liaison_officer).await;
    officer.get("/account/api-tokens").await;
    let aimless = officer.post("/account/api-tokens", &[("name", "Crime system"), ("days", "30")]).await;
    assert_eq!(aimless.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(aimless.text(".govuk-error-summary__list"), "Choose what the token is for");
    // What is not offered to the role is not chosen by sending it all the same.
    let foreign = [("name", "Crime system"), ("days", "30"), ("scopes", "read-editions")];
    let foreign = officer.post("/account/api-tokens", &foreign).await;
    assert_eq!(foreign.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("name", "Crime system"), ("days", "30"), ("scopes", "send-events")];
    let made = officer.post("/account/api-tokens", &fields).await;
    let secret = made.text("code");
    assert!(secret.starts_with("candour_"), "{}", made.text("main"));
    let list = officer.get("/account/api-tokens").await;
    assert!(list.body.contains("Crime system") && !list.body.contains(&secret));
    assert_eq!(list.text("tbody .app-table__note"), "Send events of investigations");
    let html = scraper::Html::parse_document(&list.body);
    let form = scraper::Selector::parse("form[action$='/revoke']").unwrap();
    let revoke = html.select(&form).next().unwrap().value().attr("action").unwrap().to_owned();
    assert_eq!(officer.post(&revoke, &[]).await.status, StatusCode::SEE_OTHER);
    assert!(officer.get("/account/api-tokens").await.text("main").contains("Ended"));
}
