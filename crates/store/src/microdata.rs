//! Series of microdata files, the files that were taken, and the pseudonyms that hold within a series.

use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use data_encoding::HEXLOWER;
use fieldwork::{Account, ForceCode, Id, Participant};
use questionnaire::Wave;
use secrecy::{ExposeSecret, SecretBox};
use statistics::Period;

use crate::vault::keyed;

/// How many bytes of a hash make a pseudonym: enough that no two of a country's people have the same.
const BYTES: usize = 8;

/// Files that belong together: in all of them a person has one pseudonym.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MicrodataSeries {
    /// Which.
    pub id: Id<MicrodataSeries>,
    /// What the agency calls it.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// Who began it.
    pub begun_by: Id<Account>,
    /// When.
    pub begun_at: DateTime<Utc>,
}

/// A file that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MicrodataFile {
    /// Which.
    pub id: Id<MicrodataFile>,
    /// The series it belongs to.
    pub series: Id<MicrodataSeries>,
    /// Who took it.
    pub taken_by: Id<Account>,
    /// When.
    pub taken_at: DateTime<Utc>,
    /// Which interviews.
    pub wave: Wave,
    /// Whose; of every force where none is named.
    pub force: Option<ForceCode>,
    /// The months in which they ended.
    pub period: Period,
    /// The slug of its format.
    pub format: String,
    /// How many interviews are in it.
    pub rows: u64,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub digest: String,
    /// Why it was taken.
    pub reason: String,
}

/// The pseudonyms of a series: a hash keyed with the series' own random key. Without the key nobody can make one from a
/// person, and with it nobody can make a person from one. Two series have nothing in common.
#[derive(Clone)]
pub struct Pseudonyms(Arc<SecretBox<[u8; 32]>>);

impl Pseudonyms {
    pub(crate) fn with(key: [u8; 32]) -> Self {
        Self(Arc::new(SecretBox::new(Box::new(key))))
    }

    /// The pseudonym of a person: sixteen letters and digits.
    pub fn of(&self, person: Id<Participant>) -> String {
        let hash = keyed(self.0.expose_secret(), &[b"microdata|", person.to_string().as_bytes()]);
        HEXLOWER.encode(hash.get(..BYTES).unwrap_or(&hash))
    }
}

impl fmt::Debug for Pseudonyms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pseudonyms(hidden)")
    }
}
