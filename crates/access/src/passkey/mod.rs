//! Passkeys: what a browser and its authenticator hand over (Web Authentication, level 3), and whether it proves what it
//! says. Only as a second factor beside a password, and without attestation: which make of key somebody has is nobody's
//! business, so all that is to be checked is one signature and what it was made over.
//!
//! Start reading at [`PasskeyKey::verify`].

mod ceremony;
mod key;

pub(crate) use ceremony::challenge;
pub use ceremony::{Assertion, Registration, RelyingParty};
pub use key::PasskeyKey;

/// What was handed over does not prove it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the passkey does not fit: {0}")]
pub struct PasskeyFault(pub(crate) &'static str);
