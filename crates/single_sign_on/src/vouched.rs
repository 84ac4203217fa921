//! What is taken from a token that is believed.

use std::fmt;

use access::{EmailAddress, Role};

use crate::Organisation;
use crate::id_token::Claims;

/// Whom an organisation vouches for, and how far.
#[derive(Clone, PartialEq, Eq)]
pub struct Vouched {
    /// Who the organisation signed in. It means something together with the issuer only, and never changes.
    pub subject: String,
    /// Their address, if the organisation has checked it. Whether it may speak for it is asked by [`Organisation::speaks_for`].
    pub email: Option<EmailAddress>,
    /// The roles here that its groups or roles stand for; nothing where it says nothing of roles.
    pub roles: Option<Vec<Role>>,
    /// It has taken a second proof.
    pub second: bool,
}

impl Vouched {
    pub(crate) fn of(claims: &Claims, organisation: &Organisation) -> Self {
        let checked = claims.says_yes(&organisation.email_verified_by);
        let email = claims.texts("email").first().and_then(|text| EmailAddress::parse(text).ok());
        let one_of = |name, wanted: &[String]| {
            claims.texts(name).into_iter().any(|it| wanted.iter().any(|wanted| wanted == it))
        };
        Self {
            subject: claims.sub.clone(),
            email: email.filter(|_| checked),
            roles: roles(claims, organisation),
            second: one_of("amr", &organisation.second_by_amr) || one_of("acr", &organisation.second_by_acr),
        }
    }
}

fn roles(claims: &Claims, organisation: &Organisation) -> Option<Vec<Role>> {
    if organisation.roles.is_empty() {
        return None;
    }
    let said = claims.texts(&organisation.roles_claim);
    let meant = organisation.roles.iter().filter(|it| said.contains(&it.value.as_str()));
    let mut roles: Vec<Role> = meant.map(|it| it.role).collect();
    roles.sort_unstable();
    roles.dedup();
    Some(roles)
}

/// Nobody's address and nobody's name at the provider.
impl fmt::Debug for Vouched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Vouched({:?}, second: {})", self.roles, self.second)
    }
}
