//! Permissions about accounts and sessions.

use super::{Permission, Sealed};
use crate::Role;

/// Gives somebody an account. The program itself gives the first one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AddAccount;

impl Sealed for AddAccount {}

impl Permission for AddAccount {
    const NAME: &'static str = "add_account";
    const ROLES: &'static [Role] = &[Role::Administrator, Role::System];
}

/// Begins a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignIn;

impl Sealed for SignIn {}

impl Permission for SignIn {
    const NAME: &'static str = "sign_in";
    const ROLES: &'static [Role] = &Role::PEOPLE;
}

/// Notes that a sign-in was refused. Whoever was refused is nobody yet, so the program itself notes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RefuseSignIn;

impl Sealed for RefuseSignIn {}

impl Permission for RefuseSignIn {
    const NAME: &'static str = "refuse_sign_in";
    const ROLES: &'static [Role] = &[Role::System];
}

/// Switches the keys of the interview page on or off for oneself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SetShortcuts;

impl Sealed for SetShortcuts {}

impl Permission for SetShortcuts {
    const NAME: &'static str = "set_shortcuts";
    const ROLES: &'static [Role] = &[Role::Interviewer, Role::Coordinator, Role::Administrator];
}

/// Ends a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignOut;

impl Sealed for SignOut {}

impl Permission for SignOut {
    const NAME: &'static str = "sign_out";
    const ROLES: &'static [Role] = &Role::PEOPLE;
}

/// Closes the account of somebody who has left. The program itself can, where nobody can sign in to do it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CloseAccount;

impl Sealed for CloseAccount {}

impl Permission for CloseAccount {
    const NAME: &'static str = "close_account";
    const ROLES: &'static [Role] = &[Role::Administrator, Role::System];
}

/// Lets somebody whose account was closed come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReopenAccount;

impl Sealed for ReopenAccount {}

impl Permission for ReopenAccount {
    const NAME: &'static str = "reopen_account";
    const ROLES: &'static [Role] = &[Role::Administrator];
}

/// Changes what somebody is called, what they do, for which force, and the language of their pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChangeAccount;

impl Sealed for ChangeAccount {}

impl Permission for ChangeAccount {
    const NAME: &'static str = "change_account";
    const ROLES: &'static [Role] = &[Role::Administrator];
}

/// Confirms what another administrator asked for: that somebody is let in. The program does it where there is no other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConfirmAccountAct;

impl Sealed for ConfirmAccountAct {}

impl Permission for ConfirmAccountAct {
    const NAME: &'static str = "confirm_account_act";
    const ROLES: &'static [Role] = &[Role::Administrator, Role::System];
}

/// Turns down what an administrator asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RefuseAccountAct;

impl Sealed for RefuseAccountAct {}

impl Permission for RefuseAccountAct {
    const NAME: &'static str = "refuse_account_act";
    const ROLES: &'static [Role] = &[Role::Administrator];
}

/// Reads who was let in to work that leads to people, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewAccountActs;

impl Sealed for ViewAccountActs {}

impl Permission for ViewAccountActs {
    const NAME: &'static str = "view_account_acts";
    const ROLES: &'static [Role] = &[Role::Coordinator, Role::Administrator];
}

/// Reads which programs speak for whose account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewPrograms;

impl Sealed for ViewPrograms {}

impl Permission for ViewPrograms {
    const NAME: &'static str = "view_programs";
    const ROLES: &'static [Role] = &[Role::Administrator];
}

/// Ends what a program may say for somebody else's account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EndApiToken;

impl Sealed for EndApiToken {}

impl Permission for EndApiToken {
    const NAME: &'static str = "end_api_token";
    const ROLES: &'static [Role] = &[Role::Administrator];
}
