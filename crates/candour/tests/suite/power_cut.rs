//! What a power cut leaves. The database stands on a file system of its own, in a file: what that file holds at some moment is what
//! had reached the disk by then, and nothing of what the system still had in memory.
//!
//! This needs root and loop devices, and so is part of `cargo xtask soak` alone.

use std::fs::{self, File};
use std::io::Write;
use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::Duration;

use crate::home::Home;
use crate::surviving::{Chance, Server, Typing, free_address, serve, signal};
use crate::visitor::Visitor;

const DATA: &str = "data/demo";
const SIZE: u64 = 512 * 1024 * 1024;
const CUTS: usize = 40;

/// What the system was told to make sure of is sure by then, in a program that goes no further.
const UNDER_WAY: Duration = Duration::from_millis(200);

/// A file system in a file, seen at a directory.
struct Disk {
    image: PathBuf,
    seen: PathBuf,
}

impl Disk {
    fn new(image: PathBuf, seen: PathBuf) -> Self {
        File::create(&image).unwrap().set_len(SIZE).unwrap();
        run(Command::new("mkfs.ext4").arg("-q").arg(&image));
        fs::create_dir_all(&seen).unwrap();
        let disk = Self { image, seen };
        disk.mount();
        disk
    }

    /// The system decides by itself what it writes, and when, but for what it is told to make sure of: nothing by the clock.
    fn mount(&self) {
        run(Command::new("mount").args(["-o", "loop,commit=300"]).arg(&self.image).arg(&self.seen));
    }

    /// Keeps what has reached the disk.
    fn cut(&self) {
        run(Command::new("cp").arg("--sparse=always").arg(&self.image).arg(self.left()));
    }

    /// The machine starts again with what was left.
    fn comes_back(&self) {
        run(Command::new("umount").arg(&self.seen));
        fs::rename(self.left(), &self.image).unwrap();
        self.mount();
    }

    fn left(&self) -> PathBuf {
        self.image.with_extension("left")
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Whatever the test came to, nothing stays mounted.
        let _ = Command::new("umount").arg("--lazy").arg(&self.seen).status();
    }
}

/// Runs mkfs.ext4, mount, umount or cp; what is missing for it is a failure, never a reason to pass.
fn run(command: &mut Command) {
    let said = command.output().unwrap();
    let why = String::from_utf8_lossy(&said.stderr);
    assert!(
        said.status.success(),
        "a power cut is tried as root, with loop devices; {command:?} says: {why}"
    );
}

#[test]
fn what_was_acknowledged_before_a_power_cut_is_there_after_it() {
    let mut chance = Chance::of_now();
    let home = Home::with_demo(1);
    let disk = with_data(&home);
    let address = free_address();
    let mut server = Server(serve(&home, &address));
    let mut typing = Typing::begin(&Visitor::of(&address));
    for cut in 1..=CUTS {
        let visitor = Visitor::of(&address);
        typing.open(&visitor);
        let moment = (cut * 25, chance.moment());
        typing.until_ended(&visitor, &mut server.0, moment, |program| {
            signal("-STOP", program);
            thread::sleep(UNDER_WAY);
            disk.cut();
            signal("-9", program);
        });
        disk.comes_back();
        server = Server(serve(&home, &address));
        typing.again(&Visitor::of(&address));
    }
    typing.open(&Visitor::of(&address));
    drop(server);
    let verified = home.run(&["--config", "config/demo.toml", "audit", "verify"]);
    assert!(verified.status.success(), "{verified:?}");
    println!("{} saves acknowledged, {CUTS} power cuts, none lost and none twice", typing.acknowledged);
}

/// The simulation loses what nobody waited for: without that it would show nothing.
#[test]
fn what_nobody_waited_for_is_gone() {
    let home = Home::new();
    let disk = Disk::new(home.path("disk"), home.path("seen"));
    let write = |name: &str| {
        let mut file = File::create(home.path("seen").join(name)).unwrap();
        file.write_all(b"acknowledged").unwrap();
        file
    };
    write("waited-for").sync_all().unwrap();
    let unsure = write("not-waited-for");
    disk.cut();
    drop(unsure);
    disk.comes_back();
    let read = |name: &str| fs::read_to_string(home.path("seen").join(name)).unwrap_or_default();
    assert_eq!(read("waited-for"), "acknowledged");
    assert_eq!(read("not-waited-for"), "");
}

/// A disk with the panel's data on it, where the panel looks for them.
fn with_data(home: &Home) -> Disk {
    let stash = home.path("stash");
    fs::rename(home.path(DATA), &stash).unwrap();
    let disk = Disk::new(home.path("disk"), home.path(DATA));
    run(Command::new("cp").arg("-a").arg(stash.join(".")).arg(home.path(DATA)));
    run(&mut Command::new("sync"));
    disk
}
