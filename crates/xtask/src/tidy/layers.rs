//! Every arrow points down: which of our crates each crate may use.

use anyhow::{Context, Result};

use crate::workspace;

/// A crate and those of ours that it may depend on. Development crates may use what they test.
const LAYERS: &[(&str, &[&str])] = &[
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

/// Every dependency that points up.
pub(super) fn breaches() -> Result<Vec<String>> {
    let mut breaches = Vec::new();
    for (name, allowed) in LAYERS {
        for dependency in dependencies(name)? {
            let ours =
                workspace::root().join("crates").join(&dependency).is_dir() || dependency == "migrations";
            if ours && !allowed.contains(&dependency.as_str()) {
                breaches.push(format!("crates/{name}/Cargo.toml: {name} may not depend on {dependency}"));
            }
        }
    }
    Ok(breaches)
}

fn dependencies(name: &str) -> Result<Vec<String>> {
    let path = format!("crates/{name}/Cargo.toml");
    let manifest: toml::Table = workspace::text(&path)?.parse().with_context(|| path)?;
    let table = manifest.get("dependencies").and_then(toml::Value::as_table);
    Ok(table.map(|table| table.keys().cloned().collect()).unwrap_or_default())
}
