//! Tests of the crate through its public doors.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod attack;
mod attacker;
mod edition;
mod intervals;
mod invented;
mod joining;
mod months;
mod policy;
mod rough;
mod rule;
mod scores;
mod search;
