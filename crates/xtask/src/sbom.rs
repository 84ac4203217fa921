//! The bill of materials: every crate that the program is compiled from, as CycloneDX 1.6 in JSON.
//!
//! It says nothing of when it was made or by which machine, so that the same tree gives the same bytes and two people who
//! build a release can compare theirs.

mod document;
mod tree;

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::command;
use crate::lock::Lock;
use crate::workspace;
use tree::Tree;

/// Writes the list into a file, or to the terminal.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let text = serde_json::to_string_pretty(&make()?)? + "\n";
    match arguments {
        [] => print!("{text}"),
        [file] => workspace::write(Path::new(file), &text)?,
        _ => bail!("name one file, or none"),
    }
    Ok(())
}

fn make() -> Result<document::Document> {
    let platform = platform()?;
    let arguments =
        ["metadata", "--locked", "--offline", "--format-version", "1", "--filter-platform", &platform];
    let told = command::output(&workspace::root(), "cargo", &arguments)?;
    let tree: Tree = serde_json::from_str(&told).context("what cargo says of the tree")?;
    document::Document::of(&tree, &Lock::read()?)
}

/// The machine that the program is compiled for: the one this runs on. Crates for others are not in the program.
fn platform() -> Result<String> {
    let told = command::output(&workspace::root(), "rustc", &["--version", "--verbose"])?;
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("rustc did not say which machine it compiles for")
}
