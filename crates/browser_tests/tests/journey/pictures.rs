//! A reader lets a program come for the figures: the pages of docs/how-to/connect-power-bi.md, looked at, and its pictures.
//!
//! `WRITE_DOCS=1 cargo nextest run --workspace -E "test(a_reader_makes_a_token)"` makes the pictures again.

use fieldwork::ForceCode;
use operations::{close_month, publish_edition, review_edition};
use statistics::Month;
use testing::{EASTMERE, Panel, moment, permit};

use crate::browser::Browser;
use crate::server;

/// A panel with October published.
async fn published() -> Panel {
    let panel = Panel::at(moment("2026-10-05T10:00")).await;
    panel.interviewed(&[("listened", "agree")]).await;
    panel.set_clock("2026-11-03T09:00");
    let (force, month) = (ForceCode::parse(EASTMERE).unwrap(), Month::new(2026, 10).unwrap());
    let (platform, staff) = (&panel.platform, &panel.staff);
    let closed = close_month(platform, &panel.system(), &force, month).await.unwrap();
    review_edition(platform, &permit(&staff.other_publisher), &force, month, &closed.digest).await.unwrap();
    publish_edition(platform, &permit(&staff.publisher), &force, month).await.unwrap();
    panel
}

#[tokio::test]
async fn a_reader_makes_a_token_for_a_program() {
    let panel = published().await;
    let browser = Browser::open(server::serve(&panel)).await;
    browser.look_at("/api-docs", "api-docs").await;
    browser.sign_in(&panel.staff.analyst).await;
    browser.open_page("/downloads/2026-10?area=eastmere").await;
    browser.keep_picture("files-of-a-month").await;
    browser.follow("main a[href='/account/api-tokens']").await;
    browser.look("tokens-none").await;
    browser.send().await;
    browser.look("tokens-refused").await;
    browser.open_page("/account/api-tokens").await;
    browser.fill("name", "Power BI of the performance team").await;
    browser.choose("days", "180").await;
    browser.keep_picture("make-a-token").await;
    browser.send().await;
    let secret = "document.querySelector('.app-secret').textContent";
    let shown = browser.ask(secret).await;
    assert!(shown.as_str().unwrap().starts_with("candour_"), "{shown}");
    browser.look("token-made").await;
    // No picture shows anybody a token, not even an invented one.
    browser.ask(&format!("{secret} = 'candour_…'")).await;
    browser.keep_picture("the-token").await;
    browser.look_at("/account/api-tokens", "tokens").await;
    browser.change_language().await;
    browser.look("tokens-cy").await;
    browser.report();
}
