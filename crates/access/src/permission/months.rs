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

/// Says that a month's draft has been read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReviewEdition;

impl Sealed for ReviewEdition {}

impl Permission for ReviewEdition {
    const NAME: &'static str = "review_edition";
    const ROLES: &'static [Role] = &[Role::Publisher];
}

/// Releases a month's figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublishEdition;

impl Sealed for PublishEdition {}

impl Permission for PublishEdition {
    const NAME: &'static str = "publish_edition";
    const ROLES: &'static [Role] = &[Role::Publisher];
}

/// Makes a published month's figures anew, to stand in place of the ones before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RestateMonth;

impl Sealed for RestateMonth {}

impl Permission for RestateMonth {
    const NAME: &'static str = "restate_month";
    const ROLES: &'static [Role] = &[Role::Publisher];
}

/// Makes a published edition again from what is stored, to see that it is the same. Nothing is changed by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RebuildEdition;

impl Sealed for RebuildEdition {}

impl Permission for RebuildEdition {
    const NAME: &'static str = "rebuild_edition";
    const ROLES: &'static [Role] = &[Role::Publisher, Role::Administrator, Role::System];
}

/// Takes published figures away as a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DownloadEdition;

impl Sealed for DownloadEdition {}

impl Permission for DownloadEdition {
    const NAME: &'static str = "download_edition";
    const ROLES: &'static [Role] = &[Role::Analyst, Role::Opcc, Role::Publisher];
}

/// Takes a report of published figures away as a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DownloadReport;

impl Sealed for DownloadReport {}

impl Permission for DownloadReport {
    const NAME: &'static str = "download_report";
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
