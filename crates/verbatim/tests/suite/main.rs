//! What comments promise, what the detector finds, and what codes a comment gets.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a step of a test that fails is a failed test"
)]

mod coding;
mod corpus;
mod frames;
mod laws;
