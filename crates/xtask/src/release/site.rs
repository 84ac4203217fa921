//! The documents as a site: every page of docs under the heading of its folder, without a list that somebody has to keep.

use std::path::Path;

use anyhow::{Context, Result};

use crate::{command, workspace};

/// The folders of docs in the order in which a reader needs them, each with what it is called.
const PARTS: [(&str, &str); 7] = [
    ("docs/guides", "Guides"),
    ("docs/how-to", "How to"),
    ("docs", "How it is built"),
    ("docs/security", "Security"),
    ("docs/adr", "Decisions"),
    ("docs/generated", "Made from the code"),
    ("docs/diagnostics", "What the compiler finds"),
];

const BOOK: &str = "\
[book]
title = \"Candour\"
language = \"en\"
src = \"docs\"

[output.html]
no-section-label = true
";

/// Builds the site into a directory.
pub(super) fn make(into: &Path) -> Result<()> {
    let workshop = into.with_extension("work");
    super::anew(&workshop)?;
    let (root, book) = (workspace::root(), super::path(&workshop));
    command::run(&root, "cp", &["-r", "docs", "README.md", &book])?;
    workspace::write(&workshop.join("book.toml"), BOOK)?;
    workspace::write(&workshop.join("docs/SUMMARY.md"), &contents()?)?;
    command::run(&root, "mdbook", &["build", &book, "--dest-dir", &super::path(into)])?;
    command::run(&root, "rm", &["-r", &book])
}

/// The table of contents.
fn contents() -> Result<String> {
    let mut contents = "# Candour\n".to_owned();
    for (folder, called) in PARTS {
        contents += &format!("\n# {called}\n\n");
        for file in workspace::files_in(folder, "md")? {
            let page = file.strip_prefix("docs/").unwrap_or(&file);
            contents += &format!("- [{}]({page})\n", title(&file)?);
        }
    }
    Ok(contents)
}

/// The first heading of a page.
fn title(file: &str) -> Result<String> {
    let text = workspace::text(file)?;
    let heading = text.lines().find_map(|line| line.strip_prefix("# "));
    heading.map(str::to_owned).with_context(|| format!("{file} begins with no heading"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_folder_of_documents_stands_in_the_contents() {
        let contents = contents().unwrap();
        for page in
            ["(ARCHITECTURE.md)", "(how-to/send-mail.md)", "(adr/0001-licence.md)", "(security/asvs.md)"]
        {
            assert!(contents.contains(page), "{page}");
        }
        let folders = std::fs::read_dir(workspace::root().join("docs")).unwrap();
        for folder in folders.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
            let name = folder.file_name().unwrap().to_string_lossy().into_owned();
            let has_pages = !workspace::files_in(&format!("docs/{name}"), "md").unwrap().is_empty();
            assert!(!has_pages || contents.contains(&format!("({name}/")), "{name} has no part of its own");
        }
    }
}
