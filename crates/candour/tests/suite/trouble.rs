//! Starting in trouble: one sentence, an exit code, no trace.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
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
fn an_organisation_that_cannot_be_used_is_said_before_anything_is_served() {
    let home = Home::with_key();
    let secret = home.path("secret");
    fs::write(&secret, "a secret of the tests\n").unwrap();
    let readable_by = |mode| fs::set_permissions(&secret, fs::Permissions::from_mode(mode)).unwrap();
    readable_by(0o600);
    let organisation = "[sign_in.organisation.eastmere]\nname = { en = \"Eastmere Police\" }\nclient_id = \"candour\"\n\
                        issuer = \"https://provider.example\"\nemail_domains = [\"eastmere.example\"]\n";
    let site = "[sign_in]\nsite = \"https://candour.panel.example\"\n";
    let whole = format!("{site}{organisation}client_secret_file = \"secret\"\n");
    let role = |role: &str| {
        format!("{whole}[[sign_in.organisation.eastmere.roles]]\nvalue = \"A.B\"\nrole = \"{role}\"\n")
    };
    for (text, expected) in [
        (whole.replace(site, ""), "needs `site`"),
        (format!("{site}{organisation}"), "client_secret_file"),
        (whole.replace("\"secret\"", "\"none\""), "none"),
        (
            whole.replace("https://provider.example", "https://login.microsoftonline.com/common/v2.0"),
            "every tenant",
        ),
        (whole.replace("https://provider.example", "http://provider.example"), "begin with https:"),
        (whole.replace("eastmere.example", "Eastmere"), "`email_domains` are domains"),
        (format!("{whole}colour = \"blue\"\n"), "colour"),
        (role("wizard"), "wizard"),
        (role("system"), "nobody signs in as the program"),
    ] {
        fs::write(home.path("own.toml"), text).unwrap();
        let output = home.run(&["--config", "own.toml", "close-month", "2026-01"]);
        check(&output, expected);
        assert!(!said(&output).contains("a secret of the tests"));
    }
    readable_by(0o644);
    fs::write(home.path("own.toml"), &whole).unwrap();
    check(&home.run(&["--config", "own.toml", "close-month", "2026-01"]), "by everybody on this machine");
    readable_by(0o600);
    // And one that can be used is no trouble, with a secret from the environment too.
    for (text, variable) in [(role("analyst"), ""), (format!("{site}{organisation}"), "from the environment")]
    {
        fs::write(home.path("own.toml"), text).unwrap();
        let mut program = home.program(&["--config", "own.toml", "close-month", "2026-01"]);
        if !variable.is_empty() {
            program.env("CANDOUR__SIGN_IN__ORGANISATION__EASTMERE__CLIENT_SECRET", variable);
        }
        let said = said(&program.output().unwrap());
        assert!(!said.contains("organisation") && !said.contains("environment"), "{said}");
    }
}

#[test]
fn a_role_that_does_not_exist_is_refused() {
    let arguments = ["add-account", "--email", "a@b.example", "--name", "A", "--role", "wizard"];
    check(&Home::with_key().run(&arguments), "`wizard` is not a role");
}

#[test]
fn what_cannot_be_meant_is_refused_at_the_start_with_its_name_and_what_to_do() {
    let home = Home::with_key();
    assert!(home.run(&["new-signing-key"]).status.success());
    for (setting, expected) in [
        ("[server]\naddress = \"somewhere\"", "[server] address is `somewhere`; give a host"),
        ("[server]\naddress = \"127.0.0.1:99999\"", "[server] address is"),
        ("[server]\naddress = \"0.0.0.0:8080\"", "set https = true"),
        ("[server]\nbody_seconds = 0", "body_seconds"),
        ("[server]\nbody_seconds = \"soon\"", "body_seconds"),
        ("[server]\nsecurity_contact = \"somebody\"", "begins mailto:"),
        ("[server]\nhttps = \"perhaps\"", "https"),
        ("[metrics]\naddress = \"127.0.0.1\"", "[metrics] address is"),
        ("[metrics]\naddress = \"127.0.0.1:8080\"", "give another port"),
        ("[traces]\ncollector = \"127.0.0.1:4318\"", "[traces] collector is"),
        ("[limits]\nproxies = 9", "[limits] proxies is 9"),
        ("[limits]\ntoken_requests = 0", "token_requests"),
        ("[sign_in]\nproof_holds_minutes = 0", "[sign_in] proof_holds_minutes"),
        ("[sign_in]\nsecond_factor = [\"wizard\"]", "wizard"),
        ("[sign_in]\nsite = \"candour.panel.example\"", "[sign_in] site is `candour.panel.example`"),
        ("[database]\nurl = \"mysql://a\"", "[database] url"),
        ("[vault]\ncredential = \"a/b\"", "cannot be the name of a credential"),
        ("[vault]\nkey_file = \"config/default.toml\"", "config/default.toml"),
        ("[schedule]\nnightly = \"25:00:00\"", "nightly"),
        ("[schedule]\nsilent_seconds = 4", "silent_seconds is 4"),
        ("[schedule]\nkeep_history_days = 30", "keep_history_days is 30"),
        ("[schedule]\nnightly = \"01:30:00\"", "[schedule] nightly is 01:30:00"),
        ("[schedule]\nclose_month_on_working_day = 24", "[schedule] close_month_on_working_day"),
        ("[backup]\nat = \"01:15:00\"", "[backup] at is 01:15:00"),
        ("[backup]\nkeep = 0", "keep"),
        ("[backup]\ndirectory = \"kept\"", "candour new-backup-key"),
        ("[log]\nlevel = \"=loud=\"", "[log] level is `=loud=`"),
        ("[log]\nformat = \"xml\"", "xml"),
        ("[files]\nforces = \"nowhere.toml\"", "nowhere.toml cannot be read"),
        ("[mail]\nserver = \"smtp.example\"", "sender"),
        ("[colours]\nsky = 1", "colours"),
    ] {
        fs::write(home.path("own.toml"), format!("{setting}\n")).unwrap();
        let mut program = home.program(&["--config", "own.toml", "serve"]);
        if !setting.contains("address") {
            program.env("CANDOUR__SERVER__ADDRESS", "127.0.0.1:0");
        }
        let output = program.output().unwrap();
        let said = said(&output);
        assert_eq!(output.status.code(), Some(1), "{setting}: {said}");
        assert!(said.contains(expected), "{setting}: {said}");
        assert!(!said.contains("panicked") && !said.contains(".rs:"), "{said}");
    }
}

#[test]
fn a_key_that_everybody_can_read_is_no_key() {
    for (make, file) in [
        ("new-key", "data/vault.key"),
        ("new-signing-key", "data/signing.key"),
        ("new-backup-key", "data/backup.key"),
    ] {
        let home = Home::new();
        for other in ["new-key", "new-signing-key", "new-backup-key"] {
            assert!(home.run(&[other]).status.success());
        }
        fs::set_permissions(home.path(file), fs::Permissions::from_mode(0o644)).unwrap();
        let mut program = home.program(&SERVE);
        program.env("CANDOUR__SERVER__ADDRESS", "127.0.0.1:0").env("CANDOUR__BACKUP__DIRECTORY", "kept");
        let output = program.output().unwrap();
        let told = said(&output);
        assert_eq!(output.status.code(), Some(1), "{make}: {told}");
        assert!(told.contains(&format!("run `chmod o= {file}`")), "{make}: {told}");
    }
}
