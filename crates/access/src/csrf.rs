//! The token by which a form proves that it came from our own page.

use subtle::ConstantTimeEq;

use crate::SessionToken;

/// The token for the forms of this session. It is made from the session's secret, so it needs no storing, ends with the
/// session, and does not tell the secret.
pub fn csrf_token(session: &SessionToken) -> String {
    session.derive("candour form")
}

/// The token a form sent is this session's. The answer takes the same time wherever they differ.
pub fn csrf_matches(session: &SessionToken, sent: &str) -> bool {
    csrf_token(session).as_bytes().ct_eq(sent.as_bytes()).into()
}
