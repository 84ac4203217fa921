//! Letters as their receivers get them: what stands in them, and what never does.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a step of a test that fails is a failed test, and a letter in a directory is read"
)]

mod letters;
mod sending;
