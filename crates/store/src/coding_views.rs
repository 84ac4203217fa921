//! What the store hands over about codings.

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
