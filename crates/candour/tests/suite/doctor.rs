//! `candour doctor`: a line about each thing, and what to do about what is wrong.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use access::Actor;
use access::permission::MakeBackup;
use chrono::{TimeDelta, Utc};
use store::{Address, Chance, Durability, Fault, Store, VaultKeys};
use test_database::{Backend, Database};

use crate::home::{Home, said};

const KEY: &str = "data/demo/vault.key";

fn program(home: &Home, arguments: &[&str]) -> Command {
    home.program(&[&["--config", "config/demo.toml"], arguments].concat())
}

/// The doctor's exit code and what they say, with these settings in the environment.
fn doctor(home: &Home, settings: &[(&str, &str)]) -> (Option<i32>, String) {
    let output = program(home, &["doctor"]).envs(settings.iter().copied()).output().unwrap();
    (output.status.code(), said(&output))
}

#[track_caller]
fn check(found: &(Option<i32>, String), code: i32, expected: &str) {
    assert!(found.1.lines().any(|line| line.starts_with(expected)), "{expected} in:\n{}", found.1);
    assert_eq!(found.0, Some(code), "{}", found.1);
}

#[test]
fn a_panel_that_is_well_has_nothing_wrong() {
    let home = Home::with_demo(1);
    assert!(program(&home, &["audit", "checkpoint"]).status().unwrap().success());
    assert!(program(&home, &["backup", "--to", "kept"]).status().unwrap().success());
    let found = doctor(&home, &[]);
    for line in [
        "ok    configuration",
        "ok    data files",
        "ok    database",
        "ok    vault key",
        "ok    signing key",
        "ok    backup key",
        "ok    clock",
        "ok    backups",
        "ok    audit",
        "warn  mail",
        "ok    time zone",
    ] {
        check(&found, 0, line);
    }
    // London's time does not hang on the machine's.
    check(&doctor(&home, &[("TZ", "Pacific/Auckland")]), 0, "ok    time zone");
}

#[test]
fn bank_holidays_that_run_out_are_told_of_while_there_is_time() {
    let home = Home::with_demo(1);
    for (day, expected) in [("2999-12-25", "ok    bank holidays"), ("2020-12-25", "warn  bank holidays")] {
        let file = home.path("holidays.toml");
        fs::write(&file, format!("[[bank_holiday]]\ntitle = \"Christmas Day\"\ndate = {day}\n")).unwrap();
        let found = doctor(&home, &[("CANDOUR__FILES__BANK_HOLIDAYS", file.to_str().unwrap())]);
        assert!(found.1.lines().any(|line| line.starts_with(expected) && line.contains(day)), "{}", found.1);
    }
}

#[test]
fn a_server_is_looked_at_as_a_file_is() {
    let (home, database) = (Home::new(), Database::on(Backend::Postgres));
    let at = [("CANDOUR__DATABASE__URL", database.url())];
    let made = program(&home, &["demo", "--make-only", "--address", "127.0.0.1:0", "--months", "1"])
        .envs(at.clone())
        .output()
        .unwrap();
    assert!(made.status.success(), "{}", said(&made));
    let found = doctor(&home, &[(at[0].0, &at[0].1)]);
    assert!(found.1.contains("PostgreSQL "), "{}", found.1);
    check(&found, i32::from(found.1.contains("FAIL")), "ok    clock");
    let gone = doctor(&home, &[("CANDOUR__DATABASE__URL", "postgres://nobody@127.0.0.1:1/none")]);
    check(&gone, 1, "FAIL  database       the database server cannot be reached");
}

#[test]
fn what_is_missing_or_open_to_everybody_is_named() {
    let home = Home::with_demo(1);
    check(
        &doctor(&home, &[("CANDOUR__DATABASE__URL", "sqlite:none.db")]),
        0,
        "warn  database       there is none yet",
    );
    fs::write(home.path("shopping.db"), "bread, at some length so that it cannot be a header at all")
        .unwrap();
    check(&doctor(&home, &[("CANDOUR__DATABASE__URL", "sqlite:shopping.db")]), 1, "FAIL  database");
    check(&doctor(&home, &[("CANDOUR__LOG__LEVEL", "=loud=")]), 1, "FAIL  configuration  [log] level");
    check(&doctor(&home, &[("CANDOUR__FILES__FORCES", "none.toml")]), 1, "FAIL  data files     none.toml");
    check(&doctor(&home, &[("CANDOUR__SERVER__LEAST_FREE_MEBIBYTES", "999999999")]), 1, "FAIL  disk");
    check(&doctor(&home, &[("CANDOUR__PUBLICATION__SIGNING_KEY_FILE", "none.key")]), 0, "warn  signing key");
    check(&doctor(&home, &[("CANDOUR__BACKUP__KEY_FILE", "none.key")]), 0, "warn  backup key");
    let wanted = [("CANDOUR__BACKUP__KEY_FILE", "none.key"), ("CANDOUR__BACKUP__DIRECTORY", "kept")];
    check(&doctor(&home, &wanted), 1, "FAIL  backup key");
    fs::set_permissions(home.path("data/demo/candour.db"), fs::Permissions::from_mode(0o644)).unwrap();
    check(&doctor(&home, &[]), 0, "warn  database       everybody on this machine can read the file");
    for file in [KEY, "data/demo/signing.key"] {
        fs::set_permissions(home.path(file), fs::Permissions::from_mode(0o604)).unwrap();
    }
    let open = doctor(&home, &[]);
    check(&open, 1, "FAIL  vault key");
    check(&open, 1, "FAIL  signing key");
    fs::set_permissions(home.path(KEY), fs::Permissions::from_mode(0o600)).unwrap();
    fs::write(home.path(KEY), "5c".repeat(32)).unwrap();
    check(&doctor(&home, &[]), 1, "FAIL  vault key");
}

#[test]
fn a_key_that_is_gone_and_a_database_of_a_later_version_are_named() {
    let home = Home::with_demo(1);
    fs::rename(home.path(KEY), home.path("elsewhere")).unwrap();
    check(&doctor(&home, &[]), 1, "FAIL  vault key");
    fs::rename(home.path("elsewhere"), home.path(KEY)).unwrap();
    let url = format!("sqlite:{}", home.path("data/demo/candour.db").display());
    tokio::runtime::Runtime::new().unwrap().block_on(migrations::stretch(&url)).unwrap();
    let later = "FAIL  database       the database was made by a newer version of Candour (step m9999_later)";
    check(&doctor(&home, &[]), 1, later);
    let refused = program(&home, &["serve"]).env("CANDOUR__SERVER__ADDRESS", "127.0.0.1:0").output().unwrap();
    assert_eq!(refused.status.code(), Some(1), "{}", said(&refused));
    assert!(said(&refused).contains("start that version instead"), "{}", said(&refused));
}

#[test]
fn a_mail_server_is_greeted_and_sent_nothing() {
    let home = Home::with_demo(1);
    let mail = "sender = \"Candour <candour@panel.example>\"\nsite = \"https://candour.panel.example\"\n\
                server = \"127.0.0.1\"\nsecurity = \"none\"\nport = 1\n";
    let demo = fs::read_to_string(home.path("config/demo.toml")).unwrap();
    let (before, after) = demo.split_once("[mail]").unwrap();
    let after = after.split_once("\n[").map_or("", |(_, rest)| rest);
    fs::write(home.path("own.toml"), format!("{before}[mail]\n{mail}\n[{after}")).unwrap();
    let output = home.run(&["--config", "own.toml", "doctor"]);
    check(&(output.status.code(), said(&output)), 1, "FAIL  mail           the server takes no letters");
}

#[test]
fn a_backup_that_was_not_made_and_one_that_is_old_are_told() {
    let home = Home::with_demo(1);
    check(&doctor(&home, &[]), 0, "warn  backups        none is made by itself");
    let output = program(&home, &["backup", "--to", "config/default.toml"]).output().unwrap();
    assert!(!output.status.success());
    check(&doctor(&home, &[]), 1, "FAIL  backups        the last one was not made");
}

#[test]
fn a_record_that_was_cut_off_and_a_clock_that_was_set_back_are_told() {
    let home = Home::with_demo(1);
    assert!(program(&home, &["audit", "checkpoint"]).status().unwrap().success());
    let before = fs::read(home.path("data/demo/candour.db")).unwrap();
    tokio::runtime::Runtime::new().unwrap().block_on(act_an_hour_ahead(&home));
    check(&doctor(&home, &[]), 1, "FAIL  clock");
    assert!(program(&home, &["audit", "checkpoint"]).status().unwrap().success());
    for rest in ["data/demo/candour.db-wal", "data/demo/candour.db-shm"] {
        // It may have been tidied away with the last program.
        let _ = fs::remove_file(home.path(rest));
    }
    fs::write(home.path("data/demo/candour.db"), before).unwrap();
    check(&doctor(&home, &[]), 1, "FAIL  audit");
}

/// An act of the program whose time has not come yet.
async fn act_an_hour_ahead(home: &Home) {
    let keys = VaultKeys::parse(&fs::read_to_string(home.path(KEY)).unwrap()).unwrap();
    let address = Address::file(home.path("data/demo/candour.db"));
    let store = Store::open(&address, keys, Chance::new(|| [5; 32]), Durability::Full).await.unwrap();
    let permit = Actor::system().permit::<MakeBackup>().unwrap();
    let work = async |tx: &store::Tx| {
        tx.about("nothing");
        Ok::<(), Fault>(())
    };
    store.writer().write(&permit, Utc::now() + TimeDelta::hours(1), work).await.unwrap();
    store.close().await.unwrap();
}
