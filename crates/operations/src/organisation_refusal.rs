//! Why somebody does not get in with the account of their organisation.

use single_sign_on::ProviderFault;

/// Why somebody does not get in with the account of their organisation: what they can do about it differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrganisationRefusal {
    /// The organisation's sign-in cannot be reached, or does not answer as it should.
    Unreachable,
    /// The organisation itself did not let them in, or they went back.
    TurnedAway,
    /// It was not begun in this browser, was begun too long ago, or has been used.
    BegunElsewhere,
    /// The organisation did not confirm the sign-in that the browser brought back.
    Unconfirmed,
    /// The organisation's word is not believed.
    NotBelieved,
    /// The organisation's word came too late.
    Expired,
    /// They are of another tenant.
    WrongTenant,
    /// The organisation has not checked their address.
    EmailUnproved,
    /// The address is one the organisation cannot speak for.
    EmailElsewhere,
    /// Nobody here has let them sign in like this.
    NotInvited,
    /// Somebody else at the organisation signs in with this account.
    OtherSubject,
    /// Their account here is not in use.
    NotInUse,
    /// The organisation does not give them the role of their account.
    NoRole,
    /// They were to sign in again, and did not.
    NotLately,
    /// They proved to be somebody else than whoever is signed in.
    OtherPerson,
}

impl OrganisationRefusal {
    /// Every one.
    pub const ALL: [Self; 15] = [
        Self::Unreachable,
        Self::TurnedAway,
        Self::BegunElsewhere,
        Self::Unconfirmed,
        Self::NotBelieved,
        Self::Expired,
        Self::WrongTenant,
        Self::EmailUnproved,
        Self::EmailElsewhere,
        Self::NotInvited,
        Self::OtherSubject,
        Self::NotInUse,
        Self::NoRole,
        Self::NotLately,
        Self::OtherPerson,
    ];

    /// Its code, which never changes.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unreachable => "organisation-unreachable",
            Self::TurnedAway => "organisation-turned-away",
            Self::BegunElsewhere => "organisation-begun-elsewhere",
            Self::Unconfirmed => "organisation-unconfirmed",
            Self::NotBelieved => "organisation-not-believed",
            Self::Expired => "organisation-expired",
            Self::WrongTenant => "organisation-wrong-tenant",
            Self::EmailUnproved => "organisation-email-unproved",
            Self::EmailElsewhere => "organisation-email-elsewhere",
            Self::NotInvited => "organisation-not-invited",
            Self::OtherSubject => "organisation-other-subject",
            Self::NotInUse => "organisation-not-in-use",
            Self::NoRole => "organisation-no-role",
            Self::NotLately => "organisation-not-lately",
            Self::OtherPerson => "organisation-other-person",
        }
    }
}

impl From<&ProviderFault> for OrganisationRefusal {
    fn from(fault: &ProviderFault) -> Self {
        match fault {
            ProviderFault::Unreachable(_) => Self::Unreachable,
            ProviderFault::NoToken(_) => Self::Unconfirmed,
            ProviderFault::Expired => Self::Expired,
            ProviderFault::WrongTenant => Self::WrongTenant,
            ProviderFault::NotBelieved(_) => Self::NotBelieved,
            ProviderFault::NotLately => Self::NotLately,
        }
    }
}
