//! The pages that keep people safe: what they show to whom, and what they never show.

use actix_web::http::StatusCode;
use fieldwork::Reference;
use testing::Panel;

use crate::browser::Browser;
use crate::every_route::without_tokens;

const CHECK: [(&str, &str); 5] = [
    ("plan_read", "yes"),
    ("safeguarding", "no"),
    ("retraumatisation", "no"),
    ("criminal_justice", "no"),
    ("outcome", "go"),
];

fn with<'a>(fields: &[(&'a str, &'a str)], changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().filter(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
    kept.chain(changes).copied().collect()
}

#[actix_web::test]
async fn the_contact_page_shows_the_number_when_asked_and_writes_it_down() {
    let panel = Panel::new().await;
    let reference = panel.consented().await;
    let contact = format!("/people/{reference}/contact");
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    assert!(!coordinator.get(&contact).await.body.contains("900123"));
    let shown = coordinator.post(&format!("{contact}/number"), &[]).await;
    assert_eq!(shown.text(".big-number"), "07700 900123");
    assert!(!shown.text("title").contains("900123"));
    assert_eq!(panel.audited("read_identity").await, 1);
    assert!(!coordinator.get(&contact).await.body.contains("900123"));
    assert_eq!(coordinator.get(&format!("{contact}/number")).await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn the_whole_plan_is_kept_and_comes_back_on_its_form() {
    let panel = Panel::new().await;
    let reference = panel.consented().await;
    let contact = format!("/people/{reference}/contact");
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    coordinator.get(&contact).await;
    let plan = [
        ("means", "video"),
        ("video_link", "https://video.example/room-7"),
        ("safe_days", "Mon"),
        ("safe_from", "10:00"),
        ("safe_until", "15:00"),
        ("may_leave_message", "yes"),
        ("message_text", "Please ring the library back."),
        ("contact_language", "Polish"),
        ("interpreter", "yes"),
        ("adjustments", "Short questions."),
    ];
    let unsaid = with(&plan, &[("may_leave_message", "")]);
    let refused = coordinator.post(&contact, &unsaid).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text(".govuk-error-summary").contains("Leave the message empty"));
    assert!(refused.body.contains("Please ring the library back."));
    let sent = coordinator.post(&contact, &plan).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text(".govuk-error-summary"));
    let again = coordinator.get(&contact).await.body;
    for kept in ["room-7", "Polish", "Short questions.", "ring the library"] {
        assert!(again.contains(kept), "{kept}");
    }
}

#[actix_web::test]
async fn a_number_somebody_else_has_too_is_flagged_to_the_coordinator_only() {
    let panel = Panel::new().await;
    let (first, second) = (panel.referred().await, panel.referred().await);
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let page = format!("/people/{second}/number");
    coordinator.get(&page).await;
    let refused = coordinator.post(&page, &[("number", "12")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let sent = coordinator.post(&page, &[("number", "07700 900 123")]).await;
    assert_eq!(sent.header("location"), format!("/people/{second}/contact?done=number"));
    let flagged = coordinator.get(&format!("/people/{second}/contact")).await.text("main");
    assert!(flagged.contains(first.as_str()) && flagged.contains("not the number that came"), "{flagged}");
    assert!(!flagged.contains("900123") && !flagged.contains("900 123"));
    let mut officer = Browser::of(&panel, &panel.staff.liaison_officer).await;
    for path in ["contact", "number", "risk", "wall", "consent"] {
        let page = officer.get(&format!("/people/{second}/{path}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[actix_web::test]
async fn risk_is_assessed_on_its_page_with_everything_that_is_wrong_said_at_once() {
    let panel = Panel::new().await;
    let reference = panel.consented().await;
    let page = format!("/people/{reference}/risk");
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    assert!(coordinator.get(&format!("/people/{reference}")).await.text("main").contains("Risk to assess"));
    coordinator.get(&page).await;
    let high = [
        ("safeguarding", "high"),
        ("safeguarding_note", "They share a house."),
        ("retraumatisation", "none"),
        ("outcome", "go"),
    ];
    let refused = coordinator.post(&page, &high).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let summary = refused.text(".govuk-error-summary");
    for reason in ["how much risk", "go with conditions or hold"] {
        assert!(summary.contains(reason), "{reason} in {summary}");
    }
    assert!(refused.body.contains("They share a house."));
    let decided = with(
        &high,
        &[("criminal_justice", "none"), ("outcome", "go-with-conditions"), ("conditions", "Mornings only.")],
    );
    let sent = coordinator.post(&page, &decided).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text(".govuk-error-summary"));
    let history = coordinator.get(&page).await.text("main");
    for said in ["Go, with conditions", "Mornings only.", "They share a house.", "Cerys Coordinator"] {
        assert!(history.contains(said), "{said} in {history}");
    }
}

#[actix_web::test]
async fn an_interviewer_reads_the_conditions_checks_and_then_sees_the_number() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    panel.environment.set(booked.appointment.slot.start);
    let call = format!("/calls/{}", booked.case);
    let mut interviewer = Browser::of(&panel, &panel.staff.interviewer).await;
    interviewer.get(&call).await;
    let unread = with(&CHECK, &[("plan_read", ""), ("safeguarding", "yes")]);
    let refused = interviewer.post(&format!("{call}/check"), &unread).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let summary = refused.text(".govuk-error-summary");
    assert!(summary.contains("Read the safety notes") && summary.contains("Say what is new"), "{summary}");
    let checked = interviewer.post(&format!("{call}/check"), &CHECK).await;
    assert_eq!(checked.header("location"), format!("{call}?done=checked"), "{}", checked.text("main"));
    assert!(interviewer.get(&call).await.text("main").contains("You checked everything today"));
    let shown = interviewer.post(&format!("{call}/number"), &[]).await;
    assert_eq!(shown.text(".big-number"), "07700 900123");
}

#[actix_web::test]
async fn a_held_call_shows_no_number_and_no_way_to_one() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    panel.environment.set(booked.appointment.slot.start);
    let call = format!("/calls/{}", booked.case);
    let mut interviewer = Browser::of(&panel, &panel.staff.interviewer).await;
    interviewer.get(&call).await;
    let hold = with(&CHECK, &[("outcome", "hold"), ("reason", "Somebody is with them.")]);
    let held = interviewer.post(&format!("{call}/check"), &hold).await;
    assert_eq!(held.header("location"), "/calls?done=call-held");
    let page = interviewer.get(&call).await;
    assert!(page.text("main").contains("Do not ring. Contact is on hold."), "{}", page.text("main"));
    assert!(!page.body.contains("/number\"") && !page.body.contains("/check\""));
    assert_eq!(interviewer.post(&format!("{call}/number"), &[]).await.status, StatusCode::CONFLICT);
    assert_eq!(interviewer.post(&format!("{call}/check"), &CHECK).await.status, StatusCode::CONFLICT);
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let risk = coordinator.get(&format!("/people/{}/risk", booked.reference)).await.text("main");
    assert!(risk.contains("Somebody is with them.") && risk.contains("Ines Interviewer"), "{risk}");
}

#[actix_web::test]
async fn contact_ends_and_begins_again_on_one_page() {
    let panel = Panel::new().await;
    let reference = panel.consented().await;
    let wall = format!("/people/{reference}/wall");
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    coordinator.get(&wall).await;
    assert_eq!(coordinator.post(&wall, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let ended = [("wall", "unsafe"), ("reason", "Somebody else answers.")];
    let sent = coordinator.post(&wall, &ended).await;
    assert_eq!(sent.header("location"), format!("/people/{reference}?done=wall-raised"));
    let standing = coordinator.get(&wall).await.text("main");
    assert!(standing.contains("Contact is not safe.") && standing.contains("Somebody else answers."));
    let lift = format!("{wall}/lift");
    let unasked = coordinator.post(&lift, &[("reason", "Their officer thinks so.")]).await;
    assert_eq!(unasked.status, StatusCode::UNPROCESSABLE_ENTITY);
    let asked = [("asked_by_person", "yes"), ("reason", "They rang and gave the phrase.")];
    let lifted = coordinator.post(&lift, &asked).await;
    assert_eq!(lifted.header("location"), format!("/people/{reference}?done=wall-lifted"));
    assert_eq!(coordinator.post(&lift, &asked).await.status, StatusCode::CONFLICT);
}

#[actix_web::test]
async fn the_list_shows_no_number_and_is_the_coordinators_alone() {
    let panel = Panel::new().await;
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    assert!(coordinator.get("/do-not-contact").await.text("main").contains("The list is empty."));
    let sent = coordinator.post("/do-not-contact", &[("number", "01632 960444")]).await;
    assert_eq!(sent.header("location"), "/do-not-contact?done=listed");
    let list = coordinator.get("/do-not-contact").await;
    assert!(list.text("tbody").contains("do-not-contact list") && !list.body.contains("960444"));
    for account in [&panel.staff.interviewer, &panel.staff.liaison_officer, &panel.staff.administrator] {
        let mut other = Browser::of(&panel, account).await;
        assert_eq!(other.get("/do-not-contact").await.status, StatusCode::NOT_FOUND);
        assert_eq!(other.get("/people/VF-1001/wall").await.status, StatusCode::NOT_FOUND);
    }
}

/// Both officers see the same page: nobody can tell whose referral went behind the wall.
#[actix_web::test]
async fn an_officer_cannot_tell_a_listed_number_from_another() {
    let panel = Panel::new().await;
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    coordinator.get("/do-not-contact").await;
    coordinator.post("/do-not-contact", &[("number", "07700 900124")]).await;
    let (free, listed) = (panel.referred().await, panel.referred().await);
    assert!(panel.person(&listed).await.participant.wall.is_some());
    let mut officer = Browser::of(&panel, &panel.staff.liaison_officer).await;
    let [one, other] = [
        officer.get(&format!("/refer/{free}")).await.body,
        officer.get(&format!("/refer/{listed}")).await.body,
    ];
    let without = |page: &str, reference: &Reference| without_tokens(page).replace(reference.as_str(), "VF-");
    assert_eq!(without(&one, &free), without(&other, &listed));
    let rows = officer.get("/referrals").await.text("tbody");
    assert!(rows.contains(free.as_str()) && rows.contains(listed.as_str()));
}

#[actix_web::test]
async fn consent_shows_what_is_read_out_in_their_language_and_what_they_said_before() {
    let panel = Panel::new().await;
    let reference = panel.consented().await;
    let page = format!("/people/{reference}/consent");
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let shown = coordinator.get(&page).await;
    assert!(shown.text("ol li[lang=en]").contains("independent of the police"), "{}", shown.text("main"));
    assert!(shown.text("tbody").contains("Cerys Coordinator") && shown.text("tbody").contains("2026-1"));
    let unknown = [("wording", "2031-7"), ("channel", "phone"), ("wave", "six-week")];
    let refused = coordinator.post(&page, &unknown).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text(".govuk-error-summary").contains("version from the list"));
    let silent = coordinator.post(&page, &[("wording", "2026-1")]).await;
    assert!(silent.text(".govuk-error-summary").contains("how they said so"));
}
