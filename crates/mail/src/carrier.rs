//! What takes letters away: a mail server, or a directory to look at them in.

use std::path::Path;
use std::time::Duration;

use lettre::transport::smtp::PoolConfig;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use secrecy::ExposeSecret;
use tokio::time::timeout;

use crate::{PostFault, Security, Server, Undelivered, Why};

/// How long a server may take over one letter, all its answers together.
const PATIENCE: Duration = Duration::from_secs(60);

/// What takes letters away. Cloning is cheap.
#[derive(Debug, Clone)]
pub struct Carrier(Way);

#[derive(Debug, Clone)]
enum Way {
    Server { transport: AsyncSmtpTransport<Tokio1Executor>, patience: Duration },
    Directory(AsyncFileTransport<Tokio1Executor>),
}

impl Carrier {
    /// Sends through a mail server. Nothing is said to it before the first letter.
    pub fn server(server: &Server) -> Result<Self, PostFault> {
        let tls = match server.security {
            Security::Tls => Tls::Wrapper(certificates(server)?),
            Security::StartTls => Tls::Required(certificates(server)?),
            Security::Plain => Tls::None,
        };
        let transport = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&server.host)
            .port(server.port)
            .tls(tls)
            .timeout(Some(PATIENCE))
            .pool_config(PoolConfig::new().max_size(1));
        let transport = match &server.login {
            Some(login) => transport
                .credentials(Credentials::new(login.user.clone(), login.password.expose_secret().to_owned())),
            None => transport,
        };
        Ok(Self(Way::Server { transport: transport.build(), patience: PATIENCE }))
    }

    /// Puts each letter into a file of this directory, which exists, and sends nothing.
    pub fn directory(path: &Path) -> Self {
        Self(Way::Directory(AsyncFileTransport::new(path)))
    }

    /// The same with a server that may take so long over a letter and no longer.
    pub fn with_patience(self, patience: Duration) -> Self {
        match self.0 {
            Way::Server { transport, .. } => Self(Way::Server { transport, patience }),
            directory @ Way::Directory(_) => Self(directory),
        }
    }

    /// Whether the server can be reached, greets, speaks TLS as it is asked to and lets the sender in. No letter is sent. A
    /// directory has nobody to greet.
    pub(crate) async fn greet(&self) -> Result<(), Undelivered> {
        let Way::Server { transport, patience } = &self.0 else { return Ok(()) };
        match timeout(*patience, transport.test_connection()).await {
            Ok(Ok(true)) => Ok(()),
            Ok(Ok(false)) => Err(Undelivered::Unreachable(Why::Unreachable)),
            Ok(Err(fault)) => Err(Undelivered::of(&fault)),
            Err(_) => Err(Undelivered::Unreachable(Why::TooSlow)),
        }
    }

    /// Takes one letter away. It returns when the server has taken it over.
    pub(crate) async fn take(&self, letter: Message) -> Result<(), Undelivered> {
        match &self.0 {
            Way::Server { transport, patience } => match timeout(*patience, transport.send(letter)).await {
                Ok(Ok(_)) => Ok(()),
                Ok(Err(fault)) => Err(Undelivered::of(&fault)),
                Err(_) => Err(Undelivered::Unreachable(Why::TooSlow)),
            },
            Way::Directory(files) => {
                let unwritten = |_| Undelivered::Unreachable(Why::Unreachable);
                files.send(letter).await.map(drop).map_err(unwritten)
            }
        }
    }
}

fn certificates(server: &Server) -> Result<TlsParameters, PostFault> {
    let mut tls = TlsParameters::builder(server.host.clone());
    if let Some(pem) = &server.certificate {
        tls = tls.add_root_certificate(Certificate::from_pem(pem).map_err(|_| PostFault::Certificate)?);
    }
    tls.build().map_err(|_| PostFault::Certificate)
}
