//! What changed is told to whoever asked to hear of it, at a call.

use actix_web::http::StatusCode;
use chrono::TimeDelta;
use fieldwork::{RawDate, RawWithdrawal};
use operations::{ConsentForm, record_consent, reveal_number, withdraw};
use store::PeopleFilter;
use testing::{Panel, consent, permit};

use crate::browser::{Answer, Browser};
use crate::changing::{published, responded};

/// Twenty-four people asked to hear. One takes that back and one withdraws, after there is something to tell: neither is told.
pub(crate) async fn whoever_asked_is_told_and_nobody_else(panel: &Panel) {
    let mut coordinator = Browser::of(panel, &panel.staff.coordinator).await;
    let list = coordinator.get("/to-be-told").await;
    let listed = |answer: &Answer| answer.body.matches("<th scope=\"row\"").count();
    assert_eq!(listed(&list), 24, "{}", list.text("main"));
    assert!(list.text("main").contains("Officers were trained."));
    let people = panel.platform.store.reader();
    let people = people.people(&permit(&panel.staff.coordinator), &PeopleFilter::default()).await.unwrap();
    let references: Vec<_> = people.iter().map(|row| row.participant.reference.clone()).collect();
    let staff = &panel.staff.coordinator;
    let silent = ConsentForm { told_what_changed: false, ..consent() };
    record_consent(&panel.platform, &permit(staff), &references[0], silent).await.unwrap();
    let today = RawDate::iso(&panel.today().to_string());
    let gone = RawWithdrawal { asked_on: today, channel: "phone".to_owned() };
    withdraw(&panel.platform, &permit(staff), &references[1], &gone).await.unwrap();
    let left = coordinator.get("/to-be-told").await;
    assert_eq!(listed(&left), 22, "{}", left.text("main"));
    for reference in &references[..2] {
        assert!(!left.body.contains(reference.as_str()), "{reference} is told all the same");
    }
    let mut analyst = Browser::of(panel, &panel.staff.analyst).await;
    assert_eq!(analyst.get("/to-be-told").await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn at_a_call_the_interviewer_tells_what_changed_and_records_it() {
    let panel = published().await;
    let booked = panel.booked().await;
    panel.advance(TimeDelta::minutes(5));
    responded(&panel).await;
    panel.environment.set(booked.appointment.slot.start);
    let mut interviewer = Browser::of(&panel, &panel.staff.interviewer).await;
    let (call, telling) = (format!("/calls/{}", booked.case), format!("/calls/{}/telling", booked.case));
    let before = interviewer.get(&call).await;
    assert!(before.text("#telling").is_empty(), "it is offered before anybody was rung");
    panel.check(booked.case).await;
    reveal_number(&panel.platform, &permit(&panel.staff.interviewer), booked.case).await.unwrap();
    let page = interviewer.get(&call).await;
    let offered = page.text("#telling");
    for words in
        ["To tell them: what changed", "Officers were <trained>.", "I told them", "They do not want to hear"]
    {
        assert!(offered.contains(words), "{words}: {offered}");
    }
    let response = page.body.split("name=\"response\" value=\"").nth(1).unwrap();
    let response = response.split('"').next().unwrap().to_owned();
    for nonsense in
        [[("heard", "perhaps"), ("response", response.as_str())], [("heard", "told"), ("response", "1")]]
    {
        assert_eq!(interviewer.post(&telling, &nonsense).await.status, StatusCode::BAD_REQUEST);
    }
    let told = [("heard", "told"), ("response", response.as_str())];
    assert_eq!(interviewer.post(&telling, &told).await.leads_to(), call);
    let done = interviewer.get(&format!("{call}?done=telling-told")).await;
    assert!(done.body.contains("It is recorded that they were told."), "{}", done.text("body"));
    assert!(done.text("#telling").is_empty(), "it is offered again");
    let again = interviewer.post(&telling, &told).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(
        again.text("main").contains("What there is to tell this person has changed"),
        "{}",
        again.text("main")
    );
    assert_eq!(panel.audited("record_telling").await, 1);
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let list = coordinator.get("/to-be-told").await;
    assert!(!list.body.contains(booked.reference.as_str()), "whoever was told is still on the list");
    for account in [&panel.staff.coordinator, &panel.staff.analyst, &panel.staff.liaison_officer] {
        let mut other = Browser::of(&panel, account).await;
        other.get("/help").await;
        assert_eq!(
            other.post(&telling, &told).await.status,
            StatusCode::NOT_FOUND,
            "{}",
            account.role.slug()
        );
    }
}
