//! Fieldwork through its public doors: forms in, transitions, the schedule and its laws.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that fails says so by panicking")]

mod booking;
mod calls;
mod configuration;
mod dialling;
mod enrolment;
mod hidden;
mod interviews;
mod journal;
mod lapsing;
mod panel;
mod random_walk;
mod referral;
mod safe_contact;
mod schedule;
mod slots;
mod text;
