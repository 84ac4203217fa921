//! Tests of the crate through its public doors.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod audited;
mod counting;
mod national;
mod panel;
mod protecting;
mod referrals;
mod rehearsing;
mod units;
mod versions;
