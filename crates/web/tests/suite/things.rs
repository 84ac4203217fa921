//! One thing of every kind that an address can name, put on a panel.

use access::permission::ViewJobs;
use actix_web::http::StatusCode;
use operations::{JobKind, add_register_risk, queue_job};
use testing::{EASTMERE, Panel, permit};

use crate::api::token_for;
use crate::browser::Browser;
use crate::{changing, history, intake, letting_in, microdata, register, verbs_by_role};

/// An identifier that nothing ever had.
const NEVER: &str = "0199d000-0000-7000-8000-000000000000";

/// What somebody said in the interview that goes on.
pub(crate) const SAID: &str = "Ring me back before noon";

/// Something an address can name: how the address begins, which part of it names the thing, what stands there, and what never was.
pub(crate) type Thing = (&'static str, &'static str, String, String);

pub(crate) fn thing(begins: &'static str, part: &'static str, there: impl Into<String>) -> Thing {
    (begins, part, there.into(), NEVER.to_owned())
}

/// The last part of an address.
fn last(address: &str) -> &str {
    address.rsplit('/').next().unwrap()
}

/// People in every state, and what is held about them.
pub(crate) async fn of_people(panel: &Panel) -> Vec<Thing> {
    let staff = &panel.staff;
    let waiting = verbs_by_role::waiting(panel).await;
    let coded = verbs_by_role::parted(panel).await;
    let (finished, record) = panel.interviewed(&[("listened", "agree")]).await;
    let (going, interview) = panel.interviewing().await;
    assert!(panel.answer(&interview, &[("change_one", SAID)]).await.refused.is_empty());
    let booked = panel.booked().await;
    let mut coordinator = Browser::of(panel, &staff.coordinator).await;
    let mut interviewer = Browser::of(panel, &staff.interviewer).await;
    let request = request(&mut coordinator, finished.reference.as_str()).await;
    let concern = concern(panel, &mut interviewer, &interview.id.to_string()).await;
    let debrief = debrief(&mut interviewer, &mut coordinator, &going.case.to_string()).await;
    let person = |begins| (begins, "reference", booked.reference.to_string(), "VF-9999".to_owned());
    vec![
        person("/people/"),
        person("/refer/"),
        thing("/people/", "appointment", booked.appointment.id.to_string()),
        thing("/calls/", "case", booked.case.to_string()),
        thing("/interviews/{interview}/record", "interview", record.id.to_string()),
        thing("/interviews/{interview}/correct/", "interview", record.id.to_string()),
        thing("/interviews/", "interview", interview.id.to_string()),
        thing("/coding/", "comment", coded),
        thing("/words/", "comment", last(&waiting)),
        thing("/concerns/", "concern", concern),
        thing("/debriefs/", "debrief", debrief),
        thing("/requests/", "request", last(&request)),
        thing("/team/", "account", staff.interviewer.id.to_string()),
    ]
}

/// Files that were sent, and that are sent.
pub(crate) async fn of_files(panel: &Panel) -> Vec<Thing> {
    let staff = &panel.staff;
    let mut coordinator = Browser::of(panel, &staff.coordinator).await;
    let mut officer = Browser::of(panel, &staff.liaison_officer).await;
    let row = format!("{}\n{}\n", intake::NAMES, intake::row("EM/7"));
    let import = intake::send(&mut officer, "referrals", &row).await.leads_to();
    let earlier = history::send(&mut coordinator, "responses", &history::rows()).await.leads_to();
    let series = microdata::begun(&mut coordinator).await;
    vec![
        thing("/history/", "id", last(&earlier)),
        thing("/microdata/", "id", last(&series)),
        thing("/referrals/import/", "id", last(&import)),
    ]
}

/// A month, what is done about it, and the register of risks.
pub(crate) async fn of_figures(panel: &Panel) -> Vec<Thing> {
    let staff = &panel.staff;
    let action = changing::planned(&mut Browser::of(panel, &staff.analyst).await).await;
    let publish = changing::responded(panel).await;
    let (finding, response) = publish.trim_end_matches("/publish").split_once("/responses/").unwrap();
    let adds = permit(&staff.coordinator);
    let risk = add_register_risk(&panel.platform, &adds, EASTMERE, &register::raw()).await.unwrap();
    let meeting = meeting(&mut Browser::of(panel, &staff.coordinator).await).await;
    let month = |begins| (begins, "month", "2026-10".to_owned(), "2019-01".to_owned());
    let force = |begins| (begins, "force", "eastmere".to_owned(), "nowhere".to_owned());
    vec![
        thing("/actions/", "action", last(&action)),
        thing("/findings/", "finding", last(finding)),
        thing("/findings/", "response", response),
        thing("/risks/meetings/", "id", last(&meeting)),
        ("/risks/", "number", risk.to_string(), "999".to_owned()),
        month("/downloads/"),
        month("/dashboard/report/"),
        month("/editions/"),
        force("/editions/"),
        month("/api/v1/editions/"),
        force("/api/v1/editions/"),
    ]
}

/// Accounts, what they have made for themselves, and the program's own work.
pub(crate) async fn of_accounts(panel: &Panel) -> Vec<Thing> {
    let staff = &panel.staff;
    let mut officer = Browser::of(panel, &staff.liaison_officer).await;
    token_for(panel, &staff.liaison_officer, &["send-events"]).await;
    let token = first(&mut officer, "/account/api-tokens", "/account/api-tokens/").await;
    let mut interviewer = Browser::of(panel, &staff.interviewer).await;
    interviewer.get("/account/calendar").await;
    let made = interviewer.post("/account/calendar", &[]).await;
    let calendar = last(&made.text("code")).trim_end_matches(".ics").to_owned();
    let spare = panel.interviewers(1).await.remove(0).id.to_string();
    let link = link(panel, &staff.other_analyst.id.to_string()).await;
    let act = act(panel, &spare).await;
    let secret = |begins, there| (begins, "secret", there, "0".repeat(64));
    vec![
        thing("/account/api-tokens/", "id", token.as_str()),
        thing("/admin/programs/", "id", token),
        thing("/admin/accounts/", "id", spare),
        thing("/admin/jobs/", "id", job(panel).await),
        thing("/account-acts/", "id", act),
        secret("/calendar/", calendar),
        secret("/sign-in/link/", link),
    ]
}

/// What stands in a page after the beginning of an address.
pub(crate) async fn first(browser: &mut Browser<'_>, page: &str, begins: &str) -> String {
    let page = browser.get(page).await;
    let link = format!("\"{begins}");
    let rests = page.body.split(link.as_str()).skip(1);
    let mut ids = rests.map(|rest| rest.split(['"', '/', '?']).next().unwrap_or_default());
    ids.find(|id| id.len() == NEVER.len())
        .unwrap_or_else(|| panic!("{begins} in {}", page.text("main")))
        .to_owned()
}

async fn meeting(coordinator: &mut Browser<'_>) -> String {
    coordinator.get("/risks/meetings/new").await;
    let fields = [register::HELD.as_slice(), &[("force", EASTMERE)]].concat();
    coordinator.post("/risks/meetings/new", &fields).await.leads_to()
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
    coordinator.post(&path, &fields).await.leads_to()
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
