//! What a provider says of itself: where to ask, and with which keys it signs.

use serde::Deserialize;

use crate::ProviderFault;
use crate::keys::Keys;
use crate::line::Line;
use crate::organisation::{is_loopback, secure};

/// Where a provider says this, below its issuer (OpenID Connect Discovery 1.0, 4).
const WELL_KNOWN: &str = "/.well-known/openid-configuration";

/// Where to ask.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Metadata {
    pub(crate) issuer: String,
    pub(crate) authorization_endpoint: String,
    pub(crate) token_endpoint: String,
    pub(crate) jwks_uri: String,
}

/// All of it.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    pub(crate) metadata: Metadata,
    pub(crate) keys: Keys,
}

impl Known {
    /// Asks the provider of this issuer.
    pub(crate) async fn asked(line: &Line, issuer: &str) -> Result<Self, ProviderFault> {
        let metadata: Metadata = line.get(&format!("{}{WELL_KNOWN}", issuer.trim_end_matches('/'))).await?;
        metadata.check(issuer)?;
        let keys = line.get(&metadata.jwks_uri).await?;
        Ok(Self { metadata, keys })
    }
}

impl Metadata {
    /// It is of the issuer we asked, and leads nowhere without TLS.
    fn check(&self, issuer: &str) -> Result<(), ProviderFault> {
        let addresses = [&self.authorization_endpoint, &self.token_endpoint, &self.jwks_uri];
        let fault = |what: &str| Err(ProviderFault::Unreachable(what.to_owned()));
        let local = is_loopback(issuer);
        match () {
            () if self.issuer != issuer => fault("it says that it is another issuer"),
            () if !addresses.iter().all(|it| secure(it) && (local || !is_loopback(it))) => {
                fault("it names an address without TLS")
            }
            () if self.authorization_endpoint.contains(['\r', '\n', ' ', '#']) => {
                fault("its address does not read")
            }
            () => Ok(()),
        }
    }
}
