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

/// Reads who agreed and who was interviewed, of all who were referred.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadResponseBias;

impl Sealed for ReadResponseBias {}

impl Permission for ReadResponseBias {
    const NAME: &'static str = "read_response_bias";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Takes that reading away as a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DownloadResponseBias;

impl Sealed for DownloadResponseBias {}

impl Permission for DownloadResponseBias {
    const NAME: &'static str = "download_response_bias";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Reads the figures of the months that are not published yet. Only for a role that may read every interview anyway.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadProvisional;

impl Sealed for ReadProvisional {}

impl Permission for ReadProvisional {
    const NAME: &'static str = "read_provisional";
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
