//! Agreement, safe contact and booking.

use fieldwork::Reference;
use operations::open_due_cases;

use crate::Journey;

/// The button of the plan's own form: the page has another form, for the number.
const SEND_PLAN: &str = "#plan button[type=submit]";

impl Journey {
    /// The coordinator rings the person and writes down what they agree to and how to reach them safely.
    pub(crate) async fn agree(&self, reference: &Reference) {
        let browser = &self.browser;
        browser.sign_in(&self.panel.staff.coordinator).await;
        browser.look("today").await;
        browser.look_at("/people", "people").await;
        browser.follow(&format!("main a[href='/people/{reference}']")).await;
        browser.look("person-new").await;

        browser.follow(&format!("main a[href='/people/{reference}/consent']")).await;
        browser.look("consent").await;
        for part in ["taking-part", "second-interview", "quotes", "told-what-changed"] {
            browser.choose("agreed", part).await;
        }
        browser.select("wording", "2026-1").await;
        browser.choose("channel", "phone").await;
        browser.send().await;

        browser.open_page(&format!("/people/{reference}/contact")).await;
        browser.follow("main form[action$='/contact/number'] button").await;
        browser.look("contact-number").await;
        browser.fill("safe_until", "").await;
        browser.follow(SEND_PLAN).await;
        browser.look("contact-refused").await;
        self.fill_contact().await;
        browser.follow(SEND_PLAN).await;
        browser.look("person-agreed").await;
        browser.follow("main form[action$='/identity'] button").await;
        browser.look("person-identity").await;
    }

    /// The coordinator assesses the risk to the person; the other pages that keep people safe are looked at on the way.
    pub(crate) async fn assess(&self, reference: &Reference) {
        let browser = &self.browser;
        browser.look_at(&format!("/people/{reference}/number"), "number").await;
        browser.look_at(&format!("/people/{reference}/wall"), "wall").await;
        browser.look_at("/do-not-contact", "do-not-contact").await;
        browser.open_page(&format!("/people/{reference}/risk")).await;
        browser.keep_picture("risk").await;
        browser.choose("safeguarding", "high").await;
        browser.choose("outcome", "go").await;
        browser.send().await;
        browser.look("risk-refused").await;
        browser.choose("safeguarding", "some").await;
        browser.fill("safeguarding_note", "Somebody at home reads their messages.").await;
        browser.choose("retraumatisation", "none").await;
        browser.choose("criminal_justice", "none").await;
        browser.choose("outcome", "go-with-conditions").await;
        browser.fill("conditions", "Ask first whether they are alone.").await;
        browser.send().await;
        browser.look("person-assessed").await;
        browser.look_at(&format!("/people/{reference}/risk"), "risk-decided").await;
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
        browser.keep_picture("today-due").await;
        browser.open_page(&format!("/people/{reference}/book")).await;
        browser.keep_picture("book").await;
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
