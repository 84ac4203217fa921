//! The invariants of docs/ARCHITECTURE.md, each an absence, each a rule here.

mod absence;
mod compiler;
mod documents;
mod layers;
mod licences;
mod sources;
mod unused;

use anyhow::{Result, bail};

/// Checks every rule and lists every breach before it fails.
pub(crate) fn run() -> Result<()> {
    println!("\n==> tidy");
    let mut breaches = absence::breaches()?;
    breaches.extend(layers::breaches()?);
    breaches.extend(licences::breaches()?);
    breaches.extend(sources::breaches()?);
    breaches.extend(compiler::breaches()?);
    breaches.extend(documents::breaches()?);
    breaches.extend(unused::breaches()?);
    if breaches.is_empty() {
        println!("tidy: every invariant holds");
        return Ok(());
    }
    for breach in &breaches {
        eprintln!("{breach}");
    }
    bail!("{} breach(es) of docs/ARCHITECTURE.md, section Invariants", breaches.len())
}
