//! Agreement, safe contact and booking.

use fieldwork::Reference;
use operations::open_due_cases;

use crate::Journey;

impl Journey {
    /// The coordinator rings the person and writes down what they agree to and how to reach them safely.
    pub(crate) async fn agree(&self, reference: &Reference) {
        let browser = &self.browser;
        browser.sign_in(&self.panel.staff.coordinator).await;
        browser.look("today").await;
        browser.open_page("/people").await;
        browser.look("people").await;
        browser.follow(&format!("main a[href='/people/{reference}']")).await;
        browser.look("person-new").await;

        browser.follow(&format!("main a[href='/people/{reference}/consent']")).await;
        browser.look("consent").await;
        for part in ["taking-part", "second-interview", "quotes", "told-what-changed"] {
            browser.choose("agreed", part).await;
        }
        browser.fill("wording", "2026-1").await;
        browser.send().await;

        browser.open_page(&format!("/people/{reference}/contact")).await;
        browser.fill("safe_until", "").await;
        browser.send().await;
        browser.look("contact-refused").await;
        self.fill_contact().await;
        browser.send().await;
        browser.look("person-agreed").await;
        browser.follow("main form[action$='/identity'] button").await;
        browser.look("person-identity").await;
    }

    async fn fill_contact(&self) {
        let browser = &self.browser;
        browser.choose("means", "phone").await;
        browser.choose("safe_days", "Thu").await;
        browser.fill("safe_until", "15:00").await;
        browser.fill("if_someone_else_answers", "Ask for Siân and say it is about a survey.").await;
        browser.fill("phrase", "Is the kettle on?").await;
        browser.choose("if_call_drops", "wait").await;
    }

    /// What the scheduler does each night.
    pub(crate) async fn night(&self) {
        open_due_cases(&self.panel.platform, &self.panel.system(), self.panel.today()).await.unwrap();
    }

    /// The case is open: a call is booked for tomorrow at ten.
    pub(crate) async fn book(&self, reference: &Reference) {
        let browser = &self.browser;
        browser.sign_in(&self.panel.staff.coordinator).await;
        browser.look("today-due").await;
        browser.open_page(&format!("/people/{reference}/book")).await;
        browser.look("book").await;
        browser.send().await;
        browser.look("book-refused").await;
        let interviewer = self.panel.staff.interviewer.id;
        browser.select("interviewer", &interviewer.to_string()).await;
        browser.fill_date("day", self.panel.today().succ_opt().unwrap()).await;
        browser.fill("time", "10:00").await;
        browser.send().await;
        browser.look("person-booked").await;
        browser.follow("main a[href$='/cancel']").await;
        browser.look("cancel").await;
    }
}
