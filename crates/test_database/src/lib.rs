//! Databases for tests: a file in a directory of its own, or one of a temporary PostgreSQL server that is started once a
//! test run and gone after it.
//!
//! It must never reach a server that it did not start itself, and never leave one running. It is a development crate: the
//! program never depends on it.
//!
//! Start reading at [`Database::on`], then at [`Backend::of_this_run`].

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that has no database has failed, and says what to install"
)]

mod backend;
mod cluster;
mod database;
mod programs;
mod server;

pub use backend::Backend;
pub use database::Database;
pub use server::{Server, Stop};
