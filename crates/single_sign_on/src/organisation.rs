//! An organisation whose accounts may be signed in with, as it is configured.

use access::{EmailAddress, Role};
use questionnaire::Text;
use secrecy::SecretString;

/// An organisation and its provider.
#[derive(Debug, Clone)]
pub struct Organisation {
    /// Its name in addresses: small letters and digits.
    pub slug: String,
    /// Its name to people.
    pub name: Text,
    /// Who signs its tokens, exactly as the provider writes it.
    pub issuer: String,
    /// The tenant, where one provider serves many.
    pub tenant: Option<String>,
    /// What the provider calls this panel.
    pub client: String,
    /// What this panel proves with that it is that client.
    pub secret: SecretString,
    /// Where the provider sends browsers back to.
    pub back: String,
    /// The domains whose addresses this organisation may speak for.
    pub email_domains: Vec<String>,
    /// The claim by which it says that it has checked the address.
    pub email_verified_by: String,
    /// Methods (`amr`) of which one is as good as our second step.
    pub second_by_amr: Vec<String>,
    /// Classes (`acr`) of which one is as good as our second step.
    pub second_by_acr: Vec<String>,
    /// The claim with groups or roles.
    pub roles_claim: String,
    /// Which role each of them is here. With none, the organisation says nothing of roles.
    pub roles: Vec<RoleOf>,
    /// What it says of roles changes the account's own.
    pub roles_decide: bool,
}

/// What a group or role of the organisation is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleOf {
    /// The group or role, as the organisation writes it.
    pub value: String,
    /// The role here.
    pub role: Role,
}

/// Why an organisation cannot be used as it is configured.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct OrganisationFault(pub &'static str);

/// Hosts on which a provider may be asked without TLS: those of tests.
const LOOPBACK: [&str; 3] = ["http://127.0.0.1:", "http://localhost:", "http://[::1]:"];

/// Parts of an issuer under which Microsoft signs for every tenant there is.
const EVERYBODY: [&str; 3] = ["/common", "/organizations", "/consumers"];

/// Microsoft's providers. Each serves many tenants.
const MICROSOFT: &str = "https://login.microsoftonline.";

impl Organisation {
    /// The same, if it can be used.
    pub fn checked(self) -> Result<Self, OrganisationFault> {
        let slug = self.slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        let many = self.issuer.starts_with(MICROSOFT);
        let everybody = EVERYBODY.iter().any(|part| self.issuer.contains(part));
        let pinned = self.tenant.as_ref().is_some_and(|tenant| self.issuer.contains(tenant.as_str()));
        let fault = match () {
            () if !slug || self.slug.is_empty() => "its name in addresses is small letters and digits",
            () if !secure(&self.issuer) || !secure(&self.back) => "`issuer` and the site begin with https:",
            () if everybody => "the issuer is for every tenant there is; give the one of your own tenant",
            () if many && !pinned => "`tenant` is missing, or is not the one in the issuer",
            () if self.client.is_empty() => "`client_id` is empty",
            () if self.email_domains.is_empty() => "`email_domains` is empty, so nobody could sign in",
            () if !self.email_domains.iter().all(|domain| is_domain(domain)) => {
                "`email_domains` are domains in small letters, such as force.police.example"
            }
            () if self.roles.iter().any(|it| it.role == Role::System) => "nobody signs in as the program",
            () if self.roles_decide && self.roles.is_empty() => "`roles_decide` needs `roles`",
            () => return Ok(self),
        };
        Err(OrganisationFault(fault))
    }

    /// The organisation speaks for this address: for this very domain, and for none below it.
    pub fn speaks_for(&self, email: &EmailAddress) -> bool {
        let domain = email.as_str().split_once('@').map(|(_, domain)| domain);
        domain.is_some_and(|domain| self.email_domains.iter().any(|ours| ours == domain))
    }
}

/// By TLS, or on this very machine.
pub(crate) fn secure(address: &str) -> bool {
    address.starts_with("https://") || is_loopback(address)
}

pub(crate) fn is_loopback(address: &str) -> bool {
    LOOPBACK.iter().any(|begins| address.starts_with(begins))
}

fn is_domain(domain: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-');
    domain.contains('.') && domain.chars().all(plain)
}
