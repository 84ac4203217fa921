//! One thing of every kind that an address can name, all of them Eastmere's, its first interviewer's and its analyst's; and what stands
//! for each in an address, beside one of its kind that never was.

use access::AccountRecord;
use access::permission::ViewJobs;
use actix_web::http::StatusCode;
use fieldwork::ForceCode;
use operations::{JobKind, Posted, add_register_risk, close_month, queue_job, send_mail};
use statistics::Month;
use testing::{EASTMERE, Panel, Receiver, permit};

use crate::api::token_for;
use crate::browser::Browser;
use crate::{changing, figures, history, intake, letting_in, microdata, register, verbs_by_role};

/// An identifier that nothing ever had.
const NEVER: &str = "0199d000-0000-7000-8000-000000000000";

/// Whether a part of an address names a thing that not everybody may know of, or says only what is looked at and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// A thing that belongs to somebody.
    Thing,
    /// A word of ours: a language, a theme, the end of a file's name.
    Word,
}

/// The panel, and the things on it: the beginning of an address, the part of it, what stands there, what never was.
pub(crate) struct World {
    pub(crate) panel: Panel,
    things: Vec<(&'static str, &'static str, String, String)>,
    _refusing: Receiver,
}

/// Parts that name nothing of anybody's: the part, what stands for it, what never was.
const WORDS: [(&str, &str, &str, &str); 22] = [
    ("/admin/question-sets/", "id", "six-week@1", "six-week@99"),
    ("/asking/card/", "version", "2026-1", "1999-1"),
    ("/assets/", "file", web::assets::STYLE.split_at(8).1, "none.css"),
    ("/dashboard/forces/", "concept", "respect.listened", "respect.never"),
    ("/dashboard/forces/", "which", "beside", "never"),
    ("/dashboard/outcomes/", "rate", "charged", "weather"),
    ("/dashboard/questions/", "concept", "respect.listened", "respect.never"),
    ("/dashboard/teams/", "concept", "respect.listened", "respect.never"),
    ("/dashboard/themes/", "theme", "respect", "weather"),
    ("/downloads/", "ending", "csv", "exe"),
    ("/interviews/", "answers", "keep", "never"),
    ("/interviews/", "question", "listened", "never"),
    ("/language/", "code", "cy", "xx"),
    ("/paper/", "interview", "six-week@1", "six-week@99"),
    ("/paper/", "language", "en", "xx"),
    ("/plans/", "plan", "east-and-vale", "nowhere"),
    ("/practice/", "interview", "six-week@1", "six-week@99"),
    ("/practice/", "language", "en", "xx"),
    ("/risks/", "ending", "csv", "exe"),
    ("/sign-in/with/", "organisation", "eastmere", "nowhere"),
    ("/what-we-changed/", "force", "eastmere", "nowhere"),
    ("/api/v1/editions/", "file", "figures.csv", "never.csv"),
];

impl World {
    /// Everything, on a panel that has published a month.
    pub(crate) async fn new() -> Self {
        let (panel, refusing, message) = published().await;
        let staff = &panel.staff;
        // People first: an interview moves the clock, and a session does not outlast it.
        let waiting = verbs_by_role::waiting(&panel).await;
        let coded = verbs_by_role::parted(&panel).await;
        let (finished, record) = panel.interviewed(&[("listened", "agree")]).await;
        let (going, interview) = panel.interviewing().await;
        let booked = panel.booked().await;
        let mut analyst = Browser::of(&panel, &staff.analyst).await;
        let mut coordinator = Browser::of(&panel, &staff.coordinator).await;
        let mut officer = Browser::of(&panel, &staff.liaison_officer).await;
        let mut interviewer = Browser::of(&panel, &staff.interviewer).await;
        let action = changing::planned(&mut analyst).await;
        let publish = changing::responded(&panel).await;
        let (finding, response) = publish.trim_end_matches("/publish").split_once("/responses/").unwrap();
        let row = format!("{}\n{}\n", intake::NAMES, intake::row("EM/7"));
        let import = led(&intake::send(&mut officer, "referrals", &row).await);
        let earlier = led(&history::send(&mut coordinator, "responses", &history::rows()).await);
        let series = microdata::begun(&mut coordinator).await;
        let adds = permit(&staff.coordinator);
        let risk = add_register_risk(&panel.platform, &adds, EASTMERE, &register::raw()).await.unwrap();
        let meeting = meeting(&mut coordinator).await;
        token_for(&panel, &staff.liaison_officer, &["send-events"]).await;
        let token = first(&mut officer, "/account/api-tokens", "/account/api-tokens/").await;
        let request = request(&mut coordinator, finished.reference.as_str()).await;
        let concern = concern(&panel, &mut interviewer, &interview.id.to_string()).await;
        let debrief = debrief(&mut interviewer, &mut coordinator, &going.case.to_string()).await;
        interviewer.get("/account/calendar").await;
        let made = interviewer.post("/account/calendar", &[]).await;
        let calendar = made.text("code").rsplit('/').next().unwrap().trim_end_matches(".ics").to_owned();
        let spare = panel.interviewers(1).await.remove(0).id.to_string();
        let link = link(&panel, &staff.other_analyst.id.to_string()).await;
        let act = act(&panel, &spare).await;
        let job = job(&panel).await;
        let id = |address: &str| address.rsplit('/').next().unwrap().to_owned();
        let of = |begins, part, thing: String| (begins, part, thing, NEVER.to_owned());
        let person = booked.reference.to_string();
        let never_person = || "VF-9999".to_owned();
        let month = |begins| (begins, "month", "2026-10".to_owned(), "2019-01".to_owned());
        let force = |begins| (begins, "force", "eastmere".to_owned(), "nowhere".to_owned());
        let things = vec![
            ("/people/", "reference", person.clone(), never_person()),
            ("/refer/", "reference", person, never_person()),
            of("/people/", "appointment", booked.appointment.id.to_string()),
            of("/calls/", "case", booked.case.to_string()),
            of("/interviews/{interview}/record", "interview", record.id.to_string()),
            of("/interviews/{interview}/correct/", "interview", record.id.to_string()),
            of("/interviews/", "interview", interview.id.to_string()),
            of("/account/api-tokens/", "id", token.clone()),
            of("/actions/", "action", id(&action)),
            of("/admin/accounts/", "id", spare),
            of("/admin/messages/", "id", message),
            of("/admin/jobs/", "id", job),
            of("/admin/programs/", "id", token.clone()),
            of("/account-acts/", "id", act),
            ("/calendar/", "secret", calendar, "0".repeat(64)),
            ("/sign-in/link/", "secret", link, "0".repeat(64)),
            of("/coding/", "comment", coded),
            of("/words/", "comment", id(&waiting)),
            of("/concerns/", "concern", concern),
            of("/debriefs/", "debrief", debrief),
            of("/findings/", "finding", id(finding)),
            of("/findings/", "response", response.to_owned()),
            of("/history/", "id", id(&earlier)),
            of("/microdata/", "id", id(&series)),
            of("/referrals/import/", "id", id(&import)),
            of("/requests/", "request", request),
            of("/risks/meetings/", "id", id(&meeting)),
            ("/risks/", "number", risk.to_string(), "999".to_owned()),
            of("/team/", "account", staff.interviewer.id.to_string()),
            month("/downloads/"),
            month("/dashboard/report/"),
            month("/editions/"),
            force("/editions/"),
            month("/api/v1/editions/"),
            force("/api/v1/editions/"),
        ];
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
        let (mut there, mut never, mut rest, mut thing) = (String::new(), String::new(), pattern, false);
        while let Some((before, after)) = rest.split_once('{') {
            let (part, after) = after.split_once('}').unwrap();
            let name = part.split(':').next().unwrap();
            let (own, none, what) = self.value(pattern, name);
            there = there + before + own;
            // A word stays what it is: what is asked about things that never were is asked in the same words.
            never = never + before + if what == Part::Thing { none } else { own };
            thing |= what == Part::Thing;
            rest = after;
        }
        (there + rest, never + rest, thing)
    }

    fn value(&self, pattern: &str, name: &str) -> (&str, &str, Part) {
        let fits = |begins: &str, part: &str| part == name && pattern.starts_with(begins);
        let thing = self.things.iter().find(|(begins, part, ..)| fits(begins, part));
        if let Some((_, _, there, never)) = thing {
            return (there.as_str(), never.as_str(), Part::Thing);
        }
        let word = WORDS.iter().find(|(begins, part, ..)| fits(begins, part));
        let Some((_, _, there, never)) = word else {
            panic!("{pattern}: nothing stands for {name} yet; say in tests/suite/world.rs what does")
        };
        (*there, *never, Part::Word)
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

/// Where an answer leads, without what was done.
fn led(answer: &crate::browser::Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text("main"));
    answer.header("location").split('?').next().unwrap().to_owned()
}

/// What stands in a page after the beginning of an address.
async fn first(browser: &mut Browser<'_>, page: &str, begins: &str) -> String {
    let page = browser.get(page).await;
    let link = format!("\"{begins}");
    let rests = page.body.split(link.as_str()).skip(1);
    let mut ids = rests.map(|rest| rest.split(['"', '/', '?']).next().unwrap_or_default());
    ids.find(|id| id.len() == NEVER.len())
        .unwrap_or_else(|| panic!("{begins} in {}", page.text("main")))
        .to_owned()
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

async fn meeting(coordinator: &mut Browser<'_>) -> String {
    coordinator.get("/risks/meetings/new").await;
    let fields = [register::HELD.as_slice(), &[("force", EASTMERE)]].concat();
    led(&coordinator.post("/risks/meetings/new", &fields).await)
}

async fn request(coordinator: &mut Browser<'_>, reference: &str) -> String {
    let path = format!("/people/{reference}/request");
    coordinator.get(&path).await;
    let fields = [
        ("requester", "defence"),
        ("basis", "court-order"),
        ("received_on-day", "5"),
        ("received_on-month", "10"),
        ("received_on-year", "2026"),
        ("who", "B. Invented, solicitors"),
        ("wanted", "Dates of calls"),
    ];
    led(&coordinator.post(&path, &fields).await).rsplit('/').next().unwrap().to_owned()
}

async fn concern(panel: &Panel, interviewer: &mut Browser<'_>, interview: &str) -> String {
    let path = format!("/interviews/{interview}/concern");
    interviewer.get(&path).await;
    let sent = interviewer.post(&path, &[("kind", "safeguarding"), ("words", "Not safe tonight")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text("main"));
    // A coordinator sees that there is one; what it is, whoever the panel gives such concerns to.
    let mut lead = Browser::of(panel, &panel.staff.safeguarding_lead).await;
    first(&mut lead, "/concerns", "/concerns/").await
}

async fn debrief(interviewer: &mut Browser<'_>, coordinator: &mut Browser<'_>, case: &str) -> String {
    let path = format!("/calls/{case}/debrief");
    interviewer.get(&path).await;
    let sent = interviewer.post(&path, &[("wanted", "today"), ("words", "A long one.")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text("main"));
    first(coordinator, "/debriefs", "/debriefs/").await
}

async fn link(panel: &Panel, account: &str) -> String {
    let mut administrator = Browser::of(panel, &panel.staff.administrator).await;
    let path = format!("/admin/accounts/{account}");
    administrator.get(&path).await;
    let made = administrator.post(&format!("{path}/link"), &[]).await;
    made.text("code.app-secret").rsplit('/').next().unwrap().to_owned()
}

/// A link for an interviewer, which waits for a second administrator.
async fn act(panel: &Panel, account: &str) -> String {
    let mut administrator = Browser::of(panel, &panel.staff.administrator).await;
    let path = format!("/admin/accounts/{account}");
    administrator.get(&path).await;
    administrator.post(&format!("{path}/link"), &[]).await;
    let mut other = Browser::of(panel, &panel.staff.other_administrator).await;
    let confirm = letting_in::form(&other.get("/account-acts").await, "/confirm");
    confirm.rsplit('/').nth(1).unwrap().to_owned()
}

/// A job that waits.
async fn job(panel: &Panel) -> String {
    queue_job(&panel.platform, JobKind::CloseMonth, "one".to_owned(), None).await.unwrap();
    let looks = permit::<ViewJobs>(&panel.staff.administrator);
    panel.platform.store.reader().jobs(&looks, None).await.unwrap().open[0].id.to_string()
}
