//! The engine's speed, and its patience with damaged input: both of the optimised build.

use anyhow::Result;

use crate::{command, workspace};

/// Builds `measures` in the release profile and runs one of its verbs; `arguments` go to it.
pub(crate) fn run(verb: &str, arguments: &[String]) -> Result<()> {
    let mut run = vec!["run", "--locked", "--release", "--package", "measures", "--", verb];
    run.extend(arguments.iter().map(String::as_str));
    command::run(&workspace::root(), "cargo", &run)
}
