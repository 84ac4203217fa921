//! Copies of the whole database: what is sealed opens whole or not at all, and what stands in a copy is told row by row.

use std::io::{Read, Write};

use access::permission::{MakeBackup, WatchWorkings};
use chrono::TimeDelta;
use store::{
    Address, BackupEnd, BackupKeys, Health, Inventory, KeptBackup, Opening, Sealing, Still, copy_file,
    make_beside, remove_beside,
};
use test_database::Backend;

use crate::cast::{id, system};
use crate::panel::{Panel, now};
use crate::raw::Raw;

const PIECE: usize = 64 * 1024;

fn keys(digits: &str) -> BackupKeys {
    BackupKeys::parse(&digits.repeat(32)).unwrap()
}

fn sealed(keys: &BackupKeys, plain: &[u8]) -> Vec<u8> {
    let mut sealing = Sealing::begin(keys, [9; 32], Vec::new()).unwrap();
    sealing.write_all(plain).unwrap();
    sealing.finish().unwrap()
}

fn opened(keys: &BackupKeys, sealed: &[u8]) -> Result<Vec<u8>, String> {
    let mut plain = Vec::new();
    let read = Opening::begin(keys, sealed).and_then(|mut it| it.read_to_end(&mut plain));
    read.map(|_| plain).map_err(|fault| fault.to_string())
}

#[test]
fn what_was_sealed_opens_as_it_was_at_every_length() {
    for length in [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 200_000] {
        let plain: Vec<u8> = (0..=250).cycle().take(length).collect();
        assert!(opened(&keys("1f"), &sealed(&keys("1f"), &plain)).unwrap() == plain, "{length} bytes");
    }
}

#[test]
fn what_was_changed_moved_or_cut_off_does_not_open() {
    let plain = vec![7; 2 * PIECE + 100];
    let sealed = sealed(&keys("1f"), &plain);
    let header = 91;
    for at in [header, header + 5, header + PIECE + 15, header + PIECE + 16, sealed.len() - 1] {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        assert!(opened(&keys("1f"), &changed).unwrap_err().contains("changed or cut off"), "byte {at}");
    }
    for cut in [sealed.len() - 1, header + 2 * (PIECE + 16), header + PIECE + 16, header] {
        assert!(
            opened(&keys("1f"), &sealed[..cut]).unwrap_err().contains("changed or cut off"),
            "{cut} bytes"
        );
    }
    let (one, two) = (header..header + PIECE + 16, header + PIECE + 16..header + 2 * (PIECE + 16));
    let swapped = [&sealed[..header], &sealed[two.clone()], &sealed[one], &sealed[two.end..]].concat();
    assert!(opened(&keys("1f"), &swapped).unwrap_err().contains("changed or cut off"));
    let longer = [&sealed[..], b"more"].concat();
    assert!(opened(&keys("1f"), &longer).unwrap_err().contains("changed or cut off"));
}

#[test]
fn another_key_is_named_and_several_keys_open_what_each_sealed() {
    let old = sealed(&keys("1f"), b"words");
    assert!(opened(&keys("2e"), &old).unwrap_err().contains("another backup key"));
    let both = BackupKeys::parse(&format!("{}\n{}", "2e".repeat(32), "1f".repeat(32))).unwrap();
    assert_eq!(opened(&both, &old).unwrap(), b"words");
    assert_eq!(opened(&keys("2e"), &sealed(&both, b"words")).unwrap(), b"words");
    assert!(opened(&keys("1f"), b"a shopping list").unwrap_err().contains("not a backup"));
    assert!(BackupKeys::parse("").is_err() && BackupKeys::parse("1f").is_err());
}

fn address(panel: &Panel) -> Address {
    Address::parse(&panel.database.url()).unwrap()
}

async fn lease(panel: &Panel, name: &str) {
    let lasts = TimeDelta::minutes(10);
    assert!(panel.store.writer().take_lease(name, "somebody", (now(), lasts)).await.unwrap());
}

async fn inventory(panel: &Panel) -> Inventory {
    let still = Still::of(&address(panel)).await.unwrap();
    let inventory = still.inventory().await.unwrap();
    still.close().await.unwrap();
    inventory
}

#[tokio::test]
async fn the_inventory_tells_every_row_that_is_added_changed_or_gone() {
    let panel = Panel::new().await;
    lease(&panel, "one").await;
    let before = inventory(&panel).await;
    assert_eq!(before.step(), migrations::steps().last().unwrap());
    assert!(before.missing_steps().is_empty() && before.unknown_steps().is_empty());
    assert!(before.rows() > 1);
    assert_eq!(before, inventory(&panel).await, "the same twice");
    lease(&panel, "two").await;
    let after = inventory(&panel).await;
    let different = before.different_tables(&after);
    assert_eq!(different, ["leases"]);
    let raw = Raw::of(&panel).await;
    raw.run("UPDATE leases SET holder = 'nobody' WHERE name = 'two'").await.unwrap();
    let changed = inventory(&panel).await;
    assert_eq!(changed.tables["leases"].rows, after.tables["leases"].rows);
    assert_eq!(after.different_tables(&changed), ["leases"]);
    raw.run("UPDATE leases SET holder = 'somebody' WHERE name = 'two'").await.unwrap();
    assert_eq!(after, inventory(&panel).await, "and the same again when it is put back");
    raw.run("DELETE FROM leases WHERE name = 'two'").await.unwrap();
    assert_eq!(before, inventory(&panel).await);
    panel
        .write(async |tx| {
            tx.about("nothing");
            Ok(())
        })
        .await;
    let audited = inventory(&panel).await;
    assert_eq!(
        (audited.audit_entries, before.different_tables(&audited)),
        (before.audit_entries + 1, vec!["audit".to_owned()])
    );
    assert_ne!(audited.audit_head, before.audit_head);
}

#[tokio::test]
async fn a_moment_stays_as_it_was_while_others_write() {
    let panel = Panel::new().await;
    lease(&panel, "one").await;
    let still = Still::of(&address(&panel)).await.unwrap();
    let before = still.inventory().await.unwrap();
    lease(&panel, "two").await;
    assert_eq!(still.inventory().await.unwrap(), before);
    assert_eq!(still.name().await.unwrap().is_some(), panel.database.backend() == Backend::Postgres);
    still.close().await.unwrap();
}

#[tokio::test]
async fn a_copy_of_a_file_holds_the_same_and_nothing_that_was_deleted() {
    let panel = Panel::new().await;
    if panel.database.backend() == Backend::Postgres {
        return;
    }
    lease(&panel, "one").await;
    let directory = tempfile::tempdir().unwrap();
    let copy = directory.path().join("copy.db");
    copy_file(&panel.database.file(), &copy).await.unwrap();
    let still = Still::of(&Address::file(&copy)).await.unwrap();
    assert_eq!(still.inventory().await.unwrap(), inventory(&panel).await);
    still.close().await.unwrap();
}

#[tokio::test]
async fn a_database_is_made_beside_the_panels_own_and_removed() {
    let panel = Panel::new().await;
    let made = make_beside(&address(&panel), "candour_drill_test").await.unwrap();
    let Some(beside) = made else {
        assert_eq!(panel.database.backend(), Backend::Sqlite);
        return;
    };
    let still = Still::of(&beside).await.unwrap();
    assert!(still.is_empty().await.unwrap());
    still.close().await.unwrap();
    remove_beside(&address(&panel), "candour_drill_test").await.unwrap();
    assert!(Still::of(&beside).await.is_err());
}

#[test]
fn programs_are_told_the_password_apart() {
    let told = |url: &str| {
        let programs = Address::parse(url).unwrap().for_programs().unwrap();
        (programs.url, programs.password.is_some())
    };
    assert_eq!(
        told("postgres://panel:p%40ss@db:5432/candour"),
        ("postgres://panel@db:5432/candour".into(), true)
    );
    assert_eq!(
        told("postgres://panel@db/candour?sslmode=require"),
        ("postgres://panel@db/candour?sslmode=require".into(), false)
    );
    assert!(Address::file("x.db").for_programs().is_none());
}

#[tokio::test]
async fn what_came_of_backups_is_kept_and_read() {
    let panel = Panel::new().await;
    let (permit, watch) = (system::<MakeBackup>(), system::<WatchWorkings>());
    let made = KeptBackup { at: now(), end: BackupEnd::Made { file: "one.backup".into(), bytes: 17 } };
    let failed = KeptBackup {
        at: now() + TimeDelta::hours(1),
        end: BackupEnd::NotMade { why: "the disk is full".into() },
    };
    for (number, kept) in [(1, &made), (2, &failed)] {
        let row = id::<()>(number).uuid();
        panel.act(&permit, async |tx| tx.keep_backup(row, kept).await).await.unwrap();
    }
    let workings = panel.store.reader().workings(&watch).await.unwrap();
    assert_eq!((workings.last_backup, workings.last_try), (Some(made), Some(failed)));
    assert_eq!((workings.letters_waiting, workings.letters_given_up), (0, 0));
    assert_eq!(panel.store.reader().standing().await.unwrap(), Health::Well);
    let [writing, reading] = panel.store.pools();
    assert!(writing.open >= 1 && reading.open >= 1 && reading.idle <= reading.open);
}

#[tokio::test]
async fn a_node_says_when_its_key_was_retired_or_steps_are_missing() {
    let panel = Panel::new().await;
    let raw = Raw::of(&panel).await;
    raw.run("DELETE FROM seaql_migrations WHERE version LIKE 'm0046%'").await.unwrap();
    assert_eq!(panel.store.reader().standing().await.unwrap(), Health::OldSchema);
    // As many steps, and not the same.
    for step in ["m9999_of_a_later_program", "m0046_backups"] {
        assert_eq!(panel.store.reader().standing().await.unwrap(), Health::OldSchema);
        let had = format!("INSERT INTO seaql_migrations (version, applied_at) VALUES ('{step}', 0)");
        raw.run(&had).await.unwrap();
    }
    let moment = raw.either("'2026-01-01 00:00:00+00:00'", "'2026-01-01 00:00:00+00'");
    raw.run(&format!("UPDATE vault_keys SET retired_at = {moment}")).await.unwrap();
    assert_eq!(panel.store.reader().standing().await.unwrap(), Health::RetiredKey);
}
