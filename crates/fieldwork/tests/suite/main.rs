//! Fieldwork through its public doors: forms in, transitions, the schedule and its laws.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails says so by panicking"
)]

mod asks;
mod booking;
mod call_checks;
mod calls;
mod configuration;
mod consents;
mod corrections;
mod debriefs;
mod dialling;
mod diary;
mod dispositions;
mod earlier;
mod enrolment;
mod event_forms;
mod files;
mod funnel;
mod hidden;
mod history;
mod holds;
mod interviews;
mod journal;
mod keeping;
mod lapsing;
mod london;
mod model;
mod panel;
mod paradata;
mod random_walk;
mod rates;
mod recording;
mod referral;
mod rights;
mod risk;
mod safe_contact;
mod schedule;
mod slots;
mod text;
mod walls;
