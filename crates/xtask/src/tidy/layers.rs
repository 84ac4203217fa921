//! Every arrow points down: which of our crates each crate may use.

use std::collections::BTreeSet;

use anyhow::{Context, Result};

use crate::workspace;

/// A crate and those of ours that it may depend on. Development crates may use what they test.
const LAYERS: &[(&str, &[&str])] = &[
    ("migrations", &[]),
    ("questionnaire", &[]),
    ("statistics", &[]),
    ("fieldwork", &["questionnaire"]),
    ("verbatim", &["questionnaire", "fieldwork", "statistics"]),
    ("improvement", &["questionnaire", "fieldwork", "statistics"]),
    ("access", &["fieldwork", "questionnaire"]),
    ("tabulation", &["questionnaire", "fieldwork", "statistics"]),
    (
        "store",
        &["questionnaire", "fieldwork", "statistics", "verbatim", "improvement", "access", "migrations"],
    ),
    ("export", &["questionnaire", "fieldwork", "statistics", "verbatim", "improvement"]),
    ("interchange", &["questionnaire"]),
    ("mail", &["questionnaire", "statistics"]),
    ("single_sign_on", &["access", "questionnaire"]),
    (
        "operations",
        &[
            "questionnaire",
            "fieldwork",
            "statistics",
            "verbatim",
            "improvement",
            "access",
            "tabulation",
            "store",
            "export",
            "interchange",
            "mail",
            "single_sign_on",
        ],
    ),
    (
        "web",
        &[
            "questionnaire",
            "fieldwork",
            "statistics",
            "verbatim",
            "improvement",
            "access",
            "store",
            "operations",
        ],
    ),
    // What is for tests and measuring alone never gets into the program.
    (
        "candour",
        &[
            "questionnaire",
            "fieldwork",
            "statistics",
            "verbatim",
            "improvement",
            "access",
            "tabulation",
            "store",
            "interchange",
            "operations",
            "web",
        ],
    ),
];

/// Crates that never get into the program: they may use whatever they test or measure.
const DEVELOPMENT: &[&str] =
    &["browser_tests", "load", "measures", "test_database", "testing", "volume", "xtask"];

/// Every dependency that points up, and every crate that has no place.
pub(super) fn breaches() -> Result<Vec<String>> {
    let mut breaches = without_place()?;
    for (name, allowed) in LAYERS {
        for dependency in dependencies(name)? {
            let ours =
                workspace::root().join("crates").join(&dependency).is_dir() || dependency == "migrations";
            if ours && !allowed.contains(&dependency.as_str()) {
                breaches.push(format!("{}: {name} may not depend on {dependency}", manifest(name)));
            }
        }
    }
    Ok(breaches)
}

fn manifest(name: &str) -> String {
    if name == "migrations" {
        "migrations/Cargo.toml".to_owned()
    } else {
        format!("crates/{name}/Cargo.toml")
    }
}

/// The crates that stand in neither list.
fn without_place() -> Result<Vec<String>> {
    let mut without = Vec::new();
    for entry in std::fs::read_dir(workspace::root().join("crates"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let listed = LAYERS.iter().any(|(layer, _)| *layer == name) || DEVELOPMENT.contains(&name.as_str());
        if !listed {
            without.push(format!("crates/{name}: give it its place in crates/xtask/src/tidy/layers.rs"));
        }
    }
    Ok(without)
}

/// What a crate is built from or with, on any machine.
fn dependencies(name: &str) -> Result<BTreeSet<String>> {
    let path = manifest(name);
    let manifest: toml::Table = workspace::text(&path)?.parse().with_context(|| path)?;
    let machines = manifest.get("target").and_then(toml::Value::as_table);
    let tables = machines.into_iter().flat_map(toml::Table::values).filter_map(toml::Value::as_table);
    let found = tables.chain([&manifest]).flat_map(|table| {
        ["dependencies", "build-dependencies"].map(|kind| table.get(kind).and_then(toml::Value::as_table))
    });
    Ok(found.flatten().flat_map(toml::Table::keys).cloned().collect())
}
