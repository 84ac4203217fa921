//! The keys a provider signs with.

use data_encoding::BASE64URL_NOPAD;
use ring::signature::{RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents};
use serde::Deserialize;

/// All of its keys (RFC 7517). Those of another kind than ours are left alone.
#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Keys {
    keys: Vec<Key>,
}

#[derive(Debug, Clone, Deserialize)]
struct Key {
    kty: String,
    #[serde(default)]
    kid: Option<String>,
    #[serde(default, rename = "use")]
    meant_for: Option<String>,
    #[serde(default)]
    alg: Option<String>,
    #[serde(default)]
    n: String,
    #[serde(default)]
    e: String,
}

impl Keys {
    /// One of them is called this, and is for what we check.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.named(name).is_some()
    }

    /// The key of this name made the signature (RS256: RSA with PKCS #1 padding and SHA-256, of 2,048 bits at least).
    pub(crate) fn signed(&self, name: &str, words: &[u8], signature: &[u8]) -> bool {
        self.named(name).is_some_and(|key| key.signed(words, signature))
    }

    fn named(&self, name: &str) -> Option<&Key> {
        self.keys.iter().find(|key| key.kid.as_deref() == Some(name) && key.is_ours())
    }
}

impl Key {
    fn is_ours(&self) -> bool {
        let signs = self.meant_for.as_deref().is_none_or(|it| it == "sig");
        let alike = self.alg.as_deref().is_none_or(|it| it == "RS256");
        self.kty == "RSA" && signs && alike
    }

    fn signed(&self, words: &[u8], signature: &[u8]) -> bool {
        let (Some(n), Some(e)) = (number(&self.n), number(&self.e)) else { return false };
        RsaPublicKeyComponents { n, e }.verify(&RSA_PKCS1_2048_8192_SHA256, words, signature).is_ok()
    }
}

/// A number as its bytes, the highest first, without a nought before them.
fn number(text: &str) -> Option<Vec<u8>> {
    let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
    Some(bytes.into_iter().skip_while(|byte| *byte == 0).collect())
}
