//! Permissions about how the fieldwork goes: for the agency that does it, never for the police.

use super::{Permission, Sealed};
use crate::Role;

/// Reads the funnel, the rates and who agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewFieldwork;

impl Sealed for ViewFieldwork {}

impl Permission for ViewFieldwork {
    const NAME: &'static str = "view_fieldwork";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Takes the report on fieldwork away as a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DownloadFieldwork;

impl Sealed for DownloadFieldwork {}

impl Permission for DownloadFieldwork {
    const NAME: &'static str = "download_fieldwork";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Records what came of contact that a person began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordOutcome;

impl Sealed for RecordOutcome {}

impl Permission for RecordOutcome {
    const NAME: &'static str = "record_outcome";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Closes a case by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CloseCase;

impl Sealed for CloseCase {}

impl Permission for CloseCase {
    const NAME: &'static str = "close_case";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}
