//! Referring a person.

use fieldwork::Reference;

use crate::Journey;

impl Journey {
    /// Signing in, and the pages that need no account.
    pub(crate) async fn open_pages_for_everybody(&self) {
        let browser = &self.browser;
        for (path, name) in [
            ("/sign-in", "sign-in"),
            ("/help", "help"),
            ("/privacy", "privacy"),
            ("/accessibility-statement", "accessibility-statement"),
            ("/look-after-yourself", "look-after-yourself"),
            ("/no-such-page", "not-found"),
        ] {
            browser.look_at(path, name).await;
        }
        browser.open_page("/sign-in").await;
        browser.change_language().await;
        browser.fill("email", "nobody@panel.example").await;
        browser.fill("password", "not the password").await;
        browser.send().await;
        browser.look("sign-in-refused-cy").await;
    }

    /// A liaison officer refers somebody who reported today.
    pub(crate) async fn refer(&self) -> Reference {
        let browser = &self.browser;
        browser.sign_in(&self.panel.staff.liaison_officer).await;
        browser.look("referrals-none").await;
        browser.look_at("/refer", "refer").await;
        browser.send().await;
        browser.look("refer-refused").await;
        self.fill_referral().await;
        browser.send().await;
        browser.look("refer-receipt").await;
        let path = browser.path().await;
        browser.look_at("/referrals", "referrals").await;
        for (path, name) in [
            ("/referrals/asks/new", "ask"),
            ("/referrals/import", "import"),
            ("/account/api-tokens", "api-tokens"),
        ] {
            browser.look_at(path, name).await;
        }
        browser.look_at("/refer/event", "event").await;
        Reference::parse(path.rsplit('/').next().unwrap()).unwrap()
    }

    async fn fill_referral(&self) {
        let browser = &self.browser;
        let today = self.panel.today();
        browser.fill("force_reference", "EM/26/1047").await;
        browser.fill_date("report_date", today).await;
        browser.choose("agreed", "yes").await;
        browser.fill_date("agreed_on", today).await;
        browser.choose("asked_by", "liaison-officer").await;
        browser.choose("wording", "2026-1").await;
        browser.choose("language", "en").await;
        browser.fill("name", "Siân Invented").await;
        browser.fill("preferred_name", "Siân").await;
        browser.fill("number", "07700 900321").await;
        for day in ["Mon", "Tue", "Wed"] {
            browser.choose("safe_days", day).await;
        }
        browser.fill("safe_from", "09:30").await;
        browser.fill("safe_until", "15:00").await;
    }
}
