//! The list in the words of CycloneDX 1.6.

use anyhow::{Context, Result};
use serde::Serialize;

use super::tree::{Package, Part, Tree};
use crate::lock::Lock;

/// The whole document.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Document {
    bom_format: &'static str,
    spec_version: &'static str,
    version: u32,
    metadata: Metadata,
    components: Vec<Component>,
    dependencies: Vec<Dependency>,
}

#[derive(Serialize)]
struct Metadata {
    component: Component,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Component {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(rename = "bom-ref")]
    reference: String,
    name: String,
    version: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hashes: Vec<Hash>,
    licenses: Vec<Licence>,
    purl: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    external_references: Vec<Elsewhere>,
}

#[derive(Serialize)]
struct Hash {
    alg: &'static str,
    content: String,
}

#[derive(Serialize)]
struct Licence {
    expression: String,
}

#[derive(Serialize)]
struct Elsewhere {
    #[serde(rename = "type")]
    kind: &'static str,
    url: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dependency {
    #[serde(rename = "ref")]
    of: String,
    depends_on: Vec<String>,
}

impl Document {
    /// The list of a tree, with the digests of its lock file.
    pub(super) fn of(tree: &Tree, lock: &Lock) -> Result<Self> {
        let parts = tree.parts()?;
        let (program, others) = parts.split_first().context("the tree is empty")?;
        let components: Result<Vec<Component>> =
            others.iter().map(|part| component(part.package, lock)).collect();
        Ok(Self {
            bom_format: "CycloneDX",
            spec_version: "1.6",
            version: 1,
            metadata: Metadata { component: component(program.package, lock)? },
            components: components?,
            dependencies: parts.iter().map(dependency).collect(),
        })
    }
}

fn component(package: &Package, lock: &Lock) -> Result<Component> {
    let reference = reference(package);
    let licence = package.license.as_deref().with_context(|| format!("{reference} has no licence"))?;
    Ok(Component {
        kind: if package.is_program() { "application" } else { "library" },
        purl: reference.clone(),
        name: package.name.clone(),
        version: package.version.clone(),
        hashes: digest(package, lock).into_iter().collect(),
        licenses: vec![Licence { expression: expression(licence) }],
        external_references: package.repository.iter().map(|url| repository(url)).collect(),
        reference,
    })
}

/// The crate's name everywhere else, which is its reference in the list too. Versions of the registry have no character
/// that would have to be escaped but the plus.
fn reference(package: &Package) -> String {
    format!("pkg:cargo/{}@{}", package.name, package.version.replace('+', "%2B"))
}

/// The digest that cargo checks before it compiles. Our own crates have none: they are this checkout.
fn digest(package: &Package, lock: &Lock) -> Option<Hash> {
    package.source.as_ref()?;
    let same = |name: &str, version: &str| name == package.name && version == package.version;
    let locked = lock.package.iter().find(|locked| same(&locked.name, &locked.version))?;
    Some(Hash { alg: "SHA-256", content: locked.checksum.clone()? })
}

/// Older crates write `MIT/Apache-2.0` where SPDX says `OR`.
fn expression(licence: &str) -> String {
    licence.split('/').map(str::trim).collect::<Vec<_>>().join(" OR ")
}

fn repository(url: &str) -> Elsewhere {
    Elsewhere { kind: "vcs", url: url.to_owned() }
}

fn dependency(part: &Part<'_>) -> Dependency {
    let mut depends_on: Vec<String> = part.needs.iter().map(|package| reference(package)).collect();
    depends_on.dedup();
    Dependency { of: reference(part.package), depends_on }
}
