//! The audit: append-only for the database, and a chain that shows what was done to it all the same.

use access::permission::AddAccount;
use store::{Verdict, verify};

use crate::cast::{interviewer, system};
use crate::panel::Panel;
use crate::raw::Raw;

const ENTRIES: u64 = 6;

async fn with_entries() -> (Panel, Raw) {
    let panel = Panel::new().await;
    for number in 1..=ENTRIES {
        let somebody = interviewer(u128::from(number));
        panel.act(&system::<AddAccount>(), async |tx| tx.add_account(&somebody).await).await.unwrap();
    }
    let raw = Raw::of(&panel).await;
    (panel, raw)
}

#[tokio::test]
async fn an_untouched_chain_is_sound() {
    let (panel, _raw) = with_entries().await;
    let Verdict::Sound(chain) = verify(&panel.store.reader()).await.unwrap() else { panic!("broken") };
    assert_eq!((chain.entries, chain.head.len()), (ENTRIES, 64));
}

#[tokio::test]
async fn the_database_refuses_to_change_an_entry() {
    let (_panel, raw) = with_entries().await;
    let round = raw.way_round("audit");
    for wrong in ["UPDATE audit SET actor_name = 'Somebody else'", "DELETE FROM audit", &round] {
        let refusal = raw.refused(wrong).await;
        assert!(refusal.contains("the audit is never changed"), "{wrong}: {refusal}");
    }
}

#[tokio::test]
async fn tampering_past_the_triggers_shows() {
    for (wrong, at) in [
        ("UPDATE audit SET actor_name = 'Somebody else' WHERE number = 3", 3),
        ("UPDATE audit SET subject = 'VF-1' WHERE number = 6", 6),
        ("UPDATE audit SET at = '2020-01-01T00:00:00+00:00' WHERE number = 1", 1),
        ("DELETE FROM audit WHERE number = 4", 4),
        ("UPDATE audit SET number = 7 WHERE number = 4; UPDATE audit SET number = 4 WHERE number = 6", 4),
        ("UPDATE audit SET previous_hash = hash WHERE number = 5", 5),
    ] {
        let (panel, raw) = with_entries().await;
        raw.unguard("audit_not_changed", "audit").await;
        raw.unguard("audit_not_deleted", "audit").await;
        raw.run(wrong).await.unwrap();
        assert_eq!(verify(&panel.store.reader()).await.unwrap(), Verdict::Broken { at }, "{wrong}");
    }
}

#[tokio::test]
async fn entries_cut_off_at_the_end_show_against_a_noted_head() {
    let (panel, raw) = with_entries().await;
    let noted = verify(&panel.store.reader()).await.unwrap();
    raw.unguard("audit_not_deleted", "audit").await;
    raw.run("DELETE FROM audit WHERE number = 6").await.unwrap();
    assert_ne!(verify(&panel.store.reader()).await.unwrap(), noted);
}
