//! Ask an organisation who is at this browser.

use secrecy::SecretString;
use single_sign_on::Purpose;

use crate::organisation_answer::refused;
use crate::organisation_question::Asked;
use crate::{Error, Platform};

/// Where the browser goes, and what it keeps meanwhile.
#[derive(Debug)]
pub struct AskedOrganisation {
    /// The address at the organisation's provider.
    pub address: String,
    /// What the browser keeps, so that nobody else's answer is taken for its own.
    pub kept: SecretString,
}

/// Makes the question. Nothing is kept here, and nothing is written: whoever asks is nobody yet.
pub async fn ask_organisation(
    platform: &Platform,
    organisation: &str,
    purpose: Purpose,
    back: &str,
) -> Result<AskedOrganisation, Error> {
    let provider = platform.organisations.provider(organisation)?;
    let asked = Asked::now(platform, organisation, purpose, back);
    let address = provider.address(&asked.question(platform)).await;
    let address = address.map_err(|fault| refused(organisation, &fault))?;
    Ok(AskedOrganisation { address, kept: asked.sealed(platform).into() })
}
