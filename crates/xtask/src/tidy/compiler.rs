//! The compiler is pinned, and no crate of ours may write what it cannot check.

use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use toml::Table;

use crate::workspace;

#[derive(Deserialize)]
struct Toolchain {
    toolchain: Channel,
}

#[derive(Deserialize)]
struct Channel {
    channel: String,
}

/// A compiler that is not pinned, and every crate that does not take over the workspace's lints.
pub(super) fn breaches() -> Result<Vec<String>> {
    let root: Table = toml::from_str(&workspace::text("Cargo.toml")?).context("Cargo.toml")?;
    let pinned: Toolchain = toml::from_str(&workspace::text("rust-toolchain.toml")?)?;
    let mut breaches = toolchain(&pinned.toolchain.channel, &root);
    if string(&root, &["workspace", "lints", "rust", "unsafe_code"]) != Some("forbid") {
        breaches.push("Cargo.toml: [workspace.lints.rust] does not forbid unsafe_code".to_owned());
    }
    for manifest in workspace::manifests()? {
        breaches.extend(lints(&manifest)?);
    }
    Ok(breaches)
}

/// `1.95.0`, and not `stable`, which is another compiler tomorrow. It is the one that the manifest says is needed.
fn toolchain(channel: &str, root: &Table) -> Vec<String> {
    let mut breaches = Vec::new();
    let exact = channel.split('.').filter(|part| part.parse::<u32>().is_ok()).count() == 3;
    if !exact {
        breaches
            .push(format!("rust-toolchain.toml: `{channel}` is not one compiler; write all three numbers"));
    }
    let wanted = string(root, &["workspace", "package", "rust-version"]).unwrap_or_default();
    if !channel.starts_with(wanted) || wanted.is_empty() {
        breaches.push(format!("rust-toolchain.toml pins {channel}, Cargo.toml says rust-version {wanted}"));
    }
    breaches
}

fn lints(manifest: &Path) -> Result<Option<String>> {
    let path = manifest.display().to_string();
    let crate_: Table = toml::from_str(&workspace::text(&path)?).with_context(|| path.clone())?;
    let inherits = crate_
        .get("lints")
        .and_then(|lints| lints.get("workspace"))
        .and_then(toml::Value::as_bool)
        .unwrap_or_default();
    Ok((!inherits).then(|| format!("{path}: takes over no lints; write `[lints]` and `workspace = true`")))
}

fn string<'a>(table: &'a Table, path: &[&str]) -> Option<&'a str> {
    let (last, way) = path.split_last()?;
    let mut here = table;
    for key in way {
        here = here.get(*key)?.as_table()?;
    }
    here.get(*last)?.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_compiler_is_one_compiler() {
        let root: Table = toml::from_str("[workspace.package]\nrust-version = \"1.95\"").unwrap();
        assert!(toolchain("1.95.0", &root).is_empty());
        for other in ["stable", "1.95", "1.94.0"] {
            assert!(!toolchain(other, &root).is_empty(), "{other}");
        }
    }
}
