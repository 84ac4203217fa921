//! Concerns, withdrawing, erasing, requests and subject access, on their pages.

use access::AccountRecord;
use actix_web::http::StatusCode;
use testing::Panel;

use crate::browser::{Answer, Browser};

async fn open<'a>(panel: &'a Panel, account: &AccountRecord, path: &str) -> (Browser<'a>, Answer) {
    let mut browser = Browser::of(panel, account).await;
    let page = browser.get(path).await;
    (browser, page)
}

#[actix_web::test]
async fn an_interviewer_raises_a_concern_and_the_lead_acts_on_it() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewing().await;
    let path = format!("/interviews/{}/concern", interview.id);
    let (mut interviewer, page) = open(&panel, &panel.staff.interviewer, &path).await;
    assert!(page.text("main").contains("999") && page.text("main").contains("01632 960100"));
    let empty = interviewer.post(&path, &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.text(".govuk-error-summary").contains("Write what happened"));
    let sent = interviewer.post(&path, &[("kind", "safeguarding"), ("words", "Not safe tonight")]).await;
    assert_eq!(sent.header("location"), format!("/interviews/{}/pause?done=concern-raised", interview.id));
    let (mut lead, list) = open(&panel, &panel.staff.safeguarding_lead, "/concerns").await;
    assert!(
        list.text("table").contains(booked.reference.as_str()) && !list.body.contains("Not safe tonight")
    );
    let concern = link(&list, "/concerns/");
    assert!(lead.get(&concern).await.text("main").contains("Not safe tonight"));
    lead.post(&format!("{concern}/acknowledge"), &[]).await;
    let wordless = lead.post(&format!("{concern}/close"), &[("outcome", "passed-on")]).await;
    assert_eq!(wordless.status, StatusCode::UNPROCESSABLE_ENTITY);
    let ended = [("outcome", "passed-on"), ("how", "Rang the local team")];
    assert_eq!(
        lead.post(&format!("{concern}/close"), &ended).await.header("location"),
        "/concerns?done=concern-closed"
    );
    assert!(lead.get(&concern).await.text(".timeline").contains("Rang the local team"));
}

/// The first link of a page that begins like this.
fn link(page: &Answer, start: &str) -> String {
    let (_, rest) = page.body.split_once(&format!("href=\"{start}")).unwrap();
    format!("{start}{}", rest.split('"').next().unwrap())
}

#[actix_web::test]
async fn whoever_does_not_act_on_a_concern_reads_nothing_of_it() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewing().await;
    let path = format!("/interviews/{}/concern", interview.id);
    let (mut interviewer, _) = open(&panel, &panel.staff.interviewer, &path).await;
    interviewer.post(&path, &[("kind", "safeguarding"), ("words", "Not safe tonight")]).await;
    let own = link(&interviewer.get("/concerns").await, "/concerns/");
    assert!(interviewer.get(&own).await.text("main").contains("Not safe tonight"));
    let (mut coordinator, list) = open(&panel, &panel.staff.coordinator, "/concerns").await;
    assert!(list.text("table").contains(booked.reference.as_str()));
    assert!(!list.text("table").contains("Safeguarding") && !list.body.contains(&own));
    assert_eq!(coordinator.get(&own).await.status, StatusCode::NOT_FOUND);
    for police in
        [&panel.staff.liaison_officer, &panel.staff.analyst, &panel.staff.opcc, &panel.staff.publisher]
    {
        let (mut browser, page) = open(&panel, police, "/concerns").await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert_eq!(browser.get(&own).await.status, StatusCode::NOT_FOUND);
        assert_eq!(browser.get("/withdrawals").await.status, StatusCode::NOT_FOUND);
    }
}

#[actix_web::test]
async fn withdrawing_shows_exactly_what_goes_before_it_is_done() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewed(&[("change_one", "Tell me sooner")]).await;
    let path = format!("/people/{}/withdraw", booked.reference);
    let (mut coordinator, page) = open(&panel, &panel.staff.coordinator, &path).await;
    assert!(page.text("main").contains("Do not ask for a reason"));
    let asked =
        [("channel", "letter"), ("asked_on-day", "5"), ("asked_on-month", "10"), ("asked_on-year", "2026")];
    assert_eq!(coordinator.post(&path, &asked[..1]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let sure = coordinator.post(&path, &asked).await;
    assert_eq!(sure.status, StatusCode::OK);
    assert!(sure.text("main").contains("in one interview") && sure.text("main").contains("cannot be undone"));
    assert!(!panel.interview(&interview).await.sheet.answers().is_empty(), "nothing has gone yet");
    let done = coordinator.post(&path, &[&asked[..], &[("sure", "yes")]].concat()).await;
    assert_eq!(done.header("location"), format!("/people/{}?done=withdrawn", booked.reference));
    assert!(panel.interview(&interview).await.sheet.answers().is_empty());
    let person = coordinator.get(done.header("location")).await;
    assert!(person.text("main").contains("They have withdrawn"));
    let list = coordinator.get("/withdrawals").await;
    assert!(list.text("main").contains(booked.reference.as_str()) && list.text("main").contains("By letter"));
    assert_eq!(coordinator.get(&path).await.status, StatusCode::CONFLICT);
}

#[actix_web::test]
async fn a_hold_is_placed_shown_and_lifted_and_only_then_is_anybody_erased() {
    let panel = Panel::new().await;
    let reference = panel.consented().await;
    let hold = format!("/people/{reference}/legal-hold");
    let (mut coordinator, _) = open(&panel, &panel.staff.coordinator, &hold).await;
    assert_eq!(coordinator.post(&hold, &[("reason", "")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    coordinator.post(&hold, &[("reason", "Notice of a trial")]).await;
    let erase = format!("/people/{reference}/erase");
    let sure = [("reason", "asked-for"), ("sure", "yes")];
    assert_eq!(coordinator.post(&erase, &sure).await.status, StatusCode::CONFLICT);
    let page = coordinator.get(&hold).await;
    assert!(page.text("main").contains("One hold stands") && !page.body.contains("Notice of a trial"));
    let (_, rest) = page.body.split_once("name=\"hold\" type=\"radio\" value=\"").unwrap();
    let id = rest.split('"').next().unwrap().to_owned();
    let lift = format!("{hold}/lift");
    assert_eq!(coordinator.post(&lift, &[("hold", &id)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    coordinator.post(&lift, &[("hold", &id), ("why", "It is over")]).await;
    assert_eq!(coordinator.post(&erase, &sure[..1]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(coordinator.post(&erase, &sure).await.header("location"), "/withdrawals?done=erased");
    let person = coordinator.get(&format!("/people/{reference}")).await;
    assert_eq!(person.status, StatusCode::OK);
    let gone = coordinator.post(&format!("/people/{reference}/identity"), &[]).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn a_request_is_logged_read_and_answered() {
    let panel = Panel::new().await;
    let reference = panel.consented().await;
    let path = format!("/people/{reference}/request");
    let (mut coordinator, _) = open(&panel, &panel.staff.coordinator, &path).await;
    let day = |field: &str| ["day", "month", "year"].map(|part| format!("{field}-{part}"));
    let received = day("received_on");
    let fields = [
        ("requester", "defence"),
        ("basis", "court-order"),
        (&received[0], "5"),
        (&received[1], "10"),
        (&received[2], "2026"),
        ("who", "B. Invented, solicitors"),
        ("wanted", "Dates of calls"),
    ];
    assert_eq!(coordinator.post(&path, &fields[..4]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let logged = coordinator.post(&path, &fields).await;
    let request = logged.leads_to();
    let list = coordinator.get("/requests").await;
    assert!(list.text("table").contains("Waits for a decision") && !list.body.contains("B. Invented"));
    assert!(coordinator.get(&request).await.text("main").contains("B. Invented"));
    let answered = day("answered_on");
    let answer = [
        ("decision", "not-released"),
        ("told", "no"),
        (&answered[0], "5"),
        (&answered[1], "10"),
        (&answered[2], "2026"),
        ("words", "It was not safe to tell them"),
    ];
    assert_eq!(coordinator.post(&request, &answer[1..]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    coordinator.post(&request, &answer).await;
    assert!(coordinator.get(&request).await.text("main").contains("Nothing was released"));
    assert!(coordinator.get("/requests").await.text("table").contains("Nothing was released"));
}

#[actix_web::test]
async fn the_file_of_everything_held_is_handed_out_after_a_warning() {
    let panel = Panel::new().await;
    let (booked, _) = panel.interviewed(&[("change_one", "Tell me sooner")]).await;
    let path = format!("/people/{}/subject-access", booked.reference);
    let (mut coordinator, page) = open(&panel, &panel.staff.coordinator, &path).await;
    assert!(page.text("main").contains("can put them in danger") && !page.body.contains("Marged Invented"));
    assert_eq!(coordinator.post(&path, &[("format", "pdf")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let file = coordinator.post(&path, &[("format", "html")]).await;
    assert!(file.header("content-disposition").starts_with("attachment; filename=\"VF-"));
    for held in ["Marged Invented", "Tell me sooner", "one thing you would change", "Interviewer"] {
        assert!(file.body.contains(held), "{held}");
    }
    assert!(!file.body.contains("[missing") && !file.body.contains("Ines Interviewer"));
    let json = coordinator.post(&path, &[("format", "json")]).await;
    assert!(
        json.header("content-type").starts_with("application/json") && json.body.contains("Marged Invented")
    );
    assert_eq!(panel.audited("make_subject_access_bundle").await, 2);
}

#[actix_web::test]
async fn the_police_see_the_same_pages_before_and_after_somebody_leaves() {
    let panel = Panel::new().await;
    let (booked, _) = panel.interviewed(&[("listened", "agree")]).await;
    let mut officer = Browser::of(&panel, &panel.staff.liaison_officer).await;
    let mut seen = async || {
        let mut pages = Vec::new();
        for path in ["/referrals".to_owned(), format!("/refer/{}", booked.reference)] {
            pages.push(officer.get(&path).await.text("main"));
        }
        pages
    };
    let before = seen().await;
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let path = format!("/people/{}", booked.reference);
    coordinator.get(&format!("{path}/withdraw")).await;
    let asked =
        [("channel", "phone"), ("asked_on-day", "5"), ("asked_on-month", "10"), ("asked_on-year", "2026")];
    coordinator.post(&format!("{path}/withdraw"), &[&asked[..], &[("sure", "yes")]].concat()).await;
    assert_eq!(seen().await, before);
    coordinator.post(&format!("{path}/erase"), &[("reason", "asked-for"), ("sure", "yes")]).await;
    assert_eq!(seen().await, before);
}

#[test]
fn every_refusal_about_rights_is_said_in_both_languages() {
    let problems = [
        "no-such-concern",
        "no-such-legal-hold",
        "no-such-request",
        "already-withdrawn",
        "erased",
        "under-legal-hold",
        "concerns-open",
        "request-answered",
        "answers-gone",
    ];
    for language in [questionnaire::Language::English, questionnaire::Language::Welsh] {
        for code in problems.into_iter().chain(fieldwork::ConcernRefusal::CODES) {
            assert!(web::locale::is_defined(language, &format!("problem-{code}")), "{code} {language}");
        }
    }
}
