//! The panel's risk register, and the card with the words people are asked with.
//!
//! Nothing in the register is about a person, so those who read a force's figures read it too. What it says is the agency's
//! to write; a meeting is recorded by the agency or by the commissioner's office that reviews it.

use super::{Permission, Sealed};
use crate::Role;

const READERS: &[Role] =
    &[Role::Coordinator, Role::Administrator, Role::Publisher, Role::Opcc, Role::Analyst];
const WRITERS: &[Role] = &[Role::Coordinator, Role::Administrator];

/// Reads the register, its meetings and the changes of the process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewRegister;

impl Sealed for ViewRegister {}

impl Permission for ViewRegister {
    const NAME: &'static str = "view_register";
    const ROLES: &'static [Role] = READERS;
}

/// Takes the register away as a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DownloadRegister;

impl Sealed for DownloadRegister {}

impl Permission for DownloadRegister {
    const NAME: &'static str = "download_register";
    const ROLES: &'static [Role] = READERS;
}

/// Puts a risk on the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AddRegisterRisk;

impl Sealed for AddRegisterRisk {}

impl Permission for AddRegisterRisk {
    const NAME: &'static str = "add_register_risk";
    const ROLES: &'static [Role] = WRITERS;
}

/// Changes what a risk says, its scores or its controls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReviseRegisterRisk;

impl Sealed for ReviseRegisterRisk {}

impl Permission for ReviseRegisterRisk {
    const NAME: &'static str = "revise_register_risk";
    const ROLES: &'static [Role] = WRITERS;
}

/// Takes a risk off the register, with a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CloseRegisterRisk;

impl Sealed for CloseRegisterRisk {}

impl Permission for CloseRegisterRisk {
    const NAME: &'static str = "close_register_risk";
    const ROLES: &'static [Role] = WRITERS;
}

/// Records a review meeting with the commissioner's office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordRegisterMeeting;

impl Sealed for RecordRegisterMeeting {}

impl Permission for RecordRegisterMeeting {
    const NAME: &'static str = "record_register_meeting";
    const ROLES: &'static [Role] = &[Role::Coordinator, Role::Administrator, Role::Opcc];
}

/// Records what was changed in the process because of a risk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordProcessChange;

impl Sealed for RecordProcessChange {}

impl Permission for RecordProcessChange {
    const NAME: &'static str = "record_process_change";
    const ROLES: &'static [Role] = WRITERS;
}

/// Reads and prints the words people are asked with. Whoever asks, or answers for how people are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewAskingCard;

impl Sealed for ViewAskingCard {}

impl Permission for ViewAskingCard {
    const NAME: &'static str = "view_asking_card";
    const ROLES: &'static [Role] = &[Role::LiaisonOfficer, Role::Coordinator];
}

/// Takes away how many agreed, by how they were asked. The agency alone: who agreed is not for the police to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DownloadAsking;

impl Sealed for DownloadAsking {}

impl Permission for DownloadAsking {
    const NAME: &'static str = "download_asking";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}
