//! `candour-admin` of the package, with the places it reads and the programs it calls set up beside the test.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output};

use crate::home::{root, said};

/// Runs the script with this file of settings; `candour` is a program that prints the address of the database.
fn administered(environment: &str) -> Output {
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join("environment"), environment).unwrap();
    program(&place.path().join("id"), "echo 0");
    program(
        &place.path().join("setpriv"),
        r#"printf '%s\n' "$CANDOUR__DATABASE__URL" "$CANDOUR__MAIL__USER""#,
    );
    let script = fs::read_to_string(root().join("config/deploy/candour-admin")).unwrap();
    let here = place.path().to_str().unwrap();
    let script = script.replace("/etc/candour", here).replace("/usr/share/candour", here);
    let path = format!("{here}:{}", std::env::var("PATH").unwrap());
    Command::new("sh").args(["-c", &script, "candour-admin", "doctor"]).env("PATH", path).output().unwrap()
}

fn program(path: &Path, text: &str) {
    fs::write(path, format!("#!/bin/sh\n{text}\n")).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn settings_are_taken_as_the_service_takes_them() {
    let address = "postgres://candour:p$w`d;#'@db/candour?sslmode=verify-full&sslrootcert=/etc/ssl/db.pem";
    let file = format!(
        "# the database\n; and mail\n\nCANDOUR__DATABASE__URL={address}\nCANDOUR__MAIL__USER=\"of the panel\""
    );
    let output = administered(&file);
    assert!(output.status.success(), "{}", said(&output));
    assert_eq!(String::from_utf8(output.stdout).unwrap(), format!("{address}\nof the panel\n"));
}

#[test]
fn a_line_that_is_no_setting_is_refused() {
    let output = administered("CANDOUR__DATABASE__URL\n");
    assert!(!output.status.success());
    assert!(said(&output).contains("NAME=value"), "{}", said(&output));
}
