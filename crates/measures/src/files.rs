//! The repository's own files, which everything is measured on.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use questionnaire::Source;

/// The root of the checkout.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).map_or_else(PathBuf::new, Path::to_path_buf)
}

/// Every question set, interview and choice list that is shipped.
pub(crate) fn shipped() -> Result<Vec<Source>> {
    below("questionnaires")
}

/// Every TOML file below a folder of the checkout, in the order of their paths.
pub(crate) fn below(folder: &str) -> Result<Vec<Source>> {
    let folder = root().join(folder);
    let mut sources = Vec::new();
    collect(&folder, &folder, &mut sources)?;
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(sources)
}

fn collect(from: &Path, folder: &Path, sources: &mut Vec<Source>) -> Result<()> {
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            collect(from, &path, sources)?;
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            let name = path.strip_prefix(from).unwrap_or(&path).to_string_lossy().into_owned();
            sources.push(Source { path: name, text: text(&path)? });
        }
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "reading the repository's files is this tool's work")]
fn text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| path.display().to_string())
}
