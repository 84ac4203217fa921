//! An interview going on in Chromium, and everything that may happen to it. Each test has a panel, a server and a browser
//! of its own.
//!
//! Here is what they share: the interview begins, something is answered, the page says that it is saved, the server has it.

mod cut_off;
mod distress;
mod handed_over;
mod hidden;
mod idle;
mod keyboard_alone;
mod language;
mod note;
mod pausing;
mod signed_out;
mod slowed;
mod steps;
mod stopped;
mod two_tabs;
mod undecided;
mod welsh;
mod without_script;

use std::collections::BTreeMap;

use fieldwork::Interview;
use questionnaire::{Answer, QuestionName};
use serde::Deserialize;
use testing::{Booked, Panel};

use crate::browser::Browser;
use crate::server::Server;

/// What stands on the page, question by question.
const ON_THE_PAGE: &str = "
    Object.fromEntries([...document.querySelectorAll('#interview .question')].map((question) => {
      const typed = question.querySelector('[data-typed]')?.value
      const chosen = [...question.querySelectorAll('input:checked')].map((input) => input.value).join(' ')
      return [question.dataset.q, { value: typed || chosen, words: question.querySelector('[data-words]')?.value ?? '' }]
    }))";

/// An answer as the page or the server has it: a code or what was typed, and the words beside it.
#[derive(Debug, PartialEq, Eq, Deserialize)]
struct Said {
    value: String,
    words: String,
}

fn said(value: &str, words: &str) -> Said {
    Said { value: value.to_owned(), words: words.to_owned() }
}

/// Somebody is being interviewed, and the interviewer has the page open.
struct Interviewing {
    panel: Panel,
    server: Server,
    browser: Browser,
    booked: Booked,
    interview: Interview,
}

impl Interviewing {
    async fn begin() -> Self {
        let interviewing = Self::signed_in().await;
        interviewing.open().await;
        interviewing
    }

    /// Everything but the page.
    async fn signed_in() -> Self {
        let panel = Panel::new().await;
        let (booked, interview) = panel.interviewing().await;
        let server = Server::start(&panel);
        let browser = Browser::open(server.address()).await;
        browser.sign_in(&panel.staff.interviewer).await;
        Self { panel, server, browser, booked, interview }
    }

    fn path(&self) -> String {
        format!("/interviews/{}", self.interview.id)
    }

    /// Opens the page of the interview, in the tab that is looked at.
    async fn open(&self) {
        self.browser.open_page(&self.path()).await;
        self.browser.script_begins().await;
    }

    /// What the server has.
    async fn kept(&self, question: &str) -> Said {
        let view = self.panel.interview(&self.interview).await;
        let name = QuestionName::parse(question).unwrap();
        let value = view.sheet.answer(&name).map(Answer::raw).unwrap_or_default();
        Said { value, words: view.sheet.words(&name).unwrap_or_default().to_owned() }
    }

    /// Every answer on the page is on the server, and the other way round; gives how many there are.
    async fn page_and_server_agree(&self) -> usize {
        let page = self.browser.on_the_page().await;
        for (question, on_the_page) in &page {
            assert_eq!(*on_the_page, self.kept(question).await, "{question}: page and server differ");
        }
        page.values().filter(|answer| **answer != said("", "")).count()
    }
}

impl Browser {
    async fn on_the_page(&self) -> BTreeMap<String, Said> {
        serde_json::from_value(self.ask(ON_THE_PAGE).await).unwrap()
    }

    pub(crate) async fn script_begins(&self) {
        self.until("the page's script", "document.querySelector('#interview.interview--one-topic')").await;
    }

    /// Goes to a topic with its link.
    async fn go_to_topic(&self, topic: &str) {
        self.click(&format!(".topic-list a[href='#topic-{topic}']")).await;
        let there = format!("document.activeElement.matches('#topic-{topic} .topic-title')");
        self.until(&format!("the topic {topic}"), &there).await;
    }

    /// Chooses an answer of a question in the topic that is shown.
    async fn answer(&self, question: &str, value: &str) {
        self.click(&format!("[name='a.{question}'][value='{value}']")).await;
    }

    /// Types what the person said about a question in the topic that is shown, after what stands there.
    async fn type_words(&self, question: &str, words: &str) {
        self.find(&format!("#w-{question}")).await.send_keys(words).await.unwrap();
    }

    /// The page says so of its answers: `saved`, `failed`, `signed-out`, `conflict`.
    pub(crate) async fn says(&self, state: &str) {
        let shown = format!("document.querySelector('#save-state.save-state--{state}')");
        self.until(&format!("“{state}”"), &shown).await;
    }

    /// The question in whose answers the keyboard is.
    async fn question_in_focus(&self) -> String {
        let name = self.ask("document.activeElement.closest('.question')?.dataset.q ?? ''").await;
        name.as_str().unwrap().to_owned()
    }
}
