//! What two codings of a comment come to.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use fieldwork::{Account, Id};

use crate::frame::{CodeName, FrameId};

/// The codes that one person gave a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coding {
    /// Who.
    pub coder: Id<Account>,
    /// With which version of the frame.
    pub frame: FrameId,
    /// The codes. None at all is an answer.
    pub codes: BTreeSet<CodeName>,
    /// When they were handed in.
    pub at: DateTime<Utc>,
}

/// The third act: which codes stand where two people parted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reconciliation {
    /// Who decided.
    pub by: Id<Account>,
    /// What stands.
    pub codes: BTreeSet<CodeName>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Both codings of a comment, and what was decided about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coded {
    /// Whoever handed in first.
    pub first: Coding,
    /// The other.
    pub second: Coding,
    /// Where they parted, and somebody decided.
    pub reconciliation: Option<Reconciliation>,
}

/// Where two people part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differences {
    /// Codes that both gave.
    pub both: BTreeSet<CodeName>,
    /// Codes that only the first gave.
    pub first_only: BTreeSet<CodeName>,
    /// Codes that only the second gave.
    pub second_only: BTreeSet<CodeName>,
}

/// What a comment's codes are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodingState {
    /// Both gave the same.
    Alike(BTreeSet<CodeName>),
    /// They parted, and nobody has decided: it counts nowhere.
    Parted(Differences),
    /// They parted, and these stand.
    Reconciled(BTreeSet<CodeName>),
}

impl Coded {
    /// Where the two part.
    pub fn differences(&self) -> Differences {
        let (first, second) = (&self.first.codes, &self.second.codes);
        Differences {
            both: first.intersection(second).cloned().collect(),
            first_only: first.difference(second).cloned().collect(),
            second_only: second.difference(first).cloned().collect(),
        }
    }

    /// What the comment's codes are now.
    pub fn state(&self) -> CodingState {
        match &self.reconciliation {
            Some(decided) => CodingState::Reconciled(decided.codes.clone()),
            None if self.first.codes == self.second.codes => CodingState::Alike(self.first.codes.clone()),
            None => CodingState::Parted(self.differences()),
        }
    }

    /// The codes that count; none while the two part and nobody has decided.
    pub fn settled(&self) -> Option<BTreeSet<CodeName>> {
        match self.state() {
            CodingState::Alike(codes) | CodingState::Reconciled(codes) => Some(codes),
            CodingState::Parted(_) => None,
        }
    }
}

impl Differences {
    /// Every code that only one of them gave.
    pub fn parted(&self) -> impl Iterator<Item = &CodeName> {
        self.first_only.union(&self.second_only)
    }
}
