//! What is kept of the programs that send and ask.

use std::fmt;

use access::TokenScopes;
use chrono::{DateTime, Utc};
use fieldwork::{Account, Id};

/// A program's token, without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiTokenRow {
    /// Which.
    pub id: Id<ApiTokenRow>,
    /// Whose account it speaks for.
    pub account: Id<Account>,
    /// What its owner calls it.
    pub name: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// When it ends by itself.
    pub expires_at: DateTime<Utc>,
    /// When it was ended, if it was.
    pub revoked_at: Option<DateTime<Utc>>,
    /// When it was last used, to the hour.
    pub used_at: Option<DateTime<Utc>>,
    /// What it is for.
    pub scopes: TokenScopes,
}

impl ApiTokenRow {
    /// It lets a program in.
    pub fn holds(&self, now: DateTime<Utc>) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }
}

/// A request of a program under a key of its own. It never prints what was asked.
#[derive(Clone, PartialEq, Eq)]
pub struct ApiRequest {
    /// The key the program chose, so that asking again does nothing again.
    pub key: String,
    /// What is asked: the address and the body. It may say who a person is, and is kept as a keyed hash only.
    pub text: String,
}

impl fmt::Debug for ApiRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("ApiRequest(hidden)")
    }
}

/// What a program was told before under the same key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ApiReply {
    /// The reply to the same request.
    Same(String),
    /// The key was used for another request.
    OtherRequest,
}

/// What a program was told when it sent something under a key of its own. What it sent is not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiReceipt {
    /// The key the program chose.
    pub key: String,
    /// The reply, as it was given.
    pub reply: String,
    /// When.
    pub replied_at: DateTime<Utc>,
}

/// Which receipts are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Receipts {
    /// The one under this key.
    Under(String),
    /// The latest, or those before the receipt under a key: at most so many.
    Before(Option<String>, u64),
}
