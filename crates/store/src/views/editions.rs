//! What is said of an edition: where it is in its life, what it was made from, what was signed.

use chrono::{DateTime, Utc};
use fieldwork::{Account, ForceCode, Id};
use statistics::{Edition, Month, RestatementReason};

/// Where an edition is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Life {
    /// It may be made again.
    Draft,
    /// Somebody has read it. Made again, it is a draft again.
    Reviewed,
    /// Everybody who may read figures reads it. It never changes.
    Published,
    /// A later version stands in its place; it can still be read, and never changes.
    Superseded,
}

impl Life {
    /// Every state, in the order an edition goes through them.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Reviewed, Self::Published, Self::Superseded];

    /// Its name in rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Reviewed => "reviewed",
            Self::Published => "published",
            Self::Superseded => "superseded",
        }
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|life| life.slug() == text)
    }
}

/// What a list says about an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionHead {
    /// The force.
    pub force: ForceCode,
    /// The last month counted.
    pub month: Month,
    /// Its version, from 1; a later one stands in place of an earlier.
    pub version: u32,
    /// Where it is in its life.
    pub life: Life,
    /// The digest of its content.
    pub digest: String,
    /// Why it stands in place of an earlier version, where it does.
    pub reason: Option<RestatementReason>,
    /// When it was made.
    pub drafted_at: DateTime<Utc>,
    /// Who read it before it was published.
    pub reviewed_by: Option<Id<Account>>,
    /// When it was published, if it was.
    pub published_at: Option<DateTime<Utc>>,
}

impl EditionHead {
    /// It has been published, whether or not a later version stands in its place.
    pub fn is_published(&self) -> bool {
        self.published_at.is_some()
    }

    /// Its entry of the restatement log, if it was published in place of another.
    pub fn restated(&self) -> Option<Restated> {
        let (month, version) = (self.month, self.version);
        Some(Restated { month, version, at: self.published_at?, reason: self.reason? })
    }
}

/// An edition with its content, whose digest was checked when it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredEdition {
    /// What a list says about it.
    pub head: EditionHead,
    /// The content.
    pub edition: Edition,
    /// How many bytes the content has as it is kept.
    pub bytes: usize,
}

/// The published edition that another goes on from: which, and the release ledger at its end. The ledger holds raw counts and
/// is for tabulation alone.
#[derive(Clone, PartialEq, Eq)]
pub struct Base {
    /// Its last month.
    pub month: Month,
    /// Its version.
    pub version: u32,
    /// The ledger's bytes; empty for an edition of before there was one.
    pub ledger: Vec<u8>,
}

impl std::fmt::Debug for Base {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Base({} {}, hidden)", self.month, self.version)
    }
}

/// An edition to be kept as a draft, with what it was made from.
#[derive(Debug, Clone, Copy)]
pub struct Draft<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// The published edition it goes on from; none for the first.
    pub base: Option<&'a Base>,
    /// Why it is to stand in place of a published version, where it is.
    pub reason: Option<RestatementReason>,
}

/// What is written in the act of publishing, all at once.
#[derive(Clone, Copy)]
pub struct Release<'a> {
    /// The published edition it goes on from.
    pub base: Option<&'a Base>,
    /// The release ledger at the end of this edition.
    pub ledger: &'a [u8],
    /// The manifest's canonical bytes.
    pub manifest: &'a [u8],
    /// The signature of those bytes.
    pub signature: &'a [u8],
    /// What the digests of the secret inputs were made with.
    pub salt: &'a [u8],
}

/// A published edition as it was signed. Editions of before manifests have none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedEdition {
    /// What a list says about it.
    pub head: EditionHead,
    /// The content, byte for byte.
    pub content: Vec<u8>,
    /// The manifest, byte for byte, and its signature.
    pub manifest: Option<(Vec<u8>, Vec<u8>)>,
    /// The published edition it goes on from.
    pub base: Option<(Month, u32)>,
    /// What the digests of its secret inputs were made with.
    pub salt: Option<Vec<u8>>,
}

/// An entry of the restatement log: that a month was published anew, when and why. It never has a number of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restated {
    /// The month.
    pub month: Month,
    /// The version that took the place of the one before.
    pub version: u32,
    /// When it was published.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: RestatementReason,
}
