//! Who may do what, through the crate's public doors.
#![expect(clippy::unwrap_used, reason = "a test that fails says so by panicking")]

mod account;
mod api_token;
mod codes;
mod email_address;
mod passkey;
mod password;
mod permissions;
mod scope;
mod session;
mod staff;
mod token_scope;
