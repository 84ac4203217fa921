//! What is measured rather than tested: the engine's speed and its patience with damaged input, what many answers take to
//! count, what a save costs, and what survives being killed.

use anyhow::Result;

use crate::{command, workspace};

/// Builds `measures` in the release profile and runs one of its verbs; `arguments` go to it.
pub(crate) fn run(verb: &str, arguments: &[String]) -> Result<()> {
    let mut run = vec!["run", "--locked", "--release", "--package", "measures", "--", verb];
    run.extend(arguments.iter().map(String::as_str));
    command::run(&workspace::root(), "cargo", &run)
}

/// Builds the tables' benchmark in the release profile and runs it; `arguments` go to it.
pub(crate) fn tables(arguments: &[String]) -> Result<()> {
    let mut run = vec!["run", "--locked", "--release", "--package", "volume", "--", "tables"];
    run.extend(arguments.iter().map(String::as_str));
    command::run(&workspace::root(), "cargo", &run)
}

/// Builds the benchmark of counting from a database in the release profile and runs it; `arguments` go to it.
pub(crate) fn responses(arguments: &[String]) -> Result<()> {
    let mut run = vec!["run", "--locked", "--release", "--package", "load", "--bin", "responses", "--"];
    run.extend(arguments.iter().map(String::as_str));
    command::run(&workspace::root(), "cargo", &run)
}

/// Builds the benchmark of pages of figures in the release profile and runs it; `arguments` go to it.
pub(crate) fn dashboard(arguments: &[String]) -> Result<()> {
    let mut run = vec!["run", "--locked", "--release", "--package", "load", "--bin", "dashboard", "--"];
    run.extend(arguments.iter().map(String::as_str));
    command::run(&workspace::root(), "cargo", &run)
}

/// Builds the load test in the release profile and runs it; `arguments` go to it.
pub(crate) fn load(arguments: &[String]) -> Result<()> {
    let mut run = vec!["run", "--locked", "--release", "--package", "load", "--"];
    run.extend(arguments.iter().map(String::as_str));
    command::run(&workspace::root(), "cargo", &run)
}

/// Runs the long forms of the tests that kill the server while answers are saved, that cut its power (as root, with loop
/// devices), that kill nodes while jobs are due, that ask it for what nobody means, and that use it for an hour; one after the other, because some are timed.
pub(crate) fn soak() -> Result<()> {
    let filter = "package(candour) & test(/every_acknowledged_answer|killed_at_random|malformed_requests|^enduring|^power_cut/)";
    let run = ["nextest", "run", "--workspace", "--profile", "soak", "--no-capture", "-E", filter];
    command::run(&workspace::root(), "cargo", &run)
}
