//! Opening: new, again, with another key, from a newer version, locked, read-only, and where there is nothing.

use std::env;
use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use store::{Address, AddressFault, Durability, OpenError, Store, VaultKey};
use test_database::{Backend, Database};

use crate::cast::{FORCE_REFERENCE, force, identity, participant};
use crate::panel::{KEY, Panel, chance, open};
use crate::raw::Raw;

/// Tells the program that a test starts which database it may not write.
const READ_ONLY: &str = "CANDOUR_TEST_READ_ONLY";

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

/// A file of one's own is made writable when it is opened. One of somebody else's, which may only be read, is refused.
#[tokio::test]
#[expect(
    clippy::disallowed_methods,
    reason = "the program that is started hears which file is meant in the environment"
)]
async fn a_read_only_database_is_refused() {
    if let Ok(url) = env::var(READ_ONLY) {
        let refusal =
            Store::open(&Address::parse(&url).unwrap(), VaultKey::new(KEY), chance(), Durability::Full).await;
        let refusal = refusal.err().unwrap();
        assert!(matches!(refusal, OpenError::ReadOnly), "{refusal}");
        return;
    }
    let Panel { store, database } = Panel::on(Backend::Sqlite).await;
    store.close().await.unwrap();
    let file = database.file();
    std::fs::set_permissions(&file, Permissions::from_mode(0o444)).unwrap();
    if is_root() {
        std::fs::set_permissions(file.parent().unwrap(), Permissions::from_mode(0o777)).unwrap();
        as_nobody("opening::a_read_only_database_is_refused", &database.url());
    } else {
        open(&database, KEY).await.unwrap();
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_is_said_so_without_its_password() {
    let address = Address::parse("postgres://candour:swordfish@localhost/candour?host=/nowhere").unwrap();
    let refusal = Store::open(&address, VaultKey::new(KEY), chance(), Durability::Full).await.err().unwrap();
    assert!(matches!(refusal, OpenError::Unreachable(_)), "{refusal}");
    assert!(!format!("{refusal} {refusal:?}").contains("swordfish"));
}

#[tokio::test]
async fn a_server_on_which_our_settings_do_not_hold_is_refused() {
    let Panel { store, database } = Panel::on(Backend::Postgres).await;
    store.close().await.unwrap();
    let raw = Raw::on(&database).await;
    let name = raw.texts("SELECT current_database()::text").await.remove(0);
    let setting = "default_transaction_isolation";
    raw.run(&format!("ALTER DATABASE {name} SET {setting} = 'serializable'")).await.unwrap();
    let refusal = open(&database, KEY).await.err().unwrap();
    assert!(matches!(refusal, OpenError::ServerSetting { name, .. } if name == setting), "{refusal}");
    raw.run(&format!("ALTER DATABASE {name} RESET {setting}")).await.unwrap();
    raw.close().await;
    open(&database, KEY).await.unwrap();
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

/// Only root can be somebody else.
fn is_root() -> bool {
    Command::new("id").arg("-u").output().unwrap().stdout.starts_with(b"0\n")
}

/// Runs a test of this program again as somebody who owns nothing.
fn as_nobody(test: &str, url: &str) {
    // Where the program lies may be closed to them.
    let folder = tempfile::tempdir().unwrap();
    std::fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
    let own = folder.path().join("suite");
    std::fs::copy(env::current_exe().unwrap(), &own).unwrap();
    let mut program = Command::new("setpriv");
    program.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(own).current_dir("/");
    program.args(["--exact", test, "--nocapture"]).env(READ_ONLY, url);
    let output = program.output().expect("setpriv, of util-linux");
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}
