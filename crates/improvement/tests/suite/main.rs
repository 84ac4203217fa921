//! What is done about what people said, and the risks of the panel itself: through the crate's public doors.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails says so by panicking"
)]

mod actions;
mod asking;
mod effects;
mod findings;
mod invented;
mod plans;
mod responses;
mod risk_forms;
mod risk_register;
mod telling;
