//! Where others' code comes from, and that it stands in the tree once: the sources, duplicates and ignored advisories of
//! deny.toml, held over Cargo.lock without the network.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::lock::{Lock, Locked, REGISTRY};
use crate::workspace;

#[derive(Deserialize)]
struct Rules {
    bans: Bans,
    advisories: Advisories,
}

#[derive(Deserialize)]
struct Bans {
    skip: Vec<Skipped>,
}

/// An older version that may stand beside the newest.
#[derive(Deserialize)]
struct Skipped {
    /// `name:version`, with as much of the version as stays when a crate changes nothing that matters: `http:0.2`.
    #[serde(rename = "crate")]
    spec: String,
    reason: String,
}

#[derive(Deserialize)]
struct Advisories {
    ignore: Vec<Ignored>,
}

/// A published weakness that does not touch us. An entry that is a bare identifier gives no reason and does not parse.
#[derive(Deserialize)]
struct Ignored {
    id: String,
    reason: String,
}

/// Every crate from elsewhere or without a digest, every older version nobody answers for, every reason left out.
pub(super) fn breaches() -> Result<Vec<String>> {
    let text = workspace::text("deny.toml")?;
    let rules: Rules = toml::from_str(&text).context("deny.toml: sections bans and advisories")?;
    let lock = Lock::read()?;
    let mut breaches: Vec<String> = lock.package.iter().filter_map(from_elsewhere).collect();
    breaches.extend(duplicates(&lock, &rules.bans.skip));
    breaches.extend(rules.advisories.ignore.iter().filter_map(Ignored::breach));
    Ok(breaches)
}

fn from_elsewhere(locked: &Locked) -> Option<String> {
    let source = locked.source.as_deref()?;
    let package = format!("{} {}", locked.name, locked.version);
    if source != REGISTRY {
        return Some(format!("Cargo.lock: {package} comes from {source}, which deny.toml does not allow"));
    }
    let pinned = locked.checksum.as_deref().is_some_and(|digest| digest.len() == 64);
    (!pinned).then(|| format!("Cargo.lock: {package} has no digest, so its content is not pinned"))
}

fn duplicates(lock: &Lock, skip: &[Skipped]) -> Vec<String> {
    let older = older_versions(lock);
    let missing = older.iter().filter(|crate_| !skip.iter().any(|skipped| skipped.covers(crate_)));
    let missing = missing.map(|crate_| {
        let line = format!("{{ crate = \"{}:{}\", reason = \"..\" }}", crate_.name, series(&crate_.version));
        format!("deny.toml: an older version stands in the tree; do without it, or say who wants it: {line}")
    });
    let idle = skip.iter().filter(|skipped| !older.iter().any(|crate_| skipped.covers(crate_)));
    let idle = idle.map(|skipped| format!("deny.toml: nothing needs `skip` of {} any more", skipped.spec));
    let silent = skip.iter().filter(|skipped| skipped.reason.trim().is_empty());
    let silent = silent.map(|skipped| format!("deny.toml: `skip` of {} gives no reason", skipped.spec));
    missing.chain(idle).chain(silent).collect()
}

/// Of crates that stand in the tree more than once, all versions but the newest.
fn older_versions(lock: &Lock) -> Vec<&Locked> {
    let mut by_name: BTreeMap<&str, Vec<&Locked>> = BTreeMap::new();
    for locked in &lock.package {
        by_name.entry(&locked.name).or_default().push(locked);
    }
    let mut older = Vec::new();
    for mut versions in by_name.into_values() {
        versions.sort_by_key(|locked| numbers(&locked.version));
        versions.pop();
        older.extend(versions);
    }
    older
}

/// The numbers of a version, for putting versions in order.
fn numbers(version: &str) -> Vec<u64> {
    let release = version.split(['-', '+']).next().unwrap_or_default();
    release.split('.').map(|part| part.parse().unwrap_or_default()).collect()
}

/// What of a version stays the same while nothing that matters changes: `0.2` of 0.2.12, `2` of 2.0.119.
fn series(version: &str) -> String {
    let kept = if version.starts_with("0.") { 2 } else { 1 };
    version.split('.').take(kept).collect::<Vec<_>>().join(".")
}

impl Skipped {
    fn covers(&self, locked: &Locked) -> bool {
        let Some((name, version)) = self.spec.split_once(':') else { return false };
        let begins = locked.version == version || locked.version.starts_with(&format!("{version}."));
        name == locked.name && begins
    }
}

impl Ignored {
    fn breach(&self) -> Option<String> {
        let silent = self.reason.trim().is_empty();
        silent.then(|| format!("deny.toml: the advisory {} is ignored without a reason", self.id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locked(name: &str, version: &str) -> Locked {
        let checksum = Some("0".repeat(64));
        Locked { name: name.into(), version: version.into(), source: Some(REGISTRY.into()), checksum }
    }

    fn skipped(spec: &str, reason: &str) -> Skipped {
        Skipped { spec: spec.into(), reason: reason.into() }
    }

    #[test]
    fn another_source_or_no_digest_is_a_breach() {
        assert_eq!(from_elsewhere(&locked("serde", "1.0.0")), None);
        assert_eq!(from_elsewhere(&Locked { source: None, checksum: None, ..locked("web", "0.0.1") }), None);
        let git = Locked { source: Some("git+https://example.org/serde".into()), ..locked("serde", "1.0.0") };
        assert!(from_elsewhere(&git).unwrap().contains("does not allow"));
        assert!(
            from_elsewhere(&Locked { checksum: None, ..locked("serde", "1.0.0") })
                .unwrap()
                .contains("digest")
        );
    }

    #[test]
    fn every_older_version_is_answered_for_and_nothing_else() {
        let lock = Lock {
            package: vec![locked("http", "0.2.12"), locked("http", "1.5.0"), locked("serde", "1.0.0")],
        };
        assert!(duplicates(&lock, &[])[0].contains("http:0.2\""));
        assert_eq!(duplicates(&lock, &[skipped("http:0.2", "wanted")]), Vec::<String>::new());
        assert!(duplicates(&lock, &[skipped("http:0.2", " ")])[0].contains("no reason"));
        let idle = duplicates(&lock, &[skipped("http:0.2", "wanted"), skipped("serde:1", "wanted")]);
        assert!(idle[0].contains("nothing needs"));
        assert_eq!(
            duplicates(&lock, &[skipped("http:1", "wanted")]).len(),
            2,
            "the newest is not the older one"
        );
    }

    #[test]
    fn versions_are_in_the_order_of_their_numbers() {
        assert!(numbers("0.10.4") > numbers("0.9.12"));
        assert!(numbers("1.0.0-rc.1") < numbers("1.0.1"));
    }

    #[test]
    fn an_advisory_is_ignored_with_a_reason_or_not_at_all() {
        let ignored = |reason: &str| Ignored { id: "RUSTSEC-0000-0000".into(), reason: reason.into() };
        assert!(ignored("").breach().is_some());
        assert!(ignored("only when compiling").breach().is_none());
        let bare = r#"bans = { skip = [] }
        advisories = { ignore = ["RUSTSEC-0000-0000"] }"#;
        assert!(toml::from_str::<Rules>(bare).is_err());
    }
}
