//! What is said of text that is not what it should be.

/// The text is not the thing that was expected. It never repeats the text, which may be a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not {expected}")]
pub struct Malformed {
    /// What was expected, with its article: "an email address".
    pub expected: &'static str,
}

impl Malformed {
    /// Text that is not `expected`.
    pub(crate) fn not(expected: &'static str) -> Self {
        Self { expected }
    }
}
