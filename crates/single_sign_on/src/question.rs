//! One question to a provider: who is at this browser?

use chrono::{DateTime, TimeDelta, Utc};
use data_encoding::BASE64URL_NOPAD;
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};

use crate::Organisation;

/// What the answer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Signing in.
    SignIn,
    /// Proving once more that it is oneself: the provider has to ask anew.
    ProveAgain,
}

/// A question, known to us alone until it is asked.
#[derive(Debug, Clone)]
pub struct Question {
    /// What the browser brings back.
    pub state: String,
    /// What the token has to say.
    pub nonce: String,
    /// What the code is exchanged with.
    pub verifier: SecretString,
    /// When it was asked.
    pub asked_at: DateTime<Utc>,
    /// What for.
    pub purpose: Purpose,
}

impl Question {
    /// How long somebody may take to sign in at their organisation.
    pub const HOLDS: TimeDelta = TimeDelta::minutes(10);

    /// The address at the provider that asks it.
    pub(crate) fn address(&self, organisation: &Organisation, endpoint: &str) -> String {
        let challenge = BASE64URL_NOPAD.encode(&Sha256::digest(self.verifier.expose_secret()));
        let mut fields = vec![
            ("client_id", organisation.client.as_str()),
            ("response_type", "code"),
            ("redirect_uri", &organisation.back),
            ("scope", "openid email"),
            ("state", &self.state),
            ("nonce", &self.nonce),
            ("code_challenge", &challenge),
            ("code_challenge_method", "S256"),
        ];
        if self.purpose == Purpose::ProveAgain {
            fields.extend([("prompt", "login"), ("max_age", "0")]);
        }
        let query: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect();
        let joint = if endpoint.contains('?') { '&' } else { '?' };
        format!("{endpoint}{joint}{}", query.join("&"))
    }
}

/// A text made safe to stand in a form or a query.
pub(crate) fn escaped(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~');
    let each = |byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    text.bytes().map(each).collect()
}
