//! Somebody is told at a call what changed, once, and only while everything says that they may be.

use ::improvement::{Heard, Response, ResponseForm};
use access::AccountRecord;
use access::permission::{AddDoNotContact, PublishResponse, RecordTelling, ViewPeople};
use chrono::{Days, TimeDelta};
use fieldwork::{DispositionCode, Id, RawDate, RawHold, RawWall, RawWithdrawal, Wall};
use operations::{
    CallOutcome, ConsentForm, Error, add_do_not_contact, erase_person, hold_person,
    make_subject_access_bundle, publish_response, raise_wall, read_identity, record_call, record_consent,
    record_telling, retract_response, reveal_number, what_to_tell, withdraw, write_response,
};
use testing::{Booked, Panel, consent, permit};

use crate::code;
use crate::improvement::{eastmere, finding, published, record};

/// What is said once contact has ended: the call was called off with everything that was arranged.
const GONE: [&str; 3] = ["no-open-call", "behind-wall", "no-such-case"];

/// Somebody who asked to hear, something their force published since, and the interviewer ringing them.
struct Ringing {
    panel: Panel,
    booked: Booked,
    response: Id<Response>,
}

async fn say(panel: &Panel, done: &str) -> Id<Response> {
    let on = record(panel, &finding("six-week/respect.listened", "2026-10")).await.unwrap();
    let form = ResponseForm {
        said: "You did not feel heard.".to_owned(),
        said_cy: "Nid oeddech yn teimlo bod neb yn gwrando.".to_owned(),
        done: done.to_owned(),
        done_cy: "Hyfforddwyd swyddogion.".to_owned(),
    };
    let force = eastmere();
    let response =
        write_response(&panel.platform, &permit(&panel.staff.analyst), (&force, on), &form).await.unwrap();
    let publisher = permit::<PublishResponse>(&panel.staff.publisher);
    publish_response(&panel.platform, &publisher, (&force, response)).await.unwrap();
    response
}

async fn ringing() -> Ringing {
    let panel = published().await;
    let booked = panel.booked().await;
    panel.advance(TimeDelta::minutes(5));
    let response = say(&panel, "Officers were trained.").await;
    panel.environment.set(booked.appointment.slot.start);
    panel.check(booked.case).await;
    reveal_number(&panel.platform, &permit(&panel.staff.interviewer), booked.case).await.unwrap();
    Ringing { panel, booked, response }
}

impl Ringing {
    async fn offered(&self) -> Vec<Id<Response>> {
        self.offered_to(&self.panel.staff.interviewer).await
    }

    async fn offered_to(&self, account: &AccountRecord) -> Vec<Id<Response>> {
        let permit = permit::<RecordTelling>(account);
        let told = what_to_tell(&self.panel.platform, &permit, self.booked.case).await.unwrap();
        told.iter().map(|response| response.id).collect()
    }

    async fn tell(&self, responses: &[Id<Response>], heard: Heard) -> Result<(), Error> {
        let permit = permit::<RecordTelling>(&self.panel.staff.interviewer);
        record_telling(&self.panel.platform, &permit, self.booked.case, (responses, heard)).await
    }

    /// Nothing is offered, a page that was opened before is refused, and nothing is kept.
    async fn refused(&self, whys: &[&str]) {
        assert!(self.offered().await.is_empty(), "{whys:?}: it is still offered");
        let why = code(self.tell(&[self.response], Heard::Told).await);
        assert!(whys.contains(&why), "{why}, not {whys:?}");
        assert_eq!(self.panel.audited("record_telling").await, 0, "{why}");
        assert!(self.kept().await.is_empty(), "{why}");
    }

    /// What came of everything this person was told.
    async fn kept(&self) -> Vec<Heard> {
        let permit = permit::<ViewPeople>(&self.panel.staff.coordinator);
        let told = self.panel.platform.store.reader().tellings(&permit).await.unwrap();
        told.into_values().flatten().map(|telling| telling.heard).collect()
    }
}

#[tokio::test]
async fn somebody_is_told_once_and_it_is_on_record() {
    let it = ringing().await;
    assert_eq!(it.offered().await, [it.response]);
    it.tell(&[it.response], Heard::Told).await.unwrap();
    assert_eq!(it.kept().await, [Heard::Told]);
    assert!(it.offered().await.is_empty());
    assert_eq!(code(it.tell(&[it.response], Heard::Told).await), "nothing-to-tell");
    let audit = it.panel.audit().await;
    let entries: Vec<_> = audit.iter().filter(|entry| entry.action == "record_telling").collect();
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0].subject.as_deref(), Some(it.booked.reference.as_str()));
    // What is published later is told of again.
    it.panel.advance(TimeDelta::minutes(1));
    let later = say(&it.panel, "A leaflet was written.").await;
    assert_eq!(it.offered().await, [later]);
    assert_eq!(code(it.tell(&[later, it.response], Heard::Told).await), "nothing-to-tell");
    assert_eq!(it.kept().await.len(), 1, "one of two was kept");
}

#[tokio::test]
async fn whoever_does_not_want_to_hear_is_offered_nothing_until_they_are_asked_again() {
    let it = ringing().await;
    it.tell(&[it.response], Heard::NotWanted).await.unwrap();
    assert_eq!(it.kept().await, [Heard::NotWanted]);
    it.panel.advance(TimeDelta::minutes(1));
    say(&it.panel, "A leaflet was written.").await;
    assert!(it.offered().await.is_empty(), "they said that they do not want to hear");
    it.panel.advance(TimeDelta::minutes(1));
    let coordinator = permit(&it.panel.staff.coordinator);
    record_consent(&it.panel.platform, &coordinator, &it.booked.reference, consent()).await.unwrap();
    it.panel.advance(TimeDelta::minutes(1));
    let last = say(&it.panel, "A room was furnished.").await;
    assert_eq!(it.offered().await, [last], "they were asked again and want to hear");
}

#[tokio::test]
async fn nobody_is_told_who_withdrew_took_it_back_or_is_not_safe_even_from_a_page_opened_before() {
    let it = ringing().await;
    let asked = RawDate::iso(&it.panel.today().to_string());
    let gone = RawWithdrawal { asked_on: asked, channel: "phone".to_owned() };
    let (platform, coordinator) = (&it.panel.platform, permit(&it.panel.staff.coordinator));
    withdraw(platform, &coordinator, &it.booked.reference, &gone).await.unwrap();
    it.refused(&GONE).await;

    let it = ringing().await;
    let silent = ConsentForm { told_what_changed: false, ..consent() };
    let coordinator = permit(&it.panel.staff.coordinator);
    record_consent(&it.panel.platform, &coordinator, &it.booked.reference, silent).await.unwrap();
    it.refused(&["nothing-to-tell"]).await;

    let it = ringing().await;
    let form = RawWall { wall: "unsafe".to_owned(), reason: "Somebody else answers.".to_owned() };
    let coordinator = permit(&it.panel.staff.coordinator);
    raise_wall(&it.panel.platform, &coordinator, &it.booked.reference, &form).await.unwrap();
    assert_eq!(it.panel.person(&it.booked.reference).await.participant.wall, Some(Wall::Unsafe));
    assert!(it.offered().await.is_empty());
    assert!(GONE.contains(&code(it.tell(&[it.response], Heard::Told).await)));
    assert!(it.kept().await.is_empty());
}

#[tokio::test]
async fn a_listed_number_and_a_hold_stop_it_during_the_call() {
    let it = ringing().await;
    let until = it.panel.today().checked_add_days(Days::new(7)).unwrap();
    let hold = RawHold {
        reason: "bereavement".to_owned(),
        until: RawDate::iso(&until.to_string()),
        ..RawHold::default()
    };
    let coordinator = permit(&it.panel.staff.coordinator);
    hold_person(&it.panel.platform, &coordinator, &it.booked.reference, hold).await.unwrap();
    it.refused(&["on-hold"]).await;

    let it = ringing().await;
    let reads = permit(&it.panel.staff.coordinator);
    let identity = read_identity(&it.panel.platform, &reads, &it.booked.reference).await.unwrap();
    let number = identity.number.national();
    let listing = permit::<AddDoNotContact>(&it.panel.staff.coordinator);
    add_do_not_contact(&it.panel.platform, &listing, &number).await.unwrap();
    it.refused(&GONE).await;
}

#[tokio::test]
async fn a_call_of_yesterday_is_over_for_this() {
    let it = ringing().await;
    it.panel.advance(TimeDelta::days(1));
    it.refused(&["call-still-open"]).await;
}

#[tokio::test]
async fn a_colleague_a_stranger_and_a_call_that_is_over_record_nothing() {
    let it = ringing().await;
    assert!(it.offered_to(&it.panel.staff.other_interviewer).await.is_empty());
    let other = permit::<RecordTelling>(&it.panel.staff.other_interviewer);
    let foreign =
        record_telling(&it.panel.platform, &other, it.booked.case, (&[it.response], Heard::Told)).await;
    assert_eq!(code(foreign), "no-such-case");
    assert_eq!(code(it.tell(&[], Heard::Told).await), "nothing-to-tell");
    assert_eq!(
        code(it.tell(&[Id::from_uuid(it.panel.platform.environment.uuid())], Heard::Told).await),
        "nothing-to-tell"
    );
    let publisher = permit(&it.panel.staff.publisher);
    retract_response(&it.panel.platform, &publisher, (&eastmere(), it.response)).await.unwrap();
    it.refused(&["nothing-to-tell"]).await;
    let call = it.panel.person(&it.booked.reference).await.calls.pop().unwrap();
    let over =
        CallOutcome { disposition: DispositionCode::parse("asked_to_move").unwrap(), message_left: false };
    record_call(&it.panel.platform, &permit(&it.panel.staff.interviewer), call.id, over).await.unwrap();
    it.refused(&["no-open-call"]).await;
}

#[tokio::test]
async fn the_person_is_given_what_they_were_told_and_it_goes_when_they_are_erased() {
    let it = ringing().await;
    it.tell(&[it.response], Heard::Told).await.unwrap();
    let (platform, reference) = (&it.panel.platform, &it.booked.reference);
    let coordinator = permit(&it.panel.staff.coordinator);
    let record = make_subject_access_bundle(platform, &coordinator, reference).await.unwrap();
    let codes: Vec<_> = record.sections.iter().map(|section| section.code).collect();
    assert!(codes.contains(&"tellings"), "{codes:?}");
    let json = record.to_json()["held"]["tellings"].to_string();
    assert!(json.contains("Officers were trained.") && json.contains("held-heard-told"), "{json}");
    assert!(!json.contains(&it.panel.staff.interviewer.id.to_string()), "who works here is told");
    erase_person(platform, &permit(&it.panel.staff.coordinator), reference, "asked-for").await.unwrap();
    assert!(it.kept().await.is_empty(), "it is left behind");
    let left = make_subject_access_bundle(platform, &coordinator, reference).await.unwrap();
    assert!(!left.to_json().to_string().contains("Officers were trained."));
}
