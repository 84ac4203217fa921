//! What is known of the investigation, and holding contact.

use fieldwork::Reference;

use crate::Journey;

impl Journey {
    /// The coordinator looks at the events, and at the page with which contact is held.
    pub(crate) async fn look_at_investigation(&self, reference: &Reference) {
        let browser = &self.browser;
        browser.look_at(&format!("/people/{reference}/events"), "events").await;
        browser.send().await;
        browser.look("events-refused").await;
        browser.look_at(&format!("/people/{reference}/hold"), "hold").await;
        browser.send().await;
        browser.look("hold-refused").await;
    }
}
