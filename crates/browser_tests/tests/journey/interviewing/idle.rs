//! Nobody does anything for long: a warning first, then nothing personal on the screen, and nothing typed is lost.

use chrono::TimeDelta;
use testing::Panel;

use super::{Interviewing, said};
use crate::browser::Browser;
use crate::keyboard::ENTER;
use crate::server::Server;

#[tokio::test]
async fn an_interview_that_nobody_is_at_is_covered_and_comes_back() {
    let it = Interviewing::begin().await;
    let browser = &it.browser;
    browser.expect("status of 401");
    browser.go_to_topic("first_contact").await;
    browser.answer("first_contact", "phone").await;
    browser.says("saved").await;
    it.panel.advance(TimeDelta::minutes(58) + TimeDelta::seconds(30));
    browser.comes_back_to_the_tab().await;
    browser.until("the warning", "document.querySelector('#idle[open]')").await;
    browser.look_closely("idle-warning").await;
    browser.stay().await;
    it.panel.advance(TimeDelta::minutes(50));
    browser.answer("first_taken_seriously", "agree").await;
    browser.says("saved").await;
    assert_eq!(it.kept("first_taken_seriously").await, said("agree", ""), "to stay was not to stay");

    it.panel.advance(TimeDelta::minutes(61));
    browser.answer("first_told_next", "disagree").await;
    browser.says("signed-out").await;
    browser.comes_back_to_the_tab().await;
    browser
        .until("the cover", "document.querySelector('#cover[open] [data-state=locked]:not([hidden])')")
        .await;
    browser.look("interview-locked").await;
    let interview = browser.tab().await;
    browser.follow_to_new_tab("#cover a").await;
    browser.sign_in_here(&it.panel.staff.interviewer).await;
    browser.close_tab(&interview).await;
    browser.until("the interview again", "!document.querySelector('#cover[open]')").await;
    browser.says("saved").await;
    assert_eq!(it.kept("first_told_next").await, said("disagree", ""));
    browser.report();
}

#[tokio::test]
async fn a_page_that_nobody_is_at_is_left_and_found_again() {
    let panel = Panel::new().await;
    let browser = Browser::open(Server::start(&panel).address()).await;
    browser.expect("status of 401");
    browser.sign_in(&panel.staff.coordinator).await;
    browser.open_page("/people").await;
    panel.advance(TimeDelta::minutes(13) + TimeDelta::seconds(30));
    browser.comes_back_to_the_tab().await;
    browser.until("the warning", "document.querySelector('#idle[open]')").await;
    browser.look("idle-warning-people").await;
    panel.advance(TimeDelta::minutes(2));
    browser.comes_back_to_the_tab().await;
    browser
        .until("the way back in", "location.pathname === '/locked' && document.readyState === 'complete'")
        .await;
    browser.look("locked").await;
    browser.follow("main a.govuk-button").await;
    browser.sign_in_here(&panel.staff.coordinator).await;
    assert_eq!(browser.path().await, "/people");
    browser.report();
}

impl Browser {
    /// The page asks how long is left whenever its tab is looked at again.
    async fn comes_back_to_the_tab(&self) {
        self.ask("document.dispatchEvent(new Event('visibilitychange'))").await;
    }

    /// "Stay signed in", by key; waits until the server knows.
    async fn stay(&self) {
        let told =
            "performance.getEntriesByType('resource').filter((sent) => sent.name.endsWith('/stay')).length";
        let before = self.ask(told).await;
        self.press(ENTER).await;
        self.until("the end of the warning", "!document.querySelector('#idle[open]')").await;
        self.until("the server's knowledge", &format!("{told} > {before}")).await;
    }
}
