//! Permissions about versions of a questionnaire, before they are in use.

use super::{Permission, Sealed};
use crate::Role;

/// Replays a version over the interviews that were asked with the one it takes the place of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RehearseQuestionnaire;

impl Sealed for RehearseQuestionnaire {}

impl Permission for RehearseQuestionnaire {
    const NAME: &'static str = "rehearse_questionnaire";
    const ROLES: &'static [Role] = &[Role::Administrator, Role::System];
}

/// Approves a version, as one of the two people who have to. The program itself never does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ApproveQuestionnaire;

impl Sealed for ApproveQuestionnaire {}

impl Permission for ApproveQuestionnaire {
    const NAME: &'static str = "approve_questionnaire";
    const ROLES: &'static [Role] = &[Role::Administrator];
}
