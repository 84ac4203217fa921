//! Events of an investigation: kept as they were recorded, never changed, and there for what was known before.

use access::permission::{RecordEvent, ViewPeople};
use fieldwork::{EventKind, HoldReason, HomeOfficeOutcome, InvestigationEvent, Participant};
use store::{Fault, PeopleFilter};
use test_database::Backend;

use crate::cast::{coordinator, force, id, identity, liaison_officer, participant, permit};
use crate::panel::{Panel, day, now};
use crate::raw::Raw;

fn event(number: u128, kind: EventKind) -> InvestigationEvent {
    InvestigationEvent { recorded_at: now(), id: id(number), kind }
}

fn every_kind() -> Vec<InvestigationEvent> {
    let on = day("2026-09-01");
    let code = HomeOfficeOutcome::try_from(13).unwrap();
    let kinds = [
        EventKind::Abe { on },
        EventKind::Arrest { on },
        EventKind::Charge { on },
        EventKind::Outcome { code, on },
        EventKind::Closure { on },
        EventKind::Hold { reason: HoldReason::Interpreter, from: on, until: on, review_on: on },
        EventKind::Release { hold: id(5005), on },
        EventKind::Correction { of: id(5000), to: Some(on) },
        EventKind::Correction { of: id(5001), to: None },
    ];
    (5000..).zip(kinds).map(|(number, kind)| event(number, kind)).collect()
}

async fn known(panel: &Panel) -> Participant {
    let person = participant(1001, force(1));
    panel.write(async |tx| tx.add_participant(&person, &identity("a matter")).await).await;
    person
}

async fn record(panel: &Panel, person: &Participant, events: Vec<InvestigationEvent>) {
    panel
        .write(async |tx| {
            for event in &events {
                tx.add_event(person, event).await?;
            }
            Ok::<(), Fault>(())
        })
        .await;
}

#[tokio::test]
async fn every_kind_comes_back_as_it_was() {
    let panel = Panel::new().await;
    let person = known(&panel).await;
    record(&panel, &person, every_kind()).await;
    let history = panel.write(async |tx| tx.history(person.id).await).await;
    let mut expected = every_kind();
    expected.push(InvestigationEvent::reported(&person));
    let mut found: Vec<_> = history.entries().iter().map(|entry| entry.event).collect();
    expected.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, expected);
    let permit = permit::<ViewPeople>(&coordinator());
    let reader = panel.store.reader();
    let whole = reader.person(&permit, &person.reference).await.unwrap().unwrap();
    let rows = reader.people(&permit, &PeopleFilter::default()).await.unwrap();
    assert_eq!((&whole.history, &rows[0].history), (&history, &history));
}

#[tokio::test]
async fn an_event_is_never_changed_and_never_taken_away() {
    let panel = Panel::new().await;
    let person = known(&panel).await;
    record(&panel, &person, every_kind()).await;
    let raw = Raw::of(&panel).await;
    let round = raw.way_round("investigation_events");
    for attempt in [
        "UPDATE investigation_events SET happened_on = '2026-01-01'",
        "DELETE FROM investigation_events",
        &round,
    ] {
        assert!(raw.refused(attempt).await.contains("never changed"), "{attempt}");
    }
    raw.close().await;
}

#[tokio::test]
async fn of_a_person_who_was_erased_it_can_be_deleted() {
    let panel = Panel::new().await;
    let person = known(&panel).await;
    let raw = Raw::of(&panel).await;
    raw.run("DELETE FROM person_keys").await.unwrap();
    raw.run("DELETE FROM investigation_events").await.unwrap();
    raw.close().await;
    let history = panel.write(async |tx| tx.history(person.id).await).await;
    assert!(history.entries().is_empty());
}

#[tokio::test]
async fn another_force_s_investigation_is_not_there() {
    let panel = Panel::new().await;
    let person = known(&panel).await;
    let own = permit::<RecordEvent>(&liaison_officer(force(1)));
    let other = permit::<RecordEvent>(&liaison_officer(force(2)));
    let find = async |permit| {
        panel.act(permit, async |tx| tx.participant_by_matter(&force(1), "A MATTER").await).await.unwrap()
    };
    assert_eq!(find(&own).await.as_ref(), Some(&person));
    assert_eq!(find(&other).await, None);
    let kind = EventKind::Closure { on: day("2026-09-01") };
    let written = panel.act(&other, async |tx| tx.add_event(&person, &event(1, kind)).await).await;
    assert!(matches!(written, Err(Fault::OutsideScope { table: "investigation_events" })));
    let read = panel.act(&other, async |tx| tx.history(person.id).await).await;
    assert!(matches!(read, Err(Fault::OutsideScope { table: "investigation_events" })));
}

#[tokio::test]
async fn what_was_known_before_there_were_events_becomes_the_first_of_them() {
    let panel = Panel::new().await;
    let person = Participant { closed_on: Some(day("2026-09-20")), ..participant(1001, force(1)) };
    panel.write(async |tx| tx.add_participant(&person, &identity("a matter")).await).await;
    let raw = Raw::of(&panel).await;
    // On a server the guards' functions outlive the table.
    let guards = match panel.database.backend() {
        Backend::Postgres => {
            &["event_not_changed", "investigation_events_not_emptied", "event_not_deleted"][..]
        }
        Backend::Sqlite => &[],
    };
    raw.run("DROP TABLE investigation_events").await.unwrap();
    for guard in guards {
        raw.run(&format!("DROP FUNCTION {guard}()")).await.unwrap();
    }
    raw.run("DELETE FROM seaql_migrations WHERE version = 'm0008_events'").await.unwrap();
    raw.close().await;
    let panel = panel.reopen().await;
    let history = panel.write(async |tx| tx.history(person.id).await).await;
    assert_eq!(history.report_date(), Some(person.report_date));
    assert_eq!(history.closed_on(), person.closed_on);
    assert_eq!(history.entries().len(), 2);
    let report = history.standing("report").unwrap().event;
    assert_eq!(report, InvestigationEvent::reported(&person));
}
