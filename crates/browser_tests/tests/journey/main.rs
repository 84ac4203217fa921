//! One person is heard and one month is published: every page on the way, in Chromium, as each role in turn. Beside that
//! story, an interview in everything that may happen to it: `interviewing/`.
//!
//! Every page that is opened is looked at (`look.rs`): axe-core finds nothing, nothing scrolls sideways at 320 pixels,
//! the console is silent. A picture of each is left in `target/screenshots/`.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop, and says where"
)]

mod browser;
mod changing;
mod circumstances;
mod command;
mod coordinator;
mod driver;
mod history;
mod interviewer;
mod interviewing;
mod investigation;
mod keyboard;
mod liaison_officer;
mod look;
mod organisation;
mod passkey;
mod pictures;
mod practice;
mod publisher;
mod readers;
mod register;
mod round;
mod server;
mod tabs;
mod words;

use testing::{Panel, moment};

use browser::Browser;

/// A panel, served, and a browser in front of it.
struct Journey {
    panel: Panel,
    browser: Browser,
}

#[tokio::test]
async fn a_person_is_heard_and_the_month_is_published() {
    let panel = Panel::at(moment("2026-10-05T10:00")).await;
    let browser = Browser::open(server::serve(&panel)).await;
    let journey = Journey { panel, browser };

    journey.open_pages_for_everybody().await;
    let reference = journey.refer().await;
    journey.agree(&reference).await;
    journey.assess(&reference).await;
    journey.october_passes().await;

    journey.panel.set_clock("2026-11-16T10:00");
    journey.night().await;
    journey.book(&reference).await;
    journey.look_at_investigation(&reference).await;
    journey.go_round(&reference).await;
    journey.review_a_risk().await;
    journey.panel.set_clock("2026-11-17T10:00");
    let interview = journey.ring().await;
    journey.interview(&interview).await;
    journey.look_at_own_time().await;
    journey.case_is_closed(&reference).await;
    journey.interview_in_welsh().await;
    journey.november_passes().await;

    journey.panel.set_clock("2026-12-01T09:00");
    journey.close("2026-11").await;
    journey.publish().await;
    journey.read_dashboard().await;
    journey.take_files_away().await;
    journey.read_governance_pack().await;
    journey.say_what_changed().await;
    journey.practise().await;
    journey.administer().await;

    journey.browser.report();
}
