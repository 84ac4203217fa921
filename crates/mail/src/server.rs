//! The mail server a panel sends through.

use secrecy::SecretString;

/// A mail server, and how it is spoken to.
#[derive(Debug, Clone)]
pub struct Server {
    /// Its name, which its certificate has to carry.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the line is protected.
    pub security: Security,
    /// A certificate to trust beside those of the machine, as PEM: for a server inside an organisation.
    pub certificate: Option<Vec<u8>>,
    /// Who sends, where the server asks.
    pub login: Option<Login>,
}

/// How the line to the server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// Encrypted from the first byte, as on port 465.
    Tls,
    /// Encrypted before anything is said of the letter, as on port 587; a server that cannot is not used.
    StartTls,
    /// Not at all. For a server on the same machine.
    Plain,
}

/// Who sends.
#[derive(Debug, Clone)]
pub struct Login {
    /// The user.
    pub user: String,
    /// The password.
    pub password: SecretString,
}
