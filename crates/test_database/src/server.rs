//! A PostgreSQL server of a test's own, to be stopped and started while something works with it.

use std::fs;

use crate::cluster::Cluster;

const DATABASE: &str = "candour";

/// A server with one empty database, whose commits wait for the disk. Dropping it stops it and clears up.
#[derive(Debug)]
pub struct Server(Cluster);

/// How a server is stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// As an administrator does: whoever is connected is cut off, and what was committed is tidied away.
    Fast,
    /// As a power cut does: it finds out at the next start what had been committed.
    Immediate,
}

impl Server {
    /// Starts one.
    pub fn start() -> Self {
        let cluster = Cluster::of_one_test();
        cluster.create(DATABASE);
        Self(cluster)
    }

    /// Where its database is, as the configuration would say it.
    pub fn url(&self) -> String {
        self.0.url(DATABASE)
    }

    /// Stops it, and returns when it is gone.
    pub fn stop(&self, how: Stop) {
        self.0.stop(match how {
            Stop::Fast => "fast",
            Stop::Immediate => "immediate",
        });
    }

    /// Starts it again where it was, and returns when it answers.
    pub fn start_again(&self) {
        self.0.go();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A test that has stopped half way leaves it to whoever clears up after the run.
        if !std::thread::panicking() {
            self.stop(Stop::Immediate);
            let _ = fs::remove_dir_all(self.0.directory());
        }
    }
}
