//! The page of jobs: for administrators, with a way to try again what was given up.

use actix_web::http::StatusCode;
use chrono::TimeDelta;
use fieldwork::ForceCode;
use operations::{JobCame, JobKind, queue_job, run_job};
use statistics::Month;
use store::Job;
use testing::{EASTMERE, Panel};

use crate::browser::Browser;

async fn run(panel: &Panel, came: Result<(), &str>) -> Option<JobCame> {
    let work = async |_, _: &Job| came.map_err(str::to_owned);
    run_job(&panel.platform, &panel.system(), ("panel-1 (4312)", &JobKind::ALL), work).await.unwrap()
}

#[actix_web::test]
async fn only_administrators_see_the_jobs() {
    let panel = Panel::new().await;
    let staff = &panel.staff;
    for account in [
        &staff.coordinator,
        &staff.interviewer,
        &staff.liaison_officer,
        &staff.analyst,
        &staff.opcc,
        &staff.publisher,
        &staff.safeguarding_lead,
    ] {
        let mut browser = Browser::of(&panel, account).await;
        assert_eq!(browser.get("/admin/jobs").await.status, StatusCode::NOT_FOUND, "{}", account.role.slug());
        let retry = "/admin/jobs/00000000-0000-0000-0000-000000000001/retry";
        assert_eq!(browser.post(retry, &[]).await.status, StatusCode::NOT_FOUND, "{}", account.role.slug());
    }
    let mut administrator = Browser::of(&panel, &staff.administrator).await;
    assert!(administrator.get("/admin/accounts").await.body.contains("/admin/jobs"));
    assert_eq!(administrator.get("/admin/jobs").await.status, StatusCode::OK);
    assert_eq!(administrator.get("/admin/jobs?kind=no-such-kind").await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn an_administrator_sees_what_was_given_up_and_has_it_tried_again() {
    let panel = Panel::new().await;
    let month = (ForceCode::parse(EASTMERE).unwrap(), Month::new(2026, 9).unwrap());
    queue_job(&panel.platform, JobKind::CloseMonth, "one".to_owned(), Some(month)).await.unwrap();
    let mut administrator = Browser::of(&panel, &panel.staff.administrator).await;
    let waits = administrator.get("/admin/jobs").await;
    for words in ["No job was given up", "Close a month", "Eastmere", "September 2026", "Waiting"] {
        assert!(waits.text("main").contains(words), "{words}: {}", waits.text("main"));
    }
    while run(&panel, Err("needs-restatement")).await != Some(JobCame::GivenUp) {
        panel.advance(TimeDelta::hours(5));
    }
    let mut administrator = Browser::of(&panel, &panel.staff.administrator).await;
    let page = administrator.get("/admin/jobs?kind=close-month").await;
    for words in ["Only this job: Close a month", "A publisher has to publish it anew", "20"] {
        assert!(page.text("main").contains(words), "{words}: {}", page.text("main"));
    }
    let (_, rest) = page.body.split_once("action=\"/admin/jobs/").unwrap();
    let retry = format!("/admin/jobs/{}", rest.split('"').next().unwrap());
    let tried = administrator.post(&retry, &[]).await;
    assert_eq!(tried.header("location"), "/admin/jobs?done=job-retried");
    assert_eq!(administrator.post(&retry, &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(run(&panel, Ok(())).await, Some(JobCame::Done));
    let after = administrator.get("/admin/jobs?done=job-retried").await;
    for words in ["The job is tried again now", "No job waits", "panel-1 (4312)", "Done"] {
        assert!(after.text("main").contains(words), "{words}: {}", after.text("main"));
    }
}
