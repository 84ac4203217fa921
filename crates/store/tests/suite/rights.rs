//! Concerns, withdrawals and erasures below the verbs: what the database itself keeps, and what it lets go.

use access::permission::ErasePerson;
use fieldwork::{
    Concern, ConcernEntry, ConcernKind, ConcernState, ConcernStep, Erasure, ErasureReason, Participant,
};

use test_database::Backend;

use crate::cast::{FORCE_REFERENCE, coordinator, force, id, identity, participant, permit};
use crate::panel::{Panel, now};
use crate::raw::Raw;

const WORDS: &str = "canary in the words of a concern";

fn concern(person: &Participant) -> Concern {
    Concern {
        id: id(600),
        participant: person.id,
        reference: person.reference.clone(),
        case: None,
        kind: ConcernKind::Safeguarding,
        raised_by: coordinator().id,
        raised_at: now(),
        act_by: now(),
        state: ConcernState::Raised,
    }
}

/// A person with a concern about them.
async fn troubled(panel: &Panel) -> Participant {
    let person = participant(1001, force(1));
    let entry = ConcernEntry {
        number: 1,
        step: ConcernStep::Raised,
        by: coordinator().id,
        at: now(),
        words: Some(WORDS.to_owned()),
    };
    panel.write(async |tx| tx.add_account(&coordinator()).await).await;
    panel
        .write(async |tx| {
            tx.add_participant(&person, &identity(FORCE_REFERENCE)).await?;
            tx.add_concern(&concern(&person)).await?;
            tx.add_concern_entry(&concern(&person), &entry).await
        })
        .await;
    person
}

pub(crate) async fn erase(panel: &Panel, person: &Participant) {
    let reason = ErasureReason::AskedFor;
    let erasure = Erasure {
        reference: person.reference.clone(),
        reason,
        erased: reason.erases(),
        erased_by: coordinator().id,
        erased_at: now(),
    };
    let permit = permit::<ErasePerson>(&coordinator());
    panel.act(&permit, async |tx| tx.erase(person.id, &erasure).await).await.unwrap();
}

#[tokio::test]
async fn what_was_written_about_a_concern_opens_until_its_person_is_erased() {
    let panel = Panel::new().await;
    let person = troubled(&panel).await;
    let read = async || panel.write(async |tx| tx.concern_entries(&concern(&person)).await).await;
    assert_eq!(read().await[0].words.as_deref(), Some(WORDS));
    erase(&panel, &person).await;
    let left = read().await;
    assert_eq!((left.len(), left[0].words.as_deref()), (1, None));
}

#[tokio::test]
async fn no_entry_and_no_evidence_can_be_changed_past_the_store() {
    let panel = Panel::new().await;
    let person = troubled(&panel).await;
    let raw = Raw::of(&panel).await;
    let round = raw.way_round("concern_entries");
    for change in [
        "UPDATE concern_entries SET words = words",
        "UPDATE concern_entries SET step = 'closed', words = NULL",
        "DELETE FROM concern_entries",
        &round,
    ] {
        assert!(raw.refused(change).await.contains("add to it"), "{change}");
    }
    erase(&panel, &person).await;
    for change in ["UPDATE erasures SET reason = 'asked-for'", "DELETE FROM erasures"] {
        assert!(raw.refused(change).await.contains("evidence"), "{change}");
    }
    assert_eq!(raw.count("person_keys").await + raw.count("identities").await, 0);
    raw.close().await;
}

#[tokio::test]
async fn what_was_deleted_is_driven_out_of_the_file() {
    // PostgreSQL's own log of what was written outlives the row; only its administrator can shorten that.
    let panel = Panel::on(Backend::Sqlite).await;
    let canary = "canary among a month's counts";
    let month = statistics::Month::new(2026, 10).unwrap();
    panel.write(async |tx| tx.save_month_cells(&force(1), month, canary.as_bytes()).await).await;
    assert!(panel.database.holds(canary));
    panel.write(async |tx| tx.delete_month_cells(&force(1), month).await).await;
    assert!(panel.store.writer().purge().await.unwrap());
    assert!(!panel.database.holds(canary));
}

#[tokio::test]
async fn a_month_goes_stale_and_fresh_again() {
    let panel = Panel::new().await;
    let (force, month) = (force(1), statistics::Month::new(2026, 10).unwrap());
    panel.write(async |tx| tx.make_stale(&force, month).await).await;
    let reader = panel.store.reader();
    let permit = crate::cast::system::<access::permission::RecountMonths>();
    let stale = reader.stale_months(&permit).await.unwrap();
    assert_eq!((stale.len(), stale[0].month, stale[0].what), (1, month, store::Stale::Counts));
    let earlier = now() - chrono::TimeDelta::seconds(1);
    panel.write(async |tx| tx.freshen(&force, month, (store::Stale::Counts, earlier)).await).await;
    assert_eq!(reader.stale_months(&permit).await.unwrap().len(), 1, "it went stale again since");
    panel.write(async |tx| tx.freshen(&force, month, (store::Stale::Counts, now())).await).await;
    assert!(reader.stale_months(&permit).await.unwrap().is_empty());
}
