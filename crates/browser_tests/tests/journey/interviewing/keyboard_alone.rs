//! A whole interview, from the list of calls to the last page, without a mouse.

use fieldwork::CaseState;
use testing::Panel;

use crate::browser::Browser;
use crate::keyboard::{DOWN, ENTER, SPACE, TAB};
use crate::server::Server;

/// More than the stops of any page.
const STOPS: usize = 150;

/// What the keyboard is on, if the bar of the call covers it (WCAG 2.2, 2.4.11).
const COVERED: &str = "
    (() => {
      const bar = document.querySelector('.call-bar')
      const here = document.activeElement
      if (!bar || bar.contains(here) || here.closest('dialog') || getComputedStyle(bar).position !== 'sticky') return null
      const box = (here.labels?.[0] ?? here).getBoundingClientRect()
      const over = bar.getBoundingClientRect()
      return box.top >= over.top && box.bottom <= over.bottom + 1 ? here.outerHTML.slice(0, 120) : null
    })()";

#[tokio::test]
async fn a_whole_interview_by_keyboard_alone() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    panel.environment.set(booked.appointment.slot.start);
    let browser = Browser::open(Server::start(&panel).address()).await;
    browser.sign_in(&panel.staff.interviewer).await;
    browser.open_page("/calls").await;

    ring(&browser).await;
    browser.tab_to(".topic-list a").await;
    browser.press(ENTER).await;
    browser.until("the first topic", "document.activeElement.matches('.topic-title')").await;
    browser.answer_from_here(async |_| ()).await;
    browser.says("saved").await;
    let answers = browser.on_the_page().await;
    browser.go_on_with(ENTER).await;

    assert!(browser.path().await.ends_with("/review"), "{}", browser.path().await);
    let answered = answers.values().filter(|answer| !answer.value.is_empty()).count();
    assert!(answered > 40, "few answers were given: {answers:?}");
    browser.tab_to("main a.govuk-button[href$='/complete']").await;
    browser.go_on_with(ENTER).await;
    browser.say_yes_to_everything().await;
    assert_eq!(browser.path().await, "/calls");

    let case = panel.case_of(&booked.reference).await;
    let CaseState::Closed { disposition, .. } = &case.state else {
        panic!("the case is still open: {case:?}")
    };
    assert_eq!(disposition.as_str(), "complete");
    browser.report();
}

/// From the list of calls to the page of the interview.
async fn ring(browser: &Browser) {
    browser.tab_to("main .day-list a").await;
    browser.go_on_with(ENTER).await;
    browser.tick("plan_read").await;
    for family in ["safeguarding", "retraumatisation", "criminal_justice"] {
        browser.pick(family, "no").await;
    }
    browser.pick("outcome", "go").await;
    browser.tab_to("main form[action$='/check'] button[type=submit]").await;
    browser.go_on_with(ENTER).await;
    browser.tab_to("main form[action$='/number'] button").await;
    browser.go_on_with(ENTER).await;
    browser.tick("safe_now").await;
    browser.tick("agree_now").await;
    browser.pick("call_language", "en").await;
    browser.tab_to("main form[action$='/start'] button[type=submit]").await;
    browser.go_on_with(ENTER).await;
    browser.script_begins().await;
}

impl Browser {
    /// Tabs on until the keyboard is there. Nothing on the way may be covered.
    async fn tab_to(&self, css: &str) {
        for _ in 0..STOPS {
            self.press(TAB).await;
            if let Some(covered) = self.ask(COVERED).await.as_str() {
                self.note(&self.path().await, &format!("the bar of the call covers {covered}"));
            }
            if self.ask(&format!("document.activeElement.matches(\"{css}\")")).await == true {
                return;
            }
        }
        panic!("{css} cannot be reached with the keyboard on {}", self.path().await);
    }

    /// Presses a key that leads to another page.
    async fn go_on_with(&self, key: &str) {
        self.ask("window.leftBehind = true").await;
        self.press(key).await;
        self.until("another page", "!window.leftBehind && document.readyState === 'complete'").await;
    }

    async fn tick(&self, name: &str) {
        self.tab_to(&format!("[name='{name}']")).await;
        self.press(SPACE).await;
    }

    /// Chooses one of several with the arrow keys.
    async fn pick(&self, name: &str, value: &str) {
        self.tab_to(&format!("[name='{name}']")).await;
        let picked = format!("document.querySelector(\"[name='{name}']:checked\")?.value");
        if self.ask(&picked).await.is_null() {
            self.press(SPACE).await;
        }
        for _ in 0..STOPS {
            if self.ask(&picked).await == value {
                return;
            }
            self.press(DOWN).await;
        }
        panic!("{value} cannot be chosen with the keyboard");
    }

    /// The closing questions, however many: each is answered with yes, and the form is sent.
    async fn say_yes_to_everything(&self) {
        for _ in 0..STOPS {
            self.press(TAB).await;
            if self.ask("document.activeElement.matches('main form :is([type=checkbox], [type=radio]):not(:checked)')").await == true {
                self.press(SPACE).await;
            }
            if self.ask("document.activeElement.matches('main form button[type=submit]')").await == true {
                return self.go_on_with(ENTER).await;
            }
        }
        panic!("the interview cannot be finished with the keyboard");
    }
}
