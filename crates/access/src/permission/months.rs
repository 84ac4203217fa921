//! Permissions about figures and questionnaires.

use super::{Permission, Sealed};
use crate::Role;

/// Makes a month's figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CloseMonth;

impl Sealed for CloseMonth {}

impl Permission for CloseMonth {
    const NAME: &'static str = "close_month";
    const ROLES: &'static [Role] = &[Role::System];
}

/// Releases a month's figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublishEdition;

impl Sealed for PublishEdition {}

impl Permission for PublishEdition {
    const NAME: &'static str = "publish_edition";
    const ROLES: &'static [Role] = &[Role::Publisher];
}

/// Takes published figures away as a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DownloadEdition;

impl Sealed for DownloadEdition {}

impl Permission for DownloadEdition {
    const NAME: &'static str = "download_edition";
    const ROLES: &'static [Role] = &[Role::Analyst, Role::Opcc, Role::Publisher];
}

/// Puts a version of a questionnaire on record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InstallQuestionnaires;

impl Sealed for InstallQuestionnaires {}

impl Permission for InstallQuestionnaires {
    const NAME: &'static str = "install_questionnaires";
    const ROLES: &'static [Role] = &[Role::System];
}
