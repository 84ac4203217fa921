//! What a campaign begins with: the question files that are shipped, and the forms the tests keep.

use anyhow::{Context, Result};
use questionnaire::{Expression, Source};

use super::bundle::bundled;
use crate::files;
use crate::form::Form;

/// Bundles: the whole library, each shipped set by itself, and each case.
pub(super) fn bundles() -> Result<Vec<String>> {
    let shipped = files::shipped()?;
    let mut bundles = vec![bundled(&shipped)];
    let lists: Vec<Source> = shipped.iter().filter(|source| source.path == "choices.toml").cloned().collect();
    for set in shipped.iter().filter(|source| source.path.starts_with("question-sets/")) {
        bundles.push(bundled(&[&lists[..], std::slice::from_ref(set)].concat()));
    }
    for case in files::below("crates/questionnaire/tests/cases")? {
        bundles.push(bundled(&form_of(&case)?));
    }
    Ok(bundles)
}

/// Every expression that stands in a bundle.
pub(super) fn expressions() -> Result<Vec<String>> {
    const KEYS: [&str; 6] = ["relevant", "constraint", "calculation", "choice_filter", "count", "evaluates"];
    let mut found = Vec::new();
    for bundle in bundles()? {
        for line in bundle.lines() {
            let Some((key, value)) = line.split_once('=') else { continue };
            let text = value.trim().trim_matches(['"', '\'']);
            if KEYS.contains(&key.trim()) && Expression::parse(text).is_ok() {
                found.push(text.to_owned());
            }
        }
    }
    found.sort();
    found.dedup();
    Ok(found)
}

fn form_of(case: &Source) -> Result<Vec<Source>> {
    let case: toml::Table = case.text.parse().with_context(|| case.path.clone())?;
    let text = |key: &str| case.get(key).and_then(toml::Value::as_str).map(str::to_owned);
    let form = Form {
        questions: text("questions").unwrap_or_default(),
        lists: text("lists"),
        scripts: text("scripts"),
        topics: text("topics"),
    };
    let mut sources = form.sources();
    for (path, file) in case.get("files").and_then(toml::Value::as_table).into_iter().flatten() {
        sources.retain(|source| source.path != *path);
        sources.push(Source { path: path.clone(), text: file.as_str().unwrap_or_default().to_owned() });
    }
    Ok(sources)
}
