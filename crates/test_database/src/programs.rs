//! PostgreSQL's own programs, run as somebody whom the server accepts: it never starts as root.

use std::fs::{self, Metadata};
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const ROOT: u32 = 0;

/// Where Debian keeps the programs, one directory a version.
const DEBIAN: &str = "/usr/lib/postgresql";

/// The programs of one version, and the directory they work in.
#[derive(Debug)]
pub(crate) struct Programs {
    programs: PathBuf,
    directory: PathBuf,
    owner: Metadata,
}

impl Programs {
    /// For work in this directory, which is made if it is not there.
    pub(crate) fn working_in(directory: &Path) -> Self {
        fs::create_dir_all(directory).unwrap();
        if fs::metadata(directory).unwrap().uid() == ROOT {
            let (user, group) =
                ["postgres", "nobody"].into_iter().find_map(user).expect("a user besides root");
            chown(directory, Some(user), Some(group)).unwrap();
        }
        Self {
            programs: programs(),
            directory: directory.to_owned(),
            owner: fs::metadata(directory).unwrap(),
        }
    }

    /// Runs one of them to its end, and gives what it printed. Fails with what it complained of.
    pub(crate) fn run(&self, program: &str, arguments: &[&str]) -> String {
        let outcome = self.command(program).args(arguments).output();
        let output = outcome.unwrap_or_else(|fault| panic!("{program} could not be started: {fault}"));
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{program} did not succeed: {said}");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.programs.join(program));
        command.current_dir(&self.directory).stdin(Stdio::null());
        let ours = fs::metadata("/proc/self").map(|process| process.uid());
        if ours.is_ok_and(|ours| ours == ROOT) {
            command.uid(self.owner.uid()).gid(self.owner.gid());
        }
        command
    }
}

/// The newest version that is installed.
fn programs() -> PathBuf {
    let versions = fs::read_dir(DEBIAN).into_iter().flatten().flatten();
    let version = |entry: &fs::DirEntry| entry.file_name().to_string_lossy().parse::<u32>().ok();
    let installed = versions.filter(|entry| entry.path().join("bin/initdb").exists());
    let newest = installed.max_by_key(version).map(|entry| entry.path().join("bin"));
    newest.unwrap_or_else(|| {
        panic!("PostgreSQL is missing: `cargo xtask test` installs it, or install postgresql-15 yourself")
    })
}

fn user(name: &str) -> Option<(u32, u32)> {
    let number = |what: &str| -> Option<u32> {
        let output = Command::new("id").args([what, name]).output().ok()?;
        String::from_utf8_lossy(&output.stdout).trim().parse().ok()
    };
    Some((number("-u")?, number("-g")?))
}
