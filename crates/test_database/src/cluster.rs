//! A PostgreSQL server of this test run: the first test that needs it starts it, all share it, and it stops when the test
//! runner ends, however that happens.

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::net::UnixStream;
use std::os::unix::process::{CommandExt, parent_id};
use std::path::{Path, PathBuf};
use std::process::{self, Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::programs::Programs;

const USER: &str = "candour";

/// What the commits of a server promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Commits {
    /// Nothing: the data is thrown away with the run, so nothing waits for the disk.
    Nothing,
    /// That they are on disk, as a server for real data promises.
    Disk,
}

/// The server, reached by a socket in its own directory and by nothing else.
#[derive(Debug)]
pub(crate) struct Cluster {
    directory: PathBuf,
    programs: Programs,
    commits: Commits,
}

impl Cluster {
    /// The server of this run. It is started once: whoever comes meanwhile waits for it.
    pub(crate) fn of_this_run(commits: Commits) -> Self {
        let runner = parent_id();
        let name = match commits {
            Commits::Nothing => format!("candour-postgresql-{runner}"),
            Commits::Disk => format!("candour-postgresql-on-disk-{runner}"),
        };
        let directory = std::env::temp_dir().join(name);
        let turn = File::create(directory.with_extension("turn")).unwrap();
        turn.lock().unwrap();
        let cluster = Self { programs: Programs::working_in(&directory), directory, commits };
        if !cluster.is_running() {
            cluster.start(runner);
        }
        cluster
    }

    /// A server that no other test knows of, started.
    pub(crate) fn of_one_test() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(1);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("candour-postgresql-own-{}-{number}", process::id());
        let directory = std::env::temp_dir().join(name);
        let programs = Programs::working_in(&directory);
        let cluster = Self { programs, directory, commits: Commits::Disk };
        cluster.start(parent_id());
        cluster
    }

    /// Where it keeps everything.
    pub(crate) fn directory(&self) -> &Path {
        &self.directory
    }

    /// Makes an empty database.
    pub(crate) fn create(&self, name: &str) {
        self.programs.run("createdb", &["--host", self.path(), "--username", USER, name]);
    }

    /// Removes a database, whoever is still connected to it.
    pub(crate) fn remove(&self, name: &str) {
        let connection = ["--host", self.path(), "--username", USER];
        self.programs.run("dropdb", &[connection.as_slice(), &["--force", name]].concat());
    }

    /// The files of a database and the log that all share, with everything in them that was written up to now.
    pub(crate) fn files(&self, name: &str) -> Vec<PathBuf> {
        self.ask(name, "CHECKPOINT");
        let number = self.ask(name, "SELECT oid FROM pg_database WHERE datname = current_database()");
        let data = self.directory.join("data");
        vec![data.join("base").join(number.trim()), data.join("pg_wal")]
    }

    pub(crate) fn ask(&self, name: &str, statement: &str) -> String {
        let connection = ["--host", self.path(), "--username", USER, "--dbname", name];
        let plain = ["--no-psqlrc", "--no-align", "--tuples-only", "--command", statement];
        self.programs.run("psql", &[connection.as_slice(), &plain].concat())
    }

    /// A session that has run these statements, or waits to, until it is ended.
    pub(crate) fn session(&self, name: &str, statements: &str) -> Child {
        let connection = ["--host", self.path(), "--username", USER, "--dbname", name];
        let mut psql = self.programs.command("psql");
        psql.args(connection).args(["--no-psqlrc", "--quiet"]);
        let mut session = psql.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().expect("psql");
        writeln!(session.stdin.as_mut().expect("what is read from"), "{statements}").unwrap();
        session
    }

    pub(crate) fn url(&self, name: &str) -> String {
        format!("postgres://{USER}@localhost/{name}?host={}", self.path())
    }

    fn path(&self) -> &str {
        self.directory.to_str().expect("a directory whose name is text")
    }

    fn is_running(&self) -> bool {
        self.directory.join("ready").exists()
            && UnixStream::connect(self.directory.join(".s.PGSQL.5432")).is_ok()
    }

    // Text is ordered as an installation in this country orders it, not byte by byte as SQLite does: what rests on the order
    // has to say so.
    fn start(&self, runner: u32) {
        stop_after(runner, &self.directory);
        let data = self.data();
        // What an earlier start left half done.
        let _ = fs::remove_dir_all(&data);
        let initdb = ["--no-sync", "--auth", "trust", "--encoding", "UTF8", "--username", USER];
        let order = ["--locale", "C.UTF-8", "--locale-provider", "icu", "--icu-locale", "en-GB"];
        self.programs.run("initdb", &[&initdb[..], &order, &["--pgdata", &data]].concat());
        self.go();
        File::create(self.directory.join("ready")).unwrap();
    }

    /// Starts it on the data that is there.
    pub(crate) fn go(&self) {
        let data = self.data();
        let promise = match self.commits {
            Commits::Nothing => "-c fsync=off -c full_page_writes=off -c autovacuum=off",
            Commits::Disk => "-c fsync=on -c full_page_writes=on -c synchronous_commit=on",
        };
        let settings = format!(
            "-c listen_addresses='' -c unix_socket_directories='{}' -c max_connections=300 {promise}",
            self.path()
        );
        let log = self.directory.join("log").display().to_string();
        let start = ["start", "--wait", "--silent", "--pgdata", &data, "--log", &log, "--options", &settings];
        self.programs.run("pg_ctl", &start);
    }

    /// Stops it, and returns when it is gone.
    pub(crate) fn stop(&self, mode: &str) {
        let data = self.data();
        self.programs.run("pg_ctl", &["stop", "--wait", "--silent", "--mode", mode, "--pgdata", &data]);
    }

    fn data(&self) -> String {
        self.directory.join("data").display().to_string()
    }
}

/// Leaves somebody behind who stops the server and clears up when the test runner is gone. A test cannot do it: no test
/// knows that it is the last, and one that is killed does nothing any more.
#[expect(
    clippy::zombie_processes,
    reason = "it outlives every test, and the system's first process takes it in"
)]
fn stop_after(runner: u32, directory: &Path) {
    const WATCH: &str = r#"
        while kill -0 "$1"; do sleep 1; done
        server=$(head -n 1 "$2/data/postmaster.pid")
        kill -QUIT "$server" && while kill -0 "$server"; do sleep 1; done
        rm -rf "$2" "$2.turn"
    "#;
    let mut watch = Command::new("sh");
    watch.args(["-c", WATCH, "watch", &runner.to_string()]).arg(directory).process_group(0);
    watch.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    watch.spawn().expect("a shell");
}
