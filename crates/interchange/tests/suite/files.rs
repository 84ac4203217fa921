//! The shipped question files, and options that never change.

use std::path::{Path, PathBuf};

use interchange::ImportOptions;
use questionnaire::{Source, Theme};

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().to_path_buf()
}

/// Every question file of the repository.
pub(crate) fn shipped() -> Vec<Source> {
    let mut sources = Vec::new();
    collect(&root().join("questionnaires"), &mut sources);
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    sources
}

fn collect(folder: &Path, sources: &mut Vec<Source>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, sources);
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            let text = std::fs::read_to_string(&path).unwrap();
            sources.push(Source { path: path.display().to_string(), text });
        }
    }
}

/// Options for a workbook of another program, imported as `name`.
pub(crate) fn options(name: &str) -> ImportOptions {
    ImportOptions { name: Some(name.to_owned()), ..own_options() }
}

/// Options for a workbook exported from here, which says its own name.
pub(crate) fn own_options() -> ImportOptions {
    ImportOptions {
        name: None,
        theme: Theme::Process,
        effective_from: "2026-01-01".parse().unwrap(),
        most_repeats: 5,
    }
}
