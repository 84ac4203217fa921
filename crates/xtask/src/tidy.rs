//! The invariants of docs/ARCHITECTURE.md, each an absence, each a rule here.

mod absence;
mod layers;
mod licences;

use anyhow::{Result, bail};

/// Checks every rule and lists every breach before it fails.
pub(crate) fn run() -> Result<()> {
    println!("\n==> tidy");
    let mut breaches = absence::breaches()?;
    breaches.extend(layers::breaches()?);
    breaches.extend(licences::breaches()?);
    if breaches.is_empty() {
        println!("tidy: every invariant holds");
        return Ok(());
    }
    for breach in &breaches {
        eprintln!("{breach}");
    }
    bail!("{} breach(es) of docs/ARCHITECTURE.md, section Invariants", breaches.len())
}
