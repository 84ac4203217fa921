//! What the developer's commands promise, held as a person would run them.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a step of a test that fails is a failed test, and a document is read from its file"
)]

mod bill;
mod supply;
