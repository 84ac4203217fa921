//! Taking over the records of a panel that was kept elsewhere before.

use super::{Permission, Sealed};
use crate::Role;

/// Those of the agency who answer for what is counted.
const KEEPERS: &[Role] = &[Role::Coordinator, Role::Publisher];

/// Sends a file of an earlier panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UploadHistory;

impl Sealed for UploadHistory {}

impl Permission for UploadHistory {
    const NAME: &'static str = "upload_history";
    const ROLES: &'static [Role] = KEEPERS;
}

/// Says what the columns and values of such a file mean, and has its rows checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckHistory;

impl Sealed for CheckHistory {}

impl Permission for CheckHistory {
    const NAME: &'static str = "check_history";
    const ROLES: &'static [Role] = KEEPERS;
}

/// Counts what is in such a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommitHistory;

impl Sealed for CommitHistory {}

impl Permission for CommitHistory {
    const NAME: &'static str = "commit_history";
    const ROLES: &'static [Role] = KEEPERS;
}

/// Throws such a file away, and takes back what it brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DiscardHistory;

impl Sealed for DiscardHistory {}

impl Permission for DiscardHistory {
    const NAME: &'static str = "discard_history";
    const ROLES: &'static [Role] = KEEPERS;
}

/// Takes away the rows of such a file that have to be put right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DownloadHistoryRows;

impl Sealed for DownloadHistoryRows {}

impl Permission for DownloadHistoryRows {
    const NAME: &'static str = "download_history_rows";
    const ROLES: &'static [Role] = KEEPERS;
}

/// Reads which files of an earlier panel were sent, and what they came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewHistory;

impl Sealed for ViewHistory {}

impl Permission for ViewHistory {
    const NAME: &'static str = "view_history";
    const ROLES: &'static [Role] = KEEPERS;
}
