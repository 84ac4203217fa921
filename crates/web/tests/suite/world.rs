//! One thing of every kind that an address can name, all of them Eastmere's, its first interviewer's and its analyst's; and what stands
//! for each in an address, beside one of its kind that never was.

use access::AccountRecord;
use fieldwork::ForceCode;
use operations::{Posted, close_month, send_mail};
use statistics::Month;
use testing::{EASTMERE, Panel, Receiver};

use crate::addresses::filled;
use crate::browser::Browser;
use crate::figures;
use crate::things::{Thing, first, of_accounts, of_figures, of_files, of_people, thing};

/// The panel, and the things on it.
pub(crate) struct World {
    pub(crate) panel: Panel,
    things: Vec<Thing>,
    _refusing: Receiver,
}

/// Parts that name nothing of anybody's, but a word of ours: a language, a theme, the end of a file's name. The part, and what stands
/// for it.
const WORDS: [(&str, &str, &str); 22] = [
    ("/admin/question-sets/", "id", "six-week@1"),
    ("/asking/card/", "version", "2026-1"),
    ("/assets/", "file", web::assets::STYLE.split_at(8).1),
    ("/dashboard/forces/", "concept", "respect.listened"),
    ("/dashboard/forces/", "which", "beside"),
    ("/dashboard/outcomes/", "rate", "charged"),
    ("/dashboard/questions/", "concept", "respect.listened"),
    ("/dashboard/teams/", "concept", "respect.listened"),
    ("/dashboard/themes/", "theme", "respect"),
    ("/downloads/", "ending", "csv"),
    ("/interviews/", "answers", "keep"),
    ("/interviews/", "question", "listened"),
    ("/language/", "code", "cy"),
    ("/paper/", "interview", "six-week@1"),
    ("/paper/", "language", "en"),
    ("/plans/", "plan", "east-and-vale"),
    ("/practice/", "interview", "six-week@1"),
    ("/practice/", "language", "en"),
    ("/risks/", "ending", "csv"),
    ("/sign-in/with/", "organisation", "eastmere"),
    ("/what-we-changed/", "force", "eastmere"),
    ("/api/v1/editions/", "file", "figures.csv"),
];

impl World {
    /// Everything, on a panel that has published a month.
    pub(crate) async fn new() -> Self {
        let (panel, refusing, message) = published().await;
        // People first: an interview moves the clock, and a session does not outlast it.
        let mut things = of_people(&panel).await;
        things.extend(of_files(&panel).await);
        things.extend(of_figures(&panel).await);
        things.extend(of_accounts(&panel).await);
        things.push(thing("/admin/messages/", "id", message));
        Self { panel, things, _refusing: refusing }
    }

    /// Everybody who comes to the pages, each as the list of addresses calls them. Those of another force, and the other
    /// interviewer, are `other`.
    pub(crate) fn everybody(&self) -> Vec<(&'static str, bool, &AccountRecord)> {
        let staff = &self.panel.staff;
        vec![
            ("other interviewer", true, &staff.other_interviewer),
            ("other officer", true, &staff.other_liaison_officer),
            ("other analyst", true, &staff.other_analyst),
            ("interviewer", false, &staff.interviewer),
            ("officer", false, &staff.liaison_officer),
            ("analyst", false, &staff.analyst),
            ("opcc", false, &staff.opcc),
            ("publisher", false, &staff.publisher),
            ("lead", false, &staff.safeguarding_lead),
            ("administrator", false, &staff.administrator),
            ("coordinator", false, &staff.coordinator),
        ]
    }

    /// The address of things that are there, the same of things that never were, and whether a part of it is a thing. A part that
    /// nobody has said anything of stops the test: say in `World` what stands for it.
    pub(crate) fn fill(&self, pattern: &str) -> (String, String, bool) {
        let mut thing = false;
        let there = filled(pattern, |name, _| {
            let (own, never) = self.value(pattern, name);
            thing |= never.is_some();
            own.to_owned()
        });
        // A word stays what it is: what is asked about things that never were is asked in the same words.
        let never = filled(pattern, |name, _| {
            let (own, never) = self.value(pattern, name);
            never.unwrap_or(own).to_owned()
        });
        (there, never, thing)
    }

    /// What stands for a part, and of a thing what never was.
    fn value(&self, pattern: &str, name: &str) -> (&str, Option<&str>) {
        let fits = |begins: &str, part: &str| part == name && pattern.starts_with(begins);
        let thing = self.things.iter().find(|(begins, part, ..)| fits(begins, part));
        if let Some((_, _, there, never)) = thing {
            return (there.as_str(), Some(never.as_str()));
        }
        let word = WORDS.iter().find(|(begins, part, _)| fits(begins, part));
        let Some((_, _, there)) = word else {
            panic!("{pattern}: nothing stands for {name} yet; say in tests/suite/world.rs what does")
        };
        (*there, None)
    }

    /// A text in which no thing is named: what is left tells nobody whether it is there.
    pub(crate) fn forget(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (begins, _, there, never) in &self.things {
            // A short one, such as a number, is one only where it stands in its address.
            let begins = if there.len() > 3 { "" } else { *begins };
            for thing in [there, never] {
                text = text.replace(&format!("{begins}{thing}"), "THING");
            }
        }
        text
    }
}

/// A panel in November that has published an October of twenty-four interviews, and a letter about it that could not be sent.
async fn published() -> (Panel, Receiver, String) {
    let mut panel = Panel::new().await;
    for answer in ["agree", "disagree"].repeat(12) {
        panel.interviewed(&[("listened", answer)]).await;
    }
    panel.set_clock("2026-11-03T09:00");
    let (force, month) = (ForceCode::parse(EASTMERE).unwrap(), Month::new(2026, 10).unwrap());
    close_month(&panel.platform, &panel.system(), &force, month).await.unwrap();
    let refusing = Receiver::that(&["refuse"]);
    panel.platform.post = Some(refusing.post());
    let mut opcc = Browser::of(&panel, &panel.staff.opcc).await;
    opcc.get("/account/messages").await;
    opcc.post("/account/messages", &[("letters", "both")]).await;
    drop(opcc);
    figures::publish(&panel).await;
    assert_eq!(send_mail(&panel.platform, &panel.system()).await.unwrap(), Posted::GivenUp);
    let mut administrator = Browser::of(&panel, &panel.staff.administrator).await;
    let message = first(&mut administrator, "/admin/messages", "/admin/messages/").await;
    drop(administrator);
    panel.platform.post = None;
    (panel, refusing, message)
}
