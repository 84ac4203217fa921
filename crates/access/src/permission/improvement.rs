//! What is done about what people said. Those who read the figures of a force find, plan and answer; what is said in public
//! is published by somebody else than whoever wrote it.

use super::{Permission, Sealed};
use crate::Role;

/// Reads findings, actions, plans and responses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewImprovement;

impl Sealed for ViewImprovement {}

impl Permission for ViewImprovement {
    const NAME: &'static str = "view_improvement";
    const ROLES: &'static [Role] = &[Role::Analyst, Role::Opcc, Role::Publisher];
}

/// Records what published figures say that asks for an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordFinding;

impl Sealed for RecordFinding {}

impl Permission for RecordFinding {
    const NAME: &'static str = "record_finding";
    const ROLES: &'static [Role] = &[Role::Analyst, Role::Opcc];
}

/// Plans an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanAction;

impl Sealed for PlanAction {}

impl Permission for PlanAction {
    const NAME: &'static str = "plan_action";
    const ROLES: &'static [Role] = &[Role::Analyst, Role::Opcc];
}

/// Says how an action stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChangeAction;

impl Sealed for ChangeAction {}

impl Permission for ChangeAction {
    const NAME: &'static str = "change_action";
    const ROLES: &'static [Role] = &[Role::Analyst, Role::Opcc];
}

/// Marks the charts that an action was meant to move, or takes the mark away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MarkChange;

impl Sealed for MarkChange {}

impl Permission for MarkChange {
    const NAME: &'static str = "mark_change";
    const ROLES: &'static [Role] = &[Role::Analyst, Role::Opcc];
}

/// Writes a response to a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WriteResponse;

impl Sealed for WriteResponse {}

impl Permission for WriteResponse {
    const NAME: &'static str = "write_response";
    const ROLES: &'static [Role] = &[Role::Analyst, Role::Opcc];
}

/// Publishes a response that somebody else wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublishResponse;

impl Sealed for PublishResponse {}

impl Permission for PublishResponse {
    const NAME: &'static str = "publish_response";
    const ROLES: &'static [Role] = &[Role::Publisher, Role::Opcc];
}

/// Takes a published response back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RetractResponse;

impl Sealed for RetractResponse {}

impl Permission for RetractResponse {
    const NAME: &'static str = "retract_response";
    const ROLES: &'static [Role] = &[Role::Publisher, Role::Opcc];
}
