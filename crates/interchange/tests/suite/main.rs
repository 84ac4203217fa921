//! The interchange crate through its public doors.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests may stop at the first surprise and read their own files"
)]

mod arbitrary;
mod bombs;
mod books;
mod descriptions;
mod edited;
mod every_key;
mod files;
mod foreign;
mod python;
mod real_life;
mod round_trip;
mod tables;
