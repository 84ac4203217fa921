//! The headline of a part of the people: a team, or an equality group.

use serde::{Deserialize, Serialize};

use crate::{Figure, Wording};

/// One unit's figures, or those of several that are told together because one of them could not be told alone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UnitFigures {
    /// The unit's code, or the codes of several, in order.
    pub units: Vec<String>,
    /// What one unit is called; none where several are told together.
    pub name: Option<Wording>,
    /// The spans over which it is told, oldest first.
    pub periods: Vec<Figure>,
    /// The longest union of its spans within the twelve months to the end of the last.
    pub rolling_12: Option<Figure>,
    /// The longest union of its spans since the start.
    pub cumulative: Figure,
}

/// The figures of every group of one kind, such as age.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupFigures {
    /// The kind: the concept of the equality question.
    pub kind: String,
    /// What the kind is called.
    pub title: Wording,
    /// The groups; those of whom it is not known are one.
    pub groups: Vec<UnitFigures>,
}
