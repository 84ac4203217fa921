//! From a finding to a published response, with its mark on the chart.

use crate::Journey;

impl Journey {
    /// The analyst finds, plans and marks; the publisher publishes; a visitor reads and leaves.
    pub(crate) async fn say_what_changed(&self) {
        let finding = self.record_a_finding().await;
        self.plan_and_mark(&finding).await;
        self.write_a_response(&finding).await;
        let browser = &self.browser;
        browser.sign_in(&self.panel.staff.publisher).await;
        browser.look_at(&finding, "finding-publisher").await;
        browser.follow("form[action$='/publish'] button").await;
        browser.follow(".app-header__sign-out button").await;
        browser.look_at("/what-we-changed/eastmere", "what-we-changed").await;
        let told = browser
            .ask("document.querySelector('main').textContent.includes('Officers were trained.')")
            .await;
        assert_eq!(told, true, "the response is not on the public page");
        browser.look_at("/what-we-changed/eastmere?lang=cy", "what-we-changed-cy").await;
        browser.look_at("/taking-part/withdraw", "taking-part-withdraw").await;
    }

    async fn record_a_finding(&self) -> String {
        let browser = &self.browser;
        browser.sign_in(&self.panel.staff.analyst).await;
        browser.look_at("/findings/new", "record-finding").await;
        browser.fill("what", "Fewer people felt heard.").await;
        browser.select("question", "six-week/respect.listened").await;
        browser.fill("month", "2026-11").await;
        browser.send().await;
        browser.look("finding").await;
        browser.path().await
    }

    async fn plan_and_mark(&self, finding: &str) {
        let browser = &self.browser;
        browser.open_page(finding).await;
        browser.follow("main a[href*='/actions/new']").await;
        browser.look("plan-action").await;
        browser.select("theme", "east-and-vale/skills").await;
        for (field, words) in [("what", "Training in listening"), ("what-cy", "Hyfforddiant mewn gwrando")] {
            browser.fill(field, words).await;
        }
        for (part, number) in [("due-day", "1"), ("due-month", "3"), ("due-year", "2027")] {
            browser.fill(part, number).await;
        }
        browser.choose("owner", "force").await;
        browser.choose("moves", "respect.listened").await;
        browser.send().await;
        browser.look("action").await;
        for (field, words) in
            [("month", "2026-11"), ("what", "Officers trained"), ("what-cy", "Hyfforddwyd swyddogion")]
        {
            browser.fill(field, words).await;
        }
        browser.follow("form[action$='/mark'] button").await;
        browser.look("action-marked").await;
        browser.open_page("/dashboard/questions/respect.listened").await;
        let marks = browser.ask("document.querySelectorAll('.app-changes__number').length").await;
        assert_eq!(marks.as_u64(), Some(2), "the charts of the share and of the score each have the mark");
        browser.look("question-marked").await;
    }

    async fn write_a_response(&self, finding: &str) {
        let browser = &self.browser;
        browser.open_page(finding).await;
        let words = [
            ("said", "You did not feel heard."),
            ("said-cy", "Nid oeddech yn teimlo bod neb yn gwrando."),
            ("done", "Officers were trained."),
            ("done-cy", "Hyfforddwyd swyddogion."),
        ];
        for (field, words) in words {
            browser.fill(field, words).await;
        }
        browser.follow("form[action$='/response'] button").await;
    }
}
