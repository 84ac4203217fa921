//! Permissions about keeping people safe.

use super::{Permission, Sealed};
use crate::Role;

/// Assesses whether contact could harm a person, and decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AssessRisk;

impl Sealed for AssessRisk {}

impl Permission for AssessRisk {
    const NAME: &'static str = "assess_risk";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Looks at everything again before ringing, and goes or holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckBeforeCall;

impl Sealed for CheckBeforeCall {}

impl Permission for CheckBeforeCall {
    const NAME: &'static str = "check_before_call";
    const ROLES: &'static [Role] = &[Role::Interviewer];
}

/// Gives a person another number in place of theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChangeNumber;

impl Sealed for ChangeNumber {}

impl Permission for ChangeNumber {
    const NAME: &'static str = "change_number";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Ends all contact with a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RaiseWall;

impl Sealed for RaiseWall {}

impl Permission for RaiseWall {
    const NAME: &'static str = "raise_wall";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Lets a person be contacted again who asked for it themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LiftWall;

impl Sealed for LiftWall {}

impl Permission for LiftWall {
    const NAME: &'static str = "lift_wall";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Puts a number on the do-not-contact list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AddDoNotContact;

impl Sealed for AddDoNotContact {}

impl Permission for AddDoNotContact {
    const NAME: &'static str = "add_do_not_contact";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}
