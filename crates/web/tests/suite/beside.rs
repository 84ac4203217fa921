//! What stands beside the figures: outcomes as they were published, and the files of themes, teams and forces.

use access::permission::DownloadEdition;
use actix_web::http::StatusCode;
use fieldwork::ForceCode;
use operations::{Error, close_month, download_chart};
use statistics::Month;
use testing::{EASTMERE, GLANMOR, Panel, permit};

use crate::browser::{Answer, Browser};

/// A panel in November that has published an October of twenty-four interviews.
async fn published() -> Panel {
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

const OCTOBER: &str = "month,outcome,count,closed\n2026-10,1,6,71\n2026-10,14,12,71\n2026-10,16,21,71\n";

/// Sends a file of outcomes as a browser does.
async fn send(browser: &mut Browser<'_>, source: &str, file: &str) -> Answer {
    browser.get("/dashboard/outcomes/enter").await;
    browser.upload("/dashboard/outcomes/enter", &[("source", source)], file).await
}

#[actix_web::test]
async fn outcomes_stand_beside_the_feedback_with_their_source_and_their_files() {
    let panel = published().await;
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    let before = analyst.get("/dashboard").await;
    assert!(!before.text("main").contains("Charge rate"));
    let entered = send(&mut analyst, "An invented release", OCTOBER).await;
    assert_eq!(entered.header("location"), "/dashboard/outcomes?area=eastmere&done=outcomes-entered");
    let dashboard = analyst.get("/dashboard").await.text("main");
    assert!(dashboard.contains("Beside is not because"), "{dashboard}");
    assert!(dashboard.contains("8% of the investigations closed in"), "{dashboard}");
    assert!(dashboard.contains("46% of the investigations closed in"), "{dashboard}");
    let page = analyst.get("/dashboard/outcomes").await;
    let main = page.text("main");
    assert!(main.contains("An invented release") && main.contains("71"), "{main}");
    assert!(main.contains("Entered by") && main.contains("Analyst"), "{main}");
    // A publisher enters nothing and is not told who did.
    let published =
        Browser::of(&panel, &panel.staff.publisher).await.get("/dashboard/outcomes?area=eastmere").await;
    let main = published.text("main");
    assert!(main.contains("An invented release") && !main.contains("Entered by"), "{main}");
    assert!(!main.contains("Analyst"), "{main}");
    let table = analyst.get("/dashboard/outcomes/table.csv").await;
    assert!(table.body.contains("2026-10,16,21,71,0.29577464788732394"), "{}", table.body);
    for rate in ["charged", "without-support"] {
        let chart = analyst.get(&format!("/dashboard/outcomes/{rate}.svg")).await;
        assert_eq!(chart.header("content-type"), "image/svg+xml");
        let drawn = chart.body.split(" class=").next().unwrap();
        assert!(drawn.starts_with("<svg") && page.body.contains("app-chart--wide"), "{drawn}");
    }
    assert_eq!(analyst.get("/dashboard/outcomes/weather.svg").await.status, StatusCode::NOT_FOUND);
    assert_eq!(panel.audited("download_outcomes").await, 3);
    let elsewhere = analyst.get("/dashboard/outcomes?from=2026-01&to=2026-09").await.text("main");
    assert!(elsewhere.contains("No outcomes have been entered for these months."), "{elsewhere}");
}

#[actix_web::test]
async fn what_is_wrong_with_a_file_of_outcomes_is_said_row_by_row() {
    let panel = published().await;
    let mut opcc = Browser::of(&panel, &panel.staff.opcc).await;
    let refused = send(&mut opcc, "", OCTOBER).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text("main").contains("Enter where the counts were published"));
    let wrong = send(&mut opcc, "An invented release", &OCTOBER.replace(",14,", ",99,")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let main = wrong.text("main");
    assert!(main.contains("Row 3: The outcome must be a Home Office number from 1 to 22."), "{main}");
    assert_eq!(panel.audited("enter_outcomes").await, 0);
}

#[actix_web::test]
async fn only_those_who_read_a_forces_figures_enter_its_outcomes() {
    let panel = Panel::new().await;
    let staff = &panel.staff;
    for account in [&staff.coordinator, &staff.interviewer, &staff.liaison_officer, &staff.administrator] {
        let mut browser = Browser::of(&panel, account).await;
        for path in ["/dashboard/outcomes", "/dashboard/outcomes/enter", "/dashboard/outcomes/table.csv"] {
            let answer = browser.get(path).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path} for {}", account.role.slug());
        }
    }
    let mut publisher = Browser::of(&panel, &staff.publisher).await;
    assert_eq!(publisher.get("/dashboard/outcomes/enter").await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn a_theme_and_its_files_say_the_same() {
    let panel = published().await;
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    let page = analyst.get("/dashboard/themes/respect").await;
    for ending in ["csv", "svg"] {
        assert!(page.body.contains(&format!("/dashboard/themes/respect/chart.{ending}?")), "{ending}");
    }
    let table = analyst.get("/dashboard/themes/respect/chart.csv").await;
    let row = table.body.lines().nth(1).unwrap();
    assert!(
        row.starts_with("six-week,respect,,") && row.contains(",theme,,,2026-10,2026-10,24,0.5,"),
        "{row}"
    );
    assert!(page.text("main").contains("50%"));
    let chart = analyst.get("/dashboard/themes/respect/chart.svg").await;
    assert!(chart.body.starts_with("<svg") && chart.body.contains("n 24"), "{}", chart.body);
    assert_eq!(panel.audited("download_edition").await, 2);
    assert_eq!(analyst.get("/dashboard/themes/weather/chart.csv").await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn a_file_keeps_the_window_of_the_page() {
    let panel = published().await;
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    let page = analyst.get("/dashboard?window=since-start").await;
    assert!(page.body.contains("/dashboard/questions.csv?stage=six-week&#38;window=since-start"));
    let file = analyst.get("/dashboard/questions.csv?window=since-start").await;
    let rows: Vec<&str> = file.body.lines().skip(1).collect();
    assert!(!rows.is_empty() && rows.iter().all(|row| row.contains(",cumulative,")), "{}", file.body);
    assert!(file.header("content-disposition").contains("-cumulative.csv"));
    let whole = analyst.get("/dashboard/questions.csv").await;
    assert!(whole.body.lines().count() > rows.len() + 1);
}

#[actix_web::test]
async fn teams_and_forces_have_their_files() {
    let panel = published().await;
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    let teams = analyst.get("/dashboard/teams.csv?theme=respect").await;
    assert!(teams.body.starts_with("wave,theme,concept,question"), "{}", teams.body);
    assert_eq!(analyst.get("/dashboard/forces.csv").await.status, StatusCode::NOT_FOUND);
    let mut publisher = Browser::of(&panel, &panel.staff.publisher).await;
    let page = publisher.get("/dashboard/forces?theme=respect").await;
    assert!(page.body.contains("/dashboard/forces.csv?theme=respect"), "{}", page.text("main"));
    let forces = publisher.get("/dashboard/forces.csv?theme=respect").await;
    let sum = forces.body.lines().find(|line| line.contains(",together,")).unwrap();
    assert!(sum.contains(&format!("{EASTMERE},,")) && sum.contains(",24,0.5,"), "{sum}");
    let chart = publisher.get("/dashboard/forces/respect.listened/beside.svg?theme=respect").await;
    assert!(chart.body.starts_with("<svg"), "{}", chart.body);
    let alone = publisher.get("/dashboard/forces/respect.listened/funnel.svg?theme=respect").await;
    assert_eq!(alone.status, StatusCode::NOT_FOUND, "one force is no funnel");
}

#[actix_web::test]
async fn what_was_changed_is_numbered_on_the_charts_of_outcomes() {
    let panel = published().await;
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    send(&mut analyst, "An invented release", OCTOBER).await;
    let path = "/dashboard/outcomes/charged.svg";
    let before = analyst.get(path).await.body;
    let bare = analyst.get("/dashboard/outcomes").await;
    assert!(bare.text(".app-changes").is_empty(), "{}", bare.text("main"));
    let action = crate::changing::planned(&mut analyst).await;
    crate::changing::mark(&mut analyst, &action).await;
    let page = analyst.get("/dashboard/outcomes").await;
    let told = page.text(".app-changes");
    assert_eq!(told.matches("October 2026: Officers trained in listening").count(), 2, "{told}");
    assert!(page.text("main").contains("so the limits go on across them"), "{}", page.text("main"));
    let after = analyst.get(path).await.body;
    assert_ne!(before, after, "the file has no mark");
    assert!(after.contains(r##"fill="#ffffff" font-weight="700">1</text>"##), "{after}");
    assert!(page.body.contains(after.trim()), "the page and its file are not the same picture");
    // The lines are what they were: the mark stands beside them.
    let table = |page: &Answer| page.text(".app-figure + .app-links + details table");
    assert!(!table(&bare).is_empty());
    assert_eq!(table(&bare), table(&page));
    let dashboard = analyst.get("/dashboard").await;
    assert!(dashboard.body.contains(after.trim()), "the dashboard draws another picture");
}

#[actix_web::test]
async fn a_chart_of_another_force_is_not_handed_out() {
    let panel = Panel::new().await;
    let month = Month::new(2026, 10).unwrap();
    let drawn = || ("forces.svg".to_owned(), "<svg/>".to_owned());
    let analyst = permit::<DownloadEdition>(&panel.staff.analyst);
    let both = [EASTMERE, GLANMOR].map(|code| (ForceCode::parse(code).unwrap(), month));
    for of in [&both[..], &both[1..]] {
        let refused = download_chart(&panel.platform, &analyst, of, drawn()).await;
        let Err(Error::Problem(problem)) = refused else { panic!("handed out: {refused:?}") };
        assert_eq!(problem.code(), "no-such-force");
    }
    assert_eq!(panel.audited("download_edition").await, 0);
    download_chart(&panel.platform, &analyst, &both[..1], drawn()).await.unwrap();
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    let elsewhere = analyst.get("/dashboard/themes/respect/chart.svg?area=glanmor").await;
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn the_audit_names_every_force_of_a_chart() {
    let panel = Panel::new().await;
    let month = Month::new(2026, 10).unwrap();
    let of = [EASTMERE, GLANMOR].map(|code| (ForceCode::parse(code).unwrap(), month));
    let drawn = ("forces.svg".to_owned(), "<svg/>".to_owned());
    let publisher = permit::<DownloadEdition>(&panel.staff.publisher);
    download_chart(&panel.platform, &publisher, &of, drawn).await.unwrap();
    let audit = panel.audit().await;
    let taken = audit.iter().find(|entry| entry.action == "download_edition").unwrap();
    let subject = taken.subject.as_deref().unwrap();
    assert!(subject.starts_with(&format!("{EASTMERE} 2026-10 {GLANMOR} 2026-10 forces.svg ")), "{subject}");
}
