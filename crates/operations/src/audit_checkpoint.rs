//! Signed ends of the audit, kept outside the database: whoever can change the database cannot change these as well.
//!
//! Each is a line: how many entries there were, the hash of the last, when it was noted, and the hash of the line before, all
//! under one signature. A line that is changed, taken out or put in shows; lines that are cut off at the end show against a
//! copy kept elsewhere.

use chrono::{DateTime, Utc};
use data_encoding::{BASE64, HEXLOWER};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::{Verdict, Verified, audit_since, verify_against};

use crate::{Error, Platform, PublicKey, SigningKey};

/// What is signed begins with this, so that no other signature of the key can be passed off for one of these.
const PURPOSE: &[u8] = b"candour audit checkpoint\n";

/// One line, without its signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Noted {
    entries: u64,
    head: String,
    at: DateTime<Utc>,
    before: String,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Line {
    #[serde(flatten)]
    noted: Noted,
    signature: String,
}

/// A list of checkpoints that does not hold together.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line} {what}")]
pub struct CheckpointFault {
    /// Which line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub what: &'static str,
}

/// What came of noting the end of the audit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckpointMade {
    /// A line for the end of the list.
    Line(String),
    /// Nothing was done since the last.
    Nothing,
    /// What was added since the last does not follow from it, so nothing was signed.
    Unsound(Verdict),
}

/// Checks what was added to the audit since the last line of this list, and signs the end. The list is checked first.
///
/// # Errors
/// When the list does not hold together, or the database cannot be read.
pub async fn checkpoint_audit(
    platform: &Platform,
    key: &SigningKey,
    list: &str,
) -> Result<Result<CheckpointMade, CheckpointFault>, Error> {
    let noted = match read_checkpoints(list, &key.public()) {
        Ok(noted) => noted,
        Err(fault) => return Ok(Err(fault)),
    };
    let reader = platform.store.reader();
    let verdict = match noted.last() {
        Some(last) => audit_since(&reader, last).await?,
        None => verify_against(&reader, &[]).await?,
    };
    Ok(Ok(match verdict {
        Verdict::Sound(chain) if noted.last() == Some(&chain) || chain.entries == 0 => {
            CheckpointMade::Nothing
        }
        Verdict::Sound(chain) => CheckpointMade::Line(line(key, chain, platform.now(), list)),
        unsound => CheckpointMade::Unsound(unsound),
    }))
}

fn line(key: &SigningKey, chain: Verified, at: DateTime<Utc>, list: &str) -> String {
    let before = hash_of_last(list);
    let noted = Noted { entries: chain.entries, head: chain.head, at, before };
    let signature = BASE64.encode(&key.sign(&signed(&noted)));
    // Numbers, text and a moment always have a JSON.
    serde_json::to_string(&Line { noted, signature }).unwrap_or_default()
}

/// Reads a list of checkpoints: every line signed with this key, and each naming the one before.
///
/// # Errors
/// The first line that is not as it was written.
pub fn read_checkpoints(list: &str, key: &PublicKey) -> Result<Vec<Verified>, CheckpointFault> {
    let (mut noted, mut before) = (Vec::new(), String::new());
    for (index, text) in list.lines().enumerate() {
        let fault = |what| CheckpointFault { line: index.saturating_add(1), what };
        let line: Line = serde_json::from_str(text).map_err(|_| fault("is not a checkpoint"))?;
        let signature = BASE64.decode(line.signature.as_bytes()).unwrap_or_default();
        if !key.verifies(&signed(&line.noted), &signature) {
            return Err(fault("was not signed with this key, or was changed since"));
        }
        if line.noted.before != before {
            return Err(fault("does not follow the line before it: one was taken out, put in or moved"));
        }
        before = hash(text);
        noted.push(Verified { entries: line.noted.entries, head: line.noted.head });
    }
    Ok(noted)
}

fn signed(noted: &Noted) -> Vec<u8> {
    [PURPOSE, &serde_json::to_vec(noted).unwrap_or_default()].concat()
}

fn hash_of_last(list: &str) -> String {
    list.lines().last().map(hash).unwrap_or_default()
}

fn hash(text: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(text.as_bytes()))
}
