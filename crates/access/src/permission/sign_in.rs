//! Permissions about proving who one is: second factors, passwords, links, sessions.

use super::{Permission, Sealed};
use crate::Role;

/// Gives one's second factor, which ends signing in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GiveSecondFactor;

impl Sealed for GiveSecondFactor {}

impl Permission for GiveSecondFactor {
    const NAME: &'static str = "give_second_factor";
    const ROLES: &'static [Role] = &Role::PEOPLE;
}

/// Proves once more that it is oneself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProveAgain;

impl Sealed for ProveAgain {}

impl Permission for ProveAgain {
    const NAME: &'static str = "prove_again";
    const ROLES: &'static [Role] = &Role::PEOPLE;
}

/// Looks at one's own password, second factors and sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewSecurity;

impl Sealed for ViewSecurity {}

impl Permission for ViewSecurity {
    const NAME: &'static str = "view_security";
    const ROLES: &'static [Role] = &Role::PEOPLE;
}

/// Sets up an app that shows codes, for oneself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SetUpCodes;

impl Sealed for SetUpCodes {}

impl Permission for SetUpCodes {
    const NAME: &'static str = "set_up_codes";
    const ROLES: &'static [Role] = &Role::PEOPLE;
}

/// Adds a passkey, for oneself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AddPasskey;

impl Sealed for AddPasskey {}

impl Permission for AddPasskey {
    const NAME: &'static str = "add_passkey";
    const ROLES: &'static [Role] = &Role::PEOPLE;
}

/// Takes one of one's own second factors away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RemoveSecondFactor;

impl Sealed for RemoveSecondFactor {}

impl Permission for RemoveSecondFactor {
    const NAME: &'static str = "remove_second_factor";
    const ROLES: &'static [Role] = &Role::PEOPLE;
}

/// Makes recovery codes, for oneself; the ones before are worth nothing then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MakeRecoveryCodes;

impl Sealed for MakeRecoveryCodes {}

impl Permission for MakeRecoveryCodes {
    const NAME: &'static str = "make_recovery_codes";
    const ROLES: &'static [Role] = &Role::PEOPLE;
}

/// Changes one's own password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChangePassword;

impl Sealed for ChangePassword {}

impl Permission for ChangePassword {
    const NAME: &'static str = "change_password";
    const ROLES: &'static [Role] = &Role::PEOPLE;
}

/// Ends one's own sessions in other browsers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EndSession;

impl Sealed for EndSession {}

impl Permission for EndSession {
    const NAME: &'static str = "end_session";
    const ROLES: &'static [Role] = &Role::PEOPLE;
}

/// Asks for a link to set a password with. Whoever asks is nobody yet, so the program itself notes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AskForLink;

impl Sealed for AskForLink {}

impl Permission for AskForLink {
    const NAME: &'static str = "ask_for_link";
    const ROLES: &'static [Role] = &[Role::System];
}

/// Sends somebody a link to set a password with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SendSignInLink;

impl Sealed for SendSignInLink {}

impl Permission for SendSignInLink {
    const NAME: &'static str = "send_sign_in_link";
    const ROLES: &'static [Role] = &[Role::Administrator, Role::System];
}

/// Sets one's password by a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SetPassword;

impl Sealed for SetPassword {}

impl Permission for SetPassword {
    const NAME: &'static str = "set_password";
    const ROLES: &'static [Role] = &Role::PEOPLE;
}

/// Takes every second factor of somebody else away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ResetSecondFactor;

impl Sealed for ResetSecondFactor {}

impl Permission for ResetSecondFactor {
    const NAME: &'static str = "reset_second_factor";
    const ROLES: &'static [Role] = &[Role::Administrator];
}

/// Ends every session of somebody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignOutAccount;

impl Sealed for SignOutAccount {}

impl Permission for SignOutAccount {
    const NAME: &'static str = "sign_out_account";
    const ROLES: &'static [Role] = &[Role::Administrator];
}

/// Lets somebody else sign in with the account of their organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkOrganisation;

impl Sealed for LinkOrganisation {}

impl Permission for LinkOrganisation {
    const NAME: &'static str = "link_organisation";
    const ROLES: &'static [Role] = &[Role::Administrator];
}

/// Lets somebody else sign in with the account of their organisation no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnlinkOrganisation;

impl Sealed for UnlinkOrganisation {}

impl Permission for UnlinkOrganisation {
    const NAME: &'static str = "unlink_organisation";
    const ROLES: &'static [Role] = &[Role::Administrator];
}

/// Signs in with the account of their organisation for the first time: from then on it is that account and no other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BindOrganisation;

impl Sealed for BindOrganisation {}

impl Permission for BindOrganisation {
    const NAME: &'static str = "bind_organisation";
    const ROLES: &'static [Role] = &Role::PEOPLE;
}

/// Takes the role that their organisation gives, where it decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FollowOrganisation;

impl Sealed for FollowOrganisation {}

impl Permission for FollowOrganisation {
    const NAME: &'static str = "follow_organisation";
    const ROLES: &'static [Role] = &Role::PEOPLE;
}
