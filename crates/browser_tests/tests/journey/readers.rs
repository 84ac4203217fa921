//! Those who read: analyst, commissioner, administrator.

use access::permission::DownloadEdition;
use fieldwork::ForceCode;
use operations::{Format, download_edition};
use statistics::Month;
use testing::{EASTMERE, permit};

use crate::Journey;
use crate::history::PEOPLE;

impl Journey {
    /// The analyst's pages, in both languages.
    pub(crate) async fn read_dashboard(&self) {
        let browser = &self.browser;
        browser.sign_in(&self.panel.staff.analyst).await;
        browser.look("dashboard").await;
        let shown = browser.ask("document.querySelectorAll('.app-card__value').length").await;
        assert!(shown.as_u64() > Some(10), "few questions are on the dashboard: {shown}");
        browser.follow(".app-card__name a").await;
        browser.keep_picture("question").await;
        browser.change_language().await;
        browser.look("question-cy").await;
        browser.look_at("/dashboard", "dashboard-cy").await;
        browser.look_at("/dashboard?stage=case-closure", "dashboard-case-closure-cy").await;
        browser.change_language().await;
        browser.look_at("/dashboard/about", "method").await;
    }

    /// The commissioner's office takes the month away: the file that arrives is the one the operation makes.
    pub(crate) async fn take_files_away(&self) {
        let browser = &self.browser;
        browser.sign_in(&self.panel.staff.opcc).await;
        browser.look_at("/downloads", "downloads").await;
        for (format, ending) in [(Format::Csv, "csv"), (Format::Xlsx, "xlsx")] {
            let (name, expected) = self.made(format).await;
            browser.find(&format!("main a[href*='2026-11.{ending}']")).await.click().await.unwrap();
            let bytes = browser.arrived(&name).await;
            if ending == "csv" {
                assert!(counts_everybody(&bytes), "the person interviewed in the browser is not counted");
            }
            assert!(bytes == expected, "the {ending} file is not the edition's");
        }
    }

    async fn made(&self, format: Format) -> (String, Vec<u8>) {
        let permit = permit::<DownloadEdition>(&self.panel.staff.opcc);
        let force = ForceCode::parse(EASTMERE).unwrap();
        let month = Month::parse("2026-11").unwrap();
        let file = download_edition(&self.panel.platform, &permit, &force, month, format).await.unwrap();
        (file.name, file.bytes)
    }

    /// The administrator's pages, and the way out.
    pub(crate) async fn administer(&self) {
        let browser = &self.browser;
        browser.sign_in(&self.panel.staff.administrator).await;
        browser.look("accounts").await;
        browser.keep_screen("accounts").await;
        browser.send().await;
        browser.look("accounts-refused").await;
        self.read_versions().await;
        browser.look_at("/admin/jobs", "jobs").await;
        browser.look_at("/admin/audit", "audit").await;
        browser.follow(".app-header__sign-out button").await;
        browser.look("signed-out").await;
    }
}

/// Whether November's base is everybody of `history.rs` and the person whose interview the browser took.
fn counts_everybody(csv: &[u8]) -> bool {
    let text = str::from_utf8(csv).unwrap();
    let base = format!(",base,,,,{},", PEOPLE + 1);
    text.lines()
        .any(|line| line.contains("respect.listened") && line.contains("2026-11") && line.contains(&base))
}
