//! `candour backup`, `restore` and `drill`, on a panel with months of fieldwork, on both databases.

use std::fs;
use std::io::{Read as _, Write as _};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use store::{BackupKeys, Opening, Sealing};
use test_database::{Backend, Database};

use crate::home::{Home, said};
use crate::surviving::{Server, free_address, serve_on};
use crate::visitor::{Visitor, value};

const KEY: &str = "data/demo/backup.key";

/// A home with a panel on one of the databases.
struct Panel {
    home: Home,
    database: Option<Database>,
}

impl Panel {
    fn on(backend: Backend) -> Self {
        let database = (backend == Backend::Postgres).then(|| Database::on(backend));
        let panel = Self { home: Home::new(), database };
        let made = panel.run(&["demo", "--make-only", "--address", "127.0.0.1:0", "--months", "2"]);
        assert!(made.0, "{}", made.1);
        panel
    }

    fn program(&self, arguments: &[&str]) -> Command {
        let mut program = self.home.program(&[&["--config", "config/demo.toml"], arguments].concat());
        program.env("CANDOUR__BACKUP__DIRECTORY", "kept");
        if let Some(database) = &self.database {
            program.env("CANDOUR__DATABASE__URL", database.url());
        }
        program
    }

    fn run(&self, arguments: &[&str]) -> (bool, String) {
        ran(&mut self.program(arguments))
    }

    /// Another database, with nothing in it; a file has this name.
    fn empty(&self, name: &str) -> (Option<Database>, String) {
        match &self.database {
            Some(_) => {
                let database = Database::on(Backend::Postgres);
                let url = database.url();
                (Some(database), url)
            }
            None => (None, format!("sqlite:{}", self.home.path(name).display())),
        }
    }

    fn backups(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.home.path("kept")).unwrap().map(|entry| entry.unwrap().path());
        let mut backups: Vec<_> =
            entries.filter(|path| path.extension().is_some_and(|it| it == "backup")).collect();
        backups.sort();
        backups
    }
}

fn ran(program: &mut Command) -> (bool, String) {
    let output = program.output().unwrap();
    (output.status.success(), said(&output))
}

#[test]
fn a_file_is_backed_up_drilled_and_restored() {
    backed_up_drilled_and_restored(Backend::Sqlite);
}

#[test]
fn a_server_is_backed_up_drilled_and_restored() {
    backed_up_drilled_and_restored(Backend::Postgres);
}

fn backed_up_drilled_and_restored(backend: Backend) {
    let panel = Panel::on(backend);
    let address = free_address();
    // It makes none by itself, so that there is one.
    let mut program = panel.program(&["serve"]);
    program.env_remove("CANDOUR__BACKUP__DIRECTORY");
    let server = Server(serve_on(program, &address));
    let visitor = Visitor::of(&address);
    visitor.sign_in("coordinator@agency.example");
    let (done, told) = panel.run(&["backup"]);
    assert!(done && told.contains("read back and whole"), "{told}");
    // Whoever is erased after the backup is put on the list beside it; here that is done by hand.
    let reference = value(&visitor.get("/people"), "href=\"/people/");
    drop(server);
    let list = panel.home.path("kept/erased.list");
    fs::write(&list, format!("{reference} asked-for\nVF-9999 kept-long-enough\n")).unwrap();

    let backups = panel.backups();
    assert_eq!(backups.len(), 1);
    assert_eq!(fs::metadata(&backups[0]).unwrap().permissions().mode() & 0o777, 0o600);
    nothing_in_clear(&panel, &backups[0]);

    let began = Instant::now();
    let (proved, table) = panel.run(&["drill"]);
    assert!(proved, "{table}");
    for line in ["counts", "digest the same", "schema", "vault", "entries follow", "to the same digest"] {
        assert!(table.contains(line), "{line} in {table}");
    }
    assert!(began.elapsed() < Duration::from_secs(300));
    assert_eq!(fs::read_dir(panel.home.path("data/demo")).unwrap().filter(drilled).count(), 0, "it is gone");

    let file = backups[0].to_str().unwrap();
    let (done, refused) = panel.run(&["restore", file]);
    assert!(!done && refused.contains("not empty"), "{refused}");
    let (_database, url) = panel.empty("restored.db");
    if backend == Backend::Sqlite {
        let left = panel.home.path("restored.db-wal");
        fs::write(&left, "of another database").unwrap();
        let (done, refused) = ran(panel.program(&["restore", file]).env("CANDOUR__DATABASE__URL", &url));
        assert!(
            !done && refused.contains("restored.db-wal") && refused.contains("move it away"),
            "{refused}"
        );
        fs::remove_file(left).unwrap();
    }
    let (done, told) = ran(panel.program(&["restore", file]).env("CANDOUR__DATABASE__URL", &url));
    assert!(done && told.contains("counts and digests are the same"), "{told}");
    assert!(told.contains("1 who had been erased since were erased again"), "{told}");
    let (sound, told) = ran(panel.program(&["audit", "verify"]).env("CANDOUR__DATABASE__URL", &url));
    assert!(sound, "{told}");
    let mut program = panel.program(&["serve"]);
    program.env("CANDOUR__DATABASE__URL", &url);
    program.env_remove("CANDOUR__BACKUP__DIRECTORY");
    let _server = Server(serve_on(program, &address));
    let visitor = Visitor::of(&address);
    visitor.sign_in("coordinator@agency.example");
    assert!(visitor.get("/people").contains("href=\"/people/"), "the panel is there again");
}

fn drilled(entry: &std::io::Result<fs::DirEntry>) -> bool {
    entry.as_ref().unwrap().file_name().to_string_lossy().starts_with("candour-drill-")
}

/// Neither what stands in columns in clear, nor the words of the schema, nor the label stand in the file.
fn nothing_in_clear(panel: &Panel, backup: &Path) {
    let bytes = fs::read(backup).unwrap();
    assert!(bytes.starts_with(b"candour backup 1 "));
    let contains = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    for text in [
        "interviewer@agency.example",
        "CREATE TABLE",
        "participants",
        "made_at",
        "PGDMP",
        "SQLite format",
        "open_due_cases",
    ] {
        assert!(!contains(text), "{text}");
    }
    // The same words are found once it is open, so that looking for them means something.
    let keys = BackupKeys::parse(&fs::read_to_string(panel.home.path(KEY)).unwrap()).unwrap();
    let mut plain = Vec::new();
    Opening::begin(&keys, fs::File::open(backup).unwrap()).unwrap().read_to_end(&mut plain).unwrap();
    let in_plain = |text: &str| plain.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(in_plain("made_at"));
    // Who somebody is stays sealed for whoever has the key of the backups alone.
    for text in ["Zebedee", "07700"] {
        assert!(!in_plain(text), "{text}");
    }
}

#[test]
fn a_file_of_an_older_version_is_backed_up_as_it_is_and_restored_up_to_date() {
    of_an_older_version(Backend::Sqlite);
}

#[test]
fn a_server_of_an_older_version_is_backed_up_as_it_is_and_restored_up_to_date() {
    of_an_older_version(Backend::Postgres);
}

fn of_an_older_version(backend: Backend) {
    let panel = Panel::on(backend);
    let (_older, older) = panel.empty("older.db");
    if backend == Backend::Sqlite {
        fs::write(panel.home.path("older.db"), []).unwrap();
    }
    let step = migrations::steps().into_iter().nth_back(1).unwrap();
    tokio::runtime::Runtime::new().unwrap().block_on(migrations::all_but_the_last_step(&older)).unwrap();
    let run =
        |arguments: &[&str], url: &str| ran(panel.program(arguments).env("CANDOUR__DATABASE__URL", url));
    let stands = format!("warn  database       it stands at step {step}; make a backup");
    let (_, told) = run(&["doctor"], &older);
    assert!(told.contains(&stands), "{told}");
    let (done, told) = run(&["backup"], &older);
    assert!(done && told.contains("It is left as it is") && told.contains("read back and whole"), "{told}");
    let (_, told) = run(&["doctor"], &older);
    assert!(told.contains(&stands), "no backup changes the schema: {told}");

    let (_restored, restored) = panel.empty("restored.db");
    let (done, told) = run(&["restore", panel.backups()[0].to_str().unwrap()], &restored);
    assert!(done && told.contains(&format!("at step {step}; it is brought up to date")), "{told}");
    let (_, told) = run(&["doctor"], &restored);
    assert!(told.contains("ok    vault key") && !told.contains("it stands at step"), "{told}");
}

#[test]
fn what_is_no_whole_backup_of_this_panel_is_refused_in_a_sentence() {
    let panel = Panel::on(Backend::Sqlite);
    assert!(panel.run(&["backup"]).0);
    let whole = panel.backups().remove(0);
    let (_, url) = panel.empty("restored.db");
    let refused = |file: &PathBuf, key: Option<&str>| {
        let mut program = panel.program(&["restore", file.to_str().unwrap()]);
        program.env("CANDOUR__DATABASE__URL", &url);
        if let Some(key) = key {
            program.env("CANDOUR__BACKUP__KEY", key);
        }
        let (done, told) = ran(&mut program);
        assert!(!done && told.trim().lines().count() == 1, "{told}");
        assert!(!panel.home.path("restored.db").exists() && !panel.home.path("restored.restoring").exists());
        told
    };
    assert!(refused(&whole, Some(&"5c".repeat(32))).contains("another backup key"));
    let bytes = fs::read(&whole).unwrap();
    let other = panel.home.path("other.backup");
    fs::write(&other, &bytes[..bytes.len() - 40]).unwrap();
    assert!(refused(&other, None).contains("changed or cut off"));
    let mut changed = bytes.clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    fs::write(&other, &changed).unwrap();
    assert!(refused(&other, None).contains("changed or cut off"));
    fs::write(&other, "a shopping list").unwrap();
    assert!(refused(&other, None).contains("not a backup"));

    fs::write(&other, sealed_again(&panel, &whole, "\"m0046_backups\"", "\"m0046_backups\",\"m9999_later\""))
        .unwrap();
    assert!(refused(&other, None).contains("made by a newer version"));
    fs::write(&other, sealed_again(&panel, &whole, "\"database\":\"sqlite\"", "\"database\":\"postgresql\""))
        .unwrap();
    assert!(refused(&other, None).contains("backup of a postgresql database"));
    fs::write(&other, sealed_again(&panel, &whole, "\"audit_entries\":", "\"audit_entries\":9")).unwrap();
    assert!(refused(&other, None).contains("not what the backup says of itself"));
}

/// The backup with another word on its label, sealed with the right key.
fn sealed_again(panel: &Panel, backup: &Path, from: &str, to: &str) -> Vec<u8> {
    let keys = BackupKeys::parse(&fs::read_to_string(panel.home.path(KEY)).unwrap()).unwrap();
    let mut plain = Vec::new();
    Opening::begin(&keys, fs::File::open(backup).unwrap()).unwrap().read_to_end(&mut plain).unwrap();
    let end = plain.iter().position(|byte| *byte == b'\n').unwrap();
    let label = String::from_utf8(plain[..end].to_vec()).unwrap();
    assert!(label.contains(from), "{label}");
    let mut sealing = Sealing::begin(&keys, [3; 32], Vec::new()).unwrap();
    sealing.write_all(label.replacen(from, to, 1).as_bytes()).unwrap();
    sealing.write_all(&plain[end..]).unwrap();
    sealing.finish().unwrap()
}

#[test]
fn a_drill_holds_the_record_against_its_signed_ends_and_needs_the_key() {
    let panel = Panel::on(Backend::Sqlite);
    assert!(panel.run(&["audit", "checkpoint"]).0);
    assert!(panel.run(&["backup"]).0);
    let (sound, told) = panel.run(&["drill"]);
    assert!(sound && told.contains("2 signed ends fit"), "{told}");
    fs::remove_file(panel.home.path(KEY)).unwrap();
    let (sound, told) = panel.run(&["drill"]);
    assert!(!sound && told.contains("there is no backup key"), "{told}");
}

#[test]
fn so_many_are_kept_and_a_backup_that_cannot_be_made_leaves_nothing() {
    let panel = Panel::on(Backend::Sqlite);
    fs::create_dir(panel.home.path("kept")).unwrap();
    for day in 1..=3 {
        fs::write(panel.home.path(&format!("kept/candour-2026010{day}T031500Z.backup")), "old").unwrap();
    }
    fs::write(panel.home.path("kept/candour-20260104T031500Z.backup.unfinished"), "half").unwrap();
    let (done, told) = ran(panel.program(&["backup"]).env("CANDOUR__BACKUP__KEEP", "2"));
    assert!(done, "{told}");
    let names: Vec<_> =
        fs::read_dir(panel.home.path("kept")).unwrap().map(|it| it.unwrap().file_name()).collect();
    assert_eq!(names.len(), 2, "{names:?}");
    let (done, told) =
        ran(panel.program(&["backup"]).env("CANDOUR__BACKUP__DIRECTORY", "config/default.toml"));
    assert!(!done && told.contains("config/default.toml"), "{told}");
}

#[test]
fn the_program_makes_its_own_by_night() {
    let panel = Panel::on(Backend::Sqlite);
    let address = free_address();
    let server = Server(serve_on(panel.program(&["serve"]), &address));
    // The last time it was due has passed, and there is none since.
    let until = Instant::now() + Duration::from_secs(30);
    while panel.home.path("kept").read_dir().map_or(0, Iterator::count) == 0 || panel.backups().is_empty() {
        assert!(Instant::now() < until, "no backup was made");
        Visitor::of(&address).get("/health/live");
    }
    drop(server);
    let (sound, told) = panel.run(&["drill"]);
    assert!(sound, "{told}");
}
