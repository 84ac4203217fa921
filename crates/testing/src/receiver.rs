//! Mail servers: a program in Python that others wrote the protocol of. `cargo xtask test` installs it.

use std::io::{BufRead, BufReader, Lines};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};

use operations::{Carrier, Post, Security, Server};

/// A mail server that runs until it is dropped.
pub struct Receiver {
    child: Child,
    said: Lines<BufReader<ChildStdout>>,
    /// Where it listens on this machine.
    pub port: u16,
}

impl Receiver {
    /// Starts one that behaves like this.
    pub fn that(how: &[&str]) -> Self {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut child = Command::new(root.join("target/python/bin/python"))
            .arg(root.join("crates/mail/tests/mail_server.py"))
            .args(how)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("Python cannot be started: run `cargo xtask test`, which installs it");
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        let port = said.next().expect("a port").unwrap().parse().unwrap();
        Self { child, said, port }
    }

    /// The server as a panel is set up for it, without a password or encryption.
    pub fn server(&self) -> Server {
        Server {
            host: "localhost".to_owned(),
            port: self.port,
            security: Security::Plain,
            certificate: None,
            login: None,
        }
    }

    /// Post through it.
    pub fn post(&self) -> Post {
        post(Carrier::server(&self.server()).unwrap())
    }

    /// The next letter it takes, as JSON.
    pub fn letter(&mut self) -> serde_json::Value {
        serde_json::from_str(&self.said.next().expect("a letter").unwrap()).unwrap()
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        // It ends when nobody speaks to it any more.
        drop(self.child.stdin.take());
        let _ended = self.child.wait();
    }
}

/// A panel's post, with this carrier.
pub fn post(carrier: Carrier) -> Post {
    Post::new("Candour <candour@panel.example>", "https://candour.panel.example/", carrier).unwrap()
}
