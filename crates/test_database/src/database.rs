//! A database of its own for each test, gone when the test is over.

use std::path::PathBuf;
use std::process::{self, Child, Command};
use std::sync::atomic::{AtomicU32, Ordering};

use tempfile::TempDir;

use crate::Backend;
use crate::cluster::{Cluster, Commits};

/// An empty database. Dropping it removes it with everything in it.
#[derive(Debug)]
pub struct Database(Place);

#[derive(Debug)]
enum Place {
    File(TempDir),
    Server { cluster: Box<Cluster>, name: String },
}

impl Database {
    /// An empty database on the one or the other.
    pub fn on(backend: Backend) -> Self {
        Self::whose(backend, Commits::Nothing)
    }

    /// The same, where a commit waits for the disk: for measuring what that costs. On SQLite it is the program that waits,
    /// so whoever opens it has to ask for that as well.
    pub fn on_disk(backend: Backend) -> Self {
        Self::whose(backend, Commits::Disk)
    }

    fn whose(backend: Backend, commits: Commits) -> Self {
        Self(match backend {
            Backend::Sqlite => Place::File(tempfile::tempdir().unwrap()),
            Backend::Postgres => {
                let (cluster, name) = (Box::new(Cluster::of_this_run(commits)), unused_name());
                cluster.create(&name);
                Place::Server { cluster, name }
            }
        })
    }

    /// Where it is, as the configuration would say it.
    pub fn url(&self) -> String {
        match &self.0 {
            Place::File(_) => format!("sqlite:{}", self.file().display()),
            Place::Server { cluster, name } => cluster.url(name),
        }
    }

    /// What it is on.
    pub fn backend(&self) -> Backend {
        match &self.0 {
            Place::File(_) => Backend::Sqlite,
            Place::Server { .. } => Backend::Postgres,
        }
    }

    /// What a statement answers: a line for each row, its values parted by `|`. Only for a database on a server.
    pub fn ask(&self, statement: &str) -> String {
        let (cluster, name) = self.server();
        cluster.ask(name, statement).trim().to_owned()
    }

    /// A session that has run these statements, or waits to, and goes on until it is killed. Only for a database on a server.
    pub fn session(&self, statements: &str) -> Child {
        let (cluster, name) = self.server();
        cluster.session(name, statements)
    }

    fn server(&self) -> (&Cluster, &str) {
        match &self.0 {
            Place::Server { cluster, name } => (cluster, name),
            Place::File(_) => panic!("it is a file, which has no server to ask"),
        }
    }

    /// Whether this text stands anywhere in its files, as plain bytes: the tables, the indexes or the log.
    pub fn holds(&self, text: &str) -> bool {
        let places = match &self.0 {
            Place::File(directory) => vec![directory.path().to_owned()],
            Place::Server { cluster, name } => cluster.files(name),
        };
        let mut search = Command::new("grep");
        search.args(["--recursive", "--quiet", "--text", "--fixed-strings", "--regexp", text]).args(places);
        match search.status().expect("grep").code() {
            Some(0) => true,
            Some(1) => false,
            other => panic!("the files could not be searched: {other:?}"),
        }
    }

    /// The file, which the store makes. Only for a database that is one.
    pub fn file(&self) -> PathBuf {
        match &self.0 {
            Place::File(directory) => directory.path().join("candour.db"),
            Place::Server { name, .. } => panic!("{name} is on a server and has no file"),
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // What a test leaves that has stopped half way goes with the server.
        if let Place::Server { cluster, name } = &self.0
            && !std::thread::panicking()
        {
            cluster.remove(name);
        }
    }
}

/// Every test may be a process, and every process may have several databases.
fn unused_name() -> String {
    static NUMBER: AtomicU32 = AtomicU32::new(1);
    format!("test_{}_{}", process::id(), NUMBER.fetch_add(1, Ordering::Relaxed))
}
