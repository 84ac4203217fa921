//! How investigations end, as published counts beside the feedback. For those who read the figures of a force.

use super::{Permission, Sealed};
use crate::Role;

/// Enters a force's published outcomes, month by month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EnterOutcomes;

impl Sealed for EnterOutcomes {}

impl Permission for EnterOutcomes {
    const NAME: &'static str = "enter_outcomes";
    const ROLES: &'static [Role] = &[Role::Analyst, Role::Opcc];
}

/// Reads them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewOutcomes;

impl Sealed for ViewOutcomes {}

impl Permission for ViewOutcomes {
    const NAME: &'static str = "view_outcomes";
    const ROLES: &'static [Role] = &[Role::Analyst, Role::Opcc, Role::Publisher];
}

/// Takes them away as a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DownloadOutcomes;

impl Sealed for DownloadOutcomes {}

impl Permission for DownloadOutcomes {
    const NAME: &'static str = "download_outcomes";
    const ROLES: &'static [Role] = &[Role::Analyst, Role::Opcc, Role::Publisher];
}
