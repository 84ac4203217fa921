//! A file system that is really full, of a few mebibytes and of the test's own: what was acknowledged is there, what was not is
//! refused with the reason, and saving goes on once there is room, in the program that runs.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::home::Home;
use crate::surviving::{Server, Typing, free_address, serve, serve_on, signal};
use crate::visitor::{Visitor, value};

const DATA: &str = "data/demo";
/// How much room there is beside what is there at the beginning, in mebibytes.
const ROOM: u64 = 12;

#[test]
fn a_full_file_system_loses_no_acknowledged_answer() {
    let home = Home::with_demo(1);
    let address = free_address();
    let (server, seen) = serve_in_little_room(&home, &address);
    let visitor = Visitor::of(&address);
    let mut typing = Typing::begin(&visitor);
    for _ in 0..3 {
        typing.open(&visitor);
        assert!(!typing.until_refused(&visitor, 20), "there is room");
        fill(&seen.join("filler"));
        assert!(typing.until_refused(&visitor, 20_000), "there is no room");
        while_it_is_full(&visitor, &typing, &address);
        fs::remove_file(seen.join("filler")).unwrap();
        typing.again(&visitor);
        assert!(!typing.until_refused(&visitor, 20), "there is room again");
    }
    // The file system goes with the last program in it, so what is on it is taken out as a power cut would leave it.
    signal("-STOP", &server.0.id().to_string());
    let kept = home.path("kept");
    copy(&seen, &kept);
    drop(server);
    fs::remove_dir_all(home.path(DATA)).unwrap();
    fs::rename(kept, home.path(DATA)).unwrap();
    let address = free_address();
    let _server = Server(serve(&home, &address));
    typing.open(&Visitor::of(&address));
}

fn while_it_is_full(visitor: &Visitor, typing: &Typing, address: &str) {
    assert_eq!(typing.refused(visitor), (507, "30".to_owned()));
    assert_eq!(visitor.look("/health/ready"), (503, "{\"ready\":false,\"why\":\"disk\"}".to_owned()));
    assert_eq!(visitor.look("/calls").0, 200, "what is there can be read");
    let newcomer = Visitor::of(address);
    let csrf = value(&newcomer.get("/sign-in"), "name=\"csrf\" value=\"");
    let fields = [
        ("csrf", csrf.as_str()),
        ("email", "coordinator@agency.example"),
        ("password", "demo-password-2026"),
    ];
    let (status, page) = newcomer.send("/sign-in", &fields);
    assert_eq!(status, 507, "{page}");
    assert!(page.contains("There is no room to save this"), "{page}");
    assert!(!page.contains("demo-password-2026"), "a password stands in no page");
}

/// Serves the panel from a file system that nobody else sees; gives the way to look into it from outside.
fn serve_in_little_room(home: &Home, address: &str) -> (Server, PathBuf) {
    let there = home.path(DATA);
    fs::rename(&there, home.path("stash")).unwrap();
    fs::create_dir(&there).unwrap();
    let size = size_of(&home.path("stash")) + ROOM * 1024 * 1024;
    let program = home.program(&["--config", "config/demo.toml", "serve"]);
    let mut alone = Command::new("unshare");
    alone.args(rights()).args(["--mount", "sh", "-c"]);
    alone.arg("mount -t tmpfs -o size=$1 tmpfs data/demo && cp -a stash/. data/demo && shift && exec \"$@\"");
    alone.args(["sh", &size.to_string()]).arg(program.get_program()).args(program.get_args());
    alone.current_dir(home.path(".")).env("CANDOUR__SERVER__LEAST_FREE_MEBIBYTES", "1");
    let server = serve_on(alone, address);
    let root = PathBuf::from(format!("/proc/{}/root", server.id()));
    (Server(server), root.join(there.strip_prefix("/").unwrap()))
}

/// Whoever is not root becomes it in a name space of their own. Where the machine permits neither, the test fails with what
/// `unshare` says: a full disk that was not tried is not one that was survived.
fn rights() -> &'static [&'static str] {
    let ours = Command::new("id").arg("-u").output().unwrap();
    if ours.stdout.starts_with(b"0\n") { &[] } else { &["--user", "--map-root-user"] }
}

/// Writes until there is no room for another byte.
fn fill(path: &Path) {
    let mut file = File::create(path).unwrap();
    for piece in [65_536, 4_096, 1] {
        while file.write_all(&vec![7; piece]).is_ok() {}
    }
}

fn size_of(directory: &Path) -> u64 {
    fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().metadata().unwrap().len()).sum()
}

fn copy(from: &Path, to: &Path) {
    assert!(Command::new("cp").arg("-a").args([from, to]).status().unwrap().success());
}
