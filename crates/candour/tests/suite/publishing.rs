//! `candour review`, `publish`, `rebuild`, `verify` and the signing key.

use std::path::Path;
use std::time::{Duration, Instant};
use std::{fs, thread};

use crate::home::{Home, said};
use crate::surviving::{free_address, serve};

const DEMO: [&str; 2] = ["--config", "config/demo.toml"];
const REVIEWER: &str = "publisher-2@agency.example";
const PUBLISHER: &str = "publisher@agency.example";

fn last_month() -> String {
    let today = chrono::Utc::now().date_naive();
    statistics::Month::of(today).previous().to_string()
}

/// Runs the program on the demonstration panel.
fn run(home: &Home, arguments: &[&str]) -> (bool, String) {
    let output = home.run(&[&DEMO[..], arguments].concat());
    (output.status.success(), said(&output))
}

#[test]
fn a_month_is_reviewed_published_and_made_again_from_the_command_line() {
    let home = Home::with_demo(3);
    let month = last_month();
    let (done, closed) = run(&home, &["close-month", &month, "--force", "eastmere"]);
    assert!(done, "{closed}");
    for step in ["begun", "answers counted", "figures made", "draft kept"] {
        assert!(closed.contains(step), "{step}: {closed}");
    }
    let named = |verb, who| run(&home, &[verb, "eastmere", &month, "--as", who]);
    let (done, refused) = named("publish", PUBLISHER);
    assert!(!done && refused.contains("has not been reviewed"), "{refused}");
    let (done, reviewed) = named("review", REVIEWER);
    assert!(done && reviewed.contains("Reviewed by Wren (demo)"), "{reviewed}");
    let (done, refused) = named("publish", REVIEWER);
    assert!(!done && refused.contains("Somebody else publishes it"), "{refused}");
    let (done, published) = named("publish", PUBLISHER);
    assert!(done && published.contains("is published by Noor (demo)"), "{published}");
    let (done, rebuilt) = run(&home, &["rebuild", "eastmere", &month]);
    assert!(done && rebuilt.contains("The same."), "{rebuilt}");
    assert!(rebuilt.contains("carries this panel's signature"), "{rebuilt}");
    let (done, same) = run(&home, &["restate", "eastmere", &month, "--reason", "wording", "--as", PUBLISHER]);
    assert!(!done && same.contains("would be the same"), "{same}");
    letters_leave_once_though_the_server_is_killed(&home);
}

/// Both publishers of the demonstration ask for a letter, and its mail server is a directory.
fn letters_leave_once_though_the_server_is_killed(home: &Home) {
    let directory = home.path("data/demo/mail");
    assert_eq!(letters(&directory).len(), 0, "nothing leaves but from the server");
    for _ in 0..3 {
        let mut server = serve(home, &free_address());
        let began = Instant::now();
        while letters(&directory).len() < 2 {
            assert!(began.elapsed() < Duration::from_secs(60), "the letters did not leave");
            thread::sleep(Duration::from_millis(100));
        }
        server.kill().unwrap();
        server.wait().unwrap();
    }
    let letters = letters(&directory);
    let said = |words: &str| letters.iter().filter(|letter| letter.contains(words)).count();
    assert_eq!((letters.len(), said("To: publisher@agency.example")), (2, 1));
    assert_eq!((said("To: publisher-2@agency.example"), said("Content-Language: cy, en")), (1, 1));
}

/// Those to publishers. What the hour of the day brings others is not meant.
fn letters(directory: &Path) -> Vec<String> {
    let files = fs::read_dir(directory).unwrap().map(|file| file.unwrap().path());
    let letters = files.filter_map(|file| fs::read_to_string(file).ok());
    letters.filter(|letter| letter.contains("To: publisher")).collect()
}

#[test]
fn whoever_may_not_publish_is_told_so() {
    let home = Home::with_demo(1);
    let month = last_month();
    let acted = |who| run(&home, &["publish", "eastmere", &month, "--as", who]);
    let (done, refused) = acted("coordinator@agency.example");
    assert!(!done && refused.contains("may not publish edition"), "{refused}");
    let (done, refused) = acted("nobody@agency.example");
    assert!(!done && refused.contains("no account in use"), "{refused}");
    let (done, refused) = run(&home, &["publish", "nowhere", &month, "--as", PUBLISHER]);
    assert!(!done && refused.contains("no force is called `nowhere`"), "{refused}");
}

#[test]
fn the_signing_key_is_made_once_and_its_public_half_is_printed() {
    let home = Home::new();
    let missing = home.run(&["signing-key"]);
    assert!(!missing.status.success());
    assert!(said(&missing).contains("candour new-signing-key"), "{}", said(&missing));
    assert!(home.run(&["new-signing-key"]).status.success());
    assert!(!home.run(&["new-signing-key"]).status.success(), "a key is never written over");
    let printed = said(&home.run(&["signing-key"]));
    assert!(printed.starts_with("-----BEGIN PUBLIC KEY-----\n"), "{printed}");
    let secret = fs::read_to_string(home.path("data/signing.key")).unwrap();
    assert!(!printed.contains(secret.trim()));
}

/// The files that a reader downloads, checked by a reader who has no panel.
#[test]
fn a_reader_checks_a_manifest_and_a_changed_file_is_found_out() {
    let home = Home::new();
    let key = operations::SigningKey::new([5; 32]);
    let content = br#"{"invented":true}"#;
    let digest = "97b1f112418132951c5bfb036b2593923ebd5030a87393a2431019e92d44acc5";
    let manifest = format!(
        r#"{{"format":"candour-manifest/1","area_code":"E23999901","month":"2026-10","version":1,"content":"{digest}","replaces":null,"reason":null,"inputs":{{"cells":[],"ledger":null,"questionnaires":[],"policy":""}},"program":"0.1.0","reviewed_by":"Petra","published_by":"Pia","published_at":"2026-11-05T09:00:00Z"}}"#
    );
    let write = |name: &str, bytes: &[u8]| fs::write(home.path(name), bytes).unwrap();
    write("eastmere.json", content);
    write("eastmere.manifest.json", manifest.as_bytes());
    write("eastmere.manifest.sig", &key.sign(manifest.as_bytes()));
    write("key.pem", key.public().to_pem().as_bytes());
    let verify = || home.run(&["verify", "eastmere.manifest.json", "--key", "key.pem"]);
    let checked = verify();
    assert!(checked.status.success(), "{}", said(&checked));
    assert!(
        said(&checked).contains("what Pia published on 5 November 2026 at 09:00 UTC"),
        "{}",
        said(&checked)
    );
    write("eastmere.json", br#"{"invented":false}"#);
    assert!(said(&verify()).contains("is not the content"), "{}", said(&verify()));
    write("eastmere.json", content);
    write("eastmere.manifest.json", manifest.replace("Pia", "Pat").as_bytes());
    assert!(said(&verify()).contains("was not signed with this key"), "{}", said(&verify()));
}
