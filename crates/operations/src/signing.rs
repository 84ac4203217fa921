//! The key that signs manifests (Ed25519), and the one that readers check them with.

use std::fmt;

use data_encoding::{BASE64, HEXLOWER_PERMISSIVE};
use ed25519_dalek::{Signature, Signer, VerifyingKey};

/// What stands before the 32 bytes of an Ed25519 key in a public-key file: RFC 8410, section 4.
const PUBLIC_KEY: [u8; 12] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];
const BEGIN: &str = "-----BEGIN PUBLIC KEY-----";
const END: &str = "-----END PUBLIC KEY-----";

/// The key that signs. It never prints itself.
#[derive(Clone)]
pub struct SigningKey(ed25519_dalek::SigningKey);

/// The key that readers check signatures with. Anybody may have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

/// Text that is not a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SigningKeyFault {
    /// Not a signing key.
    #[error("a signing key is 64 hexadecimal digits")]
    NotAKey,
    /// Not a public key.
    #[error("a public key is a file that begins {BEGIN}, with an Ed25519 key in it")]
    NotAPublicKey,
}

impl SigningKey {
    /// The key with these bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(&bytes))
    }

    /// Reads a key as it stands in its file: 64 hexadecimal digits, with or without a line end.
    pub fn parse(text: &str) -> Result<Self, SigningKeyFault> {
        let bytes = HEXLOWER_PERMISSIVE.decode(text.trim().as_bytes()).ok();
        bytes.and_then(|bytes| bytes.try_into().ok()).map(Self::new).ok_or(SigningKeyFault::NotAKey)
    }

    /// Signs these bytes: 64 bytes, the same each time.
    pub fn sign(&self, bytes: &[u8]) -> Vec<u8> {
        self.0.sign(bytes).to_bytes().to_vec()
    }

    /// The key that readers check with.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey(hidden)")
    }
}

impl PublicKey {
    /// As a file that OpenSSL reads.
    pub fn to_pem(&self) -> String {
        let der: Vec<u8> = PUBLIC_KEY.iter().chain(self.0.as_bytes()).copied().collect();
        format!("{BEGIN}\n{}\n{END}\n", BASE64.encode(&der))
    }

    /// Reads such a file.
    pub fn from_pem(text: &str) -> Result<Self, SigningKeyFault> {
        let fault = SigningKeyFault::NotAPublicKey;
        let inside = text.trim().strip_prefix(BEGIN).and_then(|rest| rest.strip_suffix(END)).ok_or(fault)?;
        let inside: String = inside.split_ascii_whitespace().collect();
        let der = BASE64.decode(inside.as_bytes()).map_err(|_| fault)?;
        let key = der.strip_prefix(&PUBLIC_KEY).ok_or(fault)?;
        let key: [u8; 32] = key.try_into().map_err(|_| fault)?;
        VerifyingKey::from_bytes(&key).map(Self).map_err(|_| fault)
    }

    /// Whether these bytes carry a signature of this key.
    pub fn verifies(&self, bytes: &[u8], signature: &[u8]) -> bool {
        let signature = Signature::from_slice(signature);
        signature.is_ok_and(|signature| self.0.verify_strict(bytes, &signature).is_ok())
    }
}
