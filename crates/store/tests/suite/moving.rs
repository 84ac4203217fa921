//! Moving from one database to another: all of it, between a file and a server, into an empty one only.

use std::collections::BTreeSet;

use store::{Address, MoveError, TableMoved, Verdict, transfer, verify};
use test_database::{Backend, Database};
use uuid::Uuid;

use crate::cast::{Story, entry, force, interviewer};
use crate::panel::{KEY, Panel, open};
use crate::raw::Raw;

async fn moved(from: &Database, to: &Database) -> Result<Vec<TableMoved>, MoveError> {
    let (from, to) = (Address::parse(&from.url()).unwrap(), Address::parse(&to.url()).unwrap());
    transfer((&from, &to), |_| {}).await
}

/// A panel in which something was said, closed again.
async fn told(backend: Backend) -> Database {
    let panel = Panel::on(backend).await;
    let story = Story::tell(&panel, 1, force(1), &interviewer(1)).await;
    let entries = [entry("listened", "agree", 1), entry("believed", "disagree", 2)];
    panel
        .write(async |tx| tx.append_journal(story.interview.id, Uuid::from_u128(1), "page", &entries).await)
        .await;
    let Panel { store, database } = panel;
    store.close().await.unwrap();
    database
}

#[tokio::test]
async fn everything_goes_to_a_server_and_back() {
    let file = told(Backend::Sqlite).await;
    let (server, again) = (Database::on(Backend::Postgres), Database::on(Backend::Sqlite));
    let there = moved(&file, &server).await.unwrap();
    let back = moved(&server, &again).await.unwrap();
    assert_eq!(there, back, "the same rows with the same digests");
    let rows = |name: &str| there.iter().find(|table| table.table == name).map(|table| table.rows);
    assert_eq!((rows("journal"), rows("participants")), (Some(2), Some(1)));
    for database in [&server, &again] {
        let store = open(database, KEY).await.unwrap();
        assert!(matches!(verify(&store.reader()).await.unwrap(), Verdict::Sound(_)));
        store.close().await.unwrap();
    }
}

#[tokio::test]
async fn no_table_of_the_schema_is_left_behind() {
    let (file, server) = (told(Backend::Sqlite).await, Database::on(Backend::Postgres));
    let went: BTreeSet<String> =
        moved(&file, &server).await.unwrap().into_iter().map(|it| it.table).collect();
    let raw = Raw::on(&file).await;
    let there =
        raw.texts("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'seaql_migrations'").await;
    assert_eq!(there.into_iter().filter(|name| !name.starts_with("sqlite_")).collect::<BTreeSet<_>>(), went);
    let raw = Raw::on(&server).await;
    let counted = "SELECT column_name::text FROM information_schema.columns WHERE table_schema = current_schema() \
                   AND (is_identity = 'YES' OR column_default LIKE 'nextval%')";
    assert!(raw.texts(counted).await.is_empty(), "a column that counts by itself would have to be set on");
    let postponed = "SELECT conname::text FROM pg_constraint WHERE condeferrable";
    assert!(raw.texts(postponed).await.is_empty(), "every rule holds at once again");
}

#[tokio::test]
async fn what_is_in_use_or_not_empty_is_refused_and_stays_as_it_was() {
    let (file, server) = (told(Backend::Sqlite).await, Database::on(Backend::Postgres));
    let served = open(&file, KEY).await.unwrap();
    assert!(matches!(moved(&file, &server).await, Err(MoveError::InUse("source"))));
    served.close().await.unwrap();
    let served = open(&server, KEY).await.unwrap();
    assert!(matches!(moved(&file, &server).await, Err(MoveError::InUse("target"))));
    served.close().await.unwrap();
    // A node that has opened it has put its key on record.
    assert!(matches!(moved(&file, &server).await, Err(MoveError::NotEmpty(_))));
    let older = Database::on(Backend::Sqlite);
    Raw::on(&older).await.steps(3).await;
    let empty = Database::on(Backend::Postgres);
    assert!(matches!(
        moved(&older, &empty).await,
        Err(MoveError::OtherSchema(_) | MoveError::InUse("source"))
    ));
    moved(&file, &empty).await.unwrap();
}
