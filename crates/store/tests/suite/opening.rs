//! Opening: new, again, with another key, from a newer version, locked, read-only, and where there is nothing.

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;

use store::{Address, AddressFault, Durability, OpenError, Store, VaultKey};
use test_database::{Backend, Database};

use crate::cast::{FORCE_REFERENCE, force, identity, participant};
use crate::panel::{KEY, Panel, chance, open};
use crate::raw::Raw;

#[tokio::test]
async fn what_was_written_is_there_after_opening_again() {
    let panel = Panel::new().await;
    let person = participant(1001, force(1));
    panel.write(async |tx| tx.add_participant(&person, &identity(FORCE_REFERENCE)).await).await;
    let panel = panel.reopen().await;
    let found = panel.write(async |tx| tx.participant(person.id).await).await;
    assert_eq!(found, Some(person));
}

#[tokio::test]
async fn every_commit_waits_for_the_disk() {
    let panel = Panel::on(Backend::Sqlite).await;
    let raw = Raw::of(&panel).await;
    // The write-ahead log is a property of the file; the store itself asserts synchronous = FULL when it opens.
    assert!(panel.database.file().with_extension("db-wal").exists());
    raw.close().await;
}

#[tokio::test]
async fn another_key_is_refused() {
    let Panel { store, database } = Panel::new().await;
    store.close().await.unwrap();
    let refusal = open(&database, [8; 32]).await.err().unwrap();
    assert!(matches!(refusal, OpenError::OtherKey), "{refusal}");
    open(&database, KEY).await.unwrap();
}

#[tokio::test]
async fn a_newer_database_is_left_alone() {
    let panel = Panel::new().await;
    let raw = Raw::of(&panel).await;
    raw.run("INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_later', 0)").await.unwrap();
    raw.close().await;
    let Panel { store, database } = panel;
    store.close().await.unwrap();
    let refusal = open(&database, KEY).await.err().unwrap();
    assert!(matches!(&refusal, OpenError::NewerDatabase { step } if step == "m9999_later"), "{refusal}");
}

#[tokio::test]
async fn a_locked_database_is_said_to_be_locked() {
    let panel = Panel::on(Backend::Sqlite).await;
    let raw = Raw::of(&panel).await;
    raw.run("BEGIN IMMEDIATE").await.unwrap();
    let refusal = open(&panel.database, KEY).await.err().unwrap();
    assert!(matches!(refusal, OpenError::Locked), "{refusal}");
}

#[tokio::test]
async fn a_directory_that_is_not_there_is_named() {
    let directory = tempfile::tempdir().unwrap();
    let address = Address::file(directory.path().join("nowhere").join("candour.db"));
    let refusal = Store::open(&address, VaultKey::new(KEY), chance(), Durability::Full).await.err().unwrap();
    assert!(
        matches!(&refusal, OpenError::CannotCreate(path) if path.ends_with("nowhere/candour.db")),
        "{refusal}"
    );
}

#[tokio::test]
async fn a_file_that_is_no_database_is_named() {
    let database = Database::on(Backend::Sqlite);
    write_file(&database.file(), &"not a database, only text. ".repeat(200));
    let refusal = open(&database, KEY).await.err().unwrap();
    assert!(matches!(refusal, OpenError::NotADatabase(_)), "{refusal}");
}

#[tokio::test]
async fn a_read_only_database_is_refused() {
    let Panel { store, database } = Panel::on(Backend::Sqlite).await;
    store.close().await.unwrap();
    let file = database.file();
    std::fs::set_permissions(&file, Permissions::from_mode(0o444)).unwrap();
    if writable_all_the_same(&file) {
        return; // Whoever runs the tests may write any file, so that there is nothing to see.
    }
    let refusal = open(&database, KEY).await.err().unwrap();
    assert!(matches!(refusal, OpenError::ReadOnly), "{refusal}");
}

#[tokio::test]
async fn a_server_that_is_not_there_is_said_so_without_its_password() {
    let address = Address::parse("postgres://candour:swordfish@localhost/candour?host=/nowhere").unwrap();
    let refusal = Store::open(&address, VaultKey::new(KEY), chance(), Durability::Full).await.err().unwrap();
    assert!(matches!(refusal, OpenError::Unreachable(_)), "{refusal}");
    assert!(!format!("{refusal} {refusal:?}").contains("swordfish"));
}

#[tokio::test]
async fn several_nodes_open_a_new_database_at_once() {
    let database = Database::on(Backend::Postgres);
    let nodes = [(); 4].map(|()| open(&database, KEY));
    for node in futures_util::future::join_all(nodes).await {
        node.unwrap().close().await.unwrap();
    }
}

#[test]
fn addresses_are_files_or_servers() {
    assert_eq!(
        Address::parse("sqlite:data/candour.db").unwrap().path().unwrap().to_str(),
        Some("data/candour.db")
    );
    assert_eq!(
        Address::parse("sqlite:///srv/candour.db").unwrap().path().unwrap().to_str(),
        Some("/srv/candour.db")
    );
    assert_eq!(Address::parse("sqlite:candour.db").unwrap().directory(), None);
    let server = Address::parse("postgres://candour:secret@db/candour").unwrap();
    assert!(server.path().is_none());
    assert!(!format!("{server:?}").contains("secret"));
    for wrong in
        ["", "data/candour.db", "sqlite:", "sqlite::memory:", "sqlite:a.db?mode=ro", "mysql://db/candour"]
    {
        assert_eq!(Address::parse(wrong).err(), Some(AddressFault), "{wrong}");
    }
}

#[test]
fn a_key_is_sixty_four_digits() {
    assert!(VaultKey::parse(&format!("{}\n", "0a".repeat(32))).is_ok());
    for wrong in ["", &"0a".repeat(31), &"0g".repeat(32), &"+1".repeat(32)] {
        assert!(VaultKey::parse(wrong).is_err(), "{wrong}");
    }
    assert_eq!(format!("{:?}", VaultKey::new(KEY)), "VaultKey(hidden)");
}

#[expect(clippy::disallowed_methods, reason = "the test makes the file that is wrong")]
fn write_file(path: &std::path::Path, text: &str) {
    std::fs::write(path, text).unwrap();
}

fn writable_all_the_same(file: &std::path::Path) -> bool {
    std::fs::OpenOptions::new().append(true).open(file).is_ok()
}
