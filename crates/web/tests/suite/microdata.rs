//! Microdata as a page: for the coordinator alone; what is asked, previewed, taken and written down.

use actix_web::http::StatusCode;
use testing::Panel;

use crate::browser::Browser;

#[actix_web::test]
async fn no_role_but_the_coordinators_finds_it() {
    let panel = Panel::new().await;
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let series = begun(&mut coordinator).await;
    let staff = &panel.staff;
    let others = [
        &staff.interviewer,
        &staff.liaison_officer,
        &staff.analyst,
        &staff.opcc,
        &staff.publisher,
        &staff.administrator,
        &staff.safeguarding_lead,
    ];
    for account in others {
        let mut browser = Browser::of(&panel, account).await;
        for path in ["/microdata", &series, &format!("{series}/codebook.csv")] {
            let answer = browser.get(path).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path} for {}", account.role.slug());
        }
        let answer = browser.post(&series, &[("wave", "six-week")]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{}", account.role.slug());
    }
    assert_eq!(panel.audited("download_microdata").await, 0);
}

pub(crate) async fn begun(browser: &mut Browser<'_>) -> String {
    browser.get("/microdata").await;
    let fields = [("name", "Invented study"), ("purpose", "Nothing real.")];
    browser.post("/microdata", &fields).await.leads_to()
}

pub(crate) const ASKED: [(&str, &str); 6] = [
    ("wave", "six-week"),
    ("from", "2026-10"),
    ("to", "2026-10"),
    ("format", "codes"),
    ("language", "en"),
    ("reason", "An invented reason"),
];

#[actix_web::test]
async fn a_file_is_taken_with_a_reason_and_the_page_says_so() {
    let panel = Panel::new().await;
    panel.interviewed(&[("listened", "agree")]).await;
    let mut browser = Browser::of(&panel, &panel.staff.coordinator).await;
    let report = browser.get("/reports/fieldwork").await;
    assert!(report.body.contains("href=\"/microdata\""));
    let series = begun(&mut browser).await;
    let before = browser.get(&series).await;
    assert!(before.text("main").contains("No file of this series has been taken yet."));
    let file = browser.post(&series, &ASKED).await;
    assert_eq!(file.status, StatusCode::OK, "{}", file.body);
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"all-forces-microdata-six-week-2026-10-2026-10.csv\""
    );
    assert_eq!(file.body.lines().count(), 2, "{}", file.body);
    let after = browser.get(&series).await.text("main");
    assert!(after.contains("Why: An invented reason") && after.contains("1 interview"), "{after}");
    assert_eq!(panel.audited("download_microdata").await, 1);
}

#[actix_web::test]
async fn the_preview_names_the_columns_of_the_file() {
    let panel = Panel::new().await;
    panel.interviewed(&[]).await;
    let mut browser = Browser::of(&panel, &panel.staff.coordinator).await;
    let series = begun(&mut browser).await;
    let page = browser.get(&format!("{series}?wave=six-week")).await;
    let with_equality: Vec<_> = ASKED.into_iter().chain([("equality", "yes")]).collect();
    let file = browser.post(&series, &with_equality).await;
    let head = file.body.lines().next().unwrap();
    for column in head.split(',') {
        assert!(page.body.contains(&format!("<code>{column}</code>")), "{column}");
    }
    assert_eq!(page.body.matches("<code>").count(), head.split(',').count());
    let book = browser.get(&format!("{series}/codebook.csv?wave=case-closure")).await;
    assert!(book.body.starts_with("column,theme,concept,versions,question_en,question_cy"), "{}", book.body);
    let wrong = browser.get(&format!("{series}?wave=ten-week")).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
}

#[actix_web::test]
async fn what_is_missing_is_said_beside_its_field_and_nothing_is_taken() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.coordinator).await;
    let series = begun(&mut browser).await;
    let refused = browser.post(&series, &[("wave", "six-week"), ("format", "sav"), ("language", "en")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let main = refused.text("main");
    assert!(
        main.contains("Enter why you need this file") && main.contains("Enter the first month"),
        "{main}"
    );
    let nothing = browser.post(&series, &[]).await;
    assert!(nothing.text("main").contains("Choose a format"));
    let nobody = browser.post(&series, &ASKED).await;
    assert!(nobody.text("main").contains("Nobody was interviewed in these months"));
    assert_eq!(browser.get("/microdata/none").await.status, StatusCode::NOT_FOUND);
    assert_eq!(panel.audited("download_microdata").await, 0);
}
