//! The call and the interview.

use fieldwork::{CaseState, Reference};
use serde_json::Value;

use crate::Journey;
use crate::browser::Browser;
use crate::keyboard::{ESCAPE, F2, F8};

/// Every answer on the page, by the name of its field.
const ANSWERS: &str = "
    [...document.querySelectorAll('#interview .question input:checked, #interview .question textarea, #interview [data-typed]')]
      .map((field) => [field.name, field.value])";

/// What the browser keeps, which must be nothing: an interview leaves no trace on a laptop.
const KEPT: &str = "
    const done = arguments[0]
    Promise.all([indexedDB.databases(), window.caches ? caches.keys() : [], navigator.serviceWorker?.getRegistrations() ?? []])
      .then((found) => done([...found.flat().map(String), ...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie].filter(Boolean)))";

impl Journey {
    /// The interviewer rings and starts; gives the address of the interview.
    pub(crate) async fn ring(&self) -> String {
        let browser = &self.browser;
        browser.sign_in(&self.panel.staff.interviewer).await;
        browser.keep_picture("calls").await;
        browser.follow("main .day-list a").await;
        browser.keep_picture("call-before").await;
        let call = browser.path().await;
        browser.send().await;
        browser.look("call-unchecked").await;
        browser.choose("plan_read", "yes").await;
        for family in ["safeguarding", "retraumatisation", "criminal_justice"] {
            browser.choose(family, "no").await;
        }
        browser.choose("outcome", "go").await;
        browser.send().await;
        browser.look("call-checked").await;
        browser.follow("main form[action$='/number'] button").await;
        browser.look("call-number").await;
        browser.follow("main form[action$='/start'] button").await;
        browser.look("call-refused").await;
        browser.open_page(&format!("{call}/outcome")).await;
        browser.keep_picture("outcome").await;
        browser.open_page(&call).await;
        browser.choose("safe_now", "yes").await;
        browser.choose("agree_now", "yes").await;
        browser.choose("call_language", "en").await;
        browser.follow("main form[action$='/start'] button").await;
        browser.path().await
    }

    /// Every question is answered by keyboard; what was saved is there after a reload; the interview ends.
    pub(crate) async fn interview(&self, interview: &str) {
        let browser = &self.browser;
        browser.answer_every_question().await;
        self.reload_and_compare().await;
        self.pause_and_carry_on(interview).await;
        browser.follow(".topic:not([hidden]) .topic-next").await;
        browser.look("review").await;
        browser.open_page(&format!("{interview}/complete")).await;
        browser.keep_picture("complete").await;
        for part in ["quotes", "told", "second"] {
            browser.choose(part, "yes").await;
        }
        browser.send().await;
        browser.look("calls-finished").await;
        browser.nothing_is_kept().await;
    }

    /// The interview's end closed the case as a full interview.
    pub(crate) async fn case_is_closed(&self, reference: &Reference) {
        let case = self.panel.case_of(reference).await;
        let CaseState::Closed { disposition, .. } = &case.state else {
            panic!("the case is still open: {case:?}")
        };
        assert_eq!(disposition.as_str(), "complete");
    }

    async fn reload_and_compare(&self) {
        let browser = &self.browser;
        browser.says("saved").await;
        let before = browser.ask(ANSWERS).await;
        assert!(before.as_array().unwrap().len() > 40, "few answers were given: {before}");
        browser.nothing_is_kept().await;
        browser.client.refresh().await.unwrap();
        browser.script_begins().await;
        assert_eq!(
            browser.ask(ANSWERS).await,
            before,
            "what the page called saved is not there after a reload"
        );
    }

    async fn pause_and_carry_on(&self, interview: &str) {
        let browser = &self.browser;
        browser.press(F2).await;
        browser.until("the dialog", "document.querySelector('#distress[open]')").await;
        browser.look("interview-distress").await;
        browser.keep_screen("distress").await;
        browser.press(ESCAPE).await;
        let closed = "!document.querySelector('#distress[open], #distress :focus')";
        browser.until("the dialog's end", closed).await;
        browser.press(F8).await;
        browser
            .until("the pause", "location.pathname.endsWith('/pause') && document.readyState === 'complete'")
            .await;
        browser.look("pause").await;
        for kept in ["keep", "delete"] {
            browser.look_at(&format!("{interview}/stop/{kept}"), &format!("stop-{kept}")).await;
        }
        browser.open_page(interview).await;
    }

    /// Another interview, begun in Welsh, to see its pages in Welsh.
    pub(crate) async fn interview_in_welsh(&self) {
        let (_, interview) = self.panel.interviewing().await;
        let browser = &self.browser;
        browser.sign_in(&self.panel.staff.interviewer).await;
        browser.open_page(&format!("/interviews/{}", interview.id)).await;
        browser.change_language().await;
        browser.look("interview-cy").await;
        browser.look_at(&format!("/interviews/{}#topic-respect", interview.id), "interview-respect-cy").await;
        browser.look_at(&format!("/interviews/{}/pause", interview.id), "pause-cy").await;
    }
}

impl Browser {
    pub(crate) async fn nothing_is_kept(&self) {
        let kept = self.client.execute_async(KEPT, Vec::new()).await.unwrap();
        assert_eq!(kept, Value::Array(Vec::new()), "the browser keeps something of the interview");
    }

    /// The person says yes to each of the closing questions.
    pub(crate) async fn agree_to_everything(&self) {
        let fields = "[...new Set([...document.querySelectorAll('main form :is([type=checkbox], [type=radio])')]
            .map((field) => field.type === 'radio' ? field.closest('form').elements[field.name][0].id : field.id))]";
        let fields: Vec<String> = serde_json::from_value(self.ask(fields).await).unwrap();
        assert!(fields.len() >= 3, "few closing questions: {fields:?}");
        for field in fields {
            self.find(&format!("#{field}")).await.click().await.unwrap();
        }
    }
}
