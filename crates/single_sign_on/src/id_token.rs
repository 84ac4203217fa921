//! The token by which a provider says who somebody is: read, its signature checked, and held against what was asked.

use chrono::{DateTime, TimeDelta, Utc};
use data_encoding::BASE64URL_NOPAD;
use serde::Deserialize;
use serde_json::{Map, Value};
use subtle::ConstantTimeEq;

use crate::keys::Keys;
use crate::{Organisation, ProviderFault};

/// How far the clocks of two machines may be apart.
pub(crate) const SKEW: TimeDelta = TimeDelta::seconds(60);

/// A token as it came, of which nothing is believed yet.
#[derive(Debug)]
pub(crate) struct IdToken<'a> {
    /// The key it says it was signed with.
    pub(crate) key: String,
    words: &'a str,
    claims: Vec<u8>,
    signature: Vec<u8>,
}

#[derive(Deserialize)]
struct Header {
    alg: String,
    kid: Option<String>,
    crit: Option<Value>,
}

/// What a token says. The rest is read by name.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Claims {
    iss: String,
    pub(crate) sub: String,
    aud: Audience,
    exp: i64,
    iat: i64,
    azp: Option<String>,
    nbf: Option<i64>,
    nonce: Option<String>,
    auth_time: Option<i64>,
    tid: Option<String>,
    #[serde(flatten)]
    others: Map<String, Value>,
}

/// For whom a token is: one, or several.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Several(Vec<String>),
}

const MALFORMED: ProviderFault = ProviderFault::NotBelieved("it does not read");

impl<'a> IdToken<'a> {
    /// Reads a token. Only one way of signing is taken: what the token itself says of it decides nothing.
    pub(crate) fn read(token: &'a str) -> Result<Self, ProviderFault> {
        let (words, signature) = token.rsplit_once('.').ok_or(MALFORMED)?;
        let (header, claims) = words.split_once('.').ok_or(MALFORMED)?;
        let header: Header = serde_json::from_slice(&bytes(header)?).map_err(|_| MALFORMED)?;
        match header {
            Header { alg, .. } if alg != "RS256" => {
                Err(ProviderFault::NotBelieved("it is not signed as it has to be (RS256)"))
            }
            Header { crit: Some(_), .. } => Err(ProviderFault::NotBelieved("it asks for more than is known")),
            Header { kid: None, .. } => Err(ProviderFault::NotBelieved("it does not name its key")),
            Header { kid: Some(key), .. } => {
                Ok(Self { key, words, claims: bytes(claims)?, signature: bytes(signature)? })
            }
        }
    }

    /// What it says, if one of these keys signed it.
    pub(crate) fn signed_by(&self, keys: &Keys) -> Result<Claims, ProviderFault> {
        if !keys.signed(&self.key, self.words.as_bytes(), &self.signature) {
            return Err(ProviderFault::NotBelieved("none of the provider's keys signed it"));
        }
        serde_json::from_slice(&self.claims).map_err(|_| MALFORMED)
    }
}

impl Claims {
    /// It is of our provider and tenant, for us, for this question, and its time is now (OpenID Connect Core 1.0, 3.1.3.7).
    pub(crate) fn check(
        &self,
        organisation: &Organisation,
        nonce: &str,
        now: DateTime<Utc>,
    ) -> Result<(), ProviderFault> {
        let not = |what| Err(ProviderFault::NotBelieved(what));
        let asked = self.nonce.as_deref().unwrap_or_default().as_bytes().ct_eq(nonce.as_bytes());
        let (early, late) = ((now + SKEW).timestamp(), (now - SKEW).timestamp());
        match () {
            () if self.iss != organisation.issuer => not("it is of another issuer"),
            () if !self.is_for(&organisation.client) => not("it is for somebody else"),
            () if !bool::from(asked) => not("it answers another question"),
            () if self.sub.is_empty() || self.sub.len() > 255 => not("it does not say who"),
            () if self.iat > early || self.nbf.is_some_and(|from| from > early) => {
                not("it is from the future")
            }
            () if self.exp <= late => Err(ProviderFault::Expired),
            () if organisation.tenant.is_some() && organisation.tenant != self.tid => {
                Err(ProviderFault::WrongTenant)
            }
            () => Ok(()),
        }
    }

    /// They signed in at the provider since then.
    pub(crate) fn proved_since(&self, asked: DateTime<Utc>) -> bool {
        self.auth_time.is_some_and(|at| at >= (asked - SKEW).timestamp())
    }

    /// A claim that says yes. Providers write that in several ways.
    pub(crate) fn says_yes(&self, name: &str) -> bool {
        match self.others.get(name) {
            Some(Value::Bool(yes)) => *yes,
            Some(Value::String(text)) => text == "true" || text == "1",
            Some(Value::Number(number)) => number.as_i64() == Some(1),
            _ => false,
        }
    }

    /// The texts of a claim: one, or several.
    pub(crate) fn texts(&self, name: &str) -> Vec<&str> {
        match self.others.get(name) {
            Some(Value::String(text)) => vec![text.as_str()],
            Some(Value::Array(texts)) => texts.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        }
    }

    fn is_for(&self, client: &str) -> bool {
        let (named, alone) = match &self.aud {
            Audience::One(one) => (one == client, true),
            Audience::Several(all) => (all.iter().any(|it| it == client), all.len() == 1),
        };
        let presenter = self.azp.as_deref();
        named && presenter.map_or(alone, |it| it == client)
    }
}

fn bytes(part: &str) -> Result<Vec<u8>, ProviderFault> {
    BASE64URL_NOPAD.decode(part.as_bytes()).map_err(|_| MALFORMED)
}
