//! What canonical bytes are known by.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// The SHA-256 of bytes, as 64 small hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}
