//! The public half of a passkey, and signatures made with the other half.

use ring::signature::{
    ECDSA_P256_SHA256_ASN1, ED25519, RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey, VerificationAlgorithm,
};

use super::{Assertion, PasskeyFault, RelyingParty};
use crate::SessionToken;

/// How a P-256 key begins in the form browsers hand keys over in (SubjectPublicKeyInfo), up to its point.
const P256: &[u8] = &[
    0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86,
    0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
];
/// How an Ed25519 key begins.
const ED: &[u8] = &[0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];
/// What says that a key is one of RSA; two lengths of two bytes stand around it.
const RSA: &[u8] =
    &[0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00, 0x03, 0x82];

/// How signatures of a key are checked.
type Kind = &'static dyn VerificationAlgorithm;

/// The public half of a passkey, as the browser handed it over. It is no secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasskeyKey {
    spki: Vec<u8>,
}

impl PasskeyKey {
    /// The kinds of key that are taken, as browsers number them, the best first: ES256, Ed25519, RS256.
    pub const KINDS: [i32; 3] = [-7, -8, -257];

    /// Reads a key. One of another kind is refused.
    pub fn parse(spki: &[u8]) -> Result<Self, PasskeyFault> {
        parts(spki).ok_or(PasskeyFault("its key is of a kind that is not taken"))?;
        Ok(Self { spki: spki.to_vec() })
    }

    /// The key as it is stored.
    pub fn bytes(&self) -> &[u8] {
        &self.spki
    }

    /// Whoever made this assertion holds the other half, is at our page, was asked in this session, and touched the key.
    /// Gives the key's new count of uses; one that does not go up was made by a copy.
    pub fn verify(
        &self,
        assertion: &Assertion,
        (site, session): (&RelyingParty, &SessionToken),
        used: u32,
    ) -> Result<u32, PasskeyFault> {
        site.asked_for("webauthn.get", &assertion.client_data, session)?;
        let uses = site.touched(&assertion.authenticator_data)?;
        let (kind, key) = parts(&self.spki).ok_or(PasskeyFault("its key is of a kind that is not taken"))?;
        UnparsedPublicKey::new(kind, key)
            .verify(&assertion.signed(), &assertion.signature)
            .map_err(|_| PasskeyFault("the signature is not its own"))?;
        let counts = uses > 0 || used > 0;
        if counts && uses <= used { Err(PasskeyFault("it has been copied")) } else { Ok(uses) }
    }
}

/// The kind of a key, and the key itself without what stands around it.
fn parts(spki: &[u8]) -> Option<(Kind, &[u8])> {
    let (kind, key): (Kind, &[u8]) = if let Some(point) = spki.strip_prefix(P256) {
        (&ECDSA_P256_SHA256_ASN1, Some(point).filter(|point| point.len() == 65)?)
    } else if let Some(key) = spki.strip_prefix(ED) {
        (&ED25519, Some(key).filter(|key| key.len() == 32)?)
    } else {
        let outer = spki.strip_prefix(&[0x30, 0x82])?.get(2..)?;
        (&RSA_PKCS1_2048_8192_SHA256, outer.strip_prefix(RSA)?.get(2..)?.strip_prefix(&[0])?)
    };
    Some((kind, key))
}
