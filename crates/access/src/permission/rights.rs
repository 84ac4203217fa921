//! Permissions about what a person can ask of the panel, and what a court can.

use super::{Permission, Sealed};
use crate::Role;

/// Records that a person withdraws, and deletes what they said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Withdraw;

impl Sealed for Withdraw {}

impl Permission for Withdraw {
    const NAME: &'static str = "withdraw";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Erases a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErasePerson;

impl Sealed for ErasePerson {}

impl Permission for ErasePerson {
    const NAME: &'static str = "erase_person";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Stops a person's erasure, because what is held may be needed in a court.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlaceLegalHold;

impl Sealed for PlaceLegalHold {}

impl Permission for PlaceLegalHold {
    const NAME: &'static str = "place_legal_hold";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Ends a legal hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LiftLegalHold;

impl Sealed for LiftLegalHold {}

impl Permission for LiftLegalHold {
    const NAME: &'static str = "lift_legal_hold";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Logs a request for what is held about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LogMaterialRequest;

impl Sealed for LogMaterialRequest {}

impl Permission for LogMaterialRequest {
    const NAME: &'static str = "log_material_request";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Reads who asked for what is held about a person, and what was released.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadMaterialRequest;

impl Sealed for ReadMaterialRequest {}

impl Permission for ReadMaterialRequest {
    const NAME: &'static str = "read_material_request";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Records the answer to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnswerMaterialRequest;

impl Sealed for AnswerMaterialRequest {}

impl Permission for AnswerMaterialRequest {
    const NAME: &'static str = "answer_material_request";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Puts together everything that is held about a person, for that person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MakeSubjectAccessBundle;

impl Sealed for MakeSubjectAccessBundle {}

impl Permission for MakeSubjectAccessBundle {
    const NAME: &'static str = "make_subject_access_bundle";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Counts months again whose answers have gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecountMonths;

impl Sealed for RecountMonths {}

impl Permission for RecountMonths {
    const NAME: &'static str = "recount_months";
    const ROLES: &'static [Role] = &[Role::System];
}

/// Reads who withdrew and who was erased, by reference, which requests there are, and what is left to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewWithdrawals;

impl Sealed for ViewWithdrawals {}

impl Permission for ViewWithdrawals {
    const NAME: &'static str = "view_withdrawals";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}
