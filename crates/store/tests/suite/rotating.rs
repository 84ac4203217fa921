//! A new key of the vault in the place of the old: nothing is lost, what was hashed is found again, and who was erased is gone
//! from older copies with the old key.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use access::permission::{ReadIdentity, RotateKey};
use fieldwork::{Debrief, DebriefState, DebriefWanted};
use sea_orm::{ConnectionTrait, Statement};
use store::{
    Address, BackupKeys, Durability, Fault, Keyring, OpenError, Opening, SealFault, Sealing, Store,
    VaultKeys, copy_file,
};
use test_database::Backend;

use crate::cast::{FORCE_REFERENCE, Story, coordinator, force, id, identity, interviewer, permit, system};
use crate::panel::{KEY, Panel, chance, now, open};
use crate::raw::Raw;

pub(crate) const NEW: [u8; 32] = [8; 32];

pub(crate) fn keys(keys: &[[u8; 32]]) -> VaultKeys {
    let digits = |key: &[u8; 32]| key.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    VaultKeys::parse(&keys.iter().map(digits).collect::<Vec<_>>().join("\n")).unwrap()
}

pub(crate) async fn opened(url: &str, keys: impl Into<Keyring>) -> Result<Store, OpenError> {
    Store::open(&Address::parse(url).unwrap(), keys, chance(), Durability::Full).await
}

/// Three people, and what staff wrote, under seal of the key they began with.
async fn told() -> (Panel, Vec<Story>) {
    let panel = Panel::new().await;
    let mut stories = Vec::new();
    for number in 1..=3 {
        stories.push(Story::tell(&panel, number, force(1), &interviewer(number.into())).await);
    }
    let debrief = Debrief {
        id: id(77),
        interviewer: id(1),
        asked_at: now(),
        wanted: DebriefWanted::ALL[0],
        words: "It was a long call".to_owned(),
        state: DebriefState::Asked,
    };
    panel.write(async |tx| tx.add_debrief(&debrief).await).await;
    (panel, stories)
}

pub(crate) async fn seal_anew(store: &Store) -> u64 {
    let (permit, writer, mut done) = (system::<RotateKey>(), store.writer(), 0);
    loop {
        let some = writer.write(&permit, now(), async |tx| tx.seal_some_anew(&permit).await).await;
        match some.unwrap() {
            0 => return done,
            some => done += some,
        }
    }
}

pub(crate) async fn retire(store: &Store) -> Result<Vec<String>, u64> {
    let permit = system::<RotateKey>();
    store.writer().write(&permit, now(), async |tx| tx.retire_keys(&permit).await).await.unwrap()
}

async fn name(store: &Store, story: &Story) -> Result<Option<String>, Fault> {
    let read = permit::<ReadIdentity>(&coordinator());
    let work = async |tx: &store::Tx| tx.identity(&read, story.participant.id).await;
    store.writer().write(&read, now(), work).await.map(|identity| identity.map(|it| it.name))
}

#[tokio::test]
async fn everything_opens_with_the_new_key_and_nothing_needs_the_old() {
    let (panel, stories) = told().await;
    let matter = identity(&format!("{FORCE_REFERENCE}/1")).force_reference;
    panel.store.clone().close().await.unwrap();
    let both = opened(&panel.database.url(), keys(&[NEW, KEY])).await.unwrap();
    assert_eq!(retire(&both).await, Err(4), "three people and a debrief are under the old seal");
    assert_eq!(both.reader().sealed_otherwise(&system()).await.unwrap(), 4);
    assert_eq!(seal_anew(&both).await, 4);
    assert_eq!(both.reader().sealed_otherwise(&system()).await.unwrap(), 0);
    assert_eq!(retire(&both).await.unwrap().len(), 1);
    both.close().await.unwrap();
    let refusal = open(&panel.database, KEY).await.err().unwrap();
    assert!(matches!(refusal, OpenError::RetiredKey), "{refusal}");
    let new = opened(&panel.database.url(), keys(&[NEW])).await.unwrap();
    for story in &stories {
        assert!(name(&new, story).await.unwrap().is_some());
    }
    let known = async |tx: &store::Tx| tx.force_reference_known(&force(1), &matter).await;
    let known = new.writer().write(&system::<access::permission::OpenDueCases>(), now(), known).await;
    assert!(known.unwrap(), "what was hashed before is found again");
    assert_eq!(under_seal_of(&panel, KEY).await, Vec::<String>::new());
}

/// Every column of bytes in the schema is looked at, so that one that is added later cannot be left behind.
pub(crate) async fn under_seal_of(panel: &Panel, key: [u8; 32]) -> Vec<String> {
    let raw = Raw::of(panel).await;
    let columns = raw.either(
        "SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table' AND p.type LIKE '%blob%'",
        "SELECT table_name, column_name FROM information_schema.columns WHERE data_type = 'bytea' AND table_schema = current_schema()",
    );
    let prefix = store_prefix(key);
    let connection = raw.connection();
    let ask = |sql: String| Statement::from_string(connection.get_database_backend(), sql);
    let mut found = Vec::new();
    for row in connection.query_all_raw(ask(columns.to_owned())).await.unwrap() {
        let (table, column): (String, String) =
            (row.try_get_by_index(0).unwrap(), row.try_get_by_index(1).unwrap());
        let literal = raw.either(format!("x'{prefix}'"), format!("'\\x{prefix}'::bytea"));
        let sql = format!("SELECT COUNT(*) FROM {table} WHERE substr({column}, 1, 4) = {literal}");
        let count: i64 =
            connection.query_one_raw(ask(sql)).await.unwrap().unwrap().try_get_by_index(0).unwrap();
        if count > 0 {
            found.push(format!("{table}.{column}"));
        }
    }
    found
}

/// The name of a key, as it stands before what it sealed: made apart from the program's.
fn store_prefix(key: [u8; 32]) -> String {
    use hmac::{Hmac, KeyInit, Mac};
    use sha2::{Digest, Sha256};
    let mut block = [0; 64];
    block[..32].copy_from_slice(&key);
    let mut mac = Hmac::<Sha256>::new(&block.into());
    mac.update(b"candour key encryption");
    let sealing = mac.finalize().into_bytes();
    let id = Sha256::new().chain_update(b"candour key id").chain_update(sealing).finalize();
    id[..4].iter().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test]
async fn the_scan_finds_what_is_under_seal() {
    let (panel, _) = told().await;
    let found = under_seal_of(&panel, KEY).await;
    for column in ["person_keys.wrapped", "debriefs.words", "vault_keys.hashing"] {
        assert!(found.contains(&column.to_owned()), "{column} in {found:?}");
    }
}

#[tokio::test]
async fn a_program_that_runs_takes_the_new_key_up() {
    let (panel, stories) = told().await;
    panel.store.clone().close().await.unwrap();
    let given = Arc::new(Mutex::new(keys(&[KEY])));
    let again = Arc::clone(&given);
    let ring = Keyring::read_again(keys(&[KEY]), move || Some(again.lock().unwrap().clone()));
    let serving = opened(&panel.database.url(), ring).await.unwrap();
    assert!(name(&serving, &stories[0]).await.unwrap().is_some());

    *given.lock().unwrap() = keys(&[NEW, KEY]);
    let rotating = opened(&panel.database.url(), keys(&[NEW, KEY])).await.unwrap();
    // Half of it is done, broken off, and done by another program.
    let permit = system::<RotateKey>();
    let some = rotating.writer().write(&permit, now(), async |tx| tx.seal_some_anew(&permit).await).await;
    assert_eq!(some.unwrap(), 3);
    rotating.close().await.unwrap();
    assert!(
        name(&serving, &stories[1]).await.unwrap().is_some(),
        "sealed anew, and read by who had the old key"
    );
    let panel = Panel { store: serving.clone(), database: panel.database };
    let later = Story::tell(&panel, 4, force(1), &interviewer(4)).await;

    assert_eq!(seal_anew(&serving).await, 1, "the debrief");
    assert_eq!(retire(&serving).await.unwrap().len(), 1);
    *given.lock().unwrap() = keys(&[NEW]);
    for story in stories.iter().chain([&later]) {
        assert!(name(&serving, story).await.unwrap().is_some());
    }
}

#[tokio::test]
async fn a_program_that_has_only_a_retired_key_is_refused_and_seals_nothing() {
    let (panel, stories) = told().await;
    let rotating = opened(&panel.database.url(), keys(&[NEW, KEY])).await.unwrap();
    seal_anew(&rotating).await;
    retire(&rotating).await.unwrap();
    let refused = name(&panel.store, &stories[0]).await.unwrap_err();
    assert!(matches!(refused, Fault::Sealed(SealFault::Retired)), "{refused}");
}

/// A backup as `candour backup` makes it and `candour restore` opens it: copied, sealed, and opened again.
#[expect(clippy::disallowed_methods, reason = "a backup is a file")]
async fn restored_backup(panel: &Panel, folder: &Path) -> PathBuf {
    let keys = BackupKeys::parse(&"1f".repeat(32)).unwrap();
    let (copied, restored) = (folder.join("copied.db"), folder.join("restored.db"));
    copy_file(&panel.database.file(), &copied).await.unwrap();
    let mut sealing = Sealing::begin(&keys, [9; 32], Vec::new()).unwrap();
    sealing.write_all(&std::fs::read(&copied).unwrap()).unwrap();
    let sealed = sealing.finish().unwrap();
    let mut plain = Vec::new();
    Opening::begin(&keys, sealed.as_slice()).unwrap().read_to_end(&mut plain).unwrap();
    std::fs::write(&restored, plain).unwrap();
    restored
}

/// Erasing destroys a person's key here. In a copy that was made before, the key is still there, under seal of the key of
/// the vault: once that is changed and destroyed, the copy tells nobody who they were.
#[tokio::test]
async fn who_was_erased_cannot_be_read_in_an_older_copy_once_the_old_key_is_gone() {
    let panel = Panel::on(Backend::Sqlite).await;
    let story = Story::tell(&panel, 1, force(1), &interviewer(1)).await;
    let stays = Story::tell(&panel, 2, force(1), &interviewer(2)).await;
    let copies = tempfile::tempdir().unwrap();
    let copy = restored_backup(&panel, copies.path()).await;
    let cerys = coordinator();
    panel.write(async |tx| tx.add_account(&cerys).await).await;
    crate::rights::erase(&panel, &story.participant).await;
    let url = format!("sqlite:{}", copy.display());
    let file = panel.database.url();
    panel.store.clone().close().await.unwrap();
    let rotating = opened(&file, keys(&[NEW, KEY])).await.unwrap();
    seal_anew(&rotating).await;
    retire(&rotating).await.unwrap();
    assert!(!matches!(name(&rotating, &story).await, Ok(Some(_))), "erased");
    assert!(name(&rotating, &stays).await.unwrap().is_some(), "somebody else goes on");

    let older = opened(&url, keys(&[KEY])).await.unwrap();
    assert!(name(&older, &story).await.unwrap().is_some(), "with the old key the copy tells all");
    older.close().await.unwrap();

    let refusal = opened(&url, keys(&[NEW])).await.err().unwrap();
    assert!(matches!(refusal, OpenError::OtherKey), "{refusal}");
    // Whoever takes the names of the keys out of the copy opens it, and still reads nothing.
    let database = sea_orm::Database::connect(&url).await.unwrap();
    database.execute_unprepared("DELETE FROM vault_keys").await.unwrap();
    database.close().await.unwrap();
    let forced = opened(&url, keys(&[NEW])).await.unwrap();
    let refused = name(&forced, &story).await.unwrap_err();
    assert!(matches!(refused, Fault::Sealed(SealFault::OtherKey)), "{refused}");
}

/// A database from before hashing had a key of its own hashes on as it did.
#[tokio::test]
async fn an_older_database_goes_on_finding_what_it_hashed() {
    let (panel, _) = told().await;
    let raw = Raw::of(&panel).await;
    raw.run("UPDATE vault_keys SET hashing = NULL").await.unwrap();
    let panel = panel.reopen().await;
    let person = crate::cast::participant(1044, force(1));
    panel.write(async |tx| tx.add_participant(&person, &identity("CRIME/OLD/1")).await).await;
    let both = opened(&panel.database.url(), keys(&[NEW, KEY])).await.unwrap();
    seal_anew(&both).await;
    retire(&both).await.unwrap();
    both.close().await.unwrap();
    let new = opened(&panel.database.url(), keys(&[NEW])).await.unwrap();
    let known = async |tx: &store::Tx| tx.force_reference_known(&force(1), "crime/old/1").await;
    assert!(new.writer().write(&system::<access::permission::OpenDueCases>(), now(), known).await.unwrap());
}

/// A file that was overwritten with a fresh key alone: the program keeps the last good keys, and lets no stranger in.
#[tokio::test]
async fn keys_that_open_nothing_here_do_not_take_the_place_of_those_that_do() {
    const STRANGER: [u8; 32] = [9; 32];
    let (panel, stories) = told().await;
    panel.store.clone().close().await.unwrap();
    let given = Arc::new(Mutex::new(keys(&[KEY])));
    let again = Arc::clone(&given);
    let ring = Keyring::read_again(keys(&[KEY]), move || Some(again.lock().unwrap().clone()));
    let serving = opened(&panel.database.url(), ring).await.unwrap();
    let rotating = opened(&panel.database.url(), keys(&[NEW, KEY])).await.unwrap();
    let permit = system::<RotateKey>();
    let some = rotating.writer().write(&permit, now(), async |tx| tx.seal_some_anew(&permit).await).await;
    assert_eq!(some.unwrap(), 3, "the people; the debrief is under the old seal");

    // Somebody's key is under the new seal, and what is given is neither the old nor the new key.
    *given.lock().unwrap() = keys(&[STRANGER]);
    let refused = name(&serving, &stories[0]).await.unwrap_err();
    assert!(matches!(refused, Fault::Sealed(SealFault::OtherKey)), "{refused}");
    let panel = Panel { store: serving.clone(), database: panel.database };
    let later = Story::tell(&panel, 4, force(1), &interviewer(4)).await;
    assert!(name(&serving, &later).await.unwrap().is_some(), "the last good key still seals and opens");

    seal_anew(&rotating).await;
    retire(&rotating).await.unwrap();
    let health = serving.reader().standing().await.unwrap();
    assert!(matches!(health, store::Health::RetiredKey), "{health:?}");
    let read = permit_to_read();
    let work = async |tx: &store::Tx| tx.identity(&read, later.participant.id).await;
    let refused = serving.writer().write(&read, now(), work).await.unwrap_err();
    assert!(matches!(refused, Fault::Sealed(_)), "a stranger was let in: {refused}");
    *given.lock().unwrap() = keys(&[NEW]);
    assert!(name(&serving, &stories[0]).await.unwrap().is_some(), "with the panel's key it goes on");
    assert!(matches!(serving.reader().standing().await.unwrap(), store::Health::Well));
}

fn permit_to_read() -> access::Permit<ReadIdentity> {
    permit::<ReadIdentity>(&coordinator())
}
