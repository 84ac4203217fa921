//! Looking through a month and publishing it.

use crate::Journey;

impl Journey {
    /// Publishes October and November.
    pub(crate) async fn publish(&self) {
        let browser = &self.browser;
        browser.sign_in(&self.panel.staff.publisher).await;
        browser.look("editions").await;
        for month in ["2026-10", "2026-11"] {
            browser.open_page("/editions").await;
            browser.follow(&format!("main a[href*='{month}']")).await;
            browser.look(&format!("edition-draft-{month}")).await;
            browser.send().await;
            browser.look(&format!("edition-refused-{month}")).await;
            browser.choose("confirmed", "yes").await;
            browser.send().await;
            browser.look(&format!("edition-published-{month}")).await;
        }
        browser.open_page("/editions").await;
        browser.look("editions-published").await;
        browser.open_page("/dashboard").await;
        browser.look("dashboard-publisher").await;
    }
}
