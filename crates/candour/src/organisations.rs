//! Organisations whose accounts may be signed in with: as they are configured, and from there to what the verbs take.

use std::path::{Path, PathBuf};

use access::Role;
use anyhow::{Context, bail};
use operations::{Organisation, Organisations, RoleOf};
use questionnaire::Text;
use secrecy::SecretString;
use serde::Deserialize;

use crate::settings::SignIn;
use crate::vault_keys;

/// An organisation whose accounts may be signed in with.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OrganisationSettings {
    /// Its name to people.
    pub(crate) name: Text,
    /// Who signs its tokens, exactly as its provider writes it.
    pub(crate) issuer: String,
    /// The tenant, where one provider serves many.
    pub(crate) tenant: Option<String>,
    /// What the provider calls this panel.
    pub(crate) client_id: String,
    /// The client's secret, from the environment: CANDOUR__SIGN_IN__ORGANISATION__NAME__CLIENT_SECRET. It goes before the others.
    pub(crate) client_secret: Option<SecretString>,
    /// The name of a credential that systemd hands over. It goes before the file.
    pub(crate) client_secret_credential: Option<String>,
    /// A file with the secret.
    pub(crate) client_secret_file: Option<PathBuf>,
    /// The domains whose addresses it may speak for.
    pub(crate) email_domains: Vec<String>,
    /// The claim by which it says that it has checked an address.
    #[serde(default = "email_verified")]
    pub(crate) email_verified_by: String,
    /// Methods (`amr`) that are as good as our second step.
    #[serde(default)]
    pub(crate) second_factor_amr: Vec<String>,
    /// Classes (`acr`) that are as good as our second step.
    #[serde(default)]
    pub(crate) second_factor_acr: Vec<String>,
    /// The claim with roles or groups.
    #[serde(default = "roles_claim")]
    pub(crate) roles_claim: String,
    /// Which role each of them is here.
    #[serde(default)]
    pub(crate) roles: Vec<RoleSettings>,
    /// Its roles change those of accounts.
    #[serde(default)]
    pub(crate) roles_decide: bool,
}

/// What a role or group of an organisation is here.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RoleSettings {
    /// As the organisation writes it.
    pub(crate) value: String,
    /// The role here.
    pub(crate) role: Role,
}

fn email_verified() -> String {
    "email_verified".to_owned()
}

fn roles_claim() -> String {
    "roles".to_owned()
}

/// The organisations. Fails with a sentence that says what to put right; no provider is asked yet.
pub(crate) fn of(sign_in: &SignIn) -> anyhow::Result<Organisations> {
    let site = sign_in.site.as_deref().map(|site| site.trim_end_matches('/'));
    let mut all = Vec::with_capacity(sign_in.organisation.len());
    for (slug, settings) in &sign_in.organisation {
        let section = format!("[sign_in.organisation.{slug}]");
        let Some(site) = site else {
            bail!("{section} needs `site` in [sign_in]: where browsers reach the pages")
        };
        let organisation = organisation((slug, site), settings).with_context(|| section.clone())?;
        all.push(organisation.checked().with_context(|| format!("{section} cannot be used"))?);
    }
    Organisations::of(all).context("[sign_in.organisation] cannot be used")
}

fn organisation((slug, site): (&str, &str), settings: &OrganisationSettings) -> anyhow::Result<Organisation> {
    Ok(Organisation {
        slug: slug.to_owned(),
        name: settings.name.clone(),
        issuer: settings.issuer.clone(),
        tenant: settings.tenant.clone(),
        client: settings.client_id.clone(),
        secret: secret(settings)?,
        back: format!("{site}/sign-in/with/{slug}/back"),
        email_domains: settings.email_domains.clone(),
        email_verified_by: settings.email_verified_by.clone(),
        second_by_amr: settings.second_factor_amr.clone(),
        second_by_acr: settings.second_factor_acr.clone(),
        roles_claim: settings.roles_claim.clone(),
        roles: settings.roles.iter().map(role).collect(),
        roles_decide: settings.roles_decide,
    })
}

fn role(settings: &RoleSettings) -> RoleOf {
    RoleOf { value: settings.value.clone(), role: settings.role }
}

/// The secret: from the environment, from a credential, or from a file, in this order, as the keys of the vault.
fn secret(settings: &OrganisationSettings) -> anyhow::Result<SecretString> {
    if let Some(secret) = &settings.client_secret {
        return Ok(secret.clone());
    }
    let path = match (&settings.client_secret_credential, &settings.client_secret_file) {
        (None, None) => bail!("needs `client_secret_file` or `client_secret_credential`, or the environment"),
        (name, path) => vault_keys::place(name.as_deref(), path.as_deref().unwrap_or(Path::new("")))?,
    };
    let text = vault_keys::secret_at(settings.client_secret_credential.as_deref(), &path)?;
    let secret = text.trim().to_owned();
    if secret.is_empty() {
        bail!("{} is empty", path.display());
    }
    Ok(secret.into())
}
