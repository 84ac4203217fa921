//! What happened in an investigation, and holds, on the pages of the force and of the coordinator.

use actix_web::http::StatusCode;
use chrono::{Datelike, Days, NaiveDate};
use fieldwork::{HoldReason, Reference};
use testing::{Panel, happened, permit};

use crate::browser::{Answer, Browser};

/// A date typed into the three boxes of a field.
fn typed(field: &str, on: NaiveDate) -> Vec<(String, String)> {
    [("day", on.day().to_string()), ("month", on.month().to_string()), ("year", on.year().to_string())]
        .map(|(part, value)| (format!("{field}-{part}"), value))
        .to_vec()
}

async fn send(
    browser: &mut Browser<'_>,
    path: &str,
    fields: &[(&str, &str)],
    dates: &[(&str, NaiveDate)],
) -> Answer {
    let mut sent: Vec<(String, String)> =
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    sent.extend(dates.iter().flat_map(|(field, on)| typed(field, *on)));
    let sent: Vec<_> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(path, &sent).await
}

#[actix_web::test]
async fn an_officer_tells_what_happened_by_reference_and_hears_nothing_back() {
    let panel = Panel::new().await;
    let reference = panel.referred().await.to_string();
    let mut officer = Browser::of(&panel, &panel.staff.liaison_officer).await;
    let form = officer.get("/refer/event").await;
    assert!(form.body.contains("14: No suspect") && !form.body.contains("hold"));
    let on = panel.today() - Days::new(4);
    let nobody = [("reference", "VF-999999"), ("kind", "closure")];
    let lost = send(&mut officer, "/refer/event", &nobody, &[("on", on)]).await;
    assert_eq!(lost.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("reference", reference.as_str()), ("kind", "closure")];
    for _ in 0..2 {
        let sent = send(&mut officer, "/refer/event", &fields, &[("on", on)]).await;
        assert_eq!(sent.header("location"), "/refer/event?done=event", "{}", sent.text("main"));
    }
    let corrected = [("reference", reference.as_str()), ("kind", "closure"), ("correction", "yes")];
    let sent = send(&mut officer, "/refer/event", &corrected, &[("on", on - Days::new(1))]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text("main"));
    let person = panel.person(&Reference::parse(&reference).unwrap()).await;
    assert_eq!(person.participant.closed_on, Some(on - Days::new(1)));
    assert_eq!(person.history.entries().len(), 3);
}

#[actix_web::test]
async fn a_closure_before_the_report_is_refused_in_plain_words() {
    let panel = Panel::new().await;
    let reference = panel.referred().await.to_string();
    let mut officer = Browser::of(&panel, &panel.staff.liaison_officer).await;
    officer.get("/refer/event").await;
    let early = panel.today() - Days::new(100);
    let fields = [("reference", reference.as_str()), ("kind", "closure")];
    let refused = send(&mut officer, "/refer/event", &fields, &[("on", early)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let summary = refused.text(".govuk-error-summary");
    assert!(summary.contains("cannot have closed before it was reported"), "{summary}");
    assert!(refused.body.contains(&format!(r#"value="{reference}""#)), "what was typed is kept");
    let nothing = [("reference", reference.as_str()), ("kind", "arrest"), ("correction", "yes")];
    let refused = send(&mut officer, "/refer/event", &nothing, &[("on", panel.today())]).await;
    assert!(refused.text(".govuk-error-summary").contains("nothing to put right"));
    let moved = officer.get("/refer/closure").await;
    assert_eq!(moved.header("location"), "/refer/event");
}

#[actix_web::test]
async fn a_coordinator_reads_the_history_and_puts_a_date_right() {
    let panel = Panel::new().await;
    let reference = panel.referred().await;
    let closed = panel.today() - Days::new(3);
    panel.closes(&reference, closed).await;
    let path = format!("/people/{reference}/events");
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    assert!(coordinator.get(&format!("/people/{reference}")).await.body.contains(&path));
    let page = coordinator.get(&path).await;
    assert!(page.text("tbody").contains("Case closed"), "{}", page.text("tbody"));
    let event = panel.person(&reference).await.history.standing("closure").unwrap().event.id.to_string();
    let fields = [("kind", "correction"), ("corrects", event.as_str()), ("never_happened", "yes")];
    let sent = send(&mut coordinator, &path, &fields, &[]).await;
    assert_eq!(sent.header("location"), format!("{path}?done=event"), "{}", sent.text("main"));
    assert!(coordinator.get(&path).await.text("tbody").contains("Never happened"));
    assert_eq!(panel.person(&reference).await.participant.closed_on, None);
}

#[actix_web::test]
async fn a_coordinator_holds_contact_and_sees_the_call_that_no_longer_fits() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let path = format!("/people/{}/hold", booked.reference);
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    coordinator.get(&path).await;
    let refused = send(&mut coordinator, &path, &[], &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text(".govuk-error-summary").contains("Enter the last day"));
    let until = booked.appointment.slot.date() + Days::new(6);
    let sent = send(&mut coordinator, &path, &[("reason", "court-date")], &[("until", until)]).await;
    assert_eq!(sent.header("location"), format!("{path}?done=held"), "{}", sent.text("main"));
    let page = coordinator.get(&path).await;
    assert!(page.text("main").contains("the number will not be shown"), "{}", page.text("main"));
    let person = coordinator.get(&format!("/people/{}", booked.reference)).await.text("main");
    assert!(person.contains("They are in court") && person.contains("the number will not be shown"));
    let list = coordinator.get("/people?stage=on-hold").await;
    assert!(list.text("tbody").contains(booked.reference.as_str()));
    let hold = panel.person(&booked.reference).await.history.holds()[0];
    assert_eq!(hold.reason, HoldReason::CourtDate);
    let event = hold.event.to_string();
    let released = send(&mut coordinator, &format!("{path}/release"), &[("hold", event.as_str())], &[]).await;
    assert_eq!(released.header("location"), format!("{path}?done=released"));
    let over = send(&mut coordinator, &format!("{path}/release"), &[("hold", event.as_str())], &[]).await;
    assert_eq!(over.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[actix_web::test]
async fn an_outcome_that_holds_waits_on_the_coordinator_s_day() {
    let panel = Panel::new().await;
    let reference = panel.consented().await;
    let mut thirteen = happened("outcome", panel.today());
    thirteen.outcome = "13".to_owned();
    let officer = permit(&panel.staff.liaison_officer);
    operations::record_event(&panel.platform, &officer, &reference, thirteen).await.unwrap();
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let today = coordinator.get("/today").await.text("table");
    assert!(today.contains("Look at the hold again"), "{today}");
    let path = format!("/people/{reference}/hold");
    let page = coordinator.get(&path).await.text("main");
    assert!(page.contains("never by ringing the person"), "{page}");
    let event = panel.person(&reference).await.history.holds()[0].event.to_string();
    let release = format!("{path}/release");
    let unchecked = send(&mut coordinator, &release, &[("hold", event.as_str())], &[]).await;
    assert!(unchecked.text(".govuk-error-summary").contains("Make sure first"));
    let fields = [("hold", event.as_str()), ("checked", "yes")];
    let released = send(&mut coordinator, &release, &fields, &[]).await;
    assert_eq!(released.header("location"), format!("{path}?done=released"));
}
