//! What a page tells the script about passkeys, and what comes back with the form.

use access::{Assertion, Registration, RelyingParty, SessionToken};
use actix_web::HttpRequest;
use actix_web::http::header::HOST;
use operations::SecondProof;
use store::PasskeyRow;

use crate::{Form, PageError, Site};

/// What the script asks the browser for.
pub(crate) struct Ask {
    /// The host passkeys are made for.
    pub(crate) host: String,
    /// What is to be signed.
    pub(crate) challenge: String,
    /// The passkeys of the account.
    pub(crate) credentials: String,
}

impl Ask {
    /// For this session.
    pub(crate) fn of(site: &RelyingParty, token: &SessionToken, passkeys: &[PasskeyRow]) -> Self {
        let credentials: Vec<&str> = passkeys.iter().map(|passkey| passkey.credential.as_str()).collect();
        Self {
            host: site.host.clone(),
            challenge: token.passkey_challenge(),
            credentials: credentials.join(" "),
        }
    }

    /// For a sample.
    pub(crate) fn sample() -> Self {
        Self {
            host: "panel.example".to_owned(),
            challenge: "Y2hhbGxlbmdl".to_owned(),
            credentials: "a2V5".to_owned(),
        }
    }
}

/// The site that passkeys are made for: the one that is configured, where one is, and nobody at another host is asked for any.
/// Otherwise it is the site as this browser reaches it.
pub(crate) fn party(request: &HttpRequest, site: &Site) -> Result<RelyingParty, PageError> {
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let Some(own) = &site.address else { return Ok(RelyingParty::at(site.https, host)) };
    let configured = RelyingParty::of_site(own).filter(|party| party.is_reached_at(host));
    configured.ok_or_else(|| PageError::Elsewhere(own.clone()))
}

/// What the page asks somebody with these passkeys for; nothing where there are none.
pub(crate) fn ask(
    (request, site): (&HttpRequest, &Site),
    token: &SessionToken,
    passkeys: &[PasskeyRow],
) -> Result<Option<Ask>, PageError> {
    if passkeys.is_empty() {
        return Ok(None);
    }
    Ok(Some(Ask::of(&party(request, site)?, token, passkeys)))
}

/// What a form gives as a second proof: a passkey, or what was typed. What was typed is taken at any host.
pub(crate) fn second_proof(
    form: &Form,
    (request, site): (&HttpRequest, &Site),
) -> Result<SecondProof, PageError> {
    let texts = ["credential", "client_data", "authenticator_data", "signature"].map(|name| form.value(name));
    match Assertion::parse(texts) {
        Ok(assertion) if !form.value("signature").is_empty() => {
            Ok(SecondProof::Passkey(Box::new(assertion), party(request, site)?))
        }
        _ => Ok(SecondProof::typed(form.value("code"))),
    }
}

/// A new passkey, if the form has one.
pub(crate) fn registration(form: &Form) -> Option<Registration> {
    let texts =
        ["credential", "client_data", "authenticator_data", "public_key"].map(|name| form.value(name));
    Registration::parse(texts).ok()
}
