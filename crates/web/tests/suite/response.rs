//! Whom the figures speak for, and provisional figures: pages of the agency alone.

use actix_web::http::StatusCode;
use testing::Panel;

use crate::browser::Browser;

const PATHS: [&str; 3] = ["/reports/response-bias", "/reports/response-bias.csv", "/provisional"];

#[actix_web::test]
async fn no_role_outside_the_agencys_office_finds_them() {
    let panel = Panel::new().await;
    let staff = &panel.staff;
    let others = [
        &staff.interviewer,
        &staff.liaison_officer,
        &staff.analyst,
        &staff.opcc,
        &staff.publisher,
        &staff.administrator,
    ];
    for account in others {
        let mut browser = Browser::of(&panel, account).await;
        for path in PATHS {
            let answer = browser.get(path).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path} for {}", account.role.slug());
        }
    }
    assert_eq!(panel.audited("download_response_bias").await, 0);
}

#[actix_web::test]
async fn what_nobody_can_be_told_yet_is_said_plainly() {
    let panel = Panel::new().await;
    panel.interviewed(&[]).await;
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let report = coordinator.get("/reports/fieldwork").await;
    assert!(
        report.body.contains("href=\"/reports/response-bias\"")
            && report.body.contains("href=\"/provisional\"")
    );
    let bias = coordinator.get("/reports/response-bias?force=eastmere&wave=six-week").await;
    assert!(bias.text("main").contains("Nothing can be told yet."), "{}", bias.text("main"));
    let file = coordinator.get("/reports/response-bias.csv?force=eastmere").await;
    assert!(
        file.header("content-disposition").starts_with("attachment; filename=\"eastmere-response-six-week-")
    );
    assert_eq!(file.body.lines().count(), 1, "{}", file.body);
    let provisional = coordinator.get("/provisional?force=eastmere").await;
    let main = provisional.text("main");
    assert!(
        main.contains("not to leave the agency") && main.contains("There is nothing to show yet."),
        "{main}"
    );
    for path in PATHS {
        for wrong in ["force=atlantis", "wave=ten-week"] {
            let answer = coordinator.get(&format!("{path}?{wrong}")).await;
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}?{wrong}");
        }
    }
}

#[actix_web::test]
async fn every_provisional_number_has_its_mark() {
    let panel = Panel::new().await;
    for answer in ["agree", "disagree"].repeat(12) {
        panel.interviewed(&[("listened", answer)]).await;
    }
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let page = coordinator.get("/provisional?force=eastmere").await;
    let main = page.text("main");
    assert!(main.contains("24 [p]50% [p]"), "{main}");
    let cells = page.body.matches("<td class=\"govuk-table__cell govuk-table__cell--numeric\">").count();
    assert!(cells >= 3 && page.body.matches("[p]</td>").count() == cells, "{main}");
}
