//! The tree as cargo tells it, and which part of it the program is compiled from.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use serde::Deserialize;

/// The package that is released.
const PROGRAM: &str = "candour";

/// What `cargo metadata` prints, as far as it is needed.
#[derive(Deserialize)]
pub(super) struct Tree {
    packages: Vec<Package>,
    resolve: Resolve,
}

/// One crate.
#[derive(Deserialize)]
pub(super) struct Package {
    id: String,
    pub(super) name: String,
    pub(super) version: String,
    pub(super) license: Option<String>,
    pub(super) repository: Option<String>,
    /// None for our own.
    pub(super) source: Option<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Needed>,
}

#[derive(Deserialize)]
struct Needed {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

#[derive(Deserialize)]
struct Kind {
    /// None for the program itself, `build` for what compiles it, `dev` for tests.
    kind: Option<String>,
}

/// A crate and what it is compiled with.
pub(super) struct Part<'a> {
    pub(super) package: &'a Package,
    pub(super) needs: Vec<&'a Package>,
}

impl Tree {
    /// The program first, then everything it is compiled from, in the order of names and versions.
    pub(super) fn parts(&self) -> Result<Vec<Part<'_>>> {
        let packages: BTreeMap<&str, &Package> =
            self.packages.iter().map(|package| (package.id.as_str(), package)).collect();
        let nodes: BTreeMap<&str, &Node> =
            self.resolve.nodes.iter().map(|node| (node.id.as_str(), node)).collect();
        let program = self.packages.iter().find(|package| package.is_program());
        let program = program.with_context(|| format!("there is no package {PROGRAM}"))?;
        let mut parts = Vec::new();
        for id in reached(&program.id, &nodes) {
            let package = *packages.get(id).with_context(|| format!("cargo says nothing of {id}"))?;
            let needed = nodes.get(id).into_iter().flat_map(|node| node.needed());
            let mut needs: Vec<&Package> = needed.filter_map(|id| packages.get(id).copied()).collect();
            needs.sort_by_key(|package| (&package.name, &package.version));
            parts.push(Part { package, needs });
        }
        parts.sort_by_key(|part| (!part.package.is_program(), &part.package.name, &part.package.version));
        Ok(parts)
    }
}

/// Everything that is needed from here on, this included.
fn reached<'a>(from: &'a str, nodes: &BTreeMap<&str, &'a Node>) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::from([from]);
    let mut open = vec![from];
    while let Some(id) = open.pop() {
        for needed in nodes.get(id).into_iter().flat_map(|node| node.needed()) {
            if found.insert(needed) {
                open.push(needed);
            }
        }
    }
    found
}

impl Node {
    /// What this is compiled with; what only its tests need is not in the program.
    fn needed(&self) -> impl Iterator<Item = &str> {
        self.deps.iter().filter(|needed| needed.is_compiled()).map(|needed| needed.pkg.as_str())
    }
}

impl Needed {
    fn is_compiled(&self) -> bool {
        self.dep_kinds.iter().any(|kind| kind.kind.as_deref() != Some("dev"))
    }
}

impl Package {
    pub(super) fn is_program(&self) -> bool {
        self.source.is_none() && self.name == PROGRAM
    }
}
