//! What is known of the investigation, and holding contact.

use fieldwork::Reference;

use crate::Journey;

impl Journey {
    /// The coordinator looks at the events, and at the page with which contact is held.
    pub(crate) async fn look_at_investigation(&self, reference: &Reference) {
        let browser = &self.browser;
        browser.open_page(&format!("/people/{reference}/events")).await;
        browser.look("events").await;
        browser.send().await;
        browser.look("events-refused").await;
        browser.open_page(&format!("/people/{reference}/hold")).await;
        browser.look("hold").await;
        browser.send().await;
        browser.look("hold-refused").await;
    }
}
