//! `candour audit`: the end of the record is signed, and what is done to the record or to the signed ends is said.

use std::fs;

use crate::home::{Home, said};
use crate::surviving::{free_address, serve};

const DEMO: [&str; 2] = ["--config", "config/demo.toml"];
const SIGNED: &str = "data/demo/audit-checkpoints.jsonl";

fn run(home: &Home, arguments: &[&str]) -> (bool, String) {
    let output = home.run(&[&DEMO[..], arguments].concat());
    (output.status.success(), said(&output))
}

#[test]
fn the_end_of_the_record_is_signed_and_what_is_done_to_it_is_said() {
    let home = Home::with_demo(1);
    let (sound, begun) = run(&home, &["audit", "verify"]);
    assert!(sound && begun.contains("1 signed ends fit"), "{begun}");
    add_account(&home, "one@agency.example");
    assert!(run(&home, &["audit", "checkpoint"]).0);
    let (sound, verified) = run(&home, &["audit", "verify"]);
    assert!(sound && verified.contains("2 signed ends fit"), "{verified}");

    let file = home.path(SIGNED);
    let list = fs::read_to_string(&file).unwrap();
    let lines: Vec<&str> = list.lines().collect();
    for (wrong, says) in [
        (format!("{}\n", lines[1]), "line 1 does not follow the line before it"),
        (format!("{}\n{}\n", lines[1], lines[0]), "line 1 does not follow the line before it"),
        (list.replacen("\"entries\":", "\"entries\":1", 1), "line 1 was not signed with this key"),
        ("{}\n".to_owned(), "line 1 is not a checkpoint"),
    ] {
        fs::write(&file, wrong).unwrap();
        for verb in ["verify", "checkpoint"] {
            let (sound, refused) = run(&home, &["audit", verb]);
            assert!(!sound && refused.contains(says), "{verb}, {says}: {refused}");
        }
    }
    fs::write(&file, &list).unwrap();

    // A copy kept elsewhere, and the public key: nothing of the server is needed to hold the record against them.
    let (key, copy) = (home.path("public.pem"), home.path("copy.jsonl"));
    fs::write(&key, run(&home, &["signing-key"]).1).unwrap();
    fs::write(&copy, &list).unwrap();
    fs::write(&file, format!("{}\n", lines[0])).unwrap();
    let kept = ["--checkpoints", copy.to_str().unwrap(), "--key", key.to_str().unwrap()];
    let (sound, verified) = run(&home, &[&["audit", "verify"][..], &kept].concat());
    assert!(sound && verified.contains("2 signed ends fit"), "{verified}");

    // The panel made anew has another record: the ends that were signed before say so.
    let again = Home::with_demo(1);
    add_account(&again, "two@agency.example");
    for name in [SIGNED, "data/demo/signing.key"] {
        fs::copy(home.path(name), again.path(name)).unwrap();
    }
    let (sound, refused) = run(&again, &["audit", "verify"]);
    assert!(!sound && refused.contains("the record was made anew"), "{refused}");
}

#[test]
fn a_line_that_was_never_finished_gives_way_to_the_next() {
    let home = Home::with_demo(1);
    let file = home.path(SIGNED);
    let whole = fs::read_to_string(&file).unwrap();
    fs::write(&file, format!("{whole}{}", &whole[..40])).unwrap();
    let (sound, verified) = run(&home, &["audit", "verify"]);
    assert!(
        sound && verified.contains("was never finished") && verified.contains("1 signed ends"),
        "{verified}"
    );
    add_account(&home, "one@agency.example");
    let (done, signed) = run(&home, &["audit", "checkpoint"]);
    assert!(done, "{signed}");
    let (sound, verified) = run(&home, &["audit", "verify"]);
    assert!(sound && verified.contains("2 signed ends fit"), "{verified}");
    assert!(fs::read_to_string(&file).unwrap().starts_with(&whole));

    let empty = home.path("empty.jsonl");
    fs::write(&empty, "").unwrap();
    let (sound, refused) = run(&home, &["audit", "verify", "--checkpoints", empty.to_str().unwrap()]);
    assert!(!sound && refused.contains("holds no signed end"), "{refused}");
}

#[test]
fn the_server_signs_by_itself() {
    let home = Home::with_demo(1);
    add_account(&home, "one@agency.example");
    let mut server = serve(&home, &free_address());
    let began = std::time::Instant::now();
    while fs::read_to_string(home.path(SIGNED)).unwrap().lines().count() < 2 {
        assert!(began.elapsed() < std::time::Duration::from_secs(60), "nothing was signed");
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    server.kill().unwrap();
    server.wait().unwrap();
    let (sound, verified) = run(&home, &["audit", "verify"]);
    assert!(sound && verified.contains("2 signed ends fit"), "{verified}");
}

/// Whoever made the record anew could take the list away too: nobody signs another without being told to.
#[test]
fn a_list_that_is_gone_is_not_begun_again_in_silence() {
    let home = Home::with_demo(1);
    let file = home.path(SIGNED);
    for gone in [true, false] {
        fs::write(&file, "").unwrap();
        if gone {
            fs::remove_file(&file).unwrap();
        }
        let (sound, refused) = run(&home, &["audit", "verify"]);
        assert!(!sound && refused.contains("there are no signed ends"), "{refused}");
        let (done, refused) = run(&home, &["audit", "checkpoint"]);
        assert!(!done && refused.contains("this record is not new"), "{refused}");
    }
    let (sound, alone) = run(&home, &["audit", "verify", "--without-signed-ends"]);
    assert!(sound && alone.contains("There are no signed ends"), "{alone}");
    let (done, begun) = run(&home, &["audit", "checkpoint", "--begin-list"]);
    assert!(done, "{begun}");
    let (done, refused) = run(&home, &["audit", "checkpoint", "--begin-list"]);
    assert!(!done && refused.contains("holds signed ends already"), "{refused}");
    let (sound, verified) = run(&home, &["audit", "verify"]);
    assert!(sound && verified.contains("1 signed ends fit"), "{verified}");
}

/// What is examined is evidence: every byte beside the list stays as it was, and neither key nor question sets are needed.
#[test]
fn examining_the_record_changes_nothing_and_needs_no_key() {
    let home = Home::with_demo(1);
    let (_, key) = run(&home, &["signing-key"]);
    fs::write(home.path("public.pem"), key).unwrap();
    for needless in ["data/demo/vault.key", "data/demo/signing.key"] {
        fs::remove_file(home.path(needless)).unwrap();
    }
    let before = bytes(&home);
    let verify = ["audit", "verify", "--key", "public.pem"];
    let (sound, verified) = run(&home, &verify);
    assert!(sound && verified.contains("1 signed ends fit"), "{verified}");
    assert!(bytes(&home) == before, "the database was changed, or something was put beside it");
}

/// Every file beside the database, with its bytes.
fn bytes(home: &Home) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let files = fs::read_dir(home.path("data/demo")).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> = files.filter(|path| path.is_file()).collect();
    files.sort();
    files.into_iter().map(|path| (path.clone(), fs::read(&path).unwrap())).collect()
}

fn add_account(home: &Home, email: &str) {
    use std::io::Write;
    let arguments =
        [&DEMO[..], &["add-account", "--email", email, "--name", "One", "--role", "administrator"]].concat();
    let mut program = home.program(&arguments);
    let mut adding =
        program.stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::null()).spawn().unwrap();
    adding.stdin.take().unwrap().write_all(b"a-long-enough-password-2026\n").unwrap();
    assert!(adding.wait().unwrap().success());
}
