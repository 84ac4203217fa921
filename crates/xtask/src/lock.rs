//! Cargo.lock: every crate that may be compiled, where it comes from and the digest of its content.

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::workspace;

/// The one place others' code comes from.
pub(crate) const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// The whole file.
#[derive(Deserialize)]
pub(crate) struct Lock {
    /// Every crate, ours among them.
    pub(crate) package: Vec<Locked>,
}

/// One crate at one version.
#[derive(Deserialize)]
pub(crate) struct Locked {
    pub(crate) name: String,
    pub(crate) version: String,
    /// None for our own.
    pub(crate) source: Option<String>,
    /// SHA-256 of the crate as the registry hands it out.
    pub(crate) checksum: Option<String>,
}

impl Lock {
    /// The lock file of the checkout.
    pub(crate) fn read() -> Result<Self> {
        toml::from_str(&workspace::text("Cargo.lock")?).context("Cargo.lock")
    }
}
