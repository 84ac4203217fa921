//! What the store hands over about codings.

use std::collections::BTreeMap;

use fieldwork::{Id, Interview};
use questionnaire::Wave;
use statistics::Month;
use verbatim::coding::{Coded, Coding, Reconciliation};

use crate::CommentRow;

/// What was handed in for one comment so far, whoever asks: for the verbs that decide, never for a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HandedIn {
    /// None, one or two, in the order they came.
    pub codings: Vec<Coding>,
    /// What was decided where they parted.
    pub reconciliation: Option<Reconciliation>,
}

/// A comment that two people coded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodedComment {
    /// The comment, without a word of it.
    pub comment: CommentRow,
    /// What both gave, and what was decided.
    pub coded: Coded,
    /// Who handed in first, and the other, by name.
    pub names: [String; 2],
    /// Who decided, by name.
    pub decided_by: Option<String>,
}

impl HandedIn {
    /// Both codings, once there are two.
    pub fn both(self) -> Option<Coded> {
        let [first, second] = <[Coding; 2]>::try_from(self.codings).ok()?;
        Some(Coded { first, second, reconciliation: self.reconciliation })
    }
}

/// A comment with what was handed in for it, for counting: nothing of what was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentCodes {
    /// The comment.
    pub comment: CommentRow,
    /// The interview it was said in.
    pub interview: Id<Interview>,
    /// What was handed in.
    pub handed_in: HandedIn,
}

/// What codes of a force are counted from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CodesFrom {
    /// Everything that was told, the oldest first.
    pub told: Vec<ToldCodes>,
    /// How many interviews figures count, by month and wave.
    pub interviewed: BTreeMap<(Month, Wave), u32>,
    /// Each comment with what was handed in for it.
    pub comments: Vec<CommentCodes>,
}

/// What was told with an edition of what people spoke of, as bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldCodes {
    /// The month of the edition.
    pub month: Month,
    /// Its version.
    pub version: u32,
    /// What readers see.
    pub content: Vec<u8>,
    /// The counts of the months that something was told of. They are never counted again.
    pub counts: Vec<u8>,
    /// The blocks that were told.
    pub ledger: Vec<u8>,
}
