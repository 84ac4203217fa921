//! No crate names a dependency that its code does not use: each costs time to build and trust to give.

use anyhow::{Context, Result};

use crate::workspace;

/// Which of a manifest's tables serves which folders and files of its crate.
const TABLES: &[(&str, &[&str])] =
    &[("dependencies", &["src"]), ("dev-dependencies", &["src", "tests", "benches"])];

/// Every dependency that is named and not used.
pub(super) fn breaches() -> Result<Vec<String>> {
    let mut breaches = Vec::new();
    for path in workspace::manifests()? {
        let manifest = path.to_string_lossy().replace('\\', "/");
        let home = manifest.trim_end_matches("/Cargo.toml");
        let named: toml::Table = workspace::text(&manifest)?.parse().with_context(|| manifest.clone())?;
        for (table, folders) in TABLES {
            let code = code_of(home, folders)?;
            let names =
                named.get(*table).and_then(toml::Value::as_table).into_iter().flat_map(toml::Table::keys);
            let unused = names.filter(|name| !is_used(name, &code));
            breaches
                .extend(unused.map(|name| format!("{manifest}: {name} stands in [{table}] and is not used")));
        }
    }
    Ok(breaches)
}

fn code_of(home: &str, folders: &[&str]) -> Result<String> {
    let mut code = String::new();
    for folder in folders {
        for file in workspace::rust_files(&format!("{home}/{folder}"))? {
            code.push_str(&file.text);
        }
    }
    Ok(code)
}

/// Code uses a crate by a path that begins with its name, or by taking in the name itself.
fn is_used(name: &str, code: &str) -> bool {
    let name = name.replace('-', "_");
    code.match_indices(&name).any(|(at, _)| {
        let before = code.get(..at).unwrap_or_default().chars().next_back();
        let after = code.get(at + name.len()..).unwrap_or_default();
        let begins = !before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
        begins && (after.starts_with("::") || (after.starts_with([';', ' ']) && taken_in(code, at)))
    })
}

/// Does `use` stand right before this place?
fn taken_in(code: &str, at: usize) -> bool {
    code.get(..at).is_some_and(|before| before.ends_with("use "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_or_a_use_is_use_and_a_word_in_a_comment_is_none() {
        for code in ["let a = serde_json::json!(1);", "use serde_json as json;", "pub use serde_json;"] {
            assert!(is_used("serde-json", code), "{code}");
        }
        for code in ["// serde_json is not needed", "my_serde_json::run()", "let serde_json = 1;"] {
            assert!(!is_used("serde-json", code), "{code}");
        }
    }
}
