//! The line to a provider: two kinds of request, short, without redirects, and never for long.

use std::sync::Arc;
use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use serde::de::DeserializeOwned;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Body, RequestBuilder, http::Response};

use crate::ProviderFault;
use crate::organisation::is_loopback;

/// How long an answer may take, from the first byte of the question to the last of the answer.
const PATIENCE: Duration = Duration::from_secs(5);
/// The most bytes an answer may have.
const LONGEST: u64 = 512 * 1024;
/// The most questions at once: a slow provider takes up no more threads than these.
const AT_ONCE: usize = 8;

/// A line to one provider.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    agent: Agent,
    at_once: Arc<Semaphore>,
}

impl Line {
    /// To the provider of this issuer: by TLS, with the certificates this machine trusts.
    pub(crate) fn to(issuer: &str) -> Self {
        let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
        let config = Agent::config_builder()
            .tls_config(tls)
            .https_only(!is_loopback(issuer))
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_global(Some(PATIENCE));
        let config = if is_loopback(issuer) { config.proxy(None) } else { config };
        Self { agent: config.build().into(), at_once: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    /// Asks for a document.
    pub(crate) async fn get<T: DeserializeOwned>(&self, address: &str) -> Result<T, ProviderFault> {
        let request = self.agent.get(address).header("accept", "application/json");
        let (status, body) = self.ask(move || request.call()).await?;
        if status != 200 {
            return Err(ProviderFault::Unreachable(format!("it answers {status}")));
        }
        read(&body)
    }

    /// Sends a form in our client's name. What comes back with a refusal is given too.
    pub(crate) async fn post(
        &self,
        address: &str,
        (client, secret): (&str, &SecretString),
        form: Vec<(&'static str, String)>,
    ) -> Result<(u16, Vec<u8>), ProviderFault> {
        let request = as_client(self.agent.post(address), client, secret);
        self.ask(move || request.send_form(form)).await
    }

    /// One question, on a thread that may wait.
    async fn ask(
        &self,
        question: impl FnOnce() -> Result<Response<Body>, ureq::Error> + Send + 'static,
    ) -> Result<(u16, Vec<u8>), ProviderFault> {
        let unreachable = |fault: String| ProviderFault::Unreachable(fault);
        let turn =
            Arc::clone(&self.at_once).acquire_owned().await.map_err(|it| unreachable(it.to_string()))?;
        let asked = spawn_blocking(move || {
            let _turn = turn;
            let mut response = question()?;
            let body = response.body_mut().with_config().limit(LONGEST).read_to_vec()?;
            Ok::<_, ureq::Error>((response.status().as_u16(), body))
        });
        let answer = asked.await.map_err(|it| unreachable(it.to_string()))?;
        answer.map_err(|it| unreachable(it.to_string()))
    }
}

/// Reads a document.
pub(crate) fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, ProviderFault> {
    serde_json::from_slice(body)
        .map_err(|it| ProviderFault::Unreachable(format!("its answer does not read: {it}")))
}

/// The client's name and secret, each written as in a form, in the header that every provider reads (RFC 6749, 2.3.1).
fn as_client<B>(request: RequestBuilder<B>, client: &str, secret: &SecretString) -> RequestBuilder<B> {
    let pair =
        format!("{}:{}", crate::question::escaped(client), crate::question::escaped(secret.expose_secret()));
    let pair = data_encoding::BASE64.encode(pair.as_bytes());
    request.header("authorization", format!("Basic {pair}")).header("accept", "application/json")
}
