//! A panel for a test: a whole platform in a directory of its own, with a clock that stands still and a story to tell.
//!
//! It drives the real operations on the real database; it must never insert a row past them, except the accounts of its
//! staff. It is a development crate: the program never depends on it.
//!
//! Start reading at [`Panel::new`], then [`Panel::referred`] and the steps of the story after it.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot be set up has failed, and says where"
)]

mod diary;
mod environment;
mod files;
mod forms;
mod panel;
mod provider;
mod receiver;
mod staff;
mod story;
mod words;

pub use environment::Simulated;
pub use files::{library, sources};
pub use forms::{call_check, consent, risk, safe_contact};
pub use panel::{EASTMERE, GLANMOR, Panel, moment, node_of};
pub use provider::{BACK, IdentityProvider};
pub use receiver::{Receiver, post};
pub use staff::{PASSWORD, Staff, permit};
pub use story::{Booked, entry, happened};
pub use test_database::Backend;
