//! What a browser keeps while somebody is at their organisation: enough to know its own question again, nothing to ask it with.
//!
//! It is kept nowhere else. What must not be guessed (the state, the nonce, what the code is exchanged with) is derived from the
//! chance in it with the vault's key, so whoever reads the cookie has none of it.

use chrono::{DateTime, Utc};
use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use single_sign_on::{Purpose, Question};
use subtle::ConstantTimeEq;

use crate::{OrganisationRefusal, Platform};

/// A longer address is not led back to: a cookie has no room for it.
const LONGEST: usize = 1500;

/// What was asked, where, what for, and where it leads on to.
#[derive(Debug)]
pub(crate) struct Asked {
    chance: String,
    pub(crate) asked_at: DateTime<Utc>,
    pub(crate) organisation: String,
    pub(crate) purpose: Purpose,
    pub(crate) back: String,
}

impl Asked {
    pub(crate) fn now(platform: &Platform, organisation: &str, purpose: Purpose, back: &str) -> Self {
        Self {
            chance: HEXLOWER.encode(&platform.environment.random()),
            asked_at: platform.now(),
            organisation: organisation.to_owned(),
            purpose,
            back: if back.len() > LONGEST { "/" } else { back }.to_owned(),
        }
    }

    /// As a cookie, with a mark that only this panel can make.
    pub(crate) fn sealed(&self, platform: &Platform) -> String {
        let purpose = match self.purpose {
            Purpose::SignIn => "in",
            Purpose::ProveAgain => "again",
        };
        let (at, back) = (self.asked_at.timestamp(), BASE64URL_NOPAD.encode(self.back.as_bytes()));
        let words = format!("{}.{at}.{}.{purpose}.{back}", self.chance, self.organisation);
        let mark = mark(platform, "organisation question", &words);
        format!("{words}.{mark}")
    }

    /// Reads a cookie: this panel made it, and not too long ago.
    pub(crate) fn read(platform: &Platform, cookie: &str) -> Result<Self, OrganisationRefusal> {
        let ours = cookie.rsplit_once('.').filter(|(words, given)| {
            mark(platform, "organisation question", words).as_bytes().ct_eq(given.as_bytes()).into()
        });
        let read = ours.and_then(|(words, _)| Self::parse(words));
        let lately = read.filter(|asked| platform.now() - asked.asked_at <= Question::HOLDS);
        lately.ok_or(OrganisationRefusal::BegunElsewhere)
    }

    fn parse(words: &str) -> Option<Self> {
        let mut parts = words.split('.');
        let mut next = || parts.next();
        let (chance, at, organisation, purpose, back) = (next()?, next()?, next()?, next()?, next()?);
        let back = String::from_utf8(BASE64URL_NOPAD.decode(back.as_bytes()).ok()?).ok()?;
        Some(Self {
            chance: chance.to_owned(),
            asked_at: DateTime::from_timestamp(at.parse().ok()?, 0)?,
            organisation: organisation.to_owned(),
            purpose: if purpose == "again" { Purpose::ProveAgain } else { Purpose::SignIn },
            back,
        })
    }

    /// The question itself.
    pub(crate) fn question(&self, platform: &Platform) -> Question {
        Question {
            state: mark(platform, "organisation state", &self.chance),
            nonce: mark(platform, "organisation nonce", &self.chance),
            verifier: mark(platform, "organisation verifier", &self.chance).into(),
            asked_at: self.asked_at,
            purpose: self.purpose,
        }
    }
}

fn mark(platform: &Platform, purpose: &'static str, text: &str) -> String {
    platform.store.reader().mark(purpose, text)
}
