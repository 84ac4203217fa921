//! Permissions about concerns.

use super::{Permission, Sealed};
use crate::Role;

/// Raises a concern about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RaiseConcern;

impl Sealed for RaiseConcern {}

impl Permission for RaiseConcern {
    const NAME: &'static str = "raise_concern";
    const ROLES: &'static [Role] = &[Role::Interviewer, Role::Coordinator];
}

/// Reads what was written about a concern. Which kinds a role reads is the panel's policy; whoever raised one reads
/// it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadConcern;

impl Sealed for ReadConcern {}

impl Permission for ReadConcern {
    const NAME: &'static str = "read_concern";
    const ROLES: &'static [Role] = &[Role::Interviewer, Role::Coordinator, Role::SafeguardingLead];
}

/// Takes a concern on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AcknowledgeConcern;

impl Sealed for AcknowledgeConcern {}

impl Permission for AcknowledgeConcern {
    const NAME: &'static str = "acknowledge_concern";
    const ROLES: &'static [Role] = &[Role::Coordinator, Role::SafeguardingLead];
}

/// Adds to a concern's timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AddToConcern;

impl Sealed for AddToConcern {}

impl Permission for AddToConcern {
    const NAME: &'static str = "add_to_concern";
    const ROLES: &'static [Role] = &[Role::Interviewer, Role::Coordinator, Role::SafeguardingLead];
}

/// Closes a concern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CloseConcern;

impl Sealed for CloseConcern {}

impl Permission for CloseConcern {
    const NAME: &'static str = "close_concern";
    const ROLES: &'static [Role] = &[Role::Coordinator, Role::SafeguardingLead];
}

/// Reads which concerns there are, without a word of what they are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewConcerns;

impl Sealed for ViewConcerns {}

impl Permission for ViewConcerns {
    const NAME: &'static str = "view_concerns";
    const ROLES: &'static [Role] = &[Role::Interviewer, Role::Coordinator, Role::SafeguardingLead];
}
