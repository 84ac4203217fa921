//! Looking through a month, reviewing and publishing it.

use crate::Journey;

impl Journey {
    /// One publisher reviews October and November, the other publishes them in that order.
    pub(crate) async fn publish(&self) {
        let browser = &self.browser;
        browser.sign_in(&self.panel.staff.other_publisher).await;
        browser.look("editions").await;
        self.open_edition("2026-10").await;
        self.confirm().await;
        self.open_edition("2026-11").await;
        browser.look("edition-draft").await;
        browser.send().await;
        browser.look("edition-refused").await;
        self.confirm().await;
        browser.look("edition-reviewed").await;
        browser.sign_in(&self.panel.staff.publisher).await;
        for month in ["2026-10", "2026-11"] {
            self.open_edition(month).await;
            self.confirm().await;
        }
        browser.look("edition-published").await;
        browser.look_at("/editions", "editions-published").await;
        browser.look_at("/dashboard", "dashboard-publisher").await;
    }

    async fn open_edition(&self, month: &str) {
        self.browser.open_page("/editions").await;
        self.browser.follow(&format!("main a[href*='{month}']")).await;
    }

    async fn confirm(&self) {
        self.browser.choose("confirmed", "yes").await;
        self.browser.send().await;
    }
}
