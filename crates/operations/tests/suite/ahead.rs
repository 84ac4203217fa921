//! A program that goes on while another has brought the database a version further: steps only add, so that it can.

use access::permission::CloseMonth;
use fieldwork::ForceCode;
use operations::{Browser, close_month};
use statistics::Month;
use store::Health;
use testing::{Backend, EASTMERE, PASSWORD, Panel};

#[tokio::test]
async fn a_file_with_more_in_it_than_the_program_knows_is_served() {
    served(Panel::on(Backend::Sqlite).await).await;
}

#[tokio::test]
async fn a_server_with_more_in_it_than_the_program_knows_is_served() {
    served(Panel::on(Backend::Postgres).await).await;
}

/// The acts of a month: signing in, calls arranged and made, answers saved, the month closed and published.
async fn served(panel: Panel) {
    let (before, _) = panel.interviewed(&[("listened", "agree")]).await;
    migrations::stretch(&panel.url()).await.unwrap();
    assert_eq!(panel.platform.store.reader().standing().await.unwrap(), Health::Well);
    let email = panel.staff.interviewer.email.as_str();
    operations::sign_in(&panel.platform, email, &PASSWORD.into(), Browser::default()).await.unwrap();
    let (_, interview) = panel.interviewed(&[("listened", "disagree")]).await;
    let answered = panel.interview(&interview).await;
    assert!(answered.sheet.entries().count() > 0);
    assert!(!panel.person(&before.reference).await.cases.is_empty());
    panel.set_clock("2026-11-06T09:00");
    let (eastmere, october) = (ForceCode::parse(EASTMERE).unwrap(), Month::new(2026, 10).unwrap());
    close_month(&panel.platform, &panel.system::<CloseMonth>(), &eastmere, october).await.unwrap();
    panel.publish(&eastmere, october).await.unwrap();
}
