//! A directory of its own for each test: the repository's data files, and a database nobody else uses.

use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// The directory a test runs the program in.
pub(crate) struct Home(TempDir);

impl Home {
    /// A home with config/ and questionnaires/, and no database yet.
    pub(crate) fn new() -> Self {
        let home = TempDir::new().unwrap();
        for name in ["config", "questionnaires"] {
            symlink(root().join(name), home.path().join(name)).unwrap();
        }
        Self(home)
    }

    /// A home with data files of its own, which a test may change.
    pub(crate) fn with_copies() -> Self {
        let home = TempDir::new().unwrap();
        let mut copy = Command::new("cp");
        copy.arg("-r").args(["config", "questionnaires"].map(|name| root().join(name))).arg(home.path());
        assert!(copy.status().unwrap().success());
        Self(home)
    }

    /// A home with a demonstration panel of a few months.
    pub(crate) fn with_demo(months: u32) -> Self {
        let home = Self::new();
        let made =
            home.run(&["demo", "--make-only", "--address", "127.0.0.1:0", "--months", &months.to_string()]);
        assert!(made.status.success(), "{}", said(&made));
        home
    }

    /// A home with a key and an empty database.
    pub(crate) fn with_key() -> Self {
        let home = Self::new();
        assert!(home.run(&["new-key"]).status.success());
        home
    }

    /// A path inside.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The program, ready to be started here.
    pub(crate) fn program(&self, arguments: &[&str]) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_candour"));
        program.args(arguments).current_dir(self.0.path());
        program
    }

    /// Runs the program to its end.
    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.program(arguments).output().unwrap()
    }
}

/// Everything the program printed.
pub(crate) fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().to_path_buf()
}
