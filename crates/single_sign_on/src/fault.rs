//! Why nothing is believed. The words are for the log; what a person is told is said elsewhere.

/// Why a provider's word is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProviderFault {
    /// It cannot be reached, is too slow, or answers with something else than was asked for.
    #[error("the provider does not answer as it should: {0}")]
    Unreachable(String),
    /// It does not give a token for this code: the code was used, is another's, or our client's secret is wrong.
    #[error("the provider gives no token: {0}")]
    NoToken(String),
    /// The token's time is over.
    #[error("the token has expired")]
    Expired,
    /// The token is of another tenant of the same provider.
    #[error("the token is of another tenant")]
    WrongTenant,
    /// The token is not what it should be.
    #[error("the token is not believed: {0}")]
    NotBelieved(&'static str),
    /// Somebody was to sign in again, and the provider does not say that they did.
    #[error("the provider does not say that they signed in just now")]
    NotLately,
}
