//! Permissions about how people come in: asks, files of many rows, and programs that speak for an account.

use super::{Permission, Sealed};
use crate::Role;

/// Those who send people to the panel.
const SENDERS: &[Role] = &[Role::LiaisonOfficer, Role::Coordinator];

/// Those whose work a program can do for them: those who send people, and those who read published figures.
const DELEGATORS: &[Role] =
    &[Role::LiaisonOfficer, Role::Coordinator, Role::Analyst, Role::Opcc, Role::Publisher];

/// Records an ask that came to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordAsk;

impl Sealed for RecordAsk {}

impl Permission for RecordAsk {
    const NAME: &'static str = "record_ask";
    const ROLES: &'static [Role] = SENDERS;
}

/// Sends a file of referrals or events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UploadImport;

impl Sealed for UploadImport {}

impl Permission for UploadImport {
    const NAME: &'static str = "upload_import";
    const ROLES: &'static [Role] = SENDERS;
}

/// Says which column of a file is what, and has its rows checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckImport;

impl Sealed for CheckImport {}

impl Permission for CheckImport {
    const NAME: &'static str = "check_import";
    const ROLES: &'static [Role] = SENDERS;
}

/// Takes in the rows of a file that was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommitImport;

impl Sealed for CommitImport {}

impl Permission for CommitImport {
    const NAME: &'static str = "commit_import";
    const ROLES: &'static [Role] = SENDERS;
}

/// Throws a file away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DiscardImport;

impl Sealed for DiscardImport {}

impl Permission for DiscardImport {
    const NAME: &'static str = "discard_import";
    const ROLES: &'static [Role] = SENDERS;
}

/// Takes away the rows of a file that have to be put right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DownloadFaultyRows;

impl Sealed for DownloadFaultyRows {}

impl Permission for DownloadFaultyRows {
    const NAME: &'static str = "download_faulty_rows";
    const ROLES: &'static [Role] = SENDERS;
}

/// Reads the files that were sent, and what is wrong with their rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewImports;

impl Sealed for ViewImports {}

impl Permission for ViewImports {
    const NAME: &'static str = "view_imports";
    const ROLES: &'static [Role] = SENDERS;
}

/// Lets a program speak for one's own account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MakeApiToken;

impl Sealed for MakeApiToken {}

impl Permission for MakeApiToken {
    const NAME: &'static str = "make_api_token";
    const ROLES: &'static [Role] = DELEGATORS;
}

/// Ends what a program may say for one's own account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RevokeApiToken;

impl Sealed for RevokeApiToken {}

impl Permission for RevokeApiToken {
    const NAME: &'static str = "revoke_api_token";
    const ROLES: &'static [Role] = DELEGATORS;
}

/// Reads which programs speak for one's own account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewApiTokens;

impl Sealed for ViewApiTokens {}

impl Permission for ViewApiTokens {
    const NAME: &'static str = "view_api_tokens";
    const ROLES: &'static [Role] = DELEGATORS;
}

/// Reads what one's own program was told when it sent something: that it was received, and under which reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewReceipts;

impl Sealed for ViewReceipts {}

impl Permission for ViewReceipts {
    const NAME: &'static str = "view_receipts";
    const ROLES: &'static [Role] = SENDERS;
}
