//! One transaction per act: all of it with its audit entry, or nothing.

use access::permission::{AddAccount, BookAppointment, ViewAudit};
use access::{Role, Scope};
use store::{AuditFilter, Fault};

use crate::cast::{
    FORCE_REFERENCE, Story, account, case, coordinator, force, identity, interviewer, participant, permit,
    system,
};
use crate::panel::{Panel, now};
use crate::raw::Raw;

#[tokio::test]
async fn an_act_and_its_audit_entry_are_written_together() {
    let panel = Panel::new().await;
    let somebody = coordinator();
    panel
        .act(&system::<AddAccount>(), async |tx| {
            tx.about(somebody.id);
            tx.add_account(&somebody).await
        })
        .await
        .unwrap();
    let administrator = account(950, Role::Administrator, Scope::Panel);
    let page = panel
        .store
        .reader()
        .audit(&permit::<ViewAudit>(&administrator), &AuditFilter::default(), 1)
        .await
        .unwrap();
    assert_eq!(page.found, 1);
    let entry = page.entries.first().unwrap();
    assert_eq!((entry.number, entry.action.as_str(), entry.actor_role), (1, "add_account", Role::System));
    assert_eq!((entry.at, entry.subject.clone()), (now(), Some(somebody.id.to_string())));
}

#[tokio::test]
async fn a_refused_act_leaves_nothing() {
    let panel = Panel::new().await;
    let person = participant(1001, force(1));
    let outcome: Result<(), Fault> = panel
        .act(&system::<AddAccount>(), async |tx| {
            tx.add_account(&coordinator()).await?;
            tx.add_participant(&person, &identity(FORCE_REFERENCE)).await?;
            Err(Fault::Missing { table: "tests", id: "on purpose".to_owned() })
        })
        .await;
    assert!(matches!(outcome, Err(Fault::Missing { table: "tests", .. })));
    let raw = Raw::of(&panel).await;
    for table in ["accounts", "participants", "person_keys", "identities", "audit"] {
        assert_eq!(raw.count(table).await, 0, "{table}");
    }
}

#[tokio::test]
async fn an_act_dropped_half_way_leaves_nothing_and_the_next_one_works() {
    let panel = Panel::new().await;
    {
        let permit = system::<AddAccount>();
        let half = panel.act(&permit, async |tx| {
            tx.add_account(&coordinator()).await?;
            std::future::pending::<Result<(), Fault>>().await
        });
        assert!(tokio::time::timeout(std::time::Duration::from_millis(200), half).await.is_err());
    }
    let accounts = panel.write(async |tx| tx.accounts().await).await;
    assert!(accounts.is_empty());
}

#[tokio::test]
async fn acts_at_once_take_their_turns() {
    let panel = Panel::new().await;
    let mut acts = tokio::task::JoinSet::new();
    for number in 1..=20 {
        let writer = panel.store.writer();
        acts.spawn(async move {
            let somebody = interviewer(number);
            let work = async |tx: &store::Tx| tx.add_account(&somebody).await;
            writer.write(&system::<AddAccount>(), now(), work).await
        });
    }
    while let Some(outcome) = acts.join_next().await {
        outcome.unwrap().unwrap();
    }
    let raw = Raw::of(&panel).await;
    assert_eq!((raw.count("accounts").await, raw.count("audit").await), (20, 20));
    assert!(matches!(store::verify(&panel.store.reader()).await.unwrap(), store::Verdict::Sound(_)));
}

#[tokio::test]
async fn the_audit_names_the_force_an_act_concerned() {
    let panel = Panel::new().await;
    let ines = interviewer(1);
    let story = Story::tell(&panel, 1, force(2), &ines).await;
    let permit = permit::<BookAppointment>(&coordinator());
    panel.act(&permit, async |tx| tx.case(story.case.id).await).await.unwrap();
    let administrator = account(950, Role::Administrator, Scope::Panel);
    let page = panel
        .store
        .reader()
        .audit(&crate::cast::permit(&administrator), &AuditFilter::default(), 1)
        .await
        .unwrap();
    assert_eq!(page.entries.first().unwrap().force, Some(force(2)));
}

#[tokio::test]
async fn the_database_repeats_what_must_hold() {
    let panel = Panel::new().await;
    let ines = interviewer(1);
    let story = Story::tell(&panel, 1, force(1), &ines).await;
    let again =
        panel.act(&system::<AddAccount>(), async |tx| tx.add_case(&case(77, &story.participant)).await).await;
    assert!(matches!(again, Err(Fault::Database(_))), "one case a person and wave");
    let raw = Raw::of(&panel).await;
    for wrong in [
        "UPDATE cases SET state = 'booked'",
        "UPDATE cases SET state = 'closed', interview_id = NULL",
        "UPDATE cases SET force_code = 'E23999902'",
        "UPDATE participants SET language = 'fr'",
        "UPDATE interviews SET state = 'finished'",
        "UPDATE interviews SET digest = 'b'",
        "DELETE FROM accounts",
    ] {
        raw.refused(wrong).await;
    }
}
