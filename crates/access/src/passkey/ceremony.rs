//! What a browser hands over when a passkey is made and when it is used, and what both have to say.

use data_encoding::BASE64URL_NOPAD;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use super::{PasskeyFault, PasskeyKey};
use crate::{Malformed, SessionToken};

/// Somebody touched the key.
const PRESENT: u8 = 0x01;
/// A new credential is described.
const DESCRIBED: u8 = 0x40;
/// Where the credential's length stands: after the site's hash, the flags, the count, and the make of the key.
const LENGTH_AT: usize = 32 + 1 + 4 + 16;

/// The site, as browsers reach it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelyingParty {
    /// Scheme, host and port: `https://candour.panel.example`.
    pub origin: String,
    /// The host alone, which passkeys are made for.
    pub host: String,
}

/// A new passkey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    /// What the key calls it.
    pub credential: Vec<u8>,
    /// Its public half.
    pub key: PasskeyKey,
    client_data: Vec<u8>,
    authenticator_data: Vec<u8>,
}

/// A passkey that was used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assertion {
    /// Which it is.
    pub credential: Vec<u8>,
    pub(super) client_data: Vec<u8>,
    pub(super) authenticator_data: Vec<u8>,
    pub(super) signature: Vec<u8>,
}

/// What the browser says about the page that asked.
#[derive(Deserialize)]
struct ClientData {
    #[serde(rename = "type")]
    kind: String,
    challenge: String,
    origin: String,
    #[serde(default, rename = "crossOrigin")]
    cross_origin: bool,
}

impl Registration {
    /// Reads the four texts that a page hands over: credential, client data, authenticator data and public key.
    pub fn parse([credential, client_data, authenticator_data, key]: [&str; 4]) -> Result<Self, Malformed> {
        let key = PasskeyKey::parse(&bytes(key)?).map_err(|_| Malformed::not("a key that is taken"))?;
        let (client_data, authenticator_data) = (bytes(client_data)?, bytes(authenticator_data)?);
        Ok(Self { credential: bytes(credential)?, key, client_data, authenticator_data })
    }

    /// It was made on our page, in this session, by somebody who touched the key, and is the one it says it is. Gives the
    /// count of its uses.
    pub fn verify(&self, site: &RelyingParty, session: &SessionToken) -> Result<u32, PasskeyFault> {
        site.asked_for("webauthn.create", &self.client_data, session)?;
        let uses = site.touched(&self.authenticator_data)?;
        let described = self.authenticator_data.get(32).is_some_and(|flags| flags & DESCRIBED != 0);
        let rest = self.authenticator_data.get(LENGTH_AT..).unwrap_or_default();
        let named = rest
            .split_first_chunk::<2>()
            .and_then(|(length, rest)| rest.get(..usize::from(u16::from_be_bytes(*length))));
        let same = named == Some(self.credential.as_slice()) && !self.credential.is_empty();
        if described && same { Ok(uses) } else { Err(PasskeyFault("it does not say which it is")) }
    }
}

impl Assertion {
    /// Reads the four texts that a page hands over: credential, client data, authenticator data and signature.
    pub fn parse(
        [credential, client_data, authenticator_data, signature]: [&str; 4],
    ) -> Result<Self, Malformed> {
        Ok(Self {
            credential: bytes(credential)?,
            client_data: bytes(client_data)?,
            authenticator_data: bytes(authenticator_data)?,
            signature: bytes(signature)?,
        })
    }

    /// What the signature is made over.
    pub(super) fn signed(&self) -> Vec<u8> {
        let hash: [u8; 32] = Sha256::digest(&self.client_data).into();
        [self.authenticator_data.as_slice(), &hash].concat()
    }
}

impl RelyingParty {
    /// The site at this host, with a port or without.
    pub fn at(https: bool, host: &str) -> Self {
        let scheme = if https { "https" } else { "http" };
        let name = host.rsplit_once(':').map_or(host, |(name, port)| {
            if port.bytes().all(|byte| byte.is_ascii_digit()) { name } else { host }
        });
        Self { origin: format!("{scheme}://{host}"), host: name.to_owned() }
    }

    /// The site at this address, as it is configured: `https://candour.panel.example`.
    pub fn of_site(address: &str) -> Option<Self> {
        let (scheme, host) = address.trim_end_matches('/').split_once("://")?;
        let sound = matches!(scheme, "https" | "http") && !host.is_empty();
        (sound && !host.contains(['/', '?', '#', '@'])).then(|| Self::at(scheme == "https", host))
    }

    /// A browser that names this host reaches the site.
    pub fn is_reached_at(&self, host: &str) -> bool {
        self.origin.split_once("://").is_some_and(|(_, own)| own.eq_ignore_ascii_case(host))
    }

    /// The browser was asked for this, by our page, in this session.
    pub(super) fn asked_for(
        &self,
        kind: &str,
        client_data: &[u8],
        session: &SessionToken,
    ) -> Result<(), PasskeyFault> {
        let told: ClientData = serde_json::from_slice(client_data)
            .map_err(|_| PasskeyFault("the browser says nothing of the page"))?;
        let challenge = told.challenge.as_bytes().ct_eq(challenge(session).as_bytes());
        match () {
            () if told.kind != kind => Err(PasskeyFault("it was asked for something else")),
            () if !bool::from(challenge) => Err(PasskeyFault("it was asked for in another session")),
            () if told.origin != self.origin || told.cross_origin => {
                Err(PasskeyFault("it was asked for by another site"))
            }
            () => Ok(()),
        }
    }

    /// The key was asked for this site, and somebody touched it. Gives its count of uses.
    pub(super) fn touched(&self, authenticator_data: &[u8]) -> Result<u32, PasskeyFault> {
        let short = PasskeyFault("the key says too little");
        let (site, rest) = authenticator_data.split_first_chunk::<32>().ok_or(short)?;
        let (flags, rest) = rest.split_first().ok_or(short)?;
        let (uses, _) = rest.split_first_chunk::<4>().ok_or(short)?;
        let own: [u8; 32] = Sha256::digest(&self.host).into();
        match () {
            () if *site != own => Err(PasskeyFault("it is for another site")),
            () if flags & PRESENT == 0 => Err(PasskeyFault("nobody touched it")),
            () => Ok(u32::from_be_bytes(*uses)),
        }
    }
}

/// What a passkey is asked to sign in this session. Every proof gives the session another token, so each is asked for once.
pub(crate) fn challenge(session: &SessionToken) -> String {
    BASE64URL_NOPAD.encode(&session.derived_bytes("candour passkey"))
}

fn bytes(text: &str) -> Result<Vec<u8>, Malformed> {
    BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| Malformed::not("what a passkey hands over"))
}
