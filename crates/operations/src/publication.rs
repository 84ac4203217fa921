//! What the panel has agreed about publishing: how many people it takes, and the key it is signed with.

use crate::{Problem, SigningKey};

/// How editions are published.
#[derive(Debug, Clone)]
pub struct Publication {
    /// Whoever publishes an edition is somebody else than whoever reviewed it.
    pub two_people: bool,
    /// The key that manifests are signed with. Without one nothing is published.
    pub signing_key: Option<SigningKey>,
}

impl Publication {
    /// The key, without which nothing is published.
    pub(crate) fn key(&self) -> Result<&SigningKey, Problem> {
        self.signing_key.as_ref().ok_or(Problem::NoSigningKey)
    }
}
