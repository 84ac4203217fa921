//! What of an entry is hashed: each link takes in the hash of the one before.

use chrono::SecondsFormat;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::rows::audit::Model;

/// What comes before the first entry.
pub(super) const BEGINNING: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// The fields of an entry in the one order and spelling that is hashed.
#[derive(serde::Serialize)]
pub(super) struct Link<'a> {
    previous: &'a str,
    number: i64,
    at: String,
    action: &'a str,
    actor: String,
    name: &'a str,
    role: &'a str,
    force: Option<&'a str>,
    subject: Option<&'a str>,
}

impl<'a> From<&'a Model> for Link<'a> {
    fn from(row: &'a Model) -> Self {
        Self {
            previous: &row.previous_hash,
            number: row.number,
            at: row.at.to_rfc3339_opts(SecondsFormat::Micros, true),
            action: &row.action,
            actor: row.actor_id.to_string(),
            name: &row.actor_name,
            role: &row.actor_role,
            force: row.force_code.as_deref(),
            subject: row.subject.as_deref(),
        }
    }
}

impl Link<'_> {
    pub(super) fn hash(&self) -> String {
        // Text and numbers always have a JSON; the empty fallback would only make the chain fail its check.
        let canonical = serde_json::to_vec(self).unwrap_or_default();
        HEXLOWER.encode(&Sha256::digest(canonical))
    }
}
