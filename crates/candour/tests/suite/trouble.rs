//! Starting in trouble: one sentence, an exit code, no trace.

use std::fs;
use std::net::TcpListener;
use std::process::Output;

use crate::home::{Home, said};

const SERVE: [&str; 1] = ["serve"];

/// One sentence about the trouble, and nothing of how the program is made.
#[track_caller]
fn check(output: &Output, expected: &str) {
    let said = said(output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains(expected), "{said}");
    assert_eq!(said.trim().lines().count(), 1, "{said}");
    assert!(!said.contains("panicked") && !said.contains(".rs:"), "{said}");
}

#[test]
fn a_missing_key_says_how_to_make_one() {
    check(&Home::new().run(&["close-month", "2026-01"]), "candour new-key");
}

#[test]
fn a_key_is_never_written_over() {
    let home = Home::with_key();
    check(&home.run(&["new-key"]), "nothing was changed");
}

#[test]
fn another_key_is_refused() {
    let home = Home::with_key();
    home.run(&["close-month", "2026-01"]);
    fs::remove_file(home.path("data/vault.key")).unwrap();
    assert!(home.run(&["new-key"]).status.success());
    check(&home.run(&["close-month", "2026-01"]), "vault key is not the one");
}

#[test]
fn a_port_in_use_is_named() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let output = Home::with_key().program(&SERVE).env("CANDOUR__SERVER__ADDRESS", &address).output().unwrap();
    check(&output, &address);
}

#[test]
fn a_file_that_is_not_a_database_is_named() {
    let home = Home::with_key();
    fs::write(home.path("data/candour.db"), "a shopping list, at some length so that it cannot be a header")
        .unwrap();
    check(&home.run(&["close-month", "2026-01"]), "candour.db is not a database");
}

#[test]
fn a_setting_that_does_not_exist_is_refused() {
    let home = Home::with_key();
    fs::write(home.path("own.toml"), "[server]\ncolour = \"blue\"\n").unwrap();
    check(&home.run(&["--config", "own.toml", "close-month", "2026-01"]), "colour");
}

#[test]
fn a_mail_server_that_cannot_be_used_is_said_before_anything_is_served() {
    let home = Home::with_key();
    let from = "sender = \"Candour <candour@panel.example>\"\nsite = \"https://candour.panel.example\"\n";
    for (section, expected) in [
        (from.to_owned(), "either `server` or `directory`"),
        (format!("{from}server = \"smtp.example\"\ndirectory = \"m\""), "either `server` or `directory`"),
        (format!("{from}server = \"smtp.example\"\nsecurity = \"none\""), "on this machine only"),
        (format!("{from}server = \"smtp.example\"\nuser = \"candour\""), "a user without a password"),
        (format!("{from}server = \"smtp.example\"\ncertificate_file = \"none.pem\""), "none.pem"),
        ("sender = \"x\"\nsite = \"https://a.example\"\ndirectory = \"m\"".to_owned(), "the sender is not"),
        (from.replace("https", "http") + "directory = \"m\"", "does not begin with https://"),
        (format!("{from}directory = \"m\"\ncolour = \"blue\""), "colour"),
    ] {
        fs::write(home.path("own.toml"), format!("[mail]\n{section}\n")).unwrap();
        check(&home.run(&["--config", "own.toml", "close-month", "2026-01"]), expected);
    }
}

#[test]
fn a_role_that_does_not_exist_is_refused() {
    let arguments = ["add-account", "--email", "a@b.example", "--name", "A", "--role", "wizard"];
    check(&Home::with_key().run(&arguments), "`wizard` is not a role");
}
