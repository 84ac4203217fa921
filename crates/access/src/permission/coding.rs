//! Permissions about coding. Whoever codes reads comments as they were let out, and never the original by this way.

use super::{Permission, Sealed};
use crate::Role;

/// Reads which comments wait for oneself to code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewCoding;

impl Sealed for ViewCoding {}

impl Permission for ViewCoding {
    const NAME: &'static str = "view_coding";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Reads a comment, as it was let out, to say what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadForCoding;

impl Sealed for ReadForCoding {}

impl Permission for ReadForCoding {
    const NAME: &'static str = "read_for_coding";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Hands in what a comment is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeComment;

impl Sealed for CodeComment {}

impl Permission for CodeComment {
    const NAME: &'static str = "code_comment";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Reads how far two coders agree, and where they part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewAgreement;

impl Sealed for ViewAgreement {}

impl Permission for ViewAgreement {
    const NAME: &'static str = "view_agreement";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Says which codes stand where two coders parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReconcileCoding;

impl Sealed for ReconcileCoding {}

impl Permission for ReconcileCoding {
    const NAME: &'static str = "reconcile_coding";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Reads the code frame, and takes it away as a codebook. There is nothing of anybody in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewCodeFrame;

impl Sealed for ViewCodeFrame {}

impl Permission for ViewCodeFrame {
    const NAME: &'static str = "view_code_frame";
    const ROLES: &'static [Role] =
        &[Role::Coordinator, Role::Analyst, Role::Opcc, Role::Publisher, Role::Administrator];
}

/// Takes the code frame away as a codebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DownloadCodebook;

impl Sealed for DownloadCodebook {}

impl Permission for DownloadCodebook {
    const NAME: &'static str = "download_codebook";
    const ROLES: &'static [Role] = ViewCodeFrame::ROLES;
}
