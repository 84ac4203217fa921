//! What units are called, and in which order readers meet them.

use crate::Wording;

/// The names of teams and groups. Units that are not named are told under their codes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Labels {
    /// The teams, by code, in order.
    pub teams: Vec<(String, Wording)>,
    /// The kinds of group, in order.
    pub kinds: Vec<KindLabel>,
}

/// One kind of equality group.
#[derive(Debug, Clone, PartialEq)]
pub struct KindLabel {
    /// The kind: the concept of the equality question.
    pub kind: String,
    /// What it is called.
    pub title: Wording,
    /// Its groups, by code, in order.
    pub groups: Vec<(String, Wording)>,
}
