//! What canonical bytes are known by.

use std::fmt::Write;

use sha2::{Digest, Sha256};

/// The SHA-256 of bytes, as 64 small hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
