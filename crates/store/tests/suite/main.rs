//! The store through its public doors, on a database file of its own for each test.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot be set up has failed, and says where"
)]

mod approvals;
mod audit;
mod backups;
mod cast;
mod due;
mod editions;
mod events;
mod every_seal;
mod examining;
mod filler;
mod full_disk;
mod journal;
mod leases;
mod months;
mod moving;
mod nodes;
mod opening;
mod panel;
mod raw;
mod rights;
mod rotating;
mod safety;
mod scopes;
mod seals;
mod sessions;
mod tampering;
mod told;
mod transactions;
mod upgrading;
