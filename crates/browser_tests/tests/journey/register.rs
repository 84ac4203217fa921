//! A risk is put on the register, reviewed with the commissioner's office, changed as the meeting decided, and stands in the
//! governance pack of the month.

use chrono::NaiveDate;

use crate::Journey;

impl Journey {
    /// The coordinator adds a risk, records the meeting that reviewed it, and carries out its decision.
    pub(crate) async fn review_a_risk(&self) {
        let browser = &self.browser;
        browser.look_at("/risks", "register-empty").await;
        self.add_risk().await;
        self.record_meeting().await;
        browser.follow("main a[href*='/revise?meeting=']").await;
        browser.look("register-revise").await;
        browser.select("likelihood_after", "1").await;
        browser.fill("reason", "The meeting decided it.").await;
        browser.send().await;
        browser.look("register-risk").await;
        self.record_process_change().await;
        browser.look_at("/risks", "register").await;
        browser.change_language().await;
        browser.look("register-cy").await;
        browser.change_language().await;
        for (path, name) in [("/asking/card", "asking-card"), ("/reports/asking", "asking-report")] {
            browser.look_at(path, name).await;
        }
    }

    async fn add_risk(&self) {
        let browser = &self.browser;
        browser.open_page("/risks/new").await;
        browser.send().await;
        browser.look("register-new-refused").await;
        browser.choose("family", "re-traumatisation").await;
        browser.fill("name", "People are asked in a way that troubles them").await;
        browser.fill("cause", "Officers explain the panel in words of their own.").await;
        browser.fill("event", "Somebody thinks that they have to take part.").await;
        browser.fill("consequence", "They are distressed.").await;
        browser.fill("controls", "One wording, printed on a card.").await;
        for (field, point) in [
            ("likelihood_before", "4"),
            ("impact_before", "4"),
            ("likelihood_after", "3"),
            ("impact_after", "4"),
            ("owner", "force-liaison"),
        ] {
            browser.select(field, point).await;
        }
        browser.fill("reason", "It was seen in the pilot.").await;
        browser.send().await;
        browser.look("register-risk-new").await;
    }

    async fn record_meeting(&self) {
        let browser = &self.browser;
        browser.look_at("/risks/meetings/new", "register-meet").await;
        browser.fill_date("held_on", NaiveDate::from_ymd_opt(2026, 11, 16).unwrap()).await;
        browser.choose("seats", "coordinator").await;
        browser.choose("seats", "commissioner-lead").await;
        browser.choose("risks", "1").await;
        browser.fill("decisions", "The card is read out word for word.").await;
        browser.send().await;
        browser.look("register-meeting").await;
    }

    async fn record_process_change(&self) {
        let browser = &self.browser;
        browser.look_at("/risks/changes/new?risk=1", "register-change").await;
        browser.fill_date("changed_on", NaiveDate::from_ymd_opt(2026, 11, 16).unwrap()).await;
        browser.fill("until_then", "Officers chose their own words.").await;
        browser.fill("from_then", "Officers read the card.").await;
        browser.send().await;
        browser.look("register-changes").await;
    }

    /// The commissioner's office reads the register, its meeting, and the governance pack with both in it.
    pub(crate) async fn read_governance_pack(&self) {
        let browser = &self.browser;
        browser.sign_in(&self.panel.staff.opcc).await;
        browser.look_at("/risks/meetings", "register-meetings").await;
        browser.look_at("/dashboard/report/2026-11?for=governance", "report-governance").await;
        let said = browser.ask("document.querySelector('main').innerText").await.to_string();
        for words in
            ["score 12 before, 4 now", "The card is read out word for word.", "Officers read the card."]
        {
            assert!(said.contains(words), "{words} is not in the governance pack");
        }
    }
}
