//! The pages that the story of one person does not lead past: each is opened and looked at.

use fieldwork::Reference;

use crate::Journey;

impl Journey {
    /// What the coordinator has for this person besides, and for the panel as a whole.
    pub(crate) async fn go_round(&self, reference: &Reference) {
        let theirs = [
            "attempts",
            "attempts/new",
            "close",
            "concern",
            "withdraw",
            "erase",
            "legal-hold",
            "request",
            "subject-access",
        ];
        for page in theirs {
            let name = page.replace('/', "-");
            self.browser.look_at(&format!("/people/{reference}/{page}"), &name).await;
        }
        let of_the_panel = [
            ("/bookings", "bookings"),
            ("/team", "team"),
            ("/debriefs", "debriefs"),
            ("/concerns", "concerns"),
            ("/withdrawals", "withdrawals"),
            ("/requests", "requests"),
            ("/reports/fieldwork", "fieldwork-report"),
            ("/reports/response-bias", "response-bias"),
            ("/provisional", "provisional"),
            ("/microdata", "microdata"),
        ];
        for (path, name) in of_the_panel {
            self.browser.look_at(path, name).await;
        }
    }

    /// What an interviewer has for their own time.
    pub(crate) async fn look_at_own_time(&self) {
        let own = [("/account/hours", "hours"), ("/account/calendar", "calendar"), ("/debrief", "debrief")];
        for (path, name) in own {
            self.browser.look_at(path, name).await;
        }
    }
}
