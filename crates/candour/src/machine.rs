//! The machine's own time, identifiers and chance: the only place they enter.

use chrono::{DateTime, Utc};
use operations::Environment;
use uuid::Uuid;

/// The real environment.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Machine;

#[expect(clippy::disallowed_methods, reason = "this is where time and identifiers enter the program")]
impl Environment for Machine {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn uuid(&self) -> Uuid {
        Uuid::now_v7()
    }

    fn random(&self) -> [u8; 32] {
        random()
    }

    fn scratch(&self) -> std::io::Result<std::fs::File> {
        tempfile::tempfile()
    }
}

/// What this node is called on the page of jobs: the machine and the number of the program, which is another after a restart.
#[expect(clippy::disallowed_methods, reason = "what a machine is called enters the program here")]
pub(crate) fn node() -> String {
    let name = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    let name = name.trim();
    format!("{} ({})", if name.is_empty() { "node" } else { name }, std::process::id())
}

/// Thirty-two bytes from the operating system. Where it has none to give, no secret can be made and the program ends.
pub(crate) fn random() -> [u8; 32] {
    let mut bytes = [0; 32];
    if let Err(fault) = getrandom::fill(&mut bytes) {
        eprintln!("candour: the operating system gives no random bytes ({fault})");
        std::process::abort();
    }
    bytes
}
