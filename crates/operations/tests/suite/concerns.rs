//! A concern reaches those who act on it, in time, and nobody else.

use access::permission::{RaiseConcern, ReadConcern, ViewConcerns};
use chrono::TimeDelta;
use fieldwork::{Concern, ConcernState, ConcernStep, Id, RawConcern, Reference};
use operations::{
    Held, acknowledge_concern, add_to_concern, close_concern, make_subject_access_bundle, raise_concern,
    read_concern,
};
use testing::{Panel, permit};

use crate::{code, fields};

const WORDS: &str = "She is not safe at home tonight";

fn raw(kind: &str) -> RawConcern {
    RawConcern { kind: kind.to_owned(), words: WORDS.to_owned(), case: None }
}

/// A concern of a kind, raised in an interview by the interviewer.
async fn raised(panel: &Panel, kind: &str) -> (Reference, Id<Concern>) {
    let (booked, _) = panel.interviewing().await;
    let form = RawConcern { case: Some(booked.case), ..raw(kind) };
    let permit = permit(&panel.staff.interviewer);
    let id = raise_concern(&panel.platform, &permit, &booked.reference, form).await.unwrap();
    (booked.reference, id)
}

#[tokio::test]
async fn a_safeguarding_concern_goes_to_the_lead_and_only_to_the_lead() {
    let panel = Panel::new().await;
    let (reference, id) = raised(&panel, "safeguarding").await;
    let read = async |account| read_concern(&panel.platform, &permit::<ReadConcern>(account), id).await;
    let file = read(&panel.staff.safeguarding_lead).await.unwrap();
    assert_eq!(file.entries[0].words.as_deref(), Some(WORDS));
    assert!(file.acts && file.concern.reference == reference && file.concern.case.is_some());
    assert_eq!(code(read(&panel.staff.coordinator).await), "no-such-concern");
    assert_eq!(code(read(&panel.staff.other_interviewer).await), "no-such-concern");
    let own = read(&panel.staff.interviewer).await.unwrap();
    assert!(!own.acts && own.entries[0].words.is_some());
    let coordinator = permit(&panel.staff.coordinator);
    assert_eq!(code(acknowledge_concern(&panel.platform, &coordinator, id).await), "no-such-concern");
    assert_eq!(
        code(add_to_concern(&panel.platform, &permit(&panel.staff.coordinator), id, "x").await),
        "no-such-concern"
    );
}

#[tokio::test]
async fn others_learn_that_there_is_a_concern_and_about_whom() {
    let panel = Panel::new().await;
    let (reference, id) = raised(&panel, "safeguarding").await;
    let reader = panel.platform.store.reader();
    let seen = async |account| reader.concerns(&permit::<ViewConcerns>(account)).await.unwrap();
    let listed = seen(&panel.staff.coordinator).await;
    assert_eq!((listed.len(), &listed[0].concern.reference), (1, &reference));
    assert_eq!(seen(&panel.staff.interviewer).await[0].concern.id, id);
    assert!(seen(&panel.staff.other_interviewer).await.is_empty());
    for police in [&panel.staff.liaison_officer, &panel.staff.analyst, &panel.staff.opcc] {
        let actor = police.actor().unwrap();
        assert!(!actor.may::<ViewConcerns>() && !actor.may::<ReadConcern>() && !actor.may::<RaiseConcern>());
    }
}

#[tokio::test]
async fn the_clock_runs_by_kind_until_somebody_takes_it_on() {
    let panel = Panel::new().await;
    let (_, id) = raised(&panel, "safeguarding").await;
    let lead = &panel.staff.safeguarding_lead;
    let read = async || read_concern(&panel.platform, &permit(lead), id).await.unwrap();
    let concern = read().await.concern;
    assert_eq!(concern.act_by - concern.raised_at, TimeDelta::hours(2));
    panel.advance(TimeDelta::hours(3));
    assert!(read().await.concern.is_overdue(panel.platform.now()));
    acknowledge_concern(&panel.platform, &permit(lead), id).await.unwrap();
    assert!(!read().await.concern.is_overdue(panel.platform.now()));
    let twice = acknowledge_concern(&panel.platform, &permit(lead), id).await;
    assert_eq!(code(twice), "concern-acknowledged-before");
}

#[tokio::test]
async fn the_timeline_only_grows_and_ends_with_what_came_of_it() {
    let panel = Panel::new().await;
    let (_, id) = raised(&panel, "distress").await;
    let (platform, lead) = (&panel.platform, &panel.staff.safeguarding_lead);
    add_to_concern(platform, &permit(&panel.staff.interviewer), id, "She rang back, calmer").await.unwrap();
    let early = close_concern(platform, &permit(lead), id, ("support-given", "Offered support")).await;
    assert_eq!(code(early), "concern-not-acknowledged");
    acknowledge_concern(platform, &permit(&panel.staff.coordinator), id).await.unwrap();
    let wordless = close_concern(platform, &permit(lead), id, ("", "")).await;
    assert_eq!(fields(wordless).len(), 2);
    close_concern(platform, &permit(lead), id, ("support-given", "Offered support")).await.unwrap();
    let file = read_concern(platform, &permit(lead), id).await.unwrap();
    let steps: Vec<_> = file.entries.iter().map(|entry| entry.step).collect();
    let expected = [ConcernStep::Raised, ConcernStep::Added, ConcernStep::Acknowledged, ConcernStep::Closed];
    assert_eq!(steps, expected);
    assert!(matches!(file.concern.state, ConcernState::Closed { .. }));
    let late = add_to_concern(platform, &permit(lead), id, "More").await;
    assert_eq!(code(late), "concern-closed");
}

#[tokio::test]
async fn an_interviewer_raises_concerns_about_their_own_people_only() {
    let panel = Panel::new().await;
    let (booked, _) = panel.interviewing().await;
    let stranger = permit(&panel.staff.other_interviewer);
    let form = raw("distress");
    let refused = raise_concern(&panel.platform, &stranger, &booked.reference, form).await;
    assert_eq!(code(refused), "no-such-person");
    let own = permit(&panel.staff.interviewer);
    let elsewhere =
        RawConcern { case: Some(Id::from_uuid(panel.platform.environment.uuid())), ..raw("distress") };
    let refused = raise_concern(&panel.platform, &own, &booked.reference, elsewhere).await;
    assert_eq!(code(refused), "no-such-case");
    let blank = RawConcern { words: " ".to_owned(), ..raw("") };
    let refused = raise_concern(&panel.platform, &own, &booked.reference, blank).await;
    assert_eq!(fields(refused), [("kind", "concern-kind-required"), ("words", "concern-words-required")]);
}

#[tokio::test]
async fn reading_a_concern_is_written_down_and_no_entry_quotes_it() {
    let panel = Panel::new().await;
    let (reference, id) = raised(&panel, "complaint").await;
    read_concern(&panel.platform, &permit(&panel.staff.coordinator), id).await.unwrap();
    let audit = panel.audit().await;
    assert_eq!(
        (audit[0].action.as_str(), audit[0].subject.as_deref()),
        ("read_concern", Some(reference.as_str()))
    );
    assert!(!format!("{audit:?}").contains("not safe"));
}

#[tokio::test]
async fn what_is_written_about_safety_is_decided_case_by_case_in_a_subject_access() {
    let panel = Panel::new().await;
    let (reference, _) = raised(&panel, "safeguarding").await;
    let lead = permit(&panel.staff.coordinator);
    let record = make_subject_access_bundle(&panel.platform, &lead, &reference).await.unwrap();
    let concerns = record.sections.iter().find(|section| section.code == "concerns").unwrap();
    let said = concerns.entries.iter().flatten().any(|(_, held)| *held == Held::Text(WORDS.to_owned()));
    assert!(!said && concerns.entries.len() == 1);
    let form = raw("complaint");
    raise_concern(&panel.platform, &permit(&panel.staff.coordinator), &reference, form).await.unwrap();
    let record = make_subject_access_bundle(&panel.platform, &lead, &reference).await.unwrap();
    assert!(record.to_json().to_string().contains(WORDS));
}
