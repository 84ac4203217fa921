//! Tests of the crate through its public doors: an edition in, a file out, the file read back.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod book;
mod bytes;
mod calendars;
mod editions;
mod names;
mod reading;
mod rows;
mod safety;
