//! The records of an earlier panel on their pages, from the file to the dashboard.

use actix_web::http::StatusCode;
use fieldwork::ForceCode;
use operations::close_month;
use statistics::Month;
use testing::{EASTMERE, Panel};

use crate::browser::{Answer, Browser};

const NAMES: &str = "Interview month,Team,Listened to what you had to say,In your own words";

/// Sends a file as a browser does.
pub(crate) async fn send(browser: &mut Browser<'_>, kind: &str, file: &str) -> Answer {
    browser.get("/history").await;
    let fields = [("kind", kind), ("force", EASTMERE), ("questionnaire", "six-week@1")];
    browser.upload("/history", &fields, file).await
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

async fn post(browser: &mut Browser<'_>, from: &str, to: &str, fields: &[(&str, &str)]) -> Answer {
    browser.get(from).await;
    let sent = browser.post(to, fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text("main"));
    browser.get(from).await
}

pub(crate) fn rows() -> String {
    let row = |answer: &str, number: usize| format!("2026-09,Coast,{answer},canary words {number}\n");
    let answers = ["agree", "Anghytuno"].repeat(12);
    let rows: String =
        answers.into_iter().chain(["So so"]).zip(0..).map(|(it, number)| row(it, number)).collect();
    format!("{NAMES}\n{rows}bad,Coast,agree,\n")
}

#[actix_web::test]
async fn from_a_file_to_a_figure_on_the_dashboard_with_its_mark() {
    let panel = Panel::new().await;
    panel.set_clock("2026-11-03T09:00");
    let mut publisher = Browser::of(&panel, &panel.staff.publisher).await;
    let sent = send(&mut publisher, "responses", &rows()).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text("main"));
    let path = sent.header("location").to_owned();
    let columns = chosen(&publisher.get(&path).await);
    let columns: Vec<(&str, &str)> =
        columns.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert!(
        columns.contains(&("column-q-respect.listened", "Listened to what you had to say")),
        "{columns:?}"
    );
    let page = post(&mut publisher, &path, &format!("{path}/columns"), &columns).await;
    let said = page.text("main");
    assert!(said.contains("So so") && said.contains("September 2026"), "{said}");
    assert!(said.contains("cannot be taken in yet") && !page.body.contains("canary"), "{said}");
    let file = publisher.get(&format!("{path}/rows.csv")).await;
    assert!(file.body.contains("bad") && !file.body.contains("So so"), "{}", file.body);

    let meaning = [("field-0", "q-respect.listened"), ("raw-0", "So so"), ("value-0", "neither")];
    let page = post(&mut publisher, &path, &format!("{path}/values"), &meaning).await;
    assert!(page.text("main").contains("Take in 25 rows"), "{}", page.text("main"));
    let page = post(&mut publisher, &path, &format!("{path}/commit"), &[]).await;
    let said = page.text("main");
    assert!(said.contains("The file counts") && said.contains("Take it back"), "{said}");

    let (force, month) = (ForceCode::parse(EASTMERE).unwrap(), Month::new(2026, 9).unwrap());
    close_month(&panel.platform, &panel.system(), &force, month).await.unwrap();
    panel.publish(&force, month).await.unwrap();
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    for page in ["/dashboard?stage=six-week", "/dashboard/questions/respect.listened?stage=six-week"] {
        let said = analyst.get(page).await.text("main");
        assert!(said.contains("Collected before Candour: figures of September 2026"), "{page}: {said}");
    }
    let stays = publisher.get(&path).await.text("main");
    assert!(stays.contains("so it stays") && !stays.contains("Take it back"), "{stays}");
}

#[actix_web::test]
async fn a_file_that_cannot_be_read_is_refused_and_a_column_is_asked_for() {
    let panel = Panel::new().await;
    let mut publisher = Browser::of(&panel, &panel.staff.publisher).await;
    let refused = send(&mut publisher, "responses", "a,b\n1\n").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text("main").contains("Row 2: there are 1 cells where 2 are expected"));
    let none = send(&mut publisher, "", "").await;
    assert!(none.text(".govuk-error-summary").contains("Choose a file"), "{}", none.text("main"));
    let sent = send(&mut publisher, "contacts", "When,Outcome\n2026-09,complete\n").await;
    let path = sent.header("location").to_owned();
    publisher.get(&path).await;
    let refused = publisher.post(&format!("{path}/columns"), &[("column-outcome", "Outcome")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("href=\"#column-month\""));
    let page = post(&mut publisher, &path, &format!("{path}/discard"), &[]).await;
    assert!(page.text("main").contains("Nothing of it counts"));
}

#[actix_web::test]
async fn contact_history_is_said_on_the_report_it_is_counted_in() {
    let panel = Panel::new().await;
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let sent =
        send(&mut coordinator, "contacts", "Month,Outcome\n2026-08,complete\n2026-08,declined\n").await;
    let path = sent.header("location").to_owned();
    let columns = [("column-month", "Month"), ("column-outcome", "Outcome")];
    post(&mut coordinator, &path, &format!("{path}/columns"), &columns).await;
    post(&mut coordinator, &path, &format!("{path}/commit"), &[]).await;
    let report = coordinator.get("/reports/fieldwork?wave=six-week").await.text("main");
    assert!(report.contains("2 of these cases were collected before Candour"), "{report}");
    let file = coordinator.get("/reports/fieldwork.csv?wave=six-week").await;
    assert!(file.body.contains("outcome,earlier,,2,,"), "{}", file.body);
}

#[actix_web::test]
async fn nobody_else_sees_the_files_of_an_earlier_panel() {
    let panel = Panel::new().await;
    let mut publisher = Browser::of(&panel, &panel.staff.publisher).await;
    let sent = send(&mut publisher, "contacts", "Month,Outcome\n2026-08,complete\n").await;
    let path = sent.header("location").to_owned();
    for account in
        [&panel.staff.analyst, &panel.staff.opcc, &panel.staff.liaison_officer, &panel.staff.interviewer]
    {
        let mut other = Browser::of(&panel, account).await;
        for page in ["/history", path.as_str()] {
            assert_eq!(other.get(page).await.status, StatusCode::NOT_FOUND);
        }
    }
}
