//! The files of the workspace, as the invariants read them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The root of the checkout.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).map_or_else(PathBuf::new, Path::to_path_buf)
}

/// One Rust file: where it is and what it says.
pub(crate) struct SourceFile {
    /// The path from the root, with forward slashes.
    pub(crate) path: String,
    /// The whole text.
    pub(crate) text: String,
}

/// Every Rust file below a folder of the workspace, in the order of their paths; none where there is no such folder.
pub(crate) fn rust_files(folder: &str) -> Result<Vec<SourceFile>> {
    let root = root();
    let mut found = Vec::new();
    collect(&root, &root.join(folder), &mut found)?;
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<SourceFile>) -> Result<()> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(()) };
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            if !path.ends_with("node_modules") && !path.ends_with("target") {
                collect(root, &path, found)?;
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(read(root, &path)?);
        }
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "reading the source is this tool's work")]
fn read(root: &Path, path: &Path) -> Result<SourceFile> {
    let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let path = path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/");
    Ok(SourceFile { path, text })
}

/// The text of a file named from the root.
#[expect(clippy::disallowed_methods, reason = "reading the source is this tool's work")]
pub(crate) fn text(path: &str) -> Result<String> {
    std::fs::read_to_string(root().join(path)).with_context(|| path.to_owned())
}

/// Writes what a command makes, wherever that was asked for.
#[expect(clippy::disallowed_methods, reason = "what this tool makes are files")]
pub(crate) fn write(file: &Path, text: &str) -> Result<()> {
    std::fs::write(file, text).with_context(|| file.display().to_string())
}

/// Is there such a file or folder?
pub(crate) fn exists(path: &str) -> bool {
    root().join(path).exists()
}

/// The files of a folder that end so, named from the root and in order; none where there is no such folder.
pub(crate) fn files_in(folder: &str, ending: &str) -> Result<Vec<String>> {
    let Ok(entries) = std::fs::read_dir(root().join(folder)) else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(&format!(".{ending}")) {
            found.push(format!("{folder}/{name}"));
        }
    }
    found.sort();
    Ok(found)
}

/// The manifest of every crate of ours, named from the root.
pub(crate) fn manifests() -> Result<Vec<PathBuf>> {
    let mut found = vec![PathBuf::from("migrations/Cargo.toml")];
    for entry in std::fs::read_dir(root().join("crates"))? {
        let manifest = PathBuf::from("crates").join(entry?.file_name()).join("Cargo.toml");
        if root().join(&manifest).is_file() {
            found.push(manifest);
        }
    }
    found.sort();
    Ok(found)
}
