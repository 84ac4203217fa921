//! Permissions of those who look after the panel's own record and keys.

use super::{Permission, Sealed};
use crate::Role;

/// Takes the record of who did what away as a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DownloadAudit;

impl Sealed for DownloadAudit {}

impl Permission for DownloadAudit {
    const NAME: &'static str = "download_audit";
    const ROLES: &'static [Role] = &[Role::Administrator];
}

/// Puts a new key in the place of the one that seals. Whoever runs the program does it; nobody can from a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RotateKey;

impl Sealed for RotateKey {}

impl Permission for RotateKey {
    const NAME: &'static str = "rotate_key";
    const ROLES: &'static [Role] = &[Role::System];
}

/// Looks at who has been kept for long enough, by reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadRetention;

impl Sealed for ReadRetention {}

impl Permission for ReadRetention {
    const NAME: &'static str = "read_retention";
    const ROLES: &'static [Role] = &[Role::Administrator];
}

/// Erases those who have been kept for long enough. The program does it by night.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ApplyRetention;

impl Sealed for ApplyRetention {}

impl Permission for ApplyRetention {
    const NAME: &'static str = "apply_retention";
    const ROLES: &'static [Role] = &[Role::System];
}

/// Makes a copy of the whole database under seal, and notes it. The program does it by itself, or whoever runs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MakeBackup;

impl Sealed for MakeBackup {}

impl Permission for MakeBackup {
    const NAME: &'static str = "make_backup";
    const ROLES: &'static [Role] = &[Role::System];
}

/// Reads how the program is doing: what waits, what could not be sent, when a copy was last made. Numbers, never people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WatchWorkings;

impl Sealed for WatchWorkings {}

impl Permission for WatchWorkings {
    const NAME: &'static str = "watch_workings";
    const ROLES: &'static [Role] = &[Role::System];
}

/// Erases those once more whom an older copy brought back. The program does it after a copy was put back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EraseAgain;

impl Sealed for EraseAgain {}

impl Permission for EraseAgain {
    const NAME: &'static str = "erase_again";
    const ROLES: &'static [Role] = &[Role::System];
}

/// Begins the list of signed ends of the audit. Whoever runs the program does it; nobody can from a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BeginSignedEnds;

impl Sealed for BeginSignedEnds {}

impl Permission for BeginSignedEnds {
    const NAME: &'static str = "begin_signed_ends";
    const ROLES: &'static [Role] = &[Role::System];
}
