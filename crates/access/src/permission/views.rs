//! Permissions to read.

use super::{Permission, Sealed};
use crate::Role;

/// Reads what is to be done today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewToday;

impl Sealed for ViewToday {}

impl Permission for ViewToday {
    const NAME: &'static str = "view_today";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Reads the people on the panel, by reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewPeople;

impl Sealed for ViewPeople {}

impl Permission for ViewPeople {
    const NAME: &'static str = "view_people";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Reads who a person is. An interviewer never does: they are shown a number, for one call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadIdentity;

impl Sealed for ReadIdentity {}

impl Permission for ReadIdentity {
    const NAME: &'static str = "read_identity";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Reads the referrals of a force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewReferrals;

impl Sealed for ViewReferrals {}

impl Permission for ViewReferrals {
    const NAME: &'static str = "view_referrals";
    const ROLES: &'static [Role] = &[Role::LiaisonOfficer];
}

/// Reads the calls to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewCalls;

impl Sealed for ViewCalls {}

impl Permission for ViewCalls {
    const NAME: &'static str = "view_calls";
    const ROLES: &'static [Role] = &[Role::Interviewer];
}

/// Reads an interview that is going on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewInterview;

impl Sealed for ViewInterview {}

impl Permission for ViewInterview {
    const NAME: &'static str = "view_interview";
    const ROLES: &'static [Role] = &[Role::Interviewer];
}

/// Reads figures that are not yet published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewEditions;

impl Sealed for ViewEditions {}

impl Permission for ViewEditions {
    const NAME: &'static str = "view_editions";
    const ROLES: &'static [Role] = &[Role::Publisher];
}

/// Reads published figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewDashboard;

impl Sealed for ViewDashboard {}

impl Permission for ViewDashboard {
    const NAME: &'static str = "view_dashboard";
    const ROLES: &'static [Role] = &[Role::Analyst, Role::Opcc, Role::Publisher];
}

/// Reads which files of published figures there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewDownloads;

impl Sealed for ViewDownloads {}

impl Permission for ViewDownloads {
    const NAME: &'static str = "view_downloads";
    const ROLES: &'static [Role] = &[Role::Analyst, Role::Opcc, Role::Publisher];
}

/// Reads the accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewAccounts;

impl Sealed for ViewAccounts {}

impl Permission for ViewAccounts {
    const NAME: &'static str = "view_accounts";
    const ROLES: &'static [Role] = &[Role::Administrator];
}

/// Reads the questionnaires on record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewQuestionnaires;

impl Sealed for ViewQuestionnaires {}

impl Permission for ViewQuestionnaires {
    const NAME: &'static str = "view_questionnaires";
    const ROLES: &'static [Role] = &[Role::Administrator, Role::Coordinator];
}

/// Practises an interview with a made-up person. Nothing of it is kept, so nothing of it is on record either.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewPractice;

impl Sealed for ViewPractice {}

impl Permission for ViewPractice {
    const NAME: &'static str = "view_practice";
    const ROLES: &'static [Role] = &[Role::Interviewer, Role::Coordinator, Role::Administrator];
}

/// Prints an interview as a blank paper copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewPaper;

impl Sealed for ViewPaper {}

impl Permission for ViewPaper {
    const NAME: &'static str = "view_paper";
    const ROLES: &'static [Role] = &[Role::Interviewer, Role::Coordinator, Role::Administrator];
}

/// Reads the record of who did what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewAudit;

impl Sealed for ViewAudit {}

impl Permission for ViewAudit {
    const NAME: &'static str = "view_audit";
    const ROLES: &'static [Role] = &[Role::Administrator];
}
