//! Permissions about letters by email.

use super::{Permission, Sealed};
use crate::Role;

/// Asks for a letter when a month is published, or for none, for oneself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChooseMail;

impl Sealed for ChooseMail {}

impl Permission for ChooseMail {
    const NAME: &'static str = "choose_mail";
    const ROLES: &'static [Role] = &[Role::Analyst, Role::Opcc, Role::Publisher];
}

/// Sends a letter that waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SendMail;

impl Sealed for SendMail {}

impl Permission for SendMail {
    const NAME: &'static str = "send_mail";
    const ROLES: &'static [Role] = &[Role::System];
}

/// Reads which letters could not be sent, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewMail;

impl Sealed for ViewMail {}

impl Permission for ViewMail {
    const NAME: &'static str = "view_mail";
    const ROLES: &'static [Role] = &[Role::Administrator];
}

/// Lets a letter that was given up be tried again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RetryMail;

impl Sealed for RetryMail {}

impl Permission for RetryMail {
    const NAME: &'static str = "retry_mail";
    const ROLES: &'static [Role] = &[Role::Administrator];
}

/// Writes letters about what waits for somebody. The program does it by the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RemindStaff;

impl Sealed for RemindStaff {}

impl Permission for RemindStaff {
    const NAME: &'static str = "remind_staff";
    const ROLES: &'static [Role] = &[Role::System];
}
