//! The record of who did what, examined: nothing of the database changes, whichever version made it.

use access::permission::AddAccount;
use store::{Address, Made, OpenError, Record, Verdict, verify};
use test_database::Backend;

use crate::cast::{interviewer, system};
use crate::panel::Panel;
use crate::raw::Raw;

/// A panel on which something was done.
async fn used() -> Panel {
    let panel = Panel::new().await;
    for number in 1..=3 {
        let somebody = interviewer(number);
        panel.act(&system::<AddAccount>(), async |tx| tx.add_account(&somebody).await).await.unwrap();
    }
    panel
}

async fn record(panel: &Panel) -> Result<Record, OpenError> {
    Record::open(&Address::parse(&panel.database.url()).unwrap()).await
}

#[tokio::test]
async fn the_record_is_followed_while_the_panel_is_served_and_cannot_be_written() {
    let panel = used().await;
    let sound = verify(&panel.store.reader()).await.unwrap();
    assert!(matches!(&sound, Verdict::Sound(chain) if chain.entries == 3), "{sound:?}");
    let examined = record(&panel).await.unwrap();
    assert_eq!(examined.made().await.unwrap(), Made::ByThis);
    assert_eq!(examined.verify_against(&[]).await.unwrap(), sound);
    let other = interviewer(9);
    panel.act(&system::<AddAccount>(), async |tx| tx.add_account(&other).await).await.unwrap();
    let longer = examined.verify_against(&[]).await.unwrap();
    assert!(matches!(&longer, Verdict::Sound(chain) if chain.entries == 4), "{longer:?}");
}

#[tokio::test]
async fn a_database_of_another_version_is_said_to_be_one_and_stays_one() {
    let panel = used().await;
    let raw = Raw::of(&panel).await;
    raw.run("INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_of_later', 0)").await.unwrap();
    let later = record(&panel).await.unwrap();
    assert_eq!(later.made().await.unwrap(), Made::ByLater("m9999_of_later".to_owned()));
    assert!(matches!(later.verify_against(&[]).await.unwrap(), Verdict::Sound(_)));
    raw.run("DELETE FROM seaql_migrations WHERE version IN ('m9999_of_later', 'm0053_account_acts')")
        .await
        .unwrap();
    let earlier = record(&panel).await.unwrap();
    assert_eq!(earlier.made().await.unwrap(), Made::ByEarlier(1));
    assert!(matches!(earlier.verify_against(&[]).await.unwrap(), Verdict::Sound(_)));
    assert_eq!(earlier.made().await.unwrap(), Made::ByEarlier(1), "no step was made");
    raw.run("DROP TABLE seaql_migrations").await.unwrap();
    assert!(matches!(record(&panel).await, Err(OpenError::NoRecord(_))));
}

/// What nobody has open is read without a file beside it, byte for byte as it was; and what is not there is not made.
#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "the database is a file here")]
async fn a_copy_that_is_examined_keeps_every_byte() {
    let panel = Panel::on(Backend::Sqlite).await;
    let somebody = interviewer(1);
    panel.act(&system::<AddAccount>(), async |tx| tx.add_account(&somebody).await).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("evidence.db");
    Raw::of(&panel).await.run(&format!("VACUUM INTO '{}'", copy.display())).await.unwrap();
    let before = std::fs::read(&copy).unwrap();
    let examined = Record::open(&Address::file(&copy)).await.unwrap();
    assert!(matches!(examined.verify_against(&[]).await.unwrap(), Verdict::Sound(_)));
    drop(examined);
    assert!(std::fs::read(&copy).unwrap() == before, "the copy was changed");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "something was put beside it");
    let nowhere = folder.path().join("nowhere.db");
    assert!(matches!(Record::open(&Address::file(&nowhere)).await, Err(OpenError::CannotCreate(_))));
    assert!(!nowhere.exists());
}
