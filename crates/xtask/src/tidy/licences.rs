//! The licences and banned crates of deny.toml, held over what is compiled, without cargo-deny.

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::{command, workspace};

#[derive(Deserialize)]
struct Rules {
    licenses: Licences,
    bans: Bans,
}

#[derive(Deserialize)]
struct Licences {
    allow: Vec<String>,
    exceptions: Vec<Exception>,
}

#[derive(Deserialize)]
struct Exception {
    #[serde(rename = "crate")]
    name: String,
    allow: Vec<String>,
}

#[derive(Deserialize)]
struct Bans {
    deny: Vec<Banned>,
}

#[derive(Deserialize)]
struct Banned {
    #[serde(rename = "crate")]
    name: String,
    reason: String,
}

/// Every compiled crate whose licence is not allowed, or that is banned.
pub(super) fn breaches() -> Result<Vec<String>> {
    let rules: Rules = toml::from_str(&workspace::text("deny.toml")?).context("deny.toml")?;
    let tree = command::output(
        &workspace::root(),
        "cargo",
        &["tree", "--locked", "--workspace", "--edges", "all", "--prefix", "none", "--format", "{p}|{l}"],
    )?;
    let mut breaches: Vec<String> = tree.lines().filter_map(|line| rules.breach(line)).collect();
    breaches.sort();
    breaches.dedup();
    Ok(breaches)
}

impl Rules {
    /// A line of the tree is `name version (notes)|licence`.
    fn breach(&self, line: &str) -> Option<String> {
        let (package, licence) = line.trim_end_matches(" (*)").split_once('|')?;
        let name = package.split(' ').next()?;
        if let Some(banned) = self.bans.deny.iter().find(|banned| banned.name == name) {
            return Some(format!("deny.toml bans {name}: {}", banned.reason));
        }
        if self.allows(name, licence) {
            return None;
        }
        Some(format!("{package}: licence `{licence}` is not in deny.toml"))
    }

    fn allows(&self, name: &str, licence: &str) -> bool {
        let own = self.licenses.exceptions.iter().filter(|exception| exception.name == name);
        let allowed: Vec<&String> =
            self.licenses.allow.iter().chain(own.flat_map(|exception| &exception.allow)).collect();
        let Ok(expression) = spdx::Expression::parse_mode(licence, spdx::ParseMode::LAX) else {
            return false;
        };
        expression.evaluate(|requirement| allowed.iter().any(|known| **known == requirement.to_string()))
    }
}
